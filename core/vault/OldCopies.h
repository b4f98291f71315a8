#pragma once

#include "core/calendar/Clock.h"
#include "core/vault/Session.h"
#include "core/vocabulary/Message.h"
#include "core/vocabulary/Progress.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

// A backup opens with what opened the vault when it was made: the passphrase of somebody who was removed since, one that was changed,
// a recovery key that was used. Which copies do, and how they are got rid of. Everything here needs Action::manageHouse.

namespace fristad {

/// What opens a copy and opens the vault no more.
struct FormerKey {
    enum class Kind : std::uint8_t {
        passphrase, ///< one that a person who works here had until it was changed
        suspended,  ///< the passphrase of somebody who is suspended
        removed,    ///< of somebody who is removed
        recoveryKey,
    };
    Kind kind = Kind::passphrase;
    std::string name;            ///< who signed in with it; blank for the recovery key
    std::optional<Moment> until; ///< nothing where the history doesn't say
    friend bool operator==(const FormerKey&, const FormerKey&) = default;
};

struct OldCopy {
    std::filesystem::path file;
    Moment made;
    std::uint64_t bytes = 0;
    bool isElsewhere = false;        ///< on another disk than the vault
    std::vector<FormerKey> openedBy; ///< at least one
};

struct OldCopies {
    std::vector<OldCopy> copies;                   ///< that can be reached now, newest first
    std::vector<std::filesystem::path> outOfReach; ///< folders that aren't there now and to which such copies went
};

/// Backups of this vault with an old key: those in the backup places and wherever else one was made, by the key file that each holds.
/// What is no backup, another vault's, or was copied to elsewhere by other means is not among them.
OldCopies oldCopies(Session& session);

struct OldCopiesDone {
    std::size_t made = 0;
    std::size_t destroyed = 0;
    std::vector<Message> failures; ///< one for each place or file that didn't work
};

/// Takes these files away, each as an entry of the history. Refused if one of them is no old copy, and unless a copy that verified when
/// it was made and is whole now stays: on another disk, if one of them is. A file that was removed from a stick or a disk may still be
/// recovered from it with tools: the caller says so.
OldCopiesDone destroyOldCopies(Session& session, const std::vector<std::filesystem::path>& files,
                               const Progress& progress);

/// Makes a new backup in each folder that one of these files is in, reads it back from the medium, and only then takes the files there
/// away. Where none could be made they stay. Cancelled where `progress` says so: what was done by then stays done.
OldCopiesDone replaceOldCopies(Session& session, const std::vector<std::filesystem::path>& files,
                               const Progress& progress);

} // namespace fristad
