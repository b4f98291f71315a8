#include "app/Interrupt.h"

#include <csignal>
#include <initializer_list>

namespace fristad::app {

namespace {

volatile std::sig_atomic_t stopAsked = 0;

void note(int) { stopAsked = 1; }

} // namespace

void watchInterrupts() {
    struct sigaction action {};
    action.sa_handler = note;
    sigemptyset(&action.sa_mask);
    // Without SA_RESTART: waiting for a person to type must end too.
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction before {};
        sigaction(signal, nullptr, &before);
        if (before.sa_handler != SIG_IGN) // nohup has said otherwise
            sigaction(signal, &action, nullptr);
    }
    std::signal(SIGPIPE, SIG_IGN);
}

bool interrupted() noexcept { return stopAsked != 0; }

} // namespace fristad::app
