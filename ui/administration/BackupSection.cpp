#include "ui/administration/BackupSection.h"

#include "core/vault/RecoveryDrill.h"
#include "ui/administration/BackupPlacesCard.h"
#include "ui/administration/BackupSheets.h"
#include "ui/administration/OldCopiesCard.h"
#include "ui/administration/PathField.h"
#include "ui/shell/LongWorkBar.h"
#include "ui/widgets/BackupWords.h"
#include "ui/widgets/DateText.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/Parts.h"

#include <QDir>

namespace fristad::ui {

BackupSection::BackupSection(Shell& shell)
    : Section(shell),
      making_(new Card),
      last_(textLabel("quiet")),
      target_(new PathField(QStringLiteral("backup-file"), PathField::Kind::newFile)),
      make_(button("primary")),
      verifyVault_(button("")),
      verifyAgainstSheet_(button("")),
      drilled_(textLabel("quiet")),
      drill_(button("")),
      work_(new LongWorkBar),
      result_(textLabel("")),
      old_(new OldCopiesCard(shell)),
      places_(new BackupPlacesCard(shell)),
      there_(new Card),
      list_(new ListView(QStringLiteral("backups"))),
      verifyBackup_(button("")),
      restore_(button("")) {
    build();
    connect(make_, &QPushButton::clicked, this, &BackupSection::makeBackup);
    connect(verifyVault_, &QPushButton::clicked, this, &BackupSection::verifyThisVault);
    connect(verifyAgainstSheet_, &QPushButton::clicked, this, &BackupSection::askToVerifyAgainst);
    connect(drill_, &QPushButton::clicked, this, &BackupSection::askToDrill);
    connect(verifyBackup_, &QPushButton::clicked, this, &BackupSection::askToVerify);
    connect(restore_, &QPushButton::clicked, this, &BackupSection::askToRestore);
    connect(work_, &LongWorkBar::begun, this, &BackupSection::showActions);
    connect(work_, &LongWorkBar::ended, this, &BackupSection::showActions);
}

void BackupSection::build() {
    make_->setObjectName(QStringLiteral("make-backup"));
    verifyVault_->setObjectName(QStringLiteral("verify-vault"));
    verifyAgainstSheet_->setObjectName(QStringLiteral("verify-against-sheet"));
    drilled_->setObjectName(QStringLiteral("drilled"));
    drill_->setObjectName(QStringLiteral("drill"));
    verifyBackup_->setObjectName(QStringLiteral("verify-backup"));
    restore_->setObjectName(QStringLiteral("restore"));
    result_->setObjectName(QStringLiteral("backup-result"));
    result_->hide();
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(step);
    buttons->addWidget(make_);
    buttons->addWidget(verifyVault_);
    buttons->addWidget(verifyAgainstSheet_);
    buttons->addStretch();
    auto* const making = making_->body();
    making->addWidget(last_);
    making->addWidget(target_);
    making->addLayout(buttons);
    making->addWidget(work_);
    making->addWidget(result_);
    auto* const drilling = new QHBoxLayout;
    drilling->setSpacing(step);
    drilling->addWidget(drilled_, 1);
    drilling->addWidget(drill_);
    making->addLayout(drilling);
    auto* const below = new QHBoxLayout;
    below->setSpacing(step);
    below->addWidget(verifyBackup_);
    below->addWidget(restore_);
    below->addStretch();
    there_->body()->addWidget(list_, 1);
    there_->body()->addLayout(below);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(2 * step);
    outer->addWidget(old_);
    auto* const above = new QHBoxLayout;
    above->setSpacing(2 * step);
    above->addWidget(making_, 1);
    above->addWidget(places_, 1);
    outer->addLayout(above);
    outer->addWidget(there_, 1);
    const bool makes = may(Action::makeBackup);
    target_->setVisible(makes);
    make_->setVisible(makes);
    verifyVault_->setVisible(may(Action::verifyVault));
    verifyAgainstSheet_->setVisible(may(Action::verifyVault));
    drilled_->setVisible(may(Action::manageHouse));
    drill_->setVisible(may(Action::manageHouse));
    restore_->setVisible(may(Action::restoreVault));
}

bool BackupSection::may(Action action) const { return rightOf(shell().who().role, action) != Reach::no; }

void BackupSection::retranslate() {
    making_->setHeading(tr("Back up and check"));
    target_->setLabel(tr("Backup file"));
    target_->setHint(tr("A copy on another disk survives this computer. It is encrypted as the vault is, and read back "
                        "before it gets its name."));
    make_->setText(tr("Back up now"));
    verifyVault_->setText(tr("Check this vault"));
    verifyAgainstSheet_->setText(tr("Check against the sheet…"));
    drill_->setText(tr("Test the recovery key…"));
    old_->retranslate();
    places_->retranslate();
    there_->setHeading(tr("Backups of this vault"));
    list_->setColumns({{QStringLiteral("when"), tr("When"), 180, Column::Kind::dates},
                       {QStringLiteral("where"), tr("Where")},
                       {QStringLiteral("size"), tr("Size"), 110, Column::Kind::figures}},
                      1);
    list_->setEmptyText(tr("There is no backup yet. A vault without one is lost with its disk."));
    list_->retranslate();
    verifyBackup_->setText(tr("Check a backup…"));
    restore_->setText(tr("Restore into a folder…"));
}

void BackupSection::reload() {
    vault().askLatest(
        this, QStringLiteral("backups"),
        [](Session& session) {
            return State{knownBackups(session), lastVerifiedBackup(session),
                         QString::fromStdString(nextBackupFile(session).string()), lastRecoveryDrill(session),
                         backupPlaces(session)};
        },
        [this](State state) { showState(std::move(state)); });
    old_->reload();
}

void BackupSection::showState(State state) {
    backups_ = std::move(state.backups);
    last_->setText(
        state.last
            ? tr("Last backup that was read back and found whole: %1.").arg(momentText(*state.last, shell().today()))
            : tr("Never backed up."));
    if (target_->value() == suggested_)
        target_->setValue(QDir::toNativeSeparators(state.nextFile));
    suggested_ = QDir::toNativeSeparators(state.nextFile);
    drilled_->setText(state.drilled
                          ? tr("The recovery key was last tested on %1.").arg(dateText(localDay(*state.drilled)))
                          : tr("The recovery key has never been tested."));
    places_->show(std::move(state.places));
    std::vector<ListRow> rows;
    for (const KnownBackup& each : backups_) {
        const bool there = each.bytes.has_value();
        rows.push_back({static_cast<qint64>(rows.size()) + 1,
                        {{.text = momentText(each.made, shell().today()),
                          .order = static_cast<qlonglong>(each.made.milliseconds),
                          .quiet = !there},
                         {.text = pathText(each.file), .quiet = !there},
                         {.text = there ? sizeText(*each.bytes) : tr("not there now"),
                          .order = static_cast<qulonglong>(each.bytes.value_or(0)),
                          .quiet = !there}}});
    }
    list_->setRows(std::move(rows));
    showActions();
}

const KnownBackup* BackupSection::chosen() const {
    const auto key = list_->currentKey();
    return key > 0 && static_cast<std::size_t>(key) <= backups_.size() ? &backups_[static_cast<std::size_t>(key) - 1]
                                                                       : nullptr;
}

void BackupSection::showActions() {
    for (QPushButton* each : {make_, verifyVault_, verifyAgainstSheet_, verifyBackup_, restore_})
        each->setEnabled(!work_->isUnderWay());
}

void BackupSection::makeBackup() {
    if (target_->value().isEmpty()) {
        target_->setFault(tr("This is required."));
        target_->setFocus();
        return;
    }
    result_->hide();
    auto* const work = vault().run(
        this,
        [file = target_->path()](Session& session, const Progress& progress) {
            backup(session, file, false, progress);
        },
        [this, file = target_->value()] {
            suggested_ = file; // the next one gets a name of its own
            shell().tell(tr("The backup is written and found whole."));
            vault().tellChanged();
        },
        [this](const Failure& failure) { shell().tell(failure); });
    work_->follow(work, tr("Backing up"));
}

void BackupSection::verifyThisVault() {
    result_->hide();
    auto* const work = vault().run(
        this, [](Session& session, const Progress& progress) { return verifyVault(session, progress); },
        [this](const Verification& found) { showResult(tr("This vault"), found); },
        [this](const Failure& failure) { shell().tell(failure); });
    work_->follow(work, tr("Checking"));
}

void BackupSection::showResult(const QString& of, const Verification& found) {
    setPart(result_, found.intact() ? "" : "fault");
    result_->setText(verificationText(of, found));
    result_->show();
}

void BackupSection::askToVerify() {
    askToVerifyBackup(shell(), this, chosen(),
                      [this](const QString& of, const Verification& found) { showResult(of, found); });
}

void BackupSection::askToVerifyAgainst() {
    askToVerifyAgainstSheet(shell(), this,
                            [this](const QString& of, const Verification& found) { showResult(of, found); });
}

void BackupSection::askToDrill() {
    askToDrillRecovery(shell(), this, [this] {
        shell().tell(tr("The recovery key opens the vault."));
        vault().tellChanged();
    });
}

void BackupSection::askToRestore() { askToRestoreBackup(shell(), this, chosen()); }

} // namespace fristad::ui
