#include "core/vocabulary/Errors.h"

#include "core/vocabulary/Text.h"

namespace fristad {

namespace {

/// How much of a value a fault shows, in characters.
constexpr std::size_t valueShown = 200;

} // namespace

Fault faultIn(std::string_view field, std::string_view value, Message what) {
    return {.file = {},
            .line = 0,
            .field = shown(field, valueShown), // a column's name is as the file has it
            .value = shown(value, valueShown),
            .what = std::move(what)};
}

std::string render(const Fault& fault, DisplayLanguage language) {
    std::string line;
    if (!fault.file.empty())
        line += fault.line == 0 ? fault.file + ": " : fault.file + ':' + std::to_string(fault.line) + ": ";
    if (!fault.field.empty())
        line += fault.field + ": ";
    if (!fault.value.empty())
        line += '"' + fault.value + "\": ";
    return line + render(fault.what, language);
}

} // namespace fristad
