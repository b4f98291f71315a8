#pragma once

#include <QObject>

class QDBusPendingCallWatcher;

namespace fristad::ui {

class MainWindow;

/// Locks the window when the computer is about to sleep or its screen is locked, as logind and the desktop say it on D-Bus. Sleep is
/// held back for as long as locking takes (logind allows some seconds), so that no key is left in memory that stays powered, or in
/// the picture of it that hibernation writes. Where there is no D-Bus it never hears anything, and IdleWatch is all there is.
class ScreenWatch : public QObject {
    Q_OBJECT
public:
    /// Listens on the computer's and the session's bus for as long as it lives, which is shorter than the window.
    explicit ScreenWatch(MainWindow& window, QObject* parent = nullptr);
    ~ScreenWatch() override;
    ScreenWatch(const ScreenWatch&) = delete;
    ScreenWatch& operator=(const ScreenWatch&) = delete;

private slots:
    void sleeps(bool begins);
    void screenLocks(bool begins);
    void sessionLocks();

private:
    void listenForSleep();
    /// Screen lockers without a desktop say it by way of logind's session (`loginctl lock-session`).
    void listenForSessionLock();
    void listenForScreenLock();
    void askForDelay();
    void takeDelay(QDBusPendingCallWatcher& asked);
    /// Lets go of the delay once the keys are wiped.
    void letSleep();
    void closeDelay();

    MainWindow& window_;
    bool sleepIsNear_ = false;
    int delay_ = -1; ///< what logind gave: sleep waits until it is closed
};

} // namespace fristad::ui
