#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fristad {

/// The rows of one of our own CSV files in resources/, without its header. Every row has as many cells as the header; a
/// file that breaks this or RFC 4180 is a defect of the program and throws std::logic_error.
std::vector<std::vector<std::string>> readResourceTable(std::string_view path);

} // namespace fristad
