#pragma once

#include <QObject>

class QDBusConnection;

namespace fristad::ui {

/// Tells when the computer is about to sleep or its screen is locked, as logind and the desktop say it on D-Bus. Where there is no
/// D-Bus it never does, and IdleWatch is all there is.
class ScreenWatch : public QObject {
    Q_OBJECT
public:
    /// Listens on the computer's and the session's bus.
    explicit ScreenWatch(QObject* parent = nullptr);

    void listenForSleep(QDBusConnection& system);
    void listenForScreenLock(QDBusConnection& session);

signals:
    void away();

private slots:
    void told(bool begins);
};

} // namespace fristad::ui
