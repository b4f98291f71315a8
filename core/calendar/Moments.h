#pragma once

#include "core/calendar/Clock.h"

#include <optional>
#include <string_view>

// Moments as files give them that anybody may have written.

namespace fristad {

/// Nothing for one that lies outside the calendar (Day).
std::optional<Moment> momentOf(std::int64_t milliseconds);

/// Milliseconds since 1970 in decimal digits; nothing for any other text, and as above.
std::optional<Moment> parseMoment(std::string_view text);

} // namespace fristad
