#include "core/deadlines/Deadlines.h"

#include "core/calendar/WorkingDays.h"
#include "core/deadlines/Coverage.h"
#include "core/register/DeadlineRows.h"
#include "core/register/Sights.h"
#include "core/register/Store.h"

#include <algorithm>
#include <tuple>

namespace fristad {

namespace {

// What ran out stays on the list for at least a month.
constexpr int leastDaysBack = 30;

/// `days` from a day, as far as the calendar goes.
Day shifted(Day from, int days) {
    return days >= 0 ? from + std::min(days, Day::latest() - from) : from - std::min(-days, from - Day::earliest());
}

DeadlineKind expiryOf(PermitKind lastEnding) {
    return lastEnding == PermitKind::evidence_permit ? DeadlineKind::permit_expiry : DeadlineKind::reflection_expiry;
}

Deadline deadlineOf(DeadlineKind kind, const DueRow& row, Day on) {
    const int daysLeft = row.dueOn - on;
    // An office that is to be asked can be reached on a working day only; one that is to decide must have it before it closes.
    const Day actBy = kind == DeadlineKind::referral_follow_up ? firstWorkingDayOnOrAfter(row.dueOn)
                                                               : lastWorkingDayOnOrBefore(row.dueOn);
    return {.dueOn = row.dueOn,
            .daysLeft = daysLeft,
            .kind = kind,
            .client = row.code,
            .clientId = row.client,
            .actBy = actBy,
            .urgency = urgencyOf(daysLeft),
            .renewal = std::nullopt,
            .covered = std::nullopt,
            .permit = std::nullopt,
            .record = row.record,
            .origin = row.record};
}

void addExpiries(std::vector<Deadline>& list, const ClientPermits& client, Day on, const Span& due) {
    const auto chains = coverageChains(client.permits);
    const bool coveredNow =
        std::ranges::any_of(chains, [&](const CoverageChain& chain) { return chain.covered.contains(on); });
    const auto renewal = applicationPendingSince(client.permits, on) ? Renewal::pending : Renewal::none;
    for (const CoverageChain& chain : chains) {
        const Day end = chain.covered.last;
        if (!due.contains(end) || (end < on && coveredNow))
            continue;
        const PermitKind last = client.permits[chain.last].kind;
        Deadline& each = list.emplace_back(
            deadlineOf(expiryOf(last), {client.client, client.code, client.records[chain.last], end}, on));
        each.renewal = renewal;
        each.covered = chain.covered;
        each.permit = last;
        each.origin = client.records[chain.first];
    }
}

void sort(std::vector<Deadline>& list) {
    const auto key = [](const Deadline& each) { return std::tie(each.dueOn, each.kind, each.client, each.record); };
    std::ranges::sort(list, [&](const Deadline& a, const Deadline& b) { return key(a) < key(b); });
}

} // namespace

std::vector<Deadline> deadlines(Session& session, Day on, int days) {
    session.require(Action::seeClientExists);
    const Span due{shifted(on, -std::max(days, leastDaysBack)), shifted(on, days)};
    std::vector<Deadline> list;
    for (const DueRow& row : followUpsDue(session, on, due.last))
        list.push_back(deadlineOf(DeadlineKind::referral_follow_up, row, on));
    for (const DueRow& row : housingEnding(session, on, due))
        list.push_back(deadlineOf(DeadlineKind::housing_end, row, on));
    visitPermits(session, on, due, [&](const ClientPermits& client) { addExpiries(list, client, on, due); });
    sort(list);
    return list;
}

std::vector<DeadlineLine> deadlineLines(Session& session, Day on, int days) {
    const Sights sights(session);
    std::vector<DeadlineLine> lines;
    for (Deadline& each : deadlines(session, on, days)) {
        DeadlineLine& line = lines.emplace_back(DeadlineLine{std::move(each), std::nullopt, std::nullopt});
        const Deadline& deadline = line.deadline;
        if (sights.of(deadline.clientId) != Sight::inFull)
            continue;
        if (deadline.kind == DeadlineKind::referral_follow_up)
            line.referral = find<Referral>(session, deadline.record).value().value;
        else if (deadline.kind == DeadlineKind::housing_end)
            line.housing = find<Intervention>(session, deadline.record).value().value;
    }
    return lines;
}

} // namespace fristad
