#include "ui/shell/RecoveryKeeping.h"

#include "ui/widgets/Language.h"

#include <condition_variable>
#include <mutex>

namespace fristad::ui {

struct RecoveryKeeping::Exchange {
    std::mutex mutex;
    std::condition_variable changed;
    RecoveryKeeping* window = nullptr; ///< null once there is nobody to ask
    bool answered = false;
    std::optional<std::string> answer;

    void close(std::optional<std::string> typed) {
        {
            const std::lock_guard lock(mutex);
            answered = true;
            answer = std::move(typed);
            window = nullptr;
        }
        changed.notify_all();
    }
};

RecoveryKeeping::RecoveryKeeping(QObject* parent) : QObject(parent) {}

RecoveryKeeping::~RecoveryKeeping() { giveUp(); }

RecoveryKeeper RecoveryKeeping::keeper() {
    giveUp();
    exchange_ = std::make_shared<Exchange>();
    exchange_->window = this;
    return [exchange = exchange_](std::string_view key) {
        std::unique_lock lock(exchange->mutex);
        if (RecoveryKeeping* const window = exchange->window)
            QMetaObject::invokeMethod(
                window, [window, shown = text(key)] { emit window->keyMade(shown); }, Qt::QueuedConnection);
        exchange->changed.wait(lock, [&] { return exchange->answered; });
        return exchange->answer;
    };
}

void RecoveryKeeping::answer(const std::string& typed) {
    if (exchange_)
        exchange_->close(typed);
}

void RecoveryKeeping::giveUp() {
    if (exchange_)
        exchange_->close(std::nullopt);
}

} // namespace fristad::ui
