#include "core/vault/Succession.h"

#include "core/vault/VaultSession.h"

namespace fristad {

namespace {

/// `'administrator','coordinator'`: the codes of the roles that open restricted clients on which they are named.
std::string rolesThatOpen() {
    std::string list;
    for (const Role role : everyCode<Role>())
        if (rightOf(role, Action::openRestrictedClient) != Reach::no)
            list.append(list.empty() ? "'" : ",'").append(code(role)).append("'");
    return list;
}

struct LeftAlone {
    std::vector<ClientId> clients;
    std::string codes; ///< the first of them, for a sentence
};

LeftAlone leftAloneBy(Database& database, StaffId member) {
    auto query = database.statement("SELECT c.id, c.client_code FROM client_staff n"
                                    " JOIN client_details d ON d.client_id = n.client_id AND d.restricted = 'yes'"
                                    " JOIN clients c ON c.id = n.client_id WHERE n.staff_id = ?1 ORDER BY c.id");
    query.bindAll(member.number);
    LeftAlone left;
    constexpr std::size_t mostNamed = 20;
    while (query.step()) {
        const ClientId client{query.integer(0)};
        if (canBeOpened(database, client, member))
            continue;
        left.clients.push_back(client);
        if (left.clients.size() <= mostNamed)
            left.codes.append(left.codes.empty() ? "" : ", ").append(query.text(1));
        else if (left.clients.size() == mostNamed + 1)
            left.codes += " \u2026";
    }
    return left;
}

StaffMember usableSuccessor(Database& database, const StaffMember& from, StaffId successor) {
    auto query = database.statement(
        "SELECT name FROM staff WHERE id = ?1 AND state = 'active' AND id <> ?2 AND role IN (" + rolesThatOpen() + ")");
    query.bindAll(successor.number, from.id.number);
    if (!query.step())
        throw Refused({"refused.successor_unusable", {{"name", from.name}}});
    return staffNamed(database, query.text(0)).value();
}

// As core/register names somebody (Writing.h, putNaming): the same row, the same entry.
void nameOn(Change& change, ClientId client, const StaffMember& member) {
    change.database()
        .statement("INSERT OR IGNORE INTO client_staff (client_id, staff_id) VALUES (?1, ?2)")
        .bindAll(client.number, member.id.number)
        .run();
    if (change.database().changedRows() != 0)
        change.record({.kind = "client_staff.added",
                       .table = "client_staff",
                       .record = member.id.number,
                       .client = client,
                       .fields = {{"staff", "", member.name}}});
}

} // namespace

bool canBeOpened(Database& database, ClientId client, StaffId but) {
    auto query =
        database.statement("SELECT 1 FROM client_staff n JOIN staff s ON s.id = n.staff_id WHERE n.client_id = ?1"
                           " AND n.staff_id <> ?2 AND s.state = 'active' AND s.role IN (" +
                           rolesThatOpen() + ") LIMIT 1");
    query.bindAll(client.number, but.number);
    return query.step();
}

void handOverClients(Change& change, const StaffMember& from, std::optional<StaffId> successor) {
    const auto left = leftAloneBy(change.database(), from.id);
    if (left.clients.empty())
        return;
    if (!successor)
        throw Refused({"refused.leaves_clients_alone", {{"name", from.name}, {"codes", left.codes}}});
    const auto next = usableSuccessor(change.database(), from, *successor);
    for (const ClientId client : left.clients)
        nameOn(change, client, next);
}

} // namespace fristad
