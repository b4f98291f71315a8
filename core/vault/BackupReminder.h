#pragma once

#include "core/calendar/Clock.h"
#include "core/vault/Session.h"

#include <filesystem>
#include <optional>
#include <vector>

// A disk that dies takes the backups on it along: only a verified copy on another disk counts.

namespace fristad {

inline constexpr int mostDaysWithoutBackup = 7;

/// Whether a backup at `place` survives the loss of the disk that `vault` is on: they are on different devices, or it was written to
/// where sticks are shown (/media, /run/media, /mnt) and that one is not plugged in now. Never asks a disk that may not answer.
bool isOnAnotherDisk(const std::filesystem::path& vault, const std::filesystem::path& place);

/// Where what was plugged in (/media, /run/media, /mnt) can be reached now. Asks no disk.
std::vector<std::filesystem::path> sticksPluggedIn();

/// When the vault was last backed up to another disk with a copy that verified; nothing if never.
std::optional<Moment> lastBackupElsewhere(Session& session);

struct BackupAge {
    std::optional<Moment> last; ///< as lastBackupElsewhere
    /// `mostDaysWithoutBackup` days after it; without any: after the vault was made. Never for a demo.
    std::optional<Moment> due;
    [[nodiscard]] bool isOverdue(Moment now) const { return due && now > *due; }
};
BackupAge backupAge(Session& session);

} // namespace fristad
