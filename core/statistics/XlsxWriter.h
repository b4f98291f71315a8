#pragma once

#include "core/statistics/Report.h"

#include <string>

namespace fristad {

/// A year's statistics as a workbook of Office Open XML: a sheet a topic, each table with its counting rule and base; counts and shares
/// are numbers, everything else is text and never a formula, whatever it begins with. The same report gives the same bytes. The
/// library's intermediate files are in memory only: SystemFailure where there is no such place.
std::string xlsxOf(const Report& report, DisplayLanguage language);

} // namespace fristad
