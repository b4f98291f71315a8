#include "core/vocabulary/Country.h"

#include "core/vocabulary/ResourceTable.h"

#include <unicode/locid.h>

#include <algorithm>
#include <bitset>

namespace fristad {

namespace {

constexpr std::size_t letters = 26;

/// The place of a code of two capital letters; nothing for other text.
std::optional<std::size_t> placeOf(std::string_view code) {
    if (code.size() != 2 || code[0] < 'A' || code[0] > 'Z' || code[1] < 'A' || code[1] > 'Z')
        return std::nullopt;
    return static_cast<std::size_t>(code[0] - 'A') * letters + static_cast<std::size_t>(code[1] - 'A');
}

struct Countries {
    std::bitset<letters * letters> assigned;
    std::array<std::array<std::string, 2>, letters * letters> names; // by place and DisplayLanguage
};

std::string nameOf(const std::string& code, const std::string& english, DisplayLanguage in) {
    icu::UnicodeString name;
    icu::Locale("und", code.c_str()).getDisplayCountry(icu::Locale(std::string(languageTag(in)).c_str()), name);
    std::string text;
    name.toUTF8String(text);
    return text.empty() || text == code ? english : text; // ICU gives the code back where it knows no name
}

const Countries& countries() {
    static const Countries all = [] {
        Countries read;
        for (const auto& row : readResourceTable("countries.csv")) {
            const std::size_t place = placeOf(row[0]).value();
            read.assigned.set(place);
            read.names[place] = {nameOf(row[0], row[1], DisplayLanguage::swedish),
                                 nameOf(row[0], row[1], DisplayLanguage::english)};
        }
        return read;
    }();
    return all;
}

/// The member states of the European Union as from 2020-02-01, Sweden apart, by code.
constexpr std::array<std::string_view, 26> otherMemberStates = {"AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES",
                                                                "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
                                                                "LV", "MT", "NL", "PL", "PT", "RO", "SI", "SK"};
static_assert(std::ranges::is_sorted(otherMemberStates));

} // namespace

std::optional<Country> Country::parse(std::string_view code) {
    const auto place = placeOf(code);
    if (!place || !countries().assigned.test(*place))
        return std::nullopt;
    return Country(code);
}

const std::vector<Country>& Country::all() {
    static const std::vector<Country> every = [] {
        std::vector<Country> list;
        for (const auto& row : readResourceTable("countries.csv"))
            list.push_back(Country(row[0]));
        return list;
    }();
    return every;
}

std::string Country::name(DisplayLanguage in) const {
    return countries().names.at(placeOf(code()).value()).at(static_cast<std::size_t>(in));
}

RegionOfBirth Country::region() const noexcept {
    if (isSweden())
        return RegionOfBirth::sweden;
    return std::ranges::binary_search(otherMemberStates, code()) ? RegionOfBirth::eu : RegionOfBirth::non_eu;
}

} // namespace fristad
