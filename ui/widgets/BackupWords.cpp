#include "ui/widgets/BackupWords.h"

#include "ui/widgets/DateText.h"
#include "ui/widgets/Language.h"

#include <QCoreApplication>
#include <QDir>

namespace fristad::ui {

QString backupWarning(const BackupAge& age, Moment now) {
    if (!age.isOverdue(now))
        return {};
    if (!age.last)
        return QCoreApplication::translate(
            "BackupWords", "There is no verified backup on another disk. If this disk fails, everything is lost.");
    return QCoreApplication::translate(
               "BackupWords", "The last verified backup on another disk is from %1. If this disk fails, everything "
                              "after that is lost.")
        .arg(momentText(*age.last, localDay(now)));
}

QString pathText(const std::filesystem::path& path) {
    return QDir::toNativeSeparators(QString::fromStdString(path.string()));
}

QString sizeText(std::uint64_t bytes) {
    return displayLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

} // namespace fristad::ui
