#include "core/casework/Quantities.h"

#include <algorithm>

namespace fristad {

namespace {

constexpr std::size_t mostWholeDigits = 9;
constexpr std::int64_t minutesPerHour = 60;
constexpr std::int64_t perUnit = 100;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool areDigits(std::string_view text) {
    for (const char c : text)
        if (!isDigit(c))
            return false;
    return !text.empty();
}

/// The tenths and hundredths of the digits after the point; nothing where a third decimal is not zero.
std::optional<std::int64_t> hundredthsOf(std::string_view decimals) {
    std::int64_t value = 0;
    for (std::size_t i = 0; i < 2; ++i)
        value = value * 10 + (i < decimals.size() ? decimals[i] - '0' : 0);
    if (decimals.size() > 2 && decimals.substr(2).find_first_not_of('0') != std::string_view::npos)
        return std::nullopt;
    return value;
}

} // namespace

template <class Tag> std::optional<Hundredths<Tag>> Hundredths<Tag>::parse(std::string_view text) {
    const auto point = text.find_first_of(".,");
    std::string_view whole = text.substr(0, point);
    if (!areDigits(whole))
        return std::nullopt;
    whole.remove_prefix(std::min(whole.find_first_not_of('0'), whole.size()));
    if (whole.size() > mostWholeDigits)
        return std::nullopt;
    std::int64_t value = 0;
    for (const char digit : whole)
        value = value * 10 + (digit - '0');
    if (point == std::string_view::npos)
        return Hundredths{value * perUnit};
    const std::string_view decimals = text.substr(point + 1);
    const auto rest = areDigits(decimals) ? hundredthsOf(decimals) : std::nullopt;
    if (!rest)
        return std::nullopt;
    return Hundredths{value * perUnit + *rest};
}

template <class Tag> std::string Hundredths<Tag>::canonical() const {
    std::string text = std::to_string(hundredths / perUnit);
    const std::int64_t rest = hundredths % perUnit;
    if (rest == 0)
        return text;
    text += '.';
    text += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0)
        text += static_cast<char>('0' + rest % 10);
    return text;
}

template struct Hundredths<HoursTag>;
template struct Hundredths<SekTag>;

Hours hoursOfMinutes(std::int64_t minutes) { return {(minutes * perUnit + minutesPerHour / 2) / minutesPerHour}; }

std::int64_t minutesOf(Hours hours) { return (hours.hundredths * minutesPerHour + perUnit / 2) / perUnit; }

} // namespace fristad
