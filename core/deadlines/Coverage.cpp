#include "core/deadlines/Coverage.h"

#include <algorithm>

namespace fristad {

namespace {

bool covers(const Permit& permit) {
    return (permit.decision == Decision::granted || permit.decision == Decision::revoked) && permit.validFrom &&
           permit.validTo;
}

/// The places of the permits that cover days, by their first day; those of the same day in the order they were entered.
std::vector<std::size_t> coveringPlaces(std::span<const Permit> permits) {
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < permits.size(); ++place)
        if (covers(permits[place]))
            places.push_back(place);
    std::ranges::stable_sort(places, {}, [&](std::size_t place) { return *permits[place].validFrom; });
    return places;
}

} // namespace

std::vector<CoverageChain> coverageChains(std::span<const Permit> permits) {
    std::vector<CoverageChain> chains;
    for (const std::size_t place : coveringPlaces(permits)) {
        const Span days{*permits[place].validFrom, *permits[place].validTo};
        if (chains.empty() || days.first - chains.back().covered.last > 1) {
            chains.push_back({days, place, place});
        } else if (CoverageChain& chain = chains.back(); days.last >= chain.covered.last) {
            // At equal ends this one began later, or was entered later: it is the one to renew.
            chain.covered.last = days.last;
            chain.last = place;
        }
    }
    return chains;
}

std::vector<Span> uncovered(std::span<const CoverageChain> chains) {
    std::vector<Span> holes;
    for (std::size_t i = 1; i < chains.size(); ++i)
        holes.push_back({chains[i - 1].covered.last + 1, chains[i].covered.first - 1});
    return holes;
}

std::optional<Day> applicationPendingSince(std::span<const Permit> permits, Day on) {
    std::optional<Day> since;
    for (const Permit& permit : permits)
        if (permit.decision == Decision::pending && permit.appliedOn <= on && (!since || permit.appliedOn < *since))
            since = permit.appliedOn;
    return since;
}

Span reckonedReflectionPeriod(Day grantedOn) {
    constexpr int days = 30;
    return {grantedOn, grantedOn + (days - 1)};
}

} // namespace fristad
