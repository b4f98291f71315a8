#pragma once

#include "core/vocabulary/Codes.h"

namespace fristad {

FRISTAD_CODES(Urgency, "urgency", overdue, urgent, soon, upcoming)

/// Overdue below 0 days left, urgent to 3, soon to 14, then upcoming.
constexpr Urgency urgencyOf(int daysLeft) {
    constexpr int lastUrgent = 3;
    constexpr int lastSoon = 14;
    if (daysLeft < 0)
        return Urgency::overdue;
    if (daysLeft <= lastUrgent)
        return Urgency::urgent;
    return daysLeft <= lastSoon ? Urgency::soon : Urgency::upcoming;
}

} // namespace fristad
