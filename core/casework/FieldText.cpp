#include "core/casework/FieldText.h"

#include "core/vocabulary/Text.h"

namespace fristad {

namespace {

/// Takes what a parser made of the text, or says what is wrong.
template <class T> std::optional<Message> take(std::optional<T> parsed, T& value, const char* wrong) {
    if (!parsed)
        return Message{wrong, {}};
    value = std::move(*parsed);
    return std::nullopt;
}

} // namespace

Message unknownCode(std::span<const std::string_view> codes) {
    std::string list;
    for (const auto each : codes)
        list.append(list.empty() ? "" : ", ").append(each);
    return {"fault.unknown_code", {{"codes", std::move(list)}}};
}

std::string fieldText(const ClientCode& value) { return value.text(); }

std::string fieldText(const BirthDate& value) { return value.iso(); }

std::string fieldText(Day value) { return value.iso(); }

std::string fieldText(const Country& value) { return std::string(value.code()); }

std::string fieldText(const SpokenLanguage& value) { return value.code(); }

std::string fieldText(Hours value) { return value.canonical(); }

std::string fieldText(Sek value) { return value.canonical(); }

std::string fieldText(const std::string& value) { return value; }

std::optional<Message> readField(std::string_view text, ClientCode& value) {
    return take(ClientCode::parse(text), value, "fault.client_code");
}

std::optional<Message> readField(std::string_view text, BirthDate& value) {
    return take(BirthDate::parse(text), value, "fault.birth_date");
}

std::optional<Message> readField(std::string_view text, Day& value) {
    return take(Day::parse(text), value, "fault.day");
}

std::optional<Message> readField(std::string_view text, Country& value) {
    return take(Country::parse(text), value, "fault.country");
}

std::optional<Message> readField(std::string_view text, Hours& value) {
    return take(Hours::parse(text), value, "fault.decimal");
}

std::optional<Message> readField(std::string_view text, Sek& value) {
    return take(Sek::parse(text), value, "fault.decimal");
}

std::optional<Message> readField(std::string_view text, std::string& value) {
    if (!isPlainText(text))
        return Message{"fault.text_broken", {}};
    value = text;
    return std::nullopt;
}

std::optional<Message> readField(std::string_view text, std::optional<SpokenLanguage>& value) {
    if (text.empty()) {
        value.reset();
        return std::nullopt;
    }
    auto parsed = SpokenLanguage::parse(text);
    if (!parsed)
        return Message{"fault.language", {}};
    value = std::move(parsed);
    return std::nullopt;
}

} // namespace fristad
