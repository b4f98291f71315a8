#include "ui/administration/BackupPlacesCard.h"

#include "core/vault/BackupReminder.h"
#include "ui/administration/PathField.h"
#include "ui/shell/Sheet.h"
#include "ui/widgets/BackupWords.h"
#include "ui/widgets/DateText.h"
#include "ui/widgets/Language.h"

#include <QPushButton>

#include <numeric>

namespace fristad::ui {

BackupPlacesCard::BackupPlacesCard(Shell& shell)
    : shell_(shell), words_(textLabel("quiet")), rows_(new QVBoxLayout), add_(button("")) {
    setObjectName(QStringLiteral("backup-places"));
    add_->setObjectName(QStringLiteral("add-backup-place"));
    rows_->setSpacing(step);
    auto* const inside = body();
    inside->addWidget(words_);
    inside->addLayout(rows_);
    inside->addWidget(add_, 0, Qt::AlignLeft);
    inside->addStretch();
    add_->setVisible(mayDecide());
    connect(add_, &QPushButton::clicked, this, &BackupPlacesCard::askForPlace);
}

bool BackupPlacesCard::mayDecide() const { return rightOf(shell_.who().role, Action::manageHouse) != Reach::no; }

void BackupPlacesCard::retranslate() {
    setHeading(tr("Backups by themselves"));
    words_->setText(
        tr("Made after unlocking, before an import and before the window closes, when something was changed. Kept are those "
           "of the last 7 days, 5 weeks and 12 months, and one a year: at most %1 at each place.")
            .arg(sizeText(mostBytesOfAutomaticBackups)));
    add_->setText(tr("Add a place…"));
    empty(rows_);
    for (const BackupPlace& each : places_)
        addRow(each);
}

void BackupPlacesCard::show(std::vector<BackupPlace> places) {
    places_ = std::move(places);
    retranslate();
}

QString BackupPlacesCard::sentenceOn(const BackupPlace& place) const {
    const QString where = place.isVaults ? tr("In the vault's folder") : pathText(place.folder);
    if (!place.isThere)
        return tr("%1: not there now. Plug it in: the next backup goes there too.").arg(where);
    QString sentence = tr("%1: none yet.").arg(where);
    if (!place.backups.empty()) {
        const auto bytes = std::accumulate(place.backups.begin(), place.backups.end(), std::uint64_t{0},
                                           [](auto sum, const auto& each) { return sum + each.bytes; });
        //: where, how much room they take, when the newest was made
        sentence = tr("%1: %n backup(s), %2, the newest from %3.", nullptr, static_cast<int>(place.backups.size()))
                       .arg(where, sizeText(bytes), momentText(place.backups.front().made, shell_.today()));
    }
    return place.isElsewhere ? sentence : sentence + u' ' + tr("This place is on the vault's own disk.");
}

void BackupPlacesCard::addRow(const BackupPlace& place) {
    auto* const row = new QWidget;
    auto* const line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(step);
    line->addWidget(textLabel("", sentenceOn(place)), 1);
    if (!place.isVaults && mayDecide()) {
        auto* const gone = button("", tr("Take away"));
        gone->setObjectName(QStringLiteral("remove-backup-place"));
        gone->setAccessibleName(QStringLiteral("%1: %2").arg(gone->text(), pathText(place.folder)));
        gone->setToolTip(tr("No more backups are made there. Those that lie there stay."));
        connect(gone, &QPushButton::clicked, this, [this, place] { remove(place); });
        line->addWidget(gone, 0, Qt::AlignTop);
    }
    rows_->addWidget(row);
}

void BackupPlacesCard::remove(const BackupPlace& place) {
    shell_.vault().change(
        this, tr("No more backups in %1").arg(pathText(place.folder)),
        [folder = place.folder](Change& change) { removeBackupPlace(change, folder); }, {},
        [this](const Failure& failure) { shell_.tell(failure); });
}

void BackupPlacesCard::askForPlace() {
    auto* const sheet = new Sheet(QStringLiteral("backup-place-sheet"), tr("Another place for backups"), this);
    sheet->addText(
        tr("A folder on a stick or on another disk. It is remembered in the vault and used whenever it is there."));
    auto* const folder = new PathField(QStringLiteral("backup-place"), PathField::Kind::existingFolder);
    folder->setLabel(tr("Folder"));
    for (const auto& each : sticksPluggedIn()) {
        const QString stick = pathText(each);
        auto* const choose = button("link", stick);
        connect(choose, &QPushButton::clicked, folder, [folder, stick] { folder->setValue(stick); });
        sheet->addWidget(choose);
    }
    sheet->addWidget(folder);
    sheet->setConfirm(tr("Back up there"));
    connect(sheet, &Sheet::confirmed, this, [this, sheet, folder] {
        shell_.vault().change(
            sheet, tr("Backups are made in %1 too").arg(folder->value()),
            [place = std::filesystem::path(folder->path())](Change& change) { addBackupPlace(change, place); },
            [this, sheet](EntryNumber) {
                sheet->accept();
                backUpNow();
            },
            [sheet, folder](const Failure& failure) { sheet->fail(failure, folder); });
    });
    sheet->show();
    folder->setFocus();
}

void BackupPlacesCard::backUpNow() {
    shell_.vault().run(
        this, [](Session& session, const Progress& progress) { return backUpByItself(session, progress); },
        [this](const AutomaticBackupsDone& done) {
            if (!done.failures.empty())
                shell_.tell(sayAll(done.failures));
            shell_.vault().tellChanged();
        },
        [this](const Failure& failure) { shell_.tell(failure); });
}

} // namespace fristad::ui
