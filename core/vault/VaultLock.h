#pragma once

#include "core/vault/LockFile.h"
#include "core/vault/Storage.h"

#include <memory>

namespace fristad {

/// Holds a vault's folder for this session alone: a lock on the folder itself, so that it needs no file and works on a read-only
/// disk; the system lets go of it when the process ends, however it ends. Taken before SQLite touches anything. Whoever is to
/// write has `vault.lock` besides (LockFile), which other computers see.
class VaultLock {
public:
    /// SystemFailure, with who and since when where that is known, if another session, program or computer has it; Damaged if there is
    /// no such folder.
    explicit VaultLock(const std::filesystem::path& folder);
    VaultLock(VaultLock&&) noexcept;
    VaultLock& operator=(VaultLock&&) noexcept;
    ~VaultLock();

    [[nodiscard]] const Storage& storage() const noexcept;
    /// Writes the lock file, and renews it on a thread of its own from then on. SystemFailure as the constructor.
    void claim(const std::string& who);
    /// SystemFailure once somebody else has taken the vault over: nothing may be written any more.
    void requireHeld();
    /// The same as it was known at the last look. Nothing while it is held.
    [[nodiscard]] std::optional<Message> whyLost() const;
    /// As LockFile has it.
    [[nodiscard]] const std::optional<LockHolder>& takenOver() const noexcept;
    [[nodiscard]] bool leftBehind() const noexcept;

private:
    struct Held;
    std::unique_ptr<Held> held_;
};

/// Why a change could not be written into this folder now: a read-only or full disk, no permission, or a limit that the computer sets
/// to the size of the account's files. Nothing where one could.
std::optional<Message> whyNoChangeFits(const std::filesystem::path& folder);

} // namespace fristad
