#pragma once

#include "core/statistics/Report.h"

#include <string>

namespace fristad {

/// A year's statistics as JSON with codes and labels in both languages, one key a line in a fixed order. Counts are exact decimals,
/// written as they stand in the CSV; `percent` and `base` are null where there is none. `format` counts up when a key changes
/// its meaning.
std::string jsonOf(const Report& report);

} // namespace fristad
