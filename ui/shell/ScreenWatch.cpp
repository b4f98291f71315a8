#include "ui/shell/ScreenWatch.h"

#include "ui/shell/MainWindow.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>
#include <QFile>

#include <fcntl.h>
#include <unistd.h>

namespace fristad::ui {

namespace {

const auto logind = QStringLiteral("org.freedesktop.login1");
const auto logindPath = QStringLiteral("/org/freedesktop/login1");
const auto logindManager = QStringLiteral("org.freedesktop.login1.Manager");

/// Whether there is a session's bus already: asked for where there is none, the library would start one.
bool hasSessionBus() {
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

} // namespace

ScreenWatch::ScreenWatch(MainWindow& window, QObject* parent) : QObject(parent), window_(window) {
    connect(&window_.vault(), &VaultWorker::idle, this, &ScreenWatch::letSleep);
    listenForSleep();
    if (hasSessionBus())
        listenForScreenLock();
}

ScreenWatch::~ScreenWatch() { closeDelay(); }

void ScreenWatch::listenForSleep() {
    auto system = QDBusConnection::systemBus();
    if (!system.isConnected())
        return;
    system.connect(logind, logindPath, logindManager, QStringLiteral("PrepareForSleep"), this, SLOT(sleeps(bool)));
    askForDelay();
    listenForSessionLock();
}

void ScreenWatch::listenForSessionLock() {
    // "auto" is the session of whoever asks; signals come from its own path.
    auto call = QDBusMessage::createMethodCall(logind, logindPath, logindManager, QStringLiteral("GetSession"));
    call << QStringLiteral("auto");
    auto* const asked = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(call), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this, asked] {
        asked->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> reply = *asked;
        if (!reply.isError())
            QDBusConnection::systemBus().connect(logind, reply.value().path(),
                                                 QStringLiteral("org.freedesktop.login1.Session"),
                                                 QStringLiteral("Lock"), this, SLOT(sessionLocks()));
    });
}

void ScreenWatch::listenForScreenLock() {
    auto session = QDBusConnection::sessionBus();
    if (!session.isConnected())
        return;
    // Whoever says it: each desktop has a name of its own for the same thing, and locking does no harm.
    for (const char* const desktop : {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver",
                                      "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver", "org.xfce.ScreenSaver"})
        session.connect({}, {}, QLatin1String(desktop), QStringLiteral("ActiveChanged"), this, SLOT(screenLocks(bool)));
}

void ScreenWatch::sleeps(bool begins) {
    sleepIsNear_ = begins;
    if (begins) {
        window_.lock();
        letSleep();
    } else {
        askForDelay();
    }
}

void ScreenWatch::screenLocks(bool begins) {
    if (begins)
        window_.lock();
}

void ScreenWatch::sessionLocks() { window_.lock(); }

void ScreenWatch::askForDelay() {
    auto call = QDBusMessage::createMethodCall(logind, logindPath, logindManager, QStringLiteral("Inhibit"));
    // The last but one can be read by everybody on the computer.
    call << QStringLiteral("sleep") << QStringLiteral("Fristad") << tr("Locks what is open first")
         << QStringLiteral("delay");
    auto* const asked = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(call), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this, asked] { takeDelay(*asked); });
}

void ScreenWatch::takeDelay(QDBusPendingCallWatcher& asked) {
    const QDBusPendingReply<QDBusUnixFileDescriptor> reply = asked;
    asked.deleteLater();
    if (reply.isError()) // no logind, or one that refuses: the signal alone has to do
        return;
    closeDelay();
    delay_ = ::fcntl(reply.value().fileDescriptor(), F_DUPFD_CLOEXEC, 0); // the reply's own goes with it
    letSleep();
}

void ScreenWatch::letSleep() {
    if (sleepIsNear_ && !window_.isUnlocked() && window_.vault().isIdle())
        closeDelay();
}

void ScreenWatch::closeDelay() {
    if (delay_ >= 0)
        ::close(delay_);
    delay_ = -1;
}

} // namespace fristad::ui
