#pragma once

#include "ui/widgets/ValueFields.h"

#include <array>
#include <stdexcept>

// What the fields of a client are called wherever they are edited.

namespace fristad::ui {

namespace detail {

/// A field of Client or ClientDetails, which has no place on a form yet.
constexpr FieldPlace called(std::string_view name, const char* label, const char* hint = nullptr) {
    FieldPlace field{.name = name, .label = label};
    field.hint = hint;
    return field;
}

constexpr FieldPlace note(FieldPlace field) {
    field.lines = 2;
    return field;
}

constexpr FieldPlace languages(FieldPlace field) {
    field.textAs = TextAs::languages;
    return field;
}

// clang-format off
inline constexpr std::array clientFields{
    called("client_code", QT_TRANSLATE_NOOP("Fields", "Client code"), QT_TRANSLATE_NOOP("Fields", "A to Z, 0 to 9 and hyphen")),
    called("exposure", QT_TRANSLATE_NOOP("Fields", "Exposure")),
    called("relative_of", QT_TRANSLATE_NOOP("Fields", "Relative of"), QT_TRANSLATE_NOOP("Fields", "The other person's client code")),
    called("relation", QT_TRANSLATE_NOOP("Fields", "Relation")),
    called("gender", QT_TRANSLATE_NOOP("Fields", "Gender")),
    called("birth_date", QT_TRANSLATE_NOOP("Fields", "Born")),
    called("age_group", QT_TRANSLATE_NOOP("Fields", "Age group"), QT_TRANSLATE_NOOP("Fields", "Where the birth date is not known")),
    called("country_of_birth", QT_TRANSLATE_NOOP("Fields", "Country of birth")),
    called("region_of_birth", QT_TRANSLATE_NOOP("Fields", "Region of birth"), QT_TRANSLATE_NOOP("Fields", "Where the country is not known")),
    called("first_contact", QT_TRANSLATE_NOOP("Fields", "First contact")),
    called("closed_on", QT_TRANSLATE_NOOP("Fields", "Closed on")),
    called("identified_by", QT_TRANSLATE_NOOP("Fields", "Identified by")),
    called("nsp_from", QT_TRANSLATE_NOOP("Fields", "NSP support from")),
    called("nsp_to", QT_TRANSLATE_NOOP("Fields", "NSP support to")),
    called("brief_contact", QT_TRANSLATE_NOOP("Fields", "Brief contact only")),
    called("name", QT_TRANSLATE_NOOP("Fields", "Name")),
    called("aliases", QT_TRANSLATE_NOOP("Fields", "Also known as")),
    called("phone", QT_TRANSLATE_NOOP("Fields", "Phone")),
    languages(called("languages", QT_TRANSLATE_NOOP("Fields", "Languages"), QT_TRANSLATE_NOOP("Fields", "Best first, commas between"))),
    called("dialect", QT_TRANSLATE_NOOP("Fields", "Dialect")),
    note(called("safe_contact", QT_TRANSLATE_NOOP("Fields", "Safe contact"), QT_TRANSLATE_NOOP("Fields", "When and how: text message 9–11, never letters"))),
    called("code_word", QT_TRANSLATE_NOOP("Fields", "Code word")),
    note(called("never_tell", QT_TRANSLATE_NOOP("Fields", "Must never be told"), QT_TRANSLATE_NOOP("Fields", "Who must never learn where the person is"))),
    called("risk", QT_TRANSLATE_NOOP("Fields", "Risk")),
    called("protected_identity", QT_TRANSLATE_NOOP("Fields", "Protected identity")),
    called("restricted", QT_TRANSLATE_NOOP("Fields", "Restricted"), QT_TRANSLATE_NOOP("Fields", "Yes: only those named on the client may open it")),
};
// clang-format on

} // namespace detail

/// The field of Client or ClientDetails with its place on a form.
consteval FieldPlace clientField(std::string_view name, int row, int column, int span = 1) {
    for (FieldPlace each : detail::clientFields)
        if (each.name == name) {
            each.row = row;
            each.column = column;
            each.span = span;
            return each;
        }
    throw std::out_of_range("no such field of a client");
}

/// Which fields tell who somebody is: they are not on the screen while names are hidden.
bool tellsWho(const FormField& field);

} // namespace fristad::ui
