#pragma once

#include "core/vault/Database.h"
#include "core/vault/Session.h"

// Nobody is locked out of a client (vault.md, last section): a restricted client always has somebody at work here who may open it.

namespace fristad {

/// Whether somebody who works here, in a role that may open restricted clients, is named on the client; `but`: whoever is about to go
/// doesn't count.
bool canBeOpened(Database& database, ClientId client, StaffId but = {});

/// As part of a change that takes a member out, or gives them a role that opens no restricted client: names `successor` on every
/// restricted client that nobody else could open then, each an entry. Refused with the clients' codes where there are any and no
/// successor is given, or one who couldn't open them either.
void handOverClients(Change& change, const StaffMember& from, std::optional<StaffId> successor);

} // namespace fristad
