#include "app/Interrupt.h"

#include "core/vocabulary/Errors.h"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

namespace fristad::app {

namespace {

constexpr std::array stopSignals{SIGINT, SIGTERM, SIGHUP};

volatile std::sig_atomic_t stopAsked = 0;

void note(int) { stopAsked = 1; }

} // namespace

void watchInterrupts() {
    struct sigaction action {};
    action.sa_handler = note;
    sigemptyset(&action.sa_mask);
    // Without SA_RESTART: waiting for a person to type must end too.
    for (const int signal : stopSignals) {
        struct sigaction before {};
        sigaction(signal, nullptr, &before);
        if (before.sa_handler != SIG_IGN) // nohup has said otherwise
            sigaction(signal, &action, nullptr);
    }
    std::signal(SIGPIPE, SIG_IGN);
}

bool interrupted() noexcept { return stopAsked != 0; }

int readByte(int file, unsigned char& byte) {
    // The signals are let in while waiting and at no other moment, so that none slips in between the look at the flag and the wait.
    sigset_t stops;
    sigset_t before;
    sigemptyset(&stops);
    for (const int signal : stopSignals)
        sigaddset(&stops, signal);
    sigprocmask(SIG_BLOCK, &stops, &before);
    pollfd input{.fd = file, .events = POLLIN, .revents = 0};
    int ready = -1;
    while (!interrupted() && (ready = ppoll(&input, 1, nullptr, &before)) < 0 && errno == EINTR) {
    }
    const int count = ready > 0 ? static_cast<int>(::read(file, &byte, 1)) : -1;
    const int error = errno;
    sigprocmask(SIG_SETMASK, &before, nullptr);
    errno = error;
    if (interrupted())
        throw Cancelled();
    return count;
}

} // namespace fristad::app
