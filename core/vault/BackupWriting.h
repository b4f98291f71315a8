#pragma once

#include "core/vault/VaultSession.h"
#include "core/vocabulary/Progress.h"

#include <filesystem>
#include <string>

// For core/vault: backups without a permission, and what those that are made by themselves are called.

namespace fristad {

/// As backup (Backup.h).
void writeBackup(VaultSession& session, const std::filesystem::path& file, bool replace, const Progress& progress);
/// Before an older vault is brought to this version: one among its automatic ones, read back from the medium, with its path among the
/// vault's notices. SystemFailure if it can't be made: then nothing may be changed.
void backUpBeforeMigration(UnlockedVault& vault);
/// A name that no other backup of the vault has.
std::string backupName(Moment made, EntryNumber historyEnd);
/// The name of one that is made by itself; and whether it is such a name.
std::string automaticBackupName(Moment made, EntryNumber historyEnd);
bool isAutomaticBackupName(const std::filesystem::path& file);
/// Damaged if the vault has none.
Bytes<16> vaultIdOf(Database& database);

} // namespace fristad
