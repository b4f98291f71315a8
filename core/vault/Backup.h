#pragma once

#include "core/vault/Secret.h"
#include "core/vault/Session.h"
#include "core/vocabulary/Progress.h"

#include <filesystem>
#include <vector>

namespace fristad {

/// One file that holds the key file and a consistent copy of the encrypted database, with a checkpoint of the history, verified by
/// reading it back before it gets its name. The old file, if `replace`, goes only then. Encrypted as the vault is.
void backup(Session& session, const std::filesystem::path& file, bool replace, const Progress& progress);

/// Makes a vault of a backup, in a folder that does not exist or is empty; `name` must be an administrator of it.
void restoreBackup(const std::filesystem::path& file, const std::filesystem::path& folder, const std::string& name,
                   const Secret& passphrase, const Progress& progress);

struct Verification {
    std::vector<Message> damage;      ///< empty: intact
    std::uint64_t entries = 0;        ///< of the history
    std::uint64_t checkpointsMet = 0; ///< that the chain extends
    [[nodiscard]] bool intact() const noexcept { return damage.empty(); }
};

/// Checks pages (cipher_integrity_check, quick_check, foreign keys), the history's chain, commitments and checkpoints.
Verification verifyVault(Session& session, const Progress& progress);
Verification verifyBackup(const std::filesystem::path& file, const std::string& name, const Secret& passphrase,
                          const Progress& progress);

/// When the vault was last backed up with a copy that verified; nothing if never.
std::optional<Moment> lastVerifiedBackup(Session& session);

} // namespace fristad
