#include "core/register/RecentWork.h"

#include "core/register/FieldSql.h"
#include "core/register/Sights.h"

#include <algorithm>

namespace fristad {

namespace {

// How far back the history is read at most, so that a page comes at once however long the history is.
constexpr std::int64_t entriesBack = 20'000;

} // namespace

std::vector<ClientId> recentClients(Session& session, std::size_t limit) {
    auto query = session.database().statement(
        "SELECT client FROM history_entries WHERE number > (SELECT max(number) FROM history_entries) - ?2 AND staff = ?1"
        " AND client <> 0 AND (record_table <> '' OR kind = 'client.looked_at') AND kind NOT LIKE 'import.%'"
        " ORDER BY number DESC");
    query.bindAll(session.who().id.number, entriesBack);
    std::vector<ClientId> clients;
    while (clients.size() < limit && query.step()) {
        const ClientId client{query.integer(0)};
        if (std::ranges::find(clients, client) == clients.end() && session.sightOf(client) != Sight::nothing)
            clients.push_back(client);
    }
    return clients;
}

std::vector<RecentEntry> doneByOthersSince(Session& session, Moment since, std::size_t limit) {
    const Sights sights(session);
    auto query = session.database().statement(
        "SELECT e.number, e.at, s.name, e.kind, e.record_table, e.record, c.id, c.client_code FROM history_entries e"
        " JOIN staff s ON s.id = e.staff JOIN clients c ON c.id = e.client"
        " WHERE e.number > (SELECT max(number) FROM history_entries) - ?3 AND e.at >= ?2 AND e.staff <> ?1"
        " AND e.record_table <> '' ORDER BY e.number DESC");
    query.bindAll(session.who().id.number, since.milliseconds, entriesBack);
    std::vector<RecentEntry> entries;
    while (entries.size() < limit && query.step()) {
        const ClientId client{query.integer(6)};
        if (sights.of(client) != Sight::inFull)
            continue;
        auto& entry = entries.emplace_back(RecentEntry{.number = {query.integer(0)},
                                                       .at = {query.integer(1)},
                                                       .who = std::string(query.text(2)),
                                                       .kind = std::string(query.text(3)),
                                                       .table = std::string(query.text(4)),
                                                       .record = {query.integer(5)},
                                                       .client = client});
        readColumn(query, 7, entry.code);
    }
    return entries;
}

std::optional<Moment> lastPresence(Session& session, Moment before) {
    // Entries about a client or a list of clients. A backup or verification that runs by itself in somebody's name sees nothing.
    auto query = session.database().statement("SELECT at FROM history_entries WHERE staff = ?1 AND at < ?2 AND"
                                              " (client > 0 OR kind = 'list.looked_at') AND"
                                              " number > (SELECT max(number) FROM history_entries) - ?3"
                                              " ORDER BY number DESC LIMIT 1");
    query.bindAll(session.who().id.number, before.milliseconds, entriesBack);
    return query.step() ? std::optional(Moment{query.integer(0)}) : std::nullopt;
}

} // namespace fristad
