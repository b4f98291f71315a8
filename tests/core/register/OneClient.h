#pragma once

#include "core/register/ClientStore.h"
#include "core/register/Store.h"
#include "core/vault/Session.h"

#include <string>

namespace fristad {

/// A client of whom nothing else is known than these, in a change of its own.
inline ClientId addOneClient(Session& session, const std::string& code, Day firstContact,
                             const std::string& name = {}) {
    ClientId id;
    session.change([&](Change& change) {
        Client client;
        client.code = *ClientCode::parse(code);
        client.firstContact = firstContact;
        id = addClient(change, client);
        if (name.empty())
            return;
        ClientDetails details;
        details.name = name;
        amendDetails(change, id, details);
    });
    return id;
}

} // namespace fristad
