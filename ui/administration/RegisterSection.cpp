#include "ui/administration/RegisterSection.h"

#include "ui/administration/PathField.h"
#include "ui/shell/FaultList.h"
#include "ui/shell/LongWorkBar.h"
#include "ui/shell/Sheet.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/Parts.h"
#include "ui/widgets/PassphraseField.h"

#include <QCheckBox>

#include <algorithm>
#include <filesystem>

namespace fristad::ui {

RegisterSection::RegisterSection(Shell& shell)
    : Section(shell),
      import_(new Card),
      importText_(textLabel("quiet")),
      from_(new PathField(QStringLiteral("import-folder"), PathField::Kind::existingFolder)),
      checkOnly_(new QCheckBox),
      update_(new QCheckBox),
      start_(button("primary")),
      imported_(textLabel("")),
      export_(new Card),
      exportText_(textLabel("quiet")),
      to_(new PathField(QStringLiteral("export-folder"), PathField::Kind::newFolder)),
      second_(new QWidget),
      secondName_(new TextField(QStringLiteral("second-name"))),
      secondPassphrase_(new PassphraseField(QStringLiteral("second-passphrase"))),
      write_(button("primary")),
      exported_(textLabel("")),
      work_(new LongWorkBar) {
    buildImport();
    buildExport();
    auto* const cards = new QHBoxLayout;
    cards->setSpacing(2 * step);
    cards->addWidget(import_, 1, Qt::AlignTop);
    cards->addWidget(export_, 1, Qt::AlignTop);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(2 * step);
    outer->addWidget(work_);
    outer->addLayout(cards);
    outer->addStretch();
    const auto may = [&shell](Action action) { return rightOf(shell.who().role, action) != Reach::no; };
    import_->setVisible(may(Action::importRegister));
    export_->setVisible(may(Action::exportRegister));
    connect(start_, &QPushButton::clicked, this, &RegisterSection::importIt);
    connect(write_, &QPushButton::clicked, this, &RegisterSection::exportIt);
    connect(work_, &LongWorkBar::begun, this, &RegisterSection::showActions);
    connect(work_, &LongWorkBar::ended, this, &RegisterSection::showActions);
}

void RegisterSection::buildImport() {
    checkOnly_->setObjectName(QStringLiteral("check-only"));
    update_->setObjectName(QStringLiteral("update"));
    start_->setObjectName(QStringLiteral("import"));
    imported_->setObjectName(QStringLiteral("imported"));
    imported_->hide();
    auto* const body = import_->body();
    body->addWidget(importText_);
    body->addWidget(from_);
    body->addWidget(checkOnly_);
    body->addWidget(update_);
    body->addWidget(start_, 0, Qt::AlignLeft);
    body->addWidget(imported_);
}

void RegisterSection::buildExport() {
    write_->setObjectName(QStringLiteral("export"));
    exported_->setObjectName(QStringLiteral("exported"));
    exported_->hide();
    auto* const two = new QVBoxLayout(second_);
    two->setContentsMargins(0, 0, 0, 0);
    two->setSpacing(step);
    two->addWidget(secondName_);
    two->addWidget(secondPassphrase_);
    second_->hide();
    auto* const body = export_->body();
    body->addWidget(exportText_);
    body->addWidget(to_);
    body->addWidget(second_);
    body->addWidget(write_, 0, Qt::AlignLeft);
    body->addWidget(exported_);
}

void RegisterSection::retranslate() {
    import_->setHeading(tr("Bring a register in"));
    importText_->setText(tr("A folder of CSV files, as other programs and this one write them. All of it comes in or "
                            "nothing does, and everything that is wrong is listed."));
    from_->setLabel(tr("Folder"));
    checkOnly_->setText(tr("Only check, change nothing"));
    update_->setText(tr("Replace the rows of clients who are here already"));
    start_->setText(tr("Import"));
    export_->setHeading(tr("Write the register out"));
    exportText_->setText(
        tr("The part that figures need, as CSV files: codes and dates, without names and notes. The files "
           "are not encrypted."));
    to_->setLabel(tr("New folder"));
    to_->setHint(tr("One that is not there yet."));
    secondName_->setLabel(tr("The second person signs in as"));
    secondName_->setHint(
        tr("This takes two people: another administrator or coordinator approves it with their own name and "
           "passphrase. Both are noted in the history."));
    secondPassphrase_->setLabel(tr("Their passphrase"));
    write_->setText(tr("Export"));
}

void RegisterSection::reload() {
    vault().askLatest(
        this, QStringLiteral("two"), [](Session& session) { return session.needsSecondPerson(Action::exportRegister); },
        [this](bool two) { second_->setVisible(two); });
}

void RegisterSection::showActions() {
    start_->setEnabled(!work_->isUnderWay());
    write_->setEnabled(!work_->isUnderWay());
}

void RegisterSection::begin(LongWork* work, const QString& what) {
    imported_->hide();
    exported_->hide();
    work_->follow(work, what);
}

void RegisterSection::importIt() {
    if (from_->value().isEmpty()) {
        from_->setFault(tr("This is required."));
        from_->setFocus();
        return;
    }
    const ImportOptions how{.dryRun = checkOnly_->isChecked(), .update = update_->isChecked()};
    if (how.dryRun)
        bringIn(how, {});
    else
        backUpFirst(how);
}

void RegisterSection::backUpFirst(const ImportOptions& how) {
    begin(vault().run(
              this, backUpBeforeImport,
              [this, how](const AutomaticBackupsDone& done) {
                  const QString failures = done.failures.empty() ? QString() : sayAll(done.failures);
                  if (done.failedEverywhere())
                      askWithoutBackup(how, failures);
                  else
                      bringIn(how, failures);
              },
              [this](const Failure& failure) { importFailed(failure); }),
          tr("Backing up"));
}

void RegisterSection::askWithoutBackup(const ImportOptions& how, const QString& why) {
    auto* const sheet = new Sheet(QStringLiteral("import-without-backup-sheet"), tr("No backup could be made"), this);
    sheet->addText(tr("Before an import the vault is backed up, so that what the import replaces can be brought back. "
                      "That failed:"));
    sheet->addText(why);
    sheet->setConfirm(tr("Import without a backup"), true);
    connect(sheet, &Sheet::confirmed, this, [this, sheet, how] {
        sheet->accept();
        bringIn(how, {});
    });
    sheet->show();
}

void RegisterSection::bringIn(const ImportOptions& how, const QString& notBackedUp) {
    begin(vault().run(
              this,
              [folder = from_->path(), how](Session& session, const Progress& progress) {
                  return importRegister(session, folder, how, progress);
              },
              [this, how, notBackedUp](const ImportSummary& summary) { showImported(summary, how, notBackedUp); },
              [this](const Failure& failure) { importFailed(failure); }),
          how.dryRun ? tr("Checking") : tr("Importing"));
}

void RegisterSection::showImported(const ImportSummary& summary, const ImportOptions& how, const QString& notBackedUp) {
    QStringList lines;
    for (const ImportSummary::Table& each : summary.tables) {
        const QString rows = tr("%n row(s)", nullptr, static_cast<int>(each.rows));
        lines << (how.update
                      ? tr("%1: %2, %3 new, %4 gone").arg(text(each.file), rows).arg(each.added).arg(each.removed)
                      : tr("%1: %2").arg(text(each.file), rows));
    }
    lines << (how.dryRun ? tr("Everything can come in. Nothing was changed.") : tr("Everything is in the vault."));
    if (!notBackedUp.isEmpty())
        lines << tr("Not everywhere could be backed up first:") + u' ' + notBackedUp;
    setPart(imported_, "");
    imported_->setText(lines.join(u'\n'));
    imported_->show();
    if (how.dryRun)
        return;
    vault().tellImported(summary.entry, tr("The register is in the vault"));
}

void RegisterSection::importFailed(const Failure& failure) {
    setPart(imported_, "fault");
    imported_->setText(failure.faults.size() > 1
                           ? tr("Nothing was changed: %n fault(s).", nullptr, static_cast<int>(failure.faults.size()))
                           : failure.sentence());
    imported_->show();
    if (!failure.faults.empty())
        showFaultList(failure.faults, this);
}

bool RegisterSection::acceptExport() {
    const bool two = second_->isVisibleTo(this);
    FormField* first = nullptr;
    for (FormField* const each : {static_cast<FormField*>(to_), static_cast<FormField*>(secondName_),
                                  static_cast<FormField*>(secondPassphrase_)}) {
        const bool missing = each->value().isEmpty() && (two || each == to_);
        each->setFault(missing ? tr("This is required.") : QString());
        if (missing && first == nullptr)
            first = each;
    }
    if (first != nullptr)
        first->setFocus();
    return first == nullptr;
}

void RegisterSection::exportIt() {
    if (!acceptExport())
        return;
    const bool two = second_->isVisibleTo(this);
    begin(vault().run(
              this,
              [folder = to_->path(), two, name = secondName_->value().toStdString(),
               secret = secondPassphrase_->take()](Session& session, const Progress& progress) {
                  if (two)
                      session.bringSecondPerson(name, *secret);
                  return exportRegister(session, folder, false, progress);
              },
              [this, folder = to_->value()](std::uint64_t clientsMasked) { showExported(folder, clientsMasked); },
              [this](const Failure& failure) { exportFailed(failure); }),
          tr("Exporting"));
}

void RegisterSection::showExported(const QString& folder, std::uint64_t clientsMasked) {
    shell().tell(tr("The register is written to %1.").arg(folder));
    if (clientsMasked == 0)
        return;
    exported_->setText(say({"register.export_masked", {{"count", std::to_string(clientsMasked)}}}));
    exported_->show();
}

/// Beside the field that it is about, where it is about one.
void RegisterSection::exportFailed(const Failure& failure) {
    FormField* field = nullptr;
    if (failure.kind == Failure::Kind::wrongKey)
        field = secondPassphrase_;
    else if (failure.message.key == "not_allowed.second_person")
        field = secondName_;
    else if (failure.kind == Failure::Kind::system &&
             std::ranges::any_of(failure.message.arguments, [this](const auto& each) {
                 return each.second == std::filesystem::absolute(to_->path()).lexically_normal();
             }))
        field = to_;
    if (field == nullptr)
        return shell().tell(failure);
    field->setFault(failure.sentence());
    field->setFocus();
}

} // namespace fristad::ui
