#pragma once

#include "core/casework/Casework.h"
#include "core/deadlines/Urgency.h"

#include <optional>
#include <span>
#include <vector>

namespace fristad {

/// Where a client stands with the reflection period and the permits that follow it.
enum class StayState : std::uint8_t {
    /// Nothing was applied for. Nothing need be wrong with that: citizens and people with another permit need none
    /// (Aliens Act (2005:716) ch. 5 § 15), and the vault does not know who they are.
    noApplication,
    awaitingFirst, ///< nothing was ever granted, and an application waits for a decision
    refused,       ///< nothing was ever granted, nothing waits, and the last decision was a refusal
    withdrawn,     ///< the same, and the last application was withdrawn
    covered,       ///< a granted permit, or a chain of them, covers today
    beginsLater,   ///< no permit covers today, but one is granted from a coming day on
    ended,         ///< no permit covers today or any coming day
};

/// What the head of a client's page says in one sentence: "Betänketid till fre 2024-10-11 (3 dagar kvar), ingen ansökan om
/// förlängning". A plain value; the window makes the sentence.
struct RightToStay {
    StayState state = StayState::noApplication;
    /// The kind of permit it is about: applied for (awaitingFirst), refused, withdrawn, or the chain's last-ending one.
    std::optional<PermitKind> kind;
    /// The chain that covers today, the next one (beginsLater) or the last one (ended): its last day is what must be watched.
    std::optional<Span> chain;
    /// The chain ends with a permit that was revoked: there is nothing to renew, and only the authority that applied can appeal.
    bool revoked = false;
    /// Of covered: from today to the chain's last day. Of ended: below 0. Of beginsLater: to the day it begins. Else 0.
    int daysLeft = 0;
    /// Of covered and ended.
    std::optional<Urgency> urgency;
    /// The earliest application that waits for a decision: the first one, or the renewal (nothing: no renewal was applied for).
    std::optional<Day> pendingSince;
    /// Of refused and withdrawn: when it was decided, where that is known.
    std::optional<Day> decidedOn;
    /// Days without cover between two chains, in order of time.
    std::vector<Span> gaps;

    friend bool operator==(const RightToStay&, const RightToStay&) = default;
};

/// From a client's permits, in the order they were entered. What was applied for after `today` counts as not applied for yet.
RightToStay rightToStay(std::span<const Permit> permits, Day today);

} // namespace fristad
