#include "core/vault/Settings.h"
#include "core/vault/Unlock.h"
#include "core/vault/VaultSession.h"

// What a role's right (Roles.h) comes to for one client. Whatever is not known is no.

namespace fristad {

namespace {

struct ClientRights {
    bool known = false;
    bool named = false;
    bool restricted = true;
};

ClientRights rightsTo(Database& database, ClientId client, StaffId staff) {
    auto query = database.statement(
        "SELECT EXISTS (SELECT 1 FROM client_staff WHERE client_id = ?1 AND staff_id = ?2),"
        " coalesce((SELECT restricted FROM client_details WHERE client_id = ?1), 'no') FROM clients WHERE id = ?1");
    query.bindAll(client.number, staff.number);
    if (!query.step())
        return {};
    return {.known = true, .named = query.integer(0) != 0, .restricted = query.text(1) != "no"};
}

bool houseSays(Database& database, std::string_view name) { return settingIn(database, name) == "yes"; }

// What opens nothing of the client: restricting them does not stand in its way.
bool opensNothing(Action action) {
    return action == Action::seeClientExists || action == Action::logCasework || action == Action::breakTheGlass;
}

} // namespace

bool VaultSession::allows(Action action, std::optional<ClientId> client) const {
    auto& database = opened();
    const auto reach = rightOf(who_.role, action);
    const bool emergency = client && who_.active && isOpenInEmergency(*client);
    if (emergency && (action == Action::seeClientInFull || action == Action::openRestrictedClient))
        return true;                        // whatever the role
    if (reach == Reach::no || !who_.active) // whoever has just removed themselves
        return false;
    if (reach == Reach::withSecondPerson && !second_)
        return false;
    if (reach == Reach::secondPersonIfHouseSaysSo && !second_ && houseSays(database, "house.second_person_for_export"))
        return false;
    const bool ownOnly = reach == Reach::ownClients || reach == Reach::ifNamed;
    if (!client)
        return !ownOnly;
    const auto rights = rightsTo(database, *client, who_.id);
    if (!rights.known)
        return false;
    if (rights.restricted && !rights.named && !emergency && !opensNothing(action))
        return false;
    if (action == Action::seeClientInFull && reach == Reach::ownClients &&
        houseSays(database, "house.caseworkers_see_all"))
        return true;
    return !ownOnly || rights.named;
}

Sight VaultSession::sightOf(ClientId client) const {
    // What can't be recorded shows nobody's name (Recording.h).
    if (!isEmergencyView() && allows(Action::seeClientInFull, client))
        return Sight::inFull;
    return allows(Action::seeClientExists, client) ? Sight::existence : Sight::nothing;
}

void VaultSession::bringSecondPerson(const std::string& name, const Secret& passphrase) {
    const auto refuse = [&](const auto& refusal) {
        recordRefusal(refusal, std::nullopt);
        throw refusal;
    };
    try {
        openStaffSlot(vault_.keyFile, name, passphrase);
    } catch (const WrongKey& wrong) {
        refuse(wrong);
    }
    const auto member = staffNamed(opened(), name);
    if (!member || !member->active || member->id == who_.id ||
        (member->role != Role::administrator && member->role != Role::coordinator))
        refuse(NotAllowed({"not_allowed.second_person", {{"name", name}}}));
    second_ = member->id;
    recordAlone({.kind = "second_person",
                 .table = "staff",
                 .record = member->id.number,
                 .client = {},
                 .fields = {{"name", "", name}}});
}

} // namespace fristad
