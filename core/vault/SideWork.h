#pragma once

#include "core/vocabulary/Progress.h"

#include <pthread.h>

#include <csignal>
#include <future>
#include <thread>

namespace fristad {

/// Begins a thread that takes no signal: they are for whoever waits for a key at the terminal.
template <class Work> std::jthread threadWithoutSignals(Work&& work) {
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    std::jthread thread(std::forward<Work>(work));
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    return thread;
}

/// Work that another thread does while this one goes on with its own.
class SideWork {
public:
    /// Begins `work`. The progress that it is given asks it to stop once this is destroyed.
    explicit SideWork(std::function<void(const Progress&)> work);
    SideWork(const SideWork&) = delete;
    SideWork& operator=(const SideWork&) = delete;
    ~SideWork() = default; // asks it to stop, and waits
    /// Waits until it is done, asking `progress` meanwhile, once at least. Throws what the work threw, and Cancelled.
    void finish(const Progress& progress);

private:
    std::future<void> outcome_;
    std::jthread thread_;
};

} // namespace fristad
