#pragma once

#include "core/casework/Casework.h"

#include <optional>
#include <span>
#include <vector>

namespace fristad {

/// Permits that join without a hole (deadlines.md, Coverage): what must be watched is the end of the chain.
struct CoverageChain {
    Span covered;
    std::size_t first; ///< the place, among the permits given, of the one that begins first
    std::size_t last;  ///< of the one that ends last
    friend bool operator==(const CoverageChain&, const CoverageChain&) = default;
};

/// The chains of a client's granted permits, and of revoked ones to their last day, in order of time. Permits are given in the
/// order they were entered, which decides at equal ends and starts.
std::vector<CoverageChain> coverageChains(std::span<const Permit> permits);

/// The uncovered days between two chains.
std::vector<Span> uncovered(std::span<const CoverageChain> chains);

/// Since when an application of any kind waits for a decision, of those applied for on or before `on`: the earliest of them.
/// Nothing where none does.
std::optional<Day> applicationPendingSince(std::span<const Permit> permits, Day on);

/// Where the dates of a granted reflection period are not known yet: 30 days of which the first counts (granted 12 September,
/// last day 11 October). Shown as reckoned, never saved. Aliens Act (2005:716) ch. 5 § 15.
Span reckonedReflectionPeriod(Day grantedOn);

} // namespace fristad
