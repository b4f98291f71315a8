#include "ui/shell/IdleWatch.h"

#include "ui/shell/Preferences.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>

#include <ctime>

namespace fristad::ui {

namespace {

bool isTouch(const QEvent& event) {
    switch (event.type()) {
    case QEvent::ShortcutOverride: // of a key that is a shortcut nothing more is heard
        return true;
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletPress: return event.spontaneous(); // of a person, not of the program
    default: return false;
    }
}

} // namespace

std::int64_t IdleWatch::sinceStart() {
    timespec time{};
    ::clock_gettime(CLOCK_BOOTTIME, &time);
    constexpr std::int64_t thousand = 1000;
    return time.tv_sec * thousand + time.tv_nsec / (thousand * thousand);
}

IdleWatch::IdleWatch(Now now, QObject* parent) : QObject(parent), now_(std::move(now)), timer_(new QTimer(this)) {
    constexpr int everyMilliseconds = 5000;
    timer_->setInterval(everyMilliseconds);
    timer_->setTimerType(Qt::VeryCoarseTimer);
    connect(timer_, &QTimer::timeout, this, &IdleWatch::look);
}

void IdleWatch::start() {
    touched_ = now_();
    timer_->start();
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::stop() {
    timer_->stop();
    QCoreApplication::instance()->removeEventFilter(this);
}

bool IdleWatch::isOver() const {
    constexpr std::int64_t millisecondsAMinute = 60'000;
    return now_() - touched_ >= preferences::idleMinutes() * millisecondsAMinute;
}

void IdleWatch::look() {
    if (timer_->isActive() && isOver()) {
        stop();
        emit idle();
    }
}

bool IdleWatch::eventFilter(QObject*, QEvent* event) {
    if (!isTouch(*event))
        return false;
    if (isOver()) {
        look();
        return true;
    }
    touched_ = now_();
    return false;
}

} // namespace fristad::ui
