#pragma once

#include "core/calendar/Day.h"

#include <cstdint>
#include <string>

namespace fristad::app {

/// The value of an option that takes a day (YYYY-MM-DD); UsageError, naming option and value, for anything else.
Day dayOf(const std::string& option, const std::string& value);

/// The value of an option that takes a whole number within bounds (both allowed), in plain decimal digits.
std::int64_t numberOf(const std::string& option, const std::string& value, std::int64_t least, std::int64_t most);

} // namespace fristad::app
