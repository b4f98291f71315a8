#include "ui/shell/ScreenWatch.h"

#include <QDBusConnection>
#include <QFile>

namespace fristad::ui {

namespace {

/// Whether there is a session's bus already: asked for where there is none, the library would start one.
bool hasSessionBus() {
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

} // namespace

ScreenWatch::ScreenWatch(QObject* parent) : QObject(parent) {
    auto system = QDBusConnection::systemBus();
    listenForSleep(system);
    if (hasSessionBus()) {
        auto session = QDBusConnection::sessionBus();
        listenForScreenLock(session);
    }
}

void ScreenWatch::listenForSleep(QDBusConnection& system) {
    if (system.isConnected())
        system.connect(QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
                       QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"), this,
                       SLOT(told(bool)));
}

void ScreenWatch::listenForScreenLock(QDBusConnection& session) {
    if (!session.isConnected())
        return;
    // Whoever says it: each desktop has a name of its own for the same thing, and locking does no harm.
    for (const char* const desktop : {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver",
                                      "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver", "org.xfce.ScreenSaver"})
        session.connect({}, {}, QLatin1String(desktop), QStringLiteral("ActiveChanged"), this, SLOT(told(bool)));
}

void ScreenWatch::told(bool begins) {
    if (begins)
        emit away();
}

} // namespace fristad::ui
