#include "ui/widgets/RestoreWords.h"

#include "ui/widgets/DateText.h"
#include "ui/widgets/Language.h"

#include <QCoreApplication>
#include <QStringList>

namespace fristad::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RestoreWords)
};

} // namespace

QString previewText(const BackupPreview& backup, Day today) {
    QStringList names;
    for (const std::string& name : backup.mayOpenIt)
        names << text(name);
    return QStringList{Words::tr("Made %1.").arg(momentText(backup.made, today)),
                       Words::tr("%n client(s).", nullptr, static_cast<int>(backup.clients)),
                       Words::tr("%n entry(s) in the history.", nullptr, static_cast<int>(backup.entries)),
                       Words::tr("Who can sign in to it: %1.").arg(names.join(QStringLiteral(", ")))}
        .join(u' ');
}

QString differenceText(const BackupDifference& difference) {
    switch (difference.kind) {
    case BackupDifference::Kind::continued:
        return Words::tr("It is a backup of the vault that is open, which has gone on since by %n entry(s) of the "
                         "history: they are not in the backup.",
                         nullptr, static_cast<int>(difference.entriesSince));
    case BackupDifference::Kind::parted:
        return Words::tr("It is a backup of the vault that is open, but the two histories differ: one of them was "
                         "rewritten or is an older copy. Check both before you rely on either.");
    case BackupDifference::Kind::anotherVault:
        return Words::tr("It is a backup of another vault than the one that is open.");
    }
    return {};
}

} // namespace fristad::ui
