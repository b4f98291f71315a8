#pragma once

#include "core/vault/Passphrase.h"
#include "core/vault/VaultSession.h"

#include <functional>

namespace fristad {

/// The data keys that a key file yields to the person at hand: openSlot with their passphrase or recovery key.
using KeyOpener = std::function<std::vector<Secret>(const KeyFile&)>;

/// Locks, reads the key file, opens the slot, only then lets SQLite touch the database; checks that it is a vault of a schema that
/// this program knows, migrates it and finishes what a kill left half done. On a read-only or full disk it only reads.
UnlockedVault unlock(const std::filesystem::path& folder, const KeyOpener& openKeys);

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

/// SystemFailure unless there is nothing at `folder`, or an empty folder.
void requireRoomForVault(const std::filesystem::path& folder);

/// A folder that becomes a vault: whatever is in it goes again unless `keep` is called.
class NewVaultFolder {
public:
    explicit NewVaultFolder(const std::filesystem::path& folder);
    NewVaultFolder(const NewVaultFolder&) = delete;
    NewVaultFolder& operator=(const NewVaultFolder&) = delete;
    ~NewVaultFolder();
    void keep(); ///< once everything in it is safe on the disk
    [[nodiscard]] const std::filesystem::path& path() const noexcept { return folder_; }

private:
    std::filesystem::path folder_;
    bool made_ = false;
    bool kept_ = false;
};

} // namespace fristad
