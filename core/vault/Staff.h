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

/// Who thought a passphrase up.
enum class PassphraseBy : std::uint8_t { administrator, owner };

/// By an administrator the passphrase is a first one: they change it before anything else (requireOwnPassphrase). Refused for a name that is or was used,
/// for the history would mix the two up; for an unusable name or passphrase.
StaffId addStaff(Session& session, const std::string& name, const std::string& fullName, Role role,
                 const Secret& passphrase, PassphraseBy by = PassphraseBy::administrator);

/// Removes the slot and makes a new data key for those who remain (vault.md, Keys). The last administrator can't be removed.
/// Old backups still open with the old passphrase: the caller says so. Where the disk is too full for the new data key
/// SystemFailure says so; if that shows only half-way, the person is out and the next opening completes it.
/// Restricted clients that nobody else could open any longer go to `successor`; Refused with their codes where there are any and none is
/// given (core/vault/Succession.h).
void removeStaff(Session& session, StaffId member, std::optional<StaffId> successor = std::nullopt);

/// As removing, but they may come back.
void suspendStaff(Session& session, StaffId member, std::optional<StaffId> successor = std::nullopt);
/// A suspended member comes back, with a first passphrase as in addStaff.
void reinstateStaff(Session& session, StaffId member, const Secret& passphrase);

/// The last administrator stays one. The same role again writes nothing. A role that opens no restricted client asks for a successor as
/// removing does.
void changeRole(Change& change, StaffId member, Role role, std::optional<StaffId> successor = std::nullopt);
void changeRole(Session& session, StaffId member, Role role, std::optional<StaffId> successor = std::nullopt);

/// The person's own passphrase, and a new data key: the old passphrase opens nothing that is written from then on. WrongKey if
/// `current` is not it, Refused if the new one is the same or unusable. Takes seconds on a large vault; where a kill or a full disk
/// cuts the new data key short, the next opening completes it.
void changePassphrase(Session& session, const Secret& current, const Secret& replacement);

/// A colleague who forgot theirs gets a first passphrase, as in addStaff. Refused for oneself and for who doesn't work here.
void setPassphraseFor(Session& session, StaffId member, const Secret& passphrase);

/// NotAllowed while the person has a first passphrase, which somebody else knows: each door asks this at opening, and lets them do
/// nothing but change it.
void requireOwnPassphrase(const Session& session);

} // namespace fristad
