#pragma once

#include <cstdint>

namespace fristad::app {

/// What the program tells its caller when it ends; scripts rely on the numbers (docs: `fristad --help`).
enum class ExitCode : std::uint8_t {
    done = 0,
    refused = 1,       ///< the data was refused; every fault was listed
    usage = 2,         ///< the command was written wrongly
    notAllowed = 3,    ///< wrong name or passphrase, or the role does not allow it
    damaged = 4,       ///< not a vault, or a damaged one
    systemFailure = 5, ///< the system failed, something is in the way, or the person stopped the work
};

} // namespace fristad::app
