#pragma once

#include "core/vault/Secret.h"
#include "core/vault/Session.h"

namespace fristad {

std::vector<StaffMember> staffOf(Session& session);
StaffId addStaff(Session& session, const std::string& name, const std::string& fullName, Role role,
                 const Secret& passphrase);
/// Removes the slot and makes a new data key for those who remain (vault.md, Keys). The last administrator can't be removed.
/// Old backups still open with the old passphrase: the caller says so.
void removeStaff(Session& session, StaffId member);
void changeRole(Session& session, StaffId member, Role role);
/// The person's own passphrase; WrongKey if `current` is not it.
void changePassphrase(Session& session, const Secret& current, const Secret& replacement);

} // namespace fristad
