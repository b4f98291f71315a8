#include "core/deadlines/RightToStay.h"

#include "core/deadlines/Coverage.h"

namespace fristad {

namespace {

/// The chain that covers today, else the next one, else the last one.
const CoverageChain& chainToShow(const std::vector<CoverageChain>& chains, Day today) {
    for (const CoverageChain& chain : chains)
        if (chain.covered.last >= today)
            return chain;
    return chains.back();
}

void fillFromChain(RightToStay& stay, const CoverageChain& chain, const Permit& last, Day today) {
    stay.chain = chain.covered;
    stay.kind = last.kind;
    stay.revoked = last.decision == Decision::revoked;
    if (chain.covered.first > today) {
        stay.state = StayState::beginsLater;
        stay.daysLeft = chain.covered.first - today;
        return;
    }
    stay.state = chain.covered.last < today ? StayState::ended : StayState::covered;
    stay.daysLeft = chain.covered.last - today;
    stay.urgency = urgencyOf(stay.daysLeft);
}

/// When an application without a permit came to its end, or was made where that is not known.
Day endOf(const Permit& permit) { return permit.decidedOn.value_or(permit.appliedOn); }

void fillFromApplications(RightToStay& stay, std::span<const Permit> permits, Day today) {
    const Permit* shown = nullptr;
    for (const Permit& permit : permits) {
        if (permit.appliedOn > today)
            continue;
        const bool waits = permit.decision == Decision::pending;
        if (stay.pendingSince) { // the one that waits longest, whatever came of others
            if (waits && (shown == nullptr || permit.appliedOn < shown->appliedOn))
                shown = &permit;
        } else if (shown == nullptr || endOf(permit) >= endOf(*shown)) {
            shown = &permit;
        }
    }
    if (shown == nullptr)
        return;
    stay.kind = shown->kind;
    if (stay.pendingSince) {
        stay.state = StayState::awaitingFirst;
    } else {
        stay.state = shown->decision == Decision::withdrawn ? StayState::withdrawn : StayState::refused;
        stay.decidedOn = shown->decidedOn;
    }
}

} // namespace

RightToStay rightToStay(std::span<const Permit> permits, Day today) {
    RightToStay stay;
    stay.pendingSince = applicationPendingSince(permits, today);
    const auto chains = coverageChains(permits);
    stay.gaps = uncovered(chains);
    if (chains.empty()) {
        fillFromApplications(stay, permits, today);
    } else {
        const CoverageChain& chain = chainToShow(chains, today);
        fillFromChain(stay, chain, permits[chain.last], today);
    }
    return stay;
}

} // namespace fristad
