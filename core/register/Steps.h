#pragma once

#include "core/vocabulary/Progress.h"

#include <algorithm>

namespace fristad {

/// Counts the rows that long work is through with, and reports now and then; Cancelled when the person asks to stop. `total` may be
/// an estimate. `progress` must outlive it.
class Steps {
public:
    Steps(std::uint64_t total, const Progress& progress) : progress_(progress), total_(total) {}
    void step() {
        constexpr std::uint64_t between = 4096;
        if (++done_ % between == 0)
            report(progress_, std::min(done_, total_), total_);
    }

private:
    const Progress& progress_;
    std::uint64_t done_ = 0;
    std::uint64_t total_;
};

} // namespace fristad
