#pragma once

#include "core/calendar/Day.h"

#include <cstdint>

namespace fristad {

/// Milliseconds since 1970-01-01T00:00:00Z; a moment, as histories keep it.
struct Moment {
    std::int64_t milliseconds = 0;
    friend constexpr auto operator<=>(Moment, Moment) noexcept = default;
};

/// Where the time comes from, so that a test can set it. Thread-safe.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Moment now() const = 0;
    /// Today in Europe/Stockholm.
    [[nodiscard]] Day today() const;

    /// The computer's own clock.
    static const Clock& system();
};

/// The local day and the time of day (minutes after midnight) of a moment in Europe/Stockholm; outside the calendar, of its end.
Day localDay(Moment moment);
int localMinuteOfDay(Moment moment);

/// `2024-10-08T14:32:05+02:00`, local time in Stockholm with its offset.
std::string isoTime(Moment moment);

} // namespace fristad
