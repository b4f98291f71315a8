#include "core/vocabulary/Text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdio>

namespace fristad {

namespace {

/// Calls `visit(codePoint, bytes)` for every character until it returns false; the code point is negative for ill-formed bytes.
template <class Visit> void forEachCharacter(std::string_view text, Visit&& visit) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t start = at;
        UChar32 character = 0;
        U8_NEXT(text.data(), at, text.size(), character);
        if (!visit(character, text.substr(start, at - start)))
            return;
    }
}

bool isUnfitForALine(UChar32 character) {
    const auto category = u_charType(character);
    return category == U_CONTROL_CHAR || category == U_LINE_SEPARATOR || category == U_PARAGRAPH_SEPARATOR ||
           (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
}

std::string escaped(UChar32 character) {
    std::string text(16, '\0');
    const int size = std::snprintf(text.data(), text.size(), "\\u{%X}", static_cast<unsigned>(character));
    text.resize(static_cast<std::size_t>(size));
    return text;
}

} // namespace

bool isPlainText(std::string_view text) {
    bool plain = true;
    forEachCharacter(text, [&](UChar32 character, std::string_view) {
        plain = character > 0;
        return plain;
    });
    return plain;
}

std::size_t charactersIn(std::string_view text) {
    std::size_t count = 0;
    forEachCharacter(text, [&](UChar32, std::string_view) {
        ++count;
        return true;
    });
    return count;
}

std::string shown(std::string_view text, std::size_t limit) {
    std::string line;
    std::size_t count = 0;
    forEachCharacter(text, [&](UChar32 character, std::string_view bytes) {
        if (count++ == limit)
            return false;
        if (character < 0)
            line += "\uFFFD";
        else if (isUnfitForALine(character))
            line += escaped(character);
        else
            line += bytes;
        return true;
    });
    return line;
}

} // namespace fristad
