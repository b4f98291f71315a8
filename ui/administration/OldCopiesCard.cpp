#include "ui/administration/OldCopiesCard.h"

#include "ui/shell/Sheet.h"
#include "ui/widgets/BackupWords.h"
#include "ui/widgets/DateText.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/ListView.h"

#include <QItemSelectionModel>
#include <QPushButton>
#include <QTableView>

namespace fristad::ui {

namespace {

bool mayDecide(const Shell& shell) { return rightOf(shell.who().role, Action::manageHouse) != Reach::no; }

/// `the passphrase that elsa had until today 14:00`
QString keyText(const FormerKey& key, Day today) {
    const QString name = text(key.name);
    const bool dated = key.until.has_value();
    const QString day = dated ? momentText(*key.until, today) : QString();
    switch (key.kind) {
    case FormerKey::Kind::passphrase:
        return dated ? OldCopiesCard::tr("the passphrase that %1 had until %2").arg(name, day)
                     : OldCopiesCard::tr("an earlier passphrase of %1").arg(name);
    case FormerKey::Kind::suspended:
        return dated ? OldCopiesCard::tr("the passphrase of %1, suspended %2").arg(name, day)
                     : OldCopiesCard::tr("the passphrase of %1, who is suspended").arg(name);
    case FormerKey::Kind::removed:
        return dated ? OldCopiesCard::tr("the passphrase of %1, removed %2").arg(name, day)
                     : OldCopiesCard::tr("the passphrase of %1, who is removed").arg(name);
    case FormerKey::Kind::recoveryKey:
        return dated ? OldCopiesCard::tr("the recovery key that was used %1").arg(day)
                     : OldCopiesCard::tr("an earlier recovery key");
    }
    return {};
}

QString keysText(const std::vector<FormerKey>& keys, Day today) {
    QStringList all;
    for (const FormerKey& each : keys)
        all << keyText(each, today);
    return all.join(QStringLiteral(", "));
}

std::vector<std::filesystem::path> filesOf(const std::vector<OldCopy>& copies) {
    std::vector<std::filesystem::path> files;
    for (const OldCopy& each : copies)
        files.push_back(each.file);
    return files;
}

// A long list is cut: the page has all of it.
QString namesText(const std::vector<OldCopy>& copies) {
    constexpr std::size_t most = 5;
    QStringList names;
    for (std::size_t i = 0; i < std::min(most, copies.size()); ++i)
        names << pathText(copies[i].file);
    if (copies.size() > most)
        names << OldCopiesCard::tr("and %n more", nullptr, static_cast<int>(copies.size() - most));
    return names.join(u'\n');
}

void addWhatIsNotReached(Sheet* sheet) {
    sheet->addText(OldCopiesCard::tr(
        "A file that is taken away from a stick or a disk can often be recovered with tools, and copies that somebody "
        "made of it are not reached. If that must not happen, destroy the stick itself."));
}

} // namespace

OldCopiesCard::OldCopiesCard(Shell& shell)
    : shell_(shell),
      words_(textLabel("quiet")),
      list_(new ListView(QStringLiteral("old-copies"))),
      outOfReach_(textLabel("hint")),
      replace_(button("primary")),
      destroy_(button("danger")) {
    setObjectName(QStringLiteral("old-copies-card"));
    list_->setObjectName(QStringLiteral("old-copies"));
    outOfReach_->setObjectName(QStringLiteral("old-copies-out-of-reach"));
    replace_->setObjectName(QStringLiteral("replace-old-copies"));
    destroy_->setObjectName(QStringLiteral("destroy-old-copies"));
    list_->setFilterable(false);
    list_->setWraps(true);
    constexpr int someRows = 170;
    list_->setMinimumHeight(someRows);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(step);
    buttons->addWidget(replace_);
    buttons->addWidget(destroy_);
    buttons->addStretch();
    body()->addWidget(words_);
    body()->addWidget(list_, 1);
    body()->addWidget(outOfReach_);
    body()->addLayout(buttons);
    connect(list_->table().selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { destroy_->setEnabled(!chosen().empty()); });
    connect(replace_, &QPushButton::clicked, this, &OldCopiesCard::askToReplace);
    connect(destroy_, &QPushButton::clicked, this, &OldCopiesCard::askToDestroy);
    hide();
}

void OldCopiesCard::retranslate() {
    setHeading(tr("Old copies"));
    words_->setText(
        tr("These backups open with something that opens the vault no more. Whoever has it and comes by such a "
           "file reads what was in the vault then."));
    list_->setColumns({{QStringLiteral("made"), tr("Made"), 130, Column::Kind::dates},
                       {QStringLiteral("file"), tr("File and place"), 250},
                       {QStringLiteral("opens"), tr("Opens with"), 420},
                       {QStringLiteral("size"), tr("Size"), 90, Column::Kind::figures}},
                      2);
    list_->retranslate();
    list_->table().setAccessibleName(tr("Old copies"));
    replace_->setText(tr("Make anew and destroy these…"));
    replace_->setToolTip(tr("A new backup in each of their places, and then all of these go."));
    destroy_->setText(tr("Destroy…"));
    destroy_->setToolTip(tr("Those that are chosen in the list."));
    showRows();
}

void OldCopiesCard::reload() {
    if (mayDecide(shell_))
        shell_.vault().askLatest(this, QStringLiteral("old-copies"), oldCopies,
                                 [this](OldCopies found) { show(std::move(found)); });
}

void OldCopiesCard::show(OldCopies found) {
    found_ = std::move(found);
    showRows();
    setVisible(!found_.copies.empty() || !found_.outOfReach.empty());
}

void OldCopiesCard::showRows() {
    std::vector<ListRow> rows;
    for (const OldCopy& each : found_.copies)
        rows.push_back(
            {static_cast<qint64>(rows.size()) + 1,
             {{.text = momentText(each.made, shell_.today()), .order = static_cast<qlonglong>(each.made.milliseconds)},
              {.text = pathText(each.file.filename()), .below = pathText(each.file.parent_path())},
              {.text = keysText(each.openedBy, shell_.today())},
              {.text = sizeText(each.bytes), .order = static_cast<qulonglong>(each.bytes)}}});
    list_->setRows(std::move(rows));
    QStringList folders;
    for (const auto& each : found_.outOfReach)
        folders << pathText(each);
    outOfReach_->setText(tr("Not there now, and such copies may lie there: %1. Plug it in to see them here.")
                             .arg(folders.join(QStringLiteral(", "))));
    outOfReach_->setVisible(!folders.isEmpty());
    for (QWidget* each : std::initializer_list<QWidget*>{words_, list_, replace_, destroy_})
        each->setVisible(!found_.copies.empty());
    destroy_->setEnabled(!chosen().empty());
}

std::vector<OldCopy> OldCopiesCard::chosen() const {
    std::vector<OldCopy> copies;
    for (const qint64 key : list_->chosenKeys())
        if (key > 0 && static_cast<std::size_t>(key) <= found_.copies.size())
            copies.push_back(found_.copies[static_cast<std::size_t>(key) - 1]);
    return copies;
}

void OldCopiesCard::askToReplace() {
    const auto copies = found_.copies;
    auto* const sheet =
        new Sheet(QStringLiteral("replace-old-copies-sheet"), tr("Make anew and destroy the old ones"), this);
    sheet->addText(tr("A new backup is made in each place where one of these lies, and is read back. Only then are the "
                      "old ones there destroyed. What the vault held on those days, and no longer holds, can't be "
                      "brought back from them."));
    sheet->addText(namesText(copies));
    addWhatIsNotReached(sheet);
    sheet->setConfirm(tr("Make anew and destroy"), true);
    connect(sheet, &Sheet::confirmed, this,
            [this, sheet, copies] { run(sheet, copies, replaceOldCopies, tr("Making new backups")); });
    sheet->show();
}

void OldCopiesCard::askToDestroy() {
    const auto copies = chosen();
    if (copies.empty())
        return;
    auto* const sheet = new Sheet(QStringLiteral("destroy-old-copies-sheet"),
                                  tr("Destroy %n old copy(s)", nullptr, static_cast<int>(copies.size())), this);
    sheet->addText(tr("They are taken away for good. What the vault held on those days, and no longer holds, can't be "
                      "brought back from them."));
    sheet->addText(namesText(copies));
    addWhatIsNotReached(sheet);
    sheet->setConfirm(tr("Destroy"), true);
    connect(sheet, &Sheet::confirmed, this,
            [this, sheet, copies] { run(sheet, copies, destroyOldCopies, tr("Destroying")); });
    sheet->show();
}

void OldCopiesCard::run(Sheet* sheet, const std::vector<OldCopy>& copies, Work work, const QString& doing) {
    auto* const running = shell_.vault().run(
        sheet,
        [work = std::move(work), files = filesOf(copies)](Session& session, const Progress& progress) {
            return work(session, files, progress);
        },
        [this, sheet](const OldCopiesDone& done) {
            tell(done);
            sheet->accept();
            shell_.vault().tellChanged();
        },
        [this, sheet](const Failure& failure) {
            sheet->fail(failure);
            reload(); // some may be gone already
        });
    sheet->begin(running, doing, true);
}

void OldCopiesCard::tell(const OldCopiesDone& done) {
    QStringList sentences;
    if (done.made > 0)
        sentences << tr("%n new backup(s) made and found whole.", nullptr, static_cast<int>(done.made));
    sentences << tr("%n old copy(s) destroyed.", nullptr, static_cast<int>(done.destroyed));
    if (!done.failures.empty())
        sentences << sayAll(done.failures);
    shell_.tell(sentences.join(u' '));
}

void offerOldCopies(Shell& shell, QWidget* parent) {
    if (!mayDecide(shell))
        return;
    shell.vault().ask(parent, oldCopies, [&shell, parent](const OldCopies& found) {
        if (found.copies.empty() && found.outOfReach.empty())
            return;
        auto* const sheet =
            new Sheet(QStringLiteral("old-copies-sheet"), OldCopiesCard::tr("Older backups still open"), parent);
        if (!found.copies.empty())
            sheet->addText(OldCopiesCard::tr("%n backup(s) open with what opens the vault no more.", nullptr,
                                             static_cast<int>(found.copies.size())));
        if (!found.outOfReach.empty())
            sheet->addText(OldCopiesCard::tr("More of them may lie where nothing is plugged in now."));
        sheet->addText(OldCopiesCard::tr("They can be made anew or destroyed. You find them in the settings, under "
                                         "Backups."));
        sheet->setCancel(OldCopiesCard::tr("Later"));
        sheet->setConfirm(OldCopiesCard::tr("Show the old copies"));
        QObject::connect(sheet, &Sheet::confirmed, parent, [&shell, sheet] {
            sheet->accept();
            shell.go({QStringLiteral("settings"), {}, QStringLiteral("backups")});
        });
        sheet->show();
    });
}

} // namespace fristad::ui
