#pragma once

#include "core/calendar/Clock.h"
#include "core/vocabulary/Progress.h"

#include <cstdint>
#include <filesystem>

namespace fristad {

struct DemoOptions {
    std::uint64_t clients = 60;
    std::uint64_t seed = 1;
};

/// A vault of a made-up shelter in a folder that does not exist or is empty, marked as such for ever: user `demo`, passphrase `demo`.
/// The register comes in one transaction, an entry a client, dated the day before; then the two who work there each do some of a
/// day's work, the colleague last, so that there is something that others did. She suspends herself in the end: only `demo` opens the vault. On
/// any error, Cancelled too, nothing is left behind.
void makeDemoVault(const std::filesystem::path& folder, const DemoOptions& options, const Progress& progress,
                   const Clock& clock = Clock::system());

} // namespace fristad
