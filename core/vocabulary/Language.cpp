#include "core/vocabulary/Language.h"

#include "core/vocabulary/ResourceTable.h"

#include <unicode/locid.h>

#include <map>

namespace fristad {

namespace {

/// The English name by code.
const std::map<std::string, std::string, std::less<>>& languages() {
    static const auto all = [] {
        std::map<std::string, std::string, std::less<>> read;
        for (auto& row : readResourceTable("languages.csv"))
            read.emplace(std::move(row[0]), std::move(row[1]));
        return read;
    }();
    return all;
}

} // namespace

std::string_view languageTag(DisplayLanguage language) { return language == DisplayLanguage::swedish ? "sv" : "en"; }

std::optional<SpokenLanguage> SpokenLanguage::parse(std::string_view code) {
    const auto found = languages().find(code);
    if (found == languages().end())
        return std::nullopt;
    return SpokenLanguage(found->first);
}

const std::vector<SpokenLanguage>& SpokenLanguage::all() {
    static const std::vector<SpokenLanguage> every = [] {
        std::vector<SpokenLanguage> list;
        for (const auto& [code, english] : languages())
            if (std::string_view(icu::Locale(code.c_str()).getLanguage()) == code) // ICU gives the shortest code
                list.push_back(SpokenLanguage(code));
        return list;
    }();
    return every;
}

std::string SpokenLanguage::name(DisplayLanguage in) const {
    const icu::Locale spoken(code_.c_str());
    icu::UnicodeString name;
    spoken.getDisplayLanguage(icu::Locale(std::string(languageTag(in)).c_str()), name);
    std::string text;
    name.toUTF8String(text);
    // ICU gives the code back, in its shortest form, where it knows no name.
    if (text.empty() || text == code_ || text == spoken.getLanguage())
        return languages().find(code_)->second;
    return text;
}

} // namespace fristad
