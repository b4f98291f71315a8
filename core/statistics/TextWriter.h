#pragma once

#include "core/statistics/Report.h"

#include <string>

namespace fristad {

/// A year's statistics for a terminal, with headings, bases and the counting rules: no line is longer than 40 characters, whatever the
/// definition says (a single longer word is broken).
std::string textOf(const Report& report, DisplayLanguage language);

} // namespace fristad
