#pragma once

#include "core/vault/HistoryChain.h"
#include "core/vault/KeyFile.h"

namespace fristad {

/// The one row of `vault_state`: where the vault stands, written in the same transaction as what it speaks of. Opening and `verify`
/// compare it with the history, the drafts and the key file, so that none of them can be put back from an older copy alone.
struct VaultState {
    Checkpoint end;
    std::optional<ChainHash> drafts;    ///< nothing: never written
    std::optional<ChainHash> slots;     ///< digestOf the key file
    std::optional<ChainHash> nextSlots; ///< of the key file that a re-keying brings in
    bool rekeyingDue = false;           ///< a slot went, and the data key that it knew is still in use
};

/// Damaged if there is no such row, or what stands in it is no hash.
VaultState stateOf(Database& database);

// Each belongs to the caller's transaction.
void putHistoryEnd(Database& database, const Checkpoint& end);
void putSlots(Database& database, const ChainHash& slots);
void putNextSlots(Database& database, const ChainHash& slots);
void putRekeyingDue(Database& database);
/// The next slots are the slots now, and nothing is due.
void settleSlots(Database& database);
/// What stands in `drafts` now.
void bindDrafts(Database& database);
ChainHash hashOfDrafts(Database& database);

/// Damaged unless the history ends where the state says.
void requireHistoryEnd(const VaultState& state, const Checkpoint& end);

} // namespace fristad
