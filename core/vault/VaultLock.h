#pragma once

#include "core/vault/DurableFile.h"

namespace fristad {

/// Holds a vault's folder for this session alone: a lock on the folder itself, so that it needs no file and works on a read-only
/// disk; the system lets go of it when the process ends, however it ends. Taken before SQLite touches anything.
class VaultLock {
public:
    /// SystemFailure if another session or program has it; Damaged if there is no such folder.
    explicit VaultLock(const std::filesystem::path& folder);

private:
    FileHandle folder_;
};

/// Whether a change could be written into this folder now: not on a read-only or full disk, and with the permission to.
bool canBeWrittenTo(const std::filesystem::path& folder);

} // namespace fristad
