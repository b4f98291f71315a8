#include "app/OffscreenQt.h"

#include "ui/widgets/BuiltIn.h"

#include <QApplication>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

#include <clocale>

namespace fristad::app {

OffscreenQt::OffscreenQt() : arguments_{name_.data(), nullptr} {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Qt complains of any locale that isn't UTF-8 (C, a Latin-1 one). Which language the reader has is known by now, and nothing
    // that is drawn asks the locale.
    qputenv("LC_ALL", "C.UTF-8");
    makeApplication();
    std::setlocale(LC_ALL, "C"); // as everywhere in the program: Qt has told the C library of it
    ui::useBuiltIns();
}

/// Where there is no session Qt would make a folder /tmp/runtime-USER, leave it there and say so. It only looks for a file in it, and
/// gets an empty one for the while.
void OffscreenQt::makeApplication() {
    const bool session = qEnvironmentVariableIsSet("XDG_RUNTIME_DIR");
    const QTemporaryDir none;
    if (!session)
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(none.path()));
    application_ = new QApplication(count_, arguments_.data());
    if (!session)
        qunsetenv("XDG_RUNTIME_DIR");
}

OffscreenQt::~OffscreenQt() { delete application_; }

} // namespace fristad::app
