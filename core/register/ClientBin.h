#pragma once

#include "core/casework/Client.h"
#include "core/vault/History.h"

#include <vector>

// Removed clients lie in a bin: what the history says of them brings all of it back. It is emptied by time alone; what was removed stays
// in the history until that is thinned.

namespace fristad {

/// How long a removed client can be brought back.
inline constexpr int daysInBin = 30;

/// Who may remove clients: whoever may merge them, for roles.md has no row of its own for it and a caseworker is not to.
bool mayRemoveClients(Role role);
void requireToRemoveClients(Change& change);

struct RemovedClient {
    EntryNumber removal; ///< what undo takes back
    ClientCode code;
    Moment at;
    std::string who; ///< the name the person signs in with
    Day lastDay;     ///< on which the client can be brought back
};
/// Those who can be brought back, last removed first. NotAllowed unless the person may remove clients.
std::vector<RemovedClient> removedClients(Session& session);

/// Before a client comes back by undoing this entry. Whoever removed one only logs casework so; others need to be allowed to remove
/// clients. Refused once the days are over.
void requireToBringBack(Change& change, const HistoryEntry& removal);

} // namespace fristad
