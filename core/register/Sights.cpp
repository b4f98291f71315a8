#include "core/register/Sights.h"

#include "core/vault/Database.h"

namespace fristad {

Sights::Sights(Session& session)
    : session_(session),
      any_(session.allows(Action::seeClientExists)),
      seesAll_(any_ && session.allows(Action::seeClientInFull)) {
    if (!seesAll_)
        return;
    auto query = session.database().statement("SELECT client_id FROM client_details WHERE restricted = 'yes'");
    while (query.step())
        restricted_.insert(query.integer(0));
}

Sight Sights::of(ClientId client) const {
    if (!any_)
        return Sight::nothing;
    return seesAll_ && !restricted_.contains(client.number) ? Sight::inFull : session_.sightOf(client);
}

} // namespace fristad
