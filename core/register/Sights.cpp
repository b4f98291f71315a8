#include "core/register/Sights.h"

#include "core/vault/Database.h"
#include "core/vault/EmergencyAccess.h"

#include <algorithm>

namespace fristad {

namespace {

std::vector<ClientId> clientsOf(Statement query) {
    std::vector<ClientId> clients;
    while (query.step())
        clients.push_back({query.integer(0)});
    return clients;
}

} // namespace

Sights::Sights(Session& session) : session_(session), any_(session.allows(Action::seeClientExists)) {
    if (!any_)
        return;
    auto& database = session.database();
    restricted_ = clientsOf(
        database.statement("SELECT client_id FROM client_details WHERE restricted = 'yes' ORDER BY client_id"));
    auto named = database.statement("SELECT client_id FROM client_staff WHERE staff_id = ?1 ORDER BY client_id");
    named.bindAll(session.who().id.number);
    named_ = clientsOf(std::move(named));
    inEmergency_ = openInEmergency(session);
}

Sight Sights::of(ClientId client) const {
    return ofKind(client, std::ranges::binary_search(restricted_, client), std::ranges::binary_search(named_, client));
}

Sight Sights::InOrder::of(ClientId client) {
    const auto isIn = [&](const std::vector<ClientId>& list, std::size_t& place) {
        while (place < list.size() && list[place] < client)
            ++place;
        return place < list.size() && list[place] == client;
    };
    const bool restricted = isIn(sights_.restricted_, restricted_);
    return sights_.ofKind(client, restricted, isIn(sights_.named_, named_));
}

Sight Sights::ofKind(ClientId client, bool restricted, bool named) const {
    if (!any_)
        return Sight::nothing;
    // Whoever is open to this person for an hour is a kind of their own.
    if (!inEmergency_.empty() && std::ranges::count(inEmergency_, client) != 0)
        return session_.sightOf(client);
    auto& sight = known_.at((restricted ? 2U : 0U) + (named ? 1U : 0U));
    if (!sight)
        sight = session_.sightOf(client);
    return *sight;
}

} // namespace fristad
