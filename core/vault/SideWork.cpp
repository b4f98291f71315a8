#include "core/vault/SideWork.h"

#include <chrono>

namespace fristad {

SideWork::SideWork(std::function<void(const Progress&)> work) {
    std::packaged_task<void(const std::stop_token&)> task([work = std::move(work)](const std::stop_token& stop) {
        work([&stop](std::uint64_t, std::uint64_t) { return !stop.stop_requested(); });
    });
    outcome_ = task.get_future();
    thread_ = threadWithoutSignals(std::move(task));
}

void SideWork::finish(const Progress& progress) {
    constexpr std::chrono::milliseconds askedEvery(50);
    do
        report(progress, 0, 0);
    while (outcome_.wait_for(askedEvery) != std::future_status::ready);
    outcome_.get();
}

} // namespace fristad
