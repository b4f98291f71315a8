#pragma once

#include "core/vocabulary/Codes.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace fristad {

/// How percentages are rounded (statistics.md, Base, percent, rounding).
FRISTAD_CODES(Rounding, "rounding", sum_to_100, nearest)

/// A percentage in tenths: 918 is 91.8 %. Nothing where the base is 0.
using Tenths = std::optional<std::int64_t>;

/// `count` of `base`, half up. Exact for counts up to 10^15.
Tenths nearestTenths(std::int64_t count, std::int64_t base);

/// The shares of counts that together are the base, so that they add up to 100.0: the largest remainder is rounded up
/// first; a tie goes to the larger count, then to the earlier one.
std::vector<Tenths> tenthsThatSumTo100(std::span<const std::int64_t> counts);

} // namespace fristad
