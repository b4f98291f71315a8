#include "core/calendar/Moments.h"

#include <charconv>

namespace fristad {

std::optional<Moment> momentOf(std::int64_t milliseconds) {
    constexpr std::int64_t perDay = 86'400'000;
    // A day from each end: the moment is in the calendar in every time zone.
    constexpr std::int64_t first = (Day::earliest().number() + 1) * perDay;
    constexpr std::int64_t end = Day::latest().number() * perDay;
    return milliseconds >= first && milliseconds < end ? std::optional(Moment{milliseconds}) : std::nullopt;
}

std::optional<Moment> parseMoment(std::string_view text) {
    std::int64_t milliseconds = 0;
    const auto* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, milliseconds);
    return error == std::errc() && rest == end ? momentOf(milliseconds) : std::nullopt;
}

} // namespace fristad
