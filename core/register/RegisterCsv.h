#pragma once

#include "core/vault/AutomaticBackups.h"
#include "core/vault/Session.h"
#include "core/vocabulary/Progress.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace fristad {

struct ImportOptions {
    bool dryRun = false; ///< checks everything, changes nothing
    bool update = false; ///< replaces the rows of clients that exist, in the files that are there
};

struct ImportSummary {
    struct Table {
        std::string file;
        std::uint64_t rows = 0;
        std::uint64_t added = 0;
        std::uint64_t removed = 0; ///< with update only
    };
    std::vector<Table> tables;
    EntryNumber entry; ///< what takes the import back (Store.h: undo); 0 of a dry run
};

/// Reads a folder of CSV files into the vault (register-format.md): all or nothing, every fault listed in Refused. Memory is bounded
/// whatever the size of the files. Throws SystemFailure when a file can't be read or the disk is full.
ImportSummary importRegister(Session& session, const std::filesystem::path& folder, const ImportOptions& options,
                             const Progress& progress);

/// What an import asks for first, wherever it is begun: backUpByItself, unless the vault holds no register yet. Needs
/// Action::importRegister. Where it fails everywhere the person decides whether to go on.
AutomaticBackupsDone backUpBeforeImport(Session& session, const Progress& progress);

/// Writes the canonical form into a new folder; SystemFailure if the target exists and `replace` is not set. All or nothing. Of a
/// client whom the person may not see in full (a restricted one on whom they are not named) there is the code, the exposure and the
/// days of the case, and no other row: returns how many they are.
std::uint64_t exportRegister(Session& session, const std::filesystem::path& folder, bool replace,
                             const Progress& progress);

} // namespace fristad
