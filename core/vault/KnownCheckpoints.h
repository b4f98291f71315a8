#pragma once

#include "core/vault/Backup.h"

#include <functional>

namespace fristad {

class BackupFile;

/// A checkpoint that the history is held against, and where it stands.
struct FoundCheckpoint {
    Checkpoint checkpoint;
    std::string place;
    /// Of one in a backup's header: whether the whole file was made by this vault. Nothing: there is no doubt. Anybody can put a header
    /// with any checkpoint into the folder of backups, so one that contradicts counts only if this is true. Reads the whole file.
    std::function<bool()> isGenuine;
};

/// Those that the vault has kept itself.
std::vector<FoundCheckpoint> checkpointsIn(Database& database);

/// Adds those in the backups that were made of the vault, as far as they can be reached, and in its own folder of backups. Database,
/// key and progress must outlive them.
void addFromBackups(std::vector<FoundCheckpoint>& checkpoints, Database& database, const std::filesystem::path& folder,
                    const Secret& dataKey, const Progress& progress);

/// Checks what `verify` checks of a vault but for the structure of its tables and the checkpoints kept elsewhere: key files, pages, schema,
/// drafts, and the history against every row. Shows nothing, records nothing, and so needs no right. Cancelled as Progress says, but not
/// while the pages are read.
Verification verifyAgainstHistory(Session& session, const Progress& progress);

/// Checks what `verify` checks of a backup whose MAC was found right: pages, structure, history, and the checkpoint in its header.
Verification verifyContents(const BackupFile& backup, Database& database, const std::filesystem::path& file,
                            const Progress& progress, const std::vector<Checkpoint>& known = {});

} // namespace fristad
