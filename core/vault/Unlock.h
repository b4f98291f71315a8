#pragma once

#include "core/vault/NewVaultFolder.h"
#include "core/vault/Passphrase.h"
#include "core/vault/VaultSession.h"

#include <functional>

namespace fristad {

/// The data keys that a key file yields to the person at hand: openSlot with their passphrase or recovery key.
using KeyOpener = std::function<std::vector<Secret>(const KeyFile&)>;

/// Locks, reads the key file, opens the slot, only then lets SQLite touch the database; checks that it is a vault of a schema that
/// this program knows, migrates it and finishes what a kill left half done. On a read-only or full disk it only reads, and where other
/// computers may reach the folder (Storage.h). `who` stands in the lock file; it is read after `openKeys` was called.
UnlockedVault unlock(const std::filesystem::path& folder, const KeyOpener& openKeys, const std::string& who);

/// Opens the slot of `name`; blank: of the only member of staff. An unknown name costs what a known one costs.
std::vector<Secret> openStaffSlot(const KeyFile& file, const std::string& name, const Secret& passphrase);
/// The name that `name` stands for (itself, or the only one where it is blank); Refused where there are several.
std::string nameToUse(const KeyFile& file, const std::string& name);

/// Opens the database with whichever of the slot's keys fits it, and makes the key file in memory agree with that.
void openDatabase(UnlockedVault& vault, std::vector<Secret> keys);

/// Tells this vault's backups from another's: 16 random bytes in hex.
std::string newVaultId();

/// Refused unless it can be a name to sign in with: 1 to 60 characters on one line, without blanks around it.
void requireUsableName(const std::string& name);

} // namespace fristad
