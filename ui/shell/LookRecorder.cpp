#include "ui/shell/LookRecorder.h"

#include <QTimer>

namespace fristad::ui {

namespace {

constexpr int untilStopped = 1000; // milliseconds without a key

} // namespace

LookRecorder::LookRecorder(Shell& shell, QObject* parent)
    : QObject(parent), shell_(shell), stoppedTyping_(new QTimer(this)) {
    stoppedTyping_->setSingleShot(true);
    stoppedTyping_->setInterval(untilStopped);
    connect(stoppedTyping_, &QTimer::timeout, this, &LookRecorder::settle);
}

void LookRecorder::begin() {
    waits_ = true;
    stoppedTyping_->start();
}

void LookRecorder::drop() {
    waits_ = false;
    stoppedTyping_->stop();
}

void LookRecorder::settle() {
    // Of the vault and not of this: it is recorded whoever has gone meanwhile.
    if (const auto hits = take())
        shell_.vault().ask(
            &shell_.vault(), [hits = *hits](Session& session) { session.recordList("clients", hits); }, [] {});
}

std::optional<std::size_t> LookRecorder::take() {
    if (!waits_)
        return std::nullopt;
    drop();
    return hits_;
}

std::vector<std::size_t> LookRecorder::takeAll(const QObject& window) {
    std::vector<std::size_t> all;
    for (LookRecorder* const each : window.findChildren<LookRecorder*>())
        if (const auto hits = each->take())
            all.push_back(*hits);
    return all;
}

} // namespace fristad::ui
