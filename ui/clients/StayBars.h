#pragma once

#include "core/deadlines/RightToStay.h"

#include <QString>

#include <vector>

namespace fristad::ui {

/// A bar on the line of time of a client's permits.
struct StayBar {
    enum class Kind : std::uint8_t {
        granted,
        revoked,
        appliedFor, ///< waits for a decision: where it would be if it were granted
        declined,   ///< refused or withdrawn: while it was waited for
        gap,        ///< nothing covers these days
    };
    Kind kind;
    Span span;
    int lane = 0;
    QString words;    ///< on the bar
    QString sentence; ///< for the tooltip, the keys and screen readers
};

struct StayBars {
    std::vector<StayBar> bars;                         ///< by lane, then in order of time
    Span axis{Day::fromNumber(0), Day::fromNumber(0)}; ///< what is drawn of the calendar
    bool todayShown = false;
    int lanes = 0;
};

/// What to draw of a client's permits, in the order they were entered. `closedOn`: after it nothing is missing. Nothing to draw
/// gives no bars.
StayBars stayBars(std::span<const Permit> permits, const RightToStay& stay, std::optional<Day> closedOn, Day today);

} // namespace fristad::ui
