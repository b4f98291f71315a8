#include "core/register/ClientBin.h"

#include "core/casework/FieldText.h"
#include "core/register/FieldSql.h"
#include "core/vault/HistoryChain.h"

#include <algorithm>

namespace fristad {

namespace {

constexpr std::string_view codeField = "client_code";

Day lastDayOf(Moment removed) { return localDay(removed) + daysInBin; }

NotAllowed mayNotRemove() { return NotAllowed(Message{"not_allowed.remove_client", {}}); }

} // namespace

bool mayRemoveClients(Role role) { return rightOf(role, Action::mergeClients) == Reach::yes; }

void requireToRemoveClients(Change& change) {
    if (!mayRemoveClients(change.session().who().role))
        throw mayNotRemove();
}

std::vector<RemovedClient> removedClients(Session& session) {
    if (!mayRemoveClients(session.who().role))
        throw mayNotRemove();
    const Day today = session.clock().today();
    // Of several removals of one client the last; whoever came back is there.
    auto query = session.database().statement(
        "SELECT e.number, e.at, s.name, p.content FROM history_entries e JOIN staff s ON s.id = e.staff"
        " JOIN history_payloads p ON p.entry = e.number WHERE e.kind = 'clients.removed' AND p.content <> ''"
        " AND NOT EXISTS (SELECT 1 FROM clients c WHERE c.id = e.client) AND NOT EXISTS (SELECT 1 FROM history_entries l"
        " WHERE l.client = e.client AND l.kind = e.kind AND l.number > e.number) ORDER BY e.number DESC");
    std::vector<RemovedClient> removed;
    while (query.step()) {
        const Moment at{query.integer(1)};
        const auto fields = fieldsOf(query.text(3));
        const auto field = std::ranges::find(fields, codeField, &FieldChange::field);
        if (lastDayOf(at) < today || field == fields.end())
            continue;
        const auto code = ClientCode::parse(field->from);
        if (!code)
            throwUnreadable();
        removed.push_back({.removal = {query.integer(0)},
                           .code = *code,
                           .at = at,
                           .who = std::string(query.text(2)),
                           .lastDay = lastDayOf(at)});
    }
    return removed;
}

void requireToBringBack(Change& change, const HistoryEntry& removal) {
    if (removal.who == change.session().who().id)
        change.require(Action::logCasework);
    else
        requireToRemoveClients(change);
    if (lastDayOf(removal.at) < change.session().clock().today())
        throw Refused(Message{"refused.bin_emptied", {{"days", std::to_string(daysInBin)}}});
}

} // namespace fristad
