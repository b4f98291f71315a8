#include "core/register/ClientStore.h"

#include "core/register/ClientBin.h"
#include "core/register/Writing.h"
#include "core/vault/Succession.h"

namespace fristad {

namespace {

Record<Client> clientToRewrite(Change& change, ClientId id) {
    auto row = findRow<Client>(change.database(), {id.number});
    if (!row)
        throw Refused(Message{"refused.row_gone", {}});
    requireToRewrite(change, Fields<Client>::table, row->id, id);
    return std::move(*row);
}

} // namespace

Client existenceOf(const Client& client) {
    Client shown;
    shown.code = client.code;
    shown.firstContact = client.firstContact;
    shown.closedOn = client.closedOn;
    return shown;
}

ClientId addClient(Change& change, const Client& client) {
    change.require(Action::logCasework);
    const auto id = insertRecord(change, Record<Client>{{}, {}, client});
    putNaming(change, {id.number}, change.session().who().id);
    return {id.number};
}

void amendClient(Change& change, ClientId id, const Client& client) {
    updateRecord(change, clientToRewrite(change, id), client);
}

void amendDetails(Change& change, ClientId id, const ClientDetails& details) {
    change.require(Action::seeClientInFull, id);
    const auto before = findRow<ClientDetails>(change.database(), {id.number});
    if (before)
        requireToRewrite(change, Fields<ClientDetails>::table, before->id, id);
    else
        change.require(Action::logCasework, id);
    // Somebody must be able to open a restricted client: whoever restricts it is named, unless somebody is who works here and can.
    // Coordinators and administrators get in by breaking the glass, which lets them name somebody else.
    if (details.restricted == YesNo::yes && !canBeOpened(change.database(), id))
        putNaming(change, id, change.session().who().id);
    if (before)
        updateRecord(change, *before, details);
    else if (details != ClientDetails{})
        insertRecord(change, Record<ClientDetails>{{id.number}, id, details});
}

void removeClient(Change& change, ClientId id) {
    requireToRemoveClients(change);
    const auto client = clientToRewrite(change, id);
    forEachRecordType([&]<class Value>() {
        for (const auto& row : findRows<Value>(change.database(), id)) {
            requireToRewrite(change, Fields<Value>::table, row.id, id);
            deleteRecord(change, row);
        }
    });
    if (const auto details = findRow<ClientDetails>(change.database(), {id.number})) {
        requireToRewrite(change, Fields<ClientDetails>::table, details->id, id);
        deleteRecord(change, *details);
    }
    auto staff = change.database().statement("SELECT staff_id FROM client_staff WHERE client_id = ?1");
    staff.bindAll(id.number);
    std::vector<StaffId> named;
    while (staff.step())
        named.push_back({staff.integer(0)});
    for (const auto each : named)
        dropNaming(change, id, each);
    deleteRecord(change, client);
}

std::optional<ClientId> clientByCode(Session& session, const ClientCode& code) {
    auto query = session.database().statement("SELECT id FROM clients WHERE client_code = ?1");
    query.bindAll(code.text());
    if (!query.step())
        return std::nullopt;
    const ClientId id{query.integer(0)};
    return session.sightOf(id) == Sight::nothing ? std::nullopt : std::optional(id);
}

std::optional<Client> findClient(Session& session, ClientId id) {
    const auto sight = session.sightOf(id);
    if (sight == Sight::nothing)
        return std::nullopt;
    const auto row = findRow<Client>(session.database(), {id.number});
    if (!row)
        return std::nullopt;
    return sight == Sight::inFull ? row->value : existenceOf(row->value);
}

std::optional<ClientDetails> findDetails(Session& session, ClientId id) {
    if (session.sightOf(id) != Sight::inFull)
        return std::nullopt;
    const auto row = findRow<ClientDetails>(session.database(), {id.number});
    return row ? row->value : ClientDetails{};
}

std::optional<std::string> safeContactOf(Session& session, ClientId id) {
    if (!session.allows(Action::seeClientInFull, id))
        return std::nullopt;
    const auto row = findRow<ClientDetails>(session.database(), {id.number});
    return row ? row->value.safeContact : std::nullopt;
}

std::vector<ClientId> relativesOf(Session& session, ClientId id) {
    std::vector<ClientId> relatives;
    if (session.sightOf(id) != Sight::inFull)
        return relatives;
    auto query = session.database().statement(
        "SELECT r.id FROM clients c JOIN clients r ON r.relative_of = c.client_code WHERE c.id = ?1 ORDER BY r.id");
    query.bindAll(id.number);
    while (query.step())
        relatives.push_back({query.integer(0)});
    std::erase_if(relatives, [&](ClientId each) { return session.sightOf(each) == Sight::nothing; });
    return relatives;
}

std::vector<StaffId> namedOn(Session& session, ClientId id) {
    std::vector<StaffId> named;
    if (session.sightOf(id) == Sight::nothing)
        return named;
    auto query =
        session.database().statement("SELECT staff_id FROM client_staff WHERE client_id = ?1 ORDER BY staff_id");
    query.bindAll(id.number);
    while (query.step())
        named.push_back({query.integer(0)});
    return named;
}

void nameOnClient(Change& change, ClientId client, StaffId staff) {
    change.require(Action::changeOthersEntries, client);
    putNaming(change, client, staff);
}

void takeOffClient(Change& change, ClientId client, StaffId staff, std::optional<StaffId> successor) {
    change.require(Action::changeOthersEntries, client);
    if (successor)
        putNaming(change, client, *successor);
    if (dropNaming(change, client, staff))
        requireSomebodyNamed(change.database(), client);
}

} // namespace fristad
