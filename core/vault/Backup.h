#pragma once

#include "core/vault/History.h"
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
    std::vector<Message> notes;       ///< what is as it should be and worth saying: payloads thinned by a certificate
    [[nodiscard]] bool intact() const noexcept { return damage.empty(); }
};

/// Checks both key files, every page (cipher_integrity_check), SQLite's own structures, foreign keys, the history's chain and its
/// commitments, and that the chain extends every checkpoint it can find: in the vault, in backups that can be reached, and `known`
/// ones, as from the printed recovery sheet. Needs Action::verifyVault; changes nothing but that an intact vault's history says that it
/// was verified.
Verification verifyVault(Session& session, const Progress& progress, const std::vector<Checkpoint>& known = {});
/// The same for a backup, where it stands: nothing is written anywhere. Of the `known` checkpoints those count that its history reaches.
Verification verifyBackup(const std::filesystem::path& file, const std::string& name, const Secret& passphrase,
                          const Progress& progress, const std::vector<Checkpoint>& known = {});

/// A backup that was made of this vault, or lies in its folder for them.
struct KnownBackup {
    std::filesystem::path file;
    Moment made;
    std::optional<std::uint64_t>
        bytes; ///< nothing: it is not there now (a disk that isn't plugged in, a file moved away)
};
/// Newest first, each place once. Needs Action::verifyVault.
std::vector<KnownBackup> knownBackups(Session& session);
/// A name for the next one in the vault's own folder for them.
std::filesystem::path nextBackupFile(Session& session);

/// When the vault was last backed up with a copy that verified; nothing if never.
std::optional<Moment> lastVerifiedBackup(Session& session);

} // namespace fristad
