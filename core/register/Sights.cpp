#include "core/register/Sights.h"

#include "core/vault/Database.h"

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
}

Sight Sights::of(ClientId client) const {
    if (!any_)
        return Sight::nothing;
    const std::size_t kind = (std::ranges::binary_search(restricted_, client) ? 2U : 0U) +
                             (std::ranges::binary_search(named_, client) ? 1U : 0U);
    auto& sight = known_.at(kind);
    if (!sight)
        sight = session_.sightOf(client);
    return *sight;
}

} // namespace fristad
