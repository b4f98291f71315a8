#pragma once

#include "core/vault/Session.h"
#include "core/vocabulary/Message.h"
#include "core/vocabulary/Progress.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

// Backups that nobody has to think of: into the vault's own folder for them, and into each place that the organisation named and that is
// there (a stick, another disk). They have names of their own; what a person called by a name is never taken away.

namespace fristad {

/// How much room they may take at each place, in bytes; the newest two stay even where they take more.
inline constexpr std::uint64_t mostBytesOfAutomaticBackups = 5'000'000'000;

struct AutomaticBackup {
    std::filesystem::path file;
    Moment made;
    std::uint64_t bytes = 0;
    std::int64_t entry = 0; ///< how far the history reached: which is newer goes by that and not by the clock
};

/// Those of one place that needn't be kept: all but the newest of each of the last seven days, five weeks and twelve months that have
/// any, and of each year; and of those the oldest beyond `mostBytes`, but never the newest two. Days and weeks are Stockholm's.
std::vector<AutomaticBackup> notToBeKept(std::vector<AutomaticBackup> ofOnePlace, std::uint64_t mostBytes);

struct BackupPlace {
    std::filesystem::path folder;
    bool isVaults = false;                ///< the vault's own folder for backups
    bool isThere = false;                 ///< false: a stick that isn't plugged in, a folder that is gone
    bool isElsewhere = false;             ///< on another disk than the vault
    std::vector<AutomaticBackup> backups; ///< newest first
};
/// The vault's own, then those that were named, in their order. Needs Action::verifyVault.
std::vector<BackupPlace> backupPlaces(Session& session);

// Both need Action::manageHouse and belong to the caller's change.
/// Refused if the folder isn't there, is named already, or is a vault's; its name must be absolute.
void addBackupPlace(Change& change, const std::filesystem::path& folder);
/// What lies there stays. Refused if it is none.
void removeBackupPlace(Change& change, const std::filesystem::path& folder);

struct AutomaticBackupsDone {
    std::size_t made = 0;
    std::size_t current = 0;       ///< places whose newest one lacks nothing
    std::vector<Message> failures; ///< one for each place that didn't work
    /// Whether there was something to back up and no place has it.
    [[nodiscard]] bool failedEverywhere() const noexcept { return made + current == 0 && !failures.empty(); }
};
/// Backs up to each place that is there and whose newest one lacks something that was changed since. What the scheme doesn't keep goes
/// only after the new one was read back from the medium. Shows nothing and so needs no right. Never for a demo, nor where the vault
/// can only be read. Cancelled where `progress` says so: what was made by then stays.
AutomaticBackupsDone backUpByItself(Session& session, const Progress& progress);

} // namespace fristad
