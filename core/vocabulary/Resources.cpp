#include "core/vocabulary/Resources.h"

#include "table.inc"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace fristad {

std::string_view resource(std::string_view path) {
    const auto* const found =
        std::find_if(std::begin(built), std::end(built), [&](const Built& each) { return path == each.path; });
    if (found == std::end(built))
        throw std::out_of_range("no such resource: " + std::string(path));
    return {found->begin, static_cast<std::size_t>(found->end - found->begin)};
}

std::vector<std::string_view> resourcesIn(std::string_view folder) {
    std::vector<std::string_view> paths;
    for (const Built& each : built) {
        const std::string_view path = each.path;
        if (path.starts_with(folder) && path.size() > folder.size() && path[folder.size()] == '/')
            paths.push_back(path);
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

} // namespace fristad
