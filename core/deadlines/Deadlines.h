#pragma once

#include "core/calendar/Day.h"
#include "core/casework/Client.h"
#include "core/casework/Ids.h"
#include "core/deadlines/Urgency.h"
#include "core/vault/Session.h"

#include <optional>
#include <vector>

namespace fristad {

// The kinds in the order of their codes' bytes.
FRISTAD_CODES(DeadlineKind, "deadline_kind", housing_end, permit_expiry, referral_follow_up, reflection_expiry)
FRISTAD_CODES(Renewal, "renewal", pending, none)

struct Deadline {
    Day dueOn;
    int daysLeft;
    DeadlineKind kind;
    ClientCode client;
    ClientId clientId;
    Day actBy; ///< the working day by which the office must act, or from which it can be reached
    Urgency urgency;
    std::optional<Renewal> renewal; ///< of the two expiries only
    RecordId record; ///< of the row it comes from: the last-ending permit, the intervention, the referral
};

/// Every deadline that the vault knows of, as deadlines.md says, sorted by due day, kind and client code; of the clients
/// that this person may know of.
std::vector<Deadline> deadlines(Session& session, Day on, int days);

} // namespace fristad
