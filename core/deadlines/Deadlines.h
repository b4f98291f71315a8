#pragma once

#include "core/calendar/Day.h"
#include "core/casework/Casework.h"
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
    std::optional<Renewal> renewal;   ///< of the two expiries only
    std::optional<Span> covered;      ///< of these too: what the chain that ends covers,
    std::optional<PermitKind> permit; ///< and its last-ending permit
    RecordId record; ///< of the row it comes from: the last-ending permit, the intervention, the referral
    RecordId
        origin; ///< of the chain's first permit, so that an extended chain is known again; else the same as `record`
};

/// Every deadline that the vault knows of, as deadlines.md says: due until `days` (0 or more) after `on`; what ran out, not more than
/// that many days or 30 ago; unanswered follow-ups however old. Of clients not closed on that day and that this person may know of, sorted
/// by due day, kind and client code. Not recorded in the history: recordList does, where it is
/// shown or written out. NotAllowed for those who may not know which clients there are.
std::vector<Deadline> deadlines(Session& session, Day on, int days);

/// A deadline with the row it comes from, where the person may see that client in full and it is no permit.
struct DeadlineLine {
    Deadline deadline;
    std::optional<Referral> referral;
    std::optional<Intervention> housing;
};

/// The list with what a page tells beside it.
std::vector<DeadlineLine> deadlineLines(Session& session, Day on, int days);

} // namespace fristad
