#pragma once

#include "core/vocabulary/Codes.h"

namespace fristad {

FRISTAD_CODES(Urgency, "urgency", overdue, urgent, soon, upcoming)

/// How many days may be left of what is urgent, and of what is due soon (deadlines.md, status).
inline constexpr int mostDaysUrgent = 3;
inline constexpr int mostDaysSoon = 14;

/// Overdue below 0 days left, then urgent, soon, upcoming.
constexpr Urgency urgencyOf(int daysLeft) {
    if (daysLeft < 0)
        return Urgency::overdue;
    if (daysLeft <= mostDaysUrgent)
        return Urgency::urgent;
    return daysLeft <= mostDaysSoon ? Urgency::soon : Urgency::upcoming;
}

} // namespace fristad
