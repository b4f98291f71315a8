#pragma once

#include "core/statistics/Report.h"

#include <string>

namespace fristad {

/// The CSV that a machine reads (statistics.md): header `table,row,column,count,percent,base,unit`, UTF-8, LF, codes and never
/// labels. No cell needs quotes: every code is of letters, digits, _ and +.
std::string csvOf(const Report& report);

} // namespace fristad
