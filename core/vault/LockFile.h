#pragma once

#include "core/calendar/Clock.h"
#include "core/vault/DurableFile.h"

#include <atomic>
#include <chrono>
#include <mutex>
#include <optional>

// `vault.lock` in a vault's folder: who has the vault open, for computers whose other locks don't reach each other. Renewed while
// the vault is open and removed when it is closed.

namespace fristad {

/// How often whoever has the vault open renews the file, after how long without it others may take over, and when the holder
/// itself gives up because it couldn't renew (before anybody else may believe that).
inline constexpr std::chrono::seconds lockRenewedEvery{30};
inline constexpr std::chrono::seconds lockHoldsFor{300};
inline constexpr std::chrono::seconds lockGivenUpAfter{240};

/// A computer as the lock knows it.
struct Computer {
    std::string id; ///< hex; two that are the same count as one computer
    std::string name;
};

/// Who has a vault open, as the file says.
struct LockHolder {
    std::string token; ///< random, one for every opening; blank where the file couldn't be understood
    Computer computer;
    std::string who; ///< the name they sign in with
    std::string
        process; ///< boot, number and start of the process: whether it still runs can be asked on its own computer
    Moment since;
};

/// `14:02`, or `2026-11-26 14:02` if that was another day than `now`.
std::string sinceText(Moment since, Moment now);

/// What stands at the file's place.
struct FoundLock {
    LockHolder holder;
    std::chrono::milliseconds age{0}; ///< since it was renewed, by the file system's own time
};

/// The vault's lock file, held by this object from `claim` until it goes. `check` and `renew` may be called by any thread.
class LockFile {
public:
    /// `folder`: open, and outlives it. `shared`: other computers may reach the folder, or it may be mounted twice on this one.
    LockFile(const FileHandle& folder, Computer me, bool shared);
    LockFile(const LockFile&) = delete;
    LockFile& operator=(const LockFile&) = delete;
    ~LockFile();

    /// What stands there now; nothing if there is no lock file. SystemFailure if something that is no file has its name.
    [[nodiscard]] std::optional<FoundLock> find() const;
    /// SystemFailure, with who and since when, if somebody else holds it: renewed within `lockHoldsFor`, on another computer (or, where
    /// the folder is shared, by another process of this one that still runs).
    void requireFree() const;
    /// Takes it, over a left one as well. SystemFailure as requireFree, and where it can't be written.
    void claim(const std::string& who);
    /// Writes that it is still held.
    void renew();
    /// Whether it is still held, read from the file now; one that somebody removed is put back. False for ever once it is lost:
    /// somebody else has it, or (where the folder is shared) it couldn't be renewed for `lockGivenUpAfter`.
    bool check();
    [[nodiscard]] bool lost() const noexcept { return lost_; }
    /// Who has it instead, once it is lost; a blank token where that isn't known.
    [[nodiscard]] LockHolder successor() const;
    /// Whose lock was taken over by `claim` because it was too old: another computer's.
    [[nodiscard]] const std::optional<LockHolder>& takenOver() const noexcept { return takenOver_; }
    /// Whether `claim` found a lock of this computer, left behind by an end that was not in order.
    [[nodiscard]] bool leftBehind() const noexcept { return leftBehind_; }

private:
    [[nodiscard]] bool isHeldByOther(const FoundLock& found) const;
    [[nodiscard]] bool place() const;
    [[nodiscard]] bool placeWithoutLinks() const;
    [[nodiscard]] bool removeOld(const FoundLock& old) const;
    void sweep() const;
    void look(bool write);
    void giveUp(LockHolder successor);
    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::string candidate() const;

    const FileHandle& folder_;
    const Computer computer_;
    const bool shared_;
    LockHolder me_; ///< a blank token until it is claimed
    std::optional<LockHolder> takenOver_;
    bool leftBehind_ = false;
    mutable std::mutex mutex_;
    std::chrono::nanoseconds renewed_{0}; ///< when, since this computer started, asleep included
    LockHolder successor_;
    std::atomic<bool> lost_ = false;
};

/// What is said to whoever finds a vault in use by `holder`.
Message inUse(const LockHolder& holder, const Computer& me, const std::filesystem::path& folder);

} // namespace fristad
