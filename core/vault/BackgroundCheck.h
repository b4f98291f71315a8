#pragma once

#include "core/vault/Session.h"
#include "core/vocabulary/Progress.h"

#include <cstdint>
#include <string>
#include <vector>

namespace fristad {

/// Checks the whole vault a piece at a time, while nobody needs it: every table with its indexes, then every page of the file and every
/// row against the history, as `verify` does. Shows nothing and so needs no right. That it was completed is an entry of the history, by
/// which the next one is due.
class BackgroundCheck {
public:
    enum class Outcome : std::uint8_t {
        notDue,   ///< and nothing was done
        more,     ///< call again
        complete, ///< all is whole
        damaged,  ///< something is not; no more pieces
    };
    static constexpr int everyDays = 7;

    /// Due a week after the last one, and where whoever had the vault open before was cut short. Never where it can only be read.
    static bool isDue(Session& session);

    /// The next piece; at most some hundred milliseconds at 100,000 clients but for the last, which can't be stopped while it reads the
    /// pages. Throws Cancelled when `progress` wants the vault for somebody: that piece is done again the next time.
    Outcome step(Session& session, const Progress& progress);

private:
    bool begun_ = false;
    std::vector<std::string> tables_; ///< still to be checked
};

} // namespace fristad
