#include "core/statistics/Definitions.h"

#include "core/statistics/DefinitionReader.h"
#include "core/vocabulary/Resources.h"

#include <map>
#include <string>

namespace fristad {

namespace {

const std::map<int, ReportDefinition>& builtIn() {
    static const std::map<int, ReportDefinition> all = [] {
        std::map<int, ReportDefinition> read;
        for (const auto path : resourcesIn("reports")) {
            auto definition = readDefinition(resource(path), std::string(path));
            definition.builtIn = true;
            const int year = definition.year;
            read.emplace(year, std::move(definition));
        }
        return read;
    }();
    return all;
}

} // namespace

const ReportDefinition& definitionFor(int year) {
    auto found = builtIn().upper_bound(year);
    if (found != builtIn().begin())
        --found;
    return found->second;
}

} // namespace fristad
