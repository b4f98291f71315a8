#pragma once

#include <string_view>
#include <vector>

namespace fristad {

/// A file of resources/ that is built into the program, by its path there (`vocabulary.csv`, `migrations/0001.sql`);
/// throws std::out_of_range if there is none.
std::string_view resource(std::string_view path);

/// The paths below a folder of resources/ that are built in, sorted.
std::vector<std::string_view> resourcesIn(std::string_view folder);

} // namespace fristad
