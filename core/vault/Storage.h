#pragma once

#include "core/vocabulary/Message.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

// Where a vault lies, as far as it decides whether two computers could write to it at once. SQLite's locks and ours hold only
// where the file system keeps them for everybody who can reach the files.

namespace fristad {

class Session;

enum class StorageKind : std::uint8_t {
    local,   ///< a disk of this computer, or memory: one computer has it at a time
    network, ///< a share: another computer may have the same folder open
    userSpace, ///< FUSE without a disk of its own (sshfs, cloud mounts, bindfs): locks are kept by a program, or not at all
    synchronised, ///< local, but a program copies it to other computers
    unknown,      ///< a file system that is not on the list
};

struct Storage {
    StorageKind kind = StorageKind::unknown;
    std::string name; ///< for people: `NFS`, `Dropbox`; the number of the file system where it is unknown
    friend bool operator==(const Storage&, const Storage&) = default;
};

/// What statfs(2) and stat(2) say of a file system, decided. `type`: f_type; `deviceMajor`: the major number of st_dev, which
/// is 0 for what has no disk. FUSE on a block device (fuseblk: sticks by ntfs-3g or exfat-fuse) is local: the kernel opens the
/// device for one mount only and keeps the locks of such a mount itself.
Storage storageOfType(std::uint32_t type, unsigned deviceMajor);

/// The program that copies this folder elsewhere, by the marks that it leaves in the folder that it copies; `folder` and every
/// folder around it are looked at. Nothing if none is found. What can't be read is passed over.
std::optional<std::string> synchroniserOf(const std::filesystem::path& folder);

/// The program that a folder around this one is named after (`OneDrive`, `Google Drive`): only a hint for a person, for a name
/// proves nothing.
std::optional<std::string> synchroniserNamedIn(const std::filesystem::path& folder);

/// Where `folder` lies (or will: then the folder around it that exists is looked at), links followed.
Storage storageOf(const std::filesystem::path& folder);

/// Why a vault in this folder can only be read, and what to do; nothing where it may be written. `storage` as of storageOf.
std::optional<Message> whyNotWritable(const Storage& storage, const std::filesystem::path& folder);

/// Why an open vault can only be read (where it lies, a full disk, somebody else who has taken it over); nothing where it can be written.
std::optional<Message> whyReadOnly(Session& session);

} // namespace fristad
