#include "ui/administration/RegisterSection.h"

#include "core/vault/Settings.h"
#include "ui/administration/PathField.h"
#include "ui/shell/FaultList.h"
#include "ui/shell/LongWorkBar.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/Parts.h"
#include "ui/widgets/PassphraseField.h"

#include <QCheckBox>

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
    to_->setHint(tr("One that is not there yet, or is empty."));
    secondName_->setLabel(tr("The second person signs in as"));
    secondName_->setHint(
        tr("The house has decided that this takes two: an administrator or a coordinator beside you."));
    secondPassphrase_->setLabel(tr("Their passphrase"));
    write_->setText(tr("Export"));
}

void RegisterSection::reload() {
    vault().askLatest(
        this, QStringLiteral("two"),
        [](Session& session) { return setting(session, "house.second_person_for_export") == "yes"; },
        [this](bool two) { second_->setVisible(two); });
}

void RegisterSection::showActions() {
    start_->setEnabled(!work_->isUnderWay());
    write_->setEnabled(!work_->isUnderWay());
}

void RegisterSection::begin(LongWork* work, const QString& what) {
    imported_->hide();
    work_->follow(work, what);
}

void RegisterSection::importIt() {
    if (from_->value().isEmpty()) {
        from_->setFault(tr("This is required."));
        from_->setFocus();
        return;
    }
    const ImportOptions how{.dryRun = checkOnly_->isChecked(), .update = update_->isChecked()};
    begin(vault().run(
              this,
              [folder = from_->path(), how](Session& session, const Progress& progress) {
                  return importRegister(session, folder, how, progress);
              },
              [this, how](const ImportSummary& summary) { showImported(summary, how); },
              [this](const Failure& failure) { importFailed(failure); }),
          how.dryRun ? tr("Checking") : tr("Importing"));
}

void RegisterSection::showImported(const ImportSummary& summary, const ImportOptions& how) {
    QStringList lines;
    for (const ImportSummary::Table& each : summary.tables) {
        const QString rows = tr("%n row(s)", nullptr, static_cast<int>(each.rows));
        lines << (how.update
                      ? tr("%1: %2, %3 new, %4 gone").arg(text(each.file), rows).arg(each.added).arg(each.removed)
                      : tr("%1: %2").arg(text(each.file), rows));
    }
    lines << (how.dryRun ? tr("Everything can come in. Nothing was changed.") : tr("Everything is in the vault."));
    setPart(imported_, "");
    imported_->setText(lines.join(u'\n'));
    imported_->show();
    if (how.dryRun)
        return;
    shell().tell(tr("The register is in the vault."));
    vault().tellChanged();
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

void RegisterSection::exportIt() {
    if (to_->value().isEmpty()) {
        to_->setFault(tr("This is required."));
        to_->setFocus();
        return;
    }
    const bool two = second_->isVisibleTo(this);
    begin(vault().run(
              this,
              [folder = to_->path(), two, name = secondName_->value().toStdString(),
               secret = secondPassphrase_->take()](Session& session, const Progress& progress) {
                  if (two)
                      session.bringSecondPerson(name, *secret);
                  exportRegister(session, folder, false, progress);
              },
              [this, folder = to_->value()] { shell().tell(tr("The register is written to %1.").arg(folder)); },
              [this](const Failure& failure) { shell().tell(failure); }),
          tr("Exporting"));
}

} // namespace fristad::ui
