#pragma once

#include "core/casework/Casework.h"
#include "core/casework/Ids.h"
#include "core/vault/Session.h"

#include <functional>
#include <vector>

// What the list of deadlines reads: of clients that are not closed on its day (no closed_on, or a later one) and that this person
// may know of. In no order but the one told.

namespace fristad {

/// A day that a row sets by itself.
struct DueRow {
    ClientId client;
    ClientCode code;
    RecordId record;
    Day dueOn;
};

/// Referrals that were sent and not answered, to be followed up until `until`, however long ago.
std::vector<DueRow> followUpsDue(Session& session, Day on, Day until);

/// Housing by civil society, granted or ongoing, that ends within `ends`.
std::vector<DueRow> housingEnding(Session& session, Day on, const Span& ends);

/// A client's permits in the order they were entered.
struct ClientPermits {
    ClientId client;
    ClientCode code;
    std::vector<RecordId> records; ///< each permit's row
    std::vector<Permit> permits;
};

/// Visits the clients who have a permit with a last day within `ends`, each with all of their permits. What is visited lives until the
/// visit is over.
void visitPermits(Session& session, Day on, const Span& ends, const std::function<void(const ClientPermits&)>& visit);

} // namespace fristad
