#pragma once

#include "core/vault/Secret.h"
#include "core/vault/Session.h"

// People and their slots (vault.md, Keys; roles.md). Everything but one's own passphrase needs Action::manageHouse.

namespace fristad {

/// Everybody who works or worked in the vault, in the order they came. Needs Action::manageHouse.
std::vector<StaffMember> staffOf(Session& session);

/// What everybody may know of everybody else who works or worked here: the name they sign in with.
struct Colleague {
    StaffId id;
    std::string name;
    bool active = true;
};
/// In the order they came.
std::vector<Colleague> colleaguesOf(Session& session);

/// Refused for a name that is or was used, for the history would mix the two up; for an unusable name or a blank passphrase.
StaffId addStaff(Session& session, const std::string& name, const std::string& fullName, Role role,
                 const Secret& passphrase);

/// Removes the slot and makes a new data key for those who remain (vault.md, Keys). The last administrator can't be removed.
/// Old backups still open with the old passphrase: the caller says so. Where the disk is too full for the new data key
/// SystemFailure says so; if that shows only half-way, the person is out and the next opening completes it.
/// Restricted clients that nobody else could open any longer go to `successor`; Refused with their codes where there are any and none is
/// given (core/vault/Succession.h).
void removeStaff(Session& session, StaffId member, std::optional<StaffId> successor = std::nullopt);

/// As removing, but they may come back.
void suspendStaff(Session& session, StaffId member, std::optional<StaffId> successor = std::nullopt);
/// A suspended member comes back, with a passphrase of their own choice.
void reinstateStaff(Session& session, StaffId member, const Secret& passphrase);

/// The last administrator stays one. The same role again writes nothing. A role that opens no restricted client asks for a successor as
/// removing does.
void changeRole(Change& change, StaffId member, Role role, std::optional<StaffId> successor = std::nullopt);
void changeRole(Session& session, StaffId member, Role role, std::optional<StaffId> successor = std::nullopt);

/// The person's own passphrase; WrongKey if `current` is not it.
void changePassphrase(Session& session, const Secret& current, const Secret& replacement);

} // namespace fristad
