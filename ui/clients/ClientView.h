#pragma once

#include "core/deadlines/Deadlines.h"
#include "core/deadlines/RightToStay.h"
#include "core/register/ClientStore.h"
#include "core/register/Store.h"
#include "core/vault/Staff.h"

#include <vector>

namespace fristad::ui {

/// Another client who hangs together with this one, as far as this person may see them.
struct RelativeView {
    ClientId id;
    Client client;
    std::string name;
    bool mayOpen = false; ///< seen in full
};

/// Everything that a client's page shows at once. A plain value, read in one go on the vault's thread.
struct ClientView {
    ClientId id;
    Sight sight = Sight::nothing;
    Client client;
    ClientDetails details;
    RightToStay stay;
    std::vector<Deadline> due; ///< of this client, earliest first
    std::vector<Record<Permit>> permits;
    std::vector<Record<Intervention>> interventions;
    std::vector<Record<Referral>> referrals;
    std::vector<Record<PoliceReport>> policeReports;
    std::vector<RelativeView> relatives;    ///< whose relative_of is this client
    std::optional<RelativeView> relativeOf; ///< whose relative this client is
    std::vector<Colleague> staff;           ///< everybody who may be named
    std::vector<Colleague> named;           ///< who is
    bool emergencyView =
        false; ///< looks can't be recorded: no names; of `details`, the safe contact (core/vault/Recording.h)

    [[nodiscard]] bool inFull() const { return sight == Sight::inFull; }
};

/// What this person may see of a client; `sight` says how much that is.
ClientView readClientView(Session& session, ClientId id);

} // namespace fristad::ui
