#include "core/register/SearchIndex.h"

#include "core/vocabulary/Language.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <string>

namespace fristad {

namespace {

/// Text without case and accents, as the search index has its words (unicode61 remove_diacritics 2).
std::string folded(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* const normalizer = icu::Normalizer2::getNFDInstance(status);
    auto unicode = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())}).foldCase();
    if (U_SUCCESS(status))
        unicode = normalizer->normalize(unicode, status);
    icu::UnicodeString plain;
    for (std::int32_t i = 0; i < unicode.length(); i = unicode.moveIndex32(i, 1))
        if (const UChar32 character = unicode.char32At(i); u_charType(character) != U_NON_SPACING_MARK)
            plain.append(character);
    std::string bytes;
    plain.toUTF8String(bytes);
    return bytes;
}

struct NamedCountry {
    Country country;
    std::array<std::string, 2> names; ///< folded, in the two languages
};

const std::vector<NamedCountry>& namedCountries() {
    static const std::vector<NamedCountry> all = [] {
        std::vector<NamedCountry> list;
        for (const Country& each : Country::all())
            list.push_back(
                {each, {folded(each.name(DisplayLanguage::swedish)), folded(each.name(DisplayLanguage::english))}});
        return list;
    }();
    return all;
}

bool hasWord(std::string_view name, std::string_view beginning) {
    for (auto at = name.find(beginning); at != std::string_view::npos; at = name.find(beginning, at + 1))
        if (at == 0 || name[at - 1] == ' ' || name[at - 1] == '-' || name[at - 1] == '(')
            return true;
    return false;
}

/// Every language of a list of codes, by code and by name.
std::string wordsForLanguages(std::string_view codes) {
    std::string words;
    while (!codes.empty()) {
        const auto space = codes.find(' ');
        const auto code = codes.substr(0, space);
        codes.remove_prefix(space == std::string_view::npos ? codes.size() : space + 1);
        words.append(code).append(" ");
        if (const auto language = SpokenLanguage::parse(code))
            words.append(language->name(DisplayLanguage::swedish))
                .append(" ")
                .append(language->name(DisplayLanguage::english))
                .append(" ");
    }
    return words;
}

struct Words {
    std::string names;
    std::string languages;
    std::string notes;
};

Words wordsOf(Database& database, ClientId client) {
    Words words;
    auto details = database.statement(
        "SELECT ifnull(name, '') || ' ' || ifnull(aliases, ''), ifnull(languages, '') FROM client_details"
        " WHERE client_id = ?1 AND (name IS NOT NULL OR aliases IS NOT NULL OR languages IS NOT NULL)");
    details.bindAll(client.number);
    if (details.step()) {
        words.names = details.text(0);
        words.languages = wordsForLanguages(details.text(1));
    }
    auto notes =
        database.statement("SELECT note FROM interventions WHERE client_id = ?1 AND note IS NOT NULL ORDER BY id");
    notes.bindAll(client.number);
    while (notes.step())
        words.notes.append(notes.text(0)).append("\n");
    return words;
}

} // namespace

void refreshSearch(Database& database, ClientId client) {
    database.statement("DELETE FROM client_search WHERE rowid = ?1").bindAll(client.number).run();
    const auto words = wordsOf(database, client);
    if (words.names.empty() && words.languages.empty() && words.notes.empty())
        return;
    database.statement("INSERT INTO client_search (rowid, names, languages, notes) VALUES (?1, ?2, ?3, ?4)")
        .bindAll(client.number, words.names, words.languages, words.notes)
        .run();
}

void settleSearch(Database& database) {
    database.execute("INSERT INTO client_search (client_search) VALUES ('optimize')");
}

std::vector<ClientId> clientsWithWord(Database& database, std::string_view beginning) {
    if (beginning.find('\0') != std::string_view::npos) // no word has one, and to FTS5 it is the end of the question
        return {};
    // As FTS5 takes a string: in quotes, the quotes in it doubled; the star asks for what begins so.
    std::string match = "\"";
    for (const char c : beginning)
        match.append(c == '"' ? 2 : 1, c);
    match.append("\"*");
    auto query = database.statement("SELECT rowid FROM client_search WHERE client_search MATCH ?1");
    query.bindAll(match);
    std::vector<ClientId> found;
    while (query.step())
        found.push_back({query.integer(0)});
    return found;
}

std::vector<Country> countriesWithWord(std::string_view beginning) {
    const auto word = folded(beginning);
    std::vector<Country> found;
    for (const auto& each : namedCountries())
        if (hasWord(each.names[0], word) || hasWord(each.names[1], word))
            found.push_back(each.country);
    std::ranges::sort(found);
    return found;
}

} // namespace fristad
