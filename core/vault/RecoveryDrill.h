#pragma once

#include "core/vault/Secret.h"
#include "core/vault/Session.h"

namespace fristad {

/// Tests, without using it up, that a recovery key as it is typed from the paper opens this vault's data key, and notes the day; whether
/// it does or not is an entry of the history. Needs Action::manageHouse. Refused for a mistyped key, WrongKey for another one (one that
/// was replaced since), Damaged where the vault's own part of it is.
void drillRecovery(Session& session, const Secret& typed);

/// When the recovery key that is in force now was last found to open the vault; nothing if never.
std::optional<Moment> lastRecoveryDrill(Session& session);

} // namespace fristad
