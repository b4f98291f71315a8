#pragma once

#include "core/statistics/ReportDefinition.h"

namespace fristad {

/// The definition that the program brings along for a year: its own, else that of the newest older one, else (for years before
/// all of them) the oldest. Report::basis says which. Thread-safe; lives as long as the program.
const ReportDefinition& definitionFor(int year);

} // namespace fristad
