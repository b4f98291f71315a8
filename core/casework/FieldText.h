#pragma once

#include "core/casework/Fields.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

// A field's value as canonical text (register-format.md) and back: the form of CSV cells and of history payloads.

namespace fristad {

/// The longest text a field of the register takes, and a short one of the vault's own, in characters (Unicode code points).
inline constexpr std::size_t longestText = 200;
/// The longest note, safe contact or list of who must never be told: the vault's own running text.
inline constexpr std::size_t longestNote = 10'000;

template <Coded E> std::string fieldText(E value) { return std::string(code(value)); }
std::string fieldText(const ClientCode& value);
std::string fieldText(const BirthDate& value);
std::string fieldText(Day value);
std::string fieldText(const Country& value);
std::string fieldText(const SpokenLanguage& value);
std::string fieldText(Hours value);
std::string fieldText(Sek value);
std::string fieldText(const std::string& value);
template <class T> std::string fieldText(const std::optional<T>& value) {
    return value ? fieldText(*value) : std::string();
}

/// "Unknown code, write one of these."
Message unknownCode(std::span<const std::string_view> codes);

/// Reads text that is not blank; what is wrong with it comes back as a message, and `value` is left as it was.
template <Coded E> std::optional<Message> readField(std::string_view text, E& value) {
    const auto parsed = parseCode<E>(text);
    if (!parsed)
        return unknownCode(CodeList<E>::codes);
    value = *parsed;
    return std::nullopt;
}
std::optional<Message> readField(std::string_view text, ClientCode& value);
std::optional<Message> readField(std::string_view text, BirthDate& value);
std::optional<Message> readField(std::string_view text, Day& value);
std::optional<Message> readField(std::string_view text, Country& value);
std::optional<Message> readField(std::string_view text, Hours& value);
std::optional<Message> readField(std::string_view text, Sek& value);
/// Well-formed UTF-8 without NUL, of any length: how long it may be is each field's own rule (`check`).
std::optional<Message> readField(std::string_view text, std::string& value);
std::optional<Message> readField(std::string_view text, std::optional<SpokenLanguage>& value);

namespace detail {
template <class T> T blankValue() { return T{}; }
template <> inline Day blankValue<Day>() { return Day::fromNumber(0); }
template <> inline ClientCode blankValue<ClientCode>() { return *ClientCode::parse("0"); }
template <> inline BirthDate blankValue<BirthDate>() { return BirthDate::ofYear(1900); }
template <> inline Country blankValue<Country>() { return *Country::parse("SE"); }
} // namespace detail

/// Blank text clears an optional field.
template <class T> std::optional<Message> readField(std::string_view text, std::optional<T>& value) {
    if (text.empty()) {
        value.reset();
        return std::nullopt;
    }
    T read = detail::blankValue<T>();
    auto wrong = readField(text, read);
    if (!wrong)
        value = std::move(read);
    return wrong;
}

/// Whether a field may be blank.
template <class T> inline constexpr bool mayBeBlank = false;
template <class T> inline constexpr bool mayBeBlank<std::optional<T>> = true;

} // namespace fristad
