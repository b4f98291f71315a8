#pragma once

#include "core/vault/Backup.h"
#include "core/vault/Vault.h"

namespace fristad {

/// Who opens a backup, and by what of the day it was made: their passphrase or, for an administrator, the recovery key.
struct BackupSignIn {
    enum class By : std::uint8_t { passphrase, recoveryKey };
    std::string name; ///< blank: the only member of staff; Refused if there are several
    Secret secret;    ///< the passphrase, or the recovery key as it was typed
    By by = By::passphrase;
};

/// Makes a vault of a backup by the recovery key of its day, as restoreBackup does by a passphrase. Using it replaces it: `name` gets
/// a new passphrase and the restored vault a new recovery key, handed to `keeper`. On any error nothing is left behind.
void restoreByRecoveryKey(const std::filesystem::path& file, const std::filesystem::path& folder,
                          const std::string& name, const Secret& recoveryKey, const Secret& newPassphrase,
                          const RecoveryKeeper& keeper, const Progress& progress);

/// What a person looks at before they restore.
struct BackupPreview {
    Moment made;
    std::uint64_t clients = 0;
    std::uint64_t entries = 0;          ///< of the history
    std::vector<std::string> mayOpenIt; ///< who may sign in to what it becomes, by the name they sign in with
    Checkpoint checkpoint;
    std::string vaultId;
};
/// Opens the backup where it stands, for whoever may restore it; nothing is written anywhere. Errors as restoreBackup.
BackupPreview previewBackup(const std::filesystem::path& file, const BackupSignIn& by, const Progress& progress);

/// How the vault that is open stands to a backup.
struct BackupDifference {
    enum class Kind : std::uint8_t {
        continued,    ///< the vault goes on from where the backup stopped
        anotherVault, ///< or the backup was made before this vault was itself restored
        parted,       ///< the same vault, and one of the two was rewritten or is an older copy
    };
    Kind kind = Kind::anotherVault;
    std::uint64_t entriesSince = 0; ///< of a continued one: what the backup lacks
    std::int64_t clientsMore = 0;   ///< the vault's clients less the backup's
};
/// Needs Action::restoreVault.
BackupDifference differenceTo(Session& session, const BackupPreview& backup);

} // namespace fristad
