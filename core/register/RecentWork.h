#pragma once

#include "core/casework/Client.h"
#include "core/vault/Session.h"

#include <vector>

// What happened lately, out of the history.

namespace fristad {

/// The clients that this person looked at or wrote about last, last first; those that are still there and may be known of. For logging,
/// where the client is mostly one of them. An import counts for nothing here.
std::vector<ClientId> recentClients(Session& session, std::size_t limit);

/// Something that was done to a client's record.
struct RecentEntry {
    EntryNumber number;
    Moment at;
    std::string who;  ///< the name the person signs in with
    std::string kind; ///< `interventions.added`
    std::string table;
    RecordId record;
    ClientId client;
    ClientCode code = *ClientCode::parse("0");
};

/// What others did since a moment to clients that this person may see in full, newest first: what changed, not who looked.
std::vector<RecentEntry> doneByOthersSince(Session& session, Moment since, std::size_t limit);

/// When this person last saw or changed something of clients before `before` (the start of this session, say); nothing if never.
std::optional<Moment> lastPresence(Session& session, Moment before);

} // namespace fristad
