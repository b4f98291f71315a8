#pragma once

#include "core/calendar/Clock.h"

namespace fristad {

/// Stands until a test turns it.
class TurnedClock : public Clock {
public:
    [[nodiscard]] Moment now() const override { return at; }
    Moment at{1728388800000}; // 2024-10-08T14:00:00+02:00
};

inline constexpr std::int64_t minute = 60'000;
inline constexpr std::int64_t day = 24 * 60 * minute;

} // namespace fristad
