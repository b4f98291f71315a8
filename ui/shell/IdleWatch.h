#pragma once

#include <QObject>

#include <cstdint>
#include <functional>

class QTimer;

namespace fristad::ui {

/// Tells when nobody has touched a key, the mouse or the screen for as long as the preferences allow. Goes by a clock that neither
/// a change of the computer's time nor sleep can mislead, and asks nobody: what is open (a dialog, a menu, long work) is no reason.
class IdleWatch : public QObject {
    Q_OBJECT
public:
    /// Milliseconds, ever forward.
    using Now = std::function<std::int64_t()>;
    /// Since the computer was started, its sleep included.
    static std::int64_t sinceStart();

    explicit IdleWatch(Now now = sinceStart, QObject* parent = nullptr);

    void start();
    void stop();
    /// Looks whether the time is up; a timer does so every few seconds while it watches.
    void look();

signals:
    void idle();

protected:
    /// Sees every event of the program. A touch that comes too late (the computer slept) counts for nothing and goes nowhere.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool isOver() const;

    Now now_;
    QTimer* timer_;
    std::int64_t touched_ = 0;
};

} // namespace fristad::ui
