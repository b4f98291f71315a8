#include "ui/shell/Footprint.h"

#include <QCoreApplication>
#include <QSettings>

namespace fristad::ui {

void leaveOneFileOnly() {
    QCoreApplication::setOrganizationName(QStringLiteral("fristad"));
    QCoreApplication::setApplicationName(QStringLiteral("fristad"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    // Qt's own memory (QtProject.conf) is in this format whatever the default one is.
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, QStringLiteral("/dev/null"));
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
}

} // namespace fristad::ui
