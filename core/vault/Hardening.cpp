#include "core/vault/Hardening.h"

#include "core/vault/DurableFile.h"
#include "core/vault/SystemCallFilter.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <cerrno>
#include <csignal>

namespace fristad {

void hardenProcess() {
    const rlimit none{0, 0};
    if (setrlimit(RLIMIT_CORE, &none) != 0)
        throw systemFailure(errno, "RLIMIT_CORE");
    if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        throw systemFailure(errno, "PR_SET_DUMPABLE");
    constexpr mode_t everybodyElse = 077;
    static_cast<void>(::umask(everybodyElse)); // always succeeds
    std::signal(SIGXFSZ, SIG_IGN);             // a file that may grow no more is a write error, not a death
    refuseNetwork();
}

} // namespace fristad
