#include "core/register/DemoTexts.h"

#include "core/vocabulary/ResourceTable.h"

#include <map>
#include <stdexcept>

namespace fristad {

namespace {

/// `Joy/สุดา=Suda`.
std::vector<DemoName> namesIn(std::string_view list) {
    std::vector<DemoName> names;
    for (bool more = true; more;) {
        const auto slash = list.find('/');
        more = slash != std::string_view::npos;
        const auto name = list.substr(0, slash);
        const auto equals = name.find('=');
        names.push_back({.written = std::string(name.substr(0, equals)),
                         .latin = equals == std::string_view::npos ? "" : std::string(name.substr(equals + 1))});
        list.remove_prefix(more ? slash + 1 : list.size());
    }
    return names;
}

/// Every origin as often as its weight says.
std::vector<DemoOrigin> readOrigins() {
    std::vector<DemoOrigin> origins;
    for (const auto& row : readResourceTable("demo_origins.csv")) {
        const DemoOrigin origin{.country = Country::parse(row.at(0)).value(),
                                .languages = row.at(1),
                                .women = namesIn(row.at(3)),
                                .men = namesIn(row.at(4)),
                                .families = namesIn(row.at(5))};
        origins.insert(origins.end(), static_cast<std::size_t>(std::stoi(row.at(2))), origin);
    }
    return origins;
}

std::map<std::string, std::vector<std::string>, std::less<>> readTexts() {
    std::map<std::string, std::vector<std::string>, std::less<>> texts;
    for (const auto& row : readResourceTable("demo_texts.csv"))
        texts[row.at(0)].push_back(row.at(1));
    return texts;
}

} // namespace

const DemoOrigin& demoOrigin(Dice& dice) {
    static const auto origins = readOrigins();
    return dice.oneOf(origins);
}

const std::string& demoText(Dice& dice, std::string_view kind) {
    static const auto texts = readTexts();
    static const std::string none;
    const auto found = texts.find(kind);
    return found == texts.end() ? none : dice.oneOf(found->second);
}

} // namespace fristad
