#pragma once

#include "core/statistics/ReportDefinition.h"

#include <filesystem>
#include <string_view>

namespace fristad {

/// Reads a report definition (JSON; docs/manual tells how to write one). Refused with every fault: the file's name, where it
/// stands (a JSON pointer; for text that is no JSON the line and column), what is wrong and how to mend it.
ReportDefinition readDefinition(std::string_view json, const std::string& file);

/// The same from a file that a coordinator wrote. SystemFailure if it can't be read.
ReportDefinition readDefinitionFile(const std::filesystem::path& file);

} // namespace fristad
