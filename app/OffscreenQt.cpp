#include "app/OffscreenQt.h"

#include "ui/widgets/BuiltIn.h"

#include <QApplication>
#include <QSettings>

#include <clocale>
#include <cstdio>

namespace fristad::app {

namespace {

/// Qt says of every script that the window's own letters lack it, and takes the next font, as it should.
void leaveOutFontNotes(QtMsgType, const QMessageLogContext&, const QString& message) {
    if (!message.contains(QLatin1String("OpenType support missing")))
        std::fprintf(stderr, "%s\n", qPrintable(message));
}

} // namespace

OffscreenQt::OffscreenQt() : arguments_{name_.data(), nullptr} {
    qInstallMessageHandler(leaveOutFontNotes);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Qt complains of any locale that isn't UTF-8 (C, a Latin-1 one). Which language the reader has is known by now, and nothing
    // that is drawn asks the locale.
    qputenv("LC_ALL", "C.UTF-8");
    // Where there is no session Qt makes itself a folder: at the place named, if need be, or else among the temporary files or in /.
    if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR", runtime_.emplace().path().c_str());
    // How somebody's own window looks is neither read nor changed.
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, QStringLiteral("/dev/null"));
    application_ = new QApplication(count_, arguments_.data());
    std::setlocale(LC_ALL, "C"); // as everywhere in the program: Qt has told the C library of it
    ui::useBuiltIns();
}

OffscreenQt::~OffscreenQt() { delete application_; }

} // namespace fristad::app
