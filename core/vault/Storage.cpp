#include "core/vault/Storage.h"

#include "core/vault/DurableFile.h"

#include <fcntl.h>
#include <fnmatch.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/sysmacros.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>

namespace fristad {

namespace {

struct KnownType {
    std::uint32_t type;
    StorageKind kind;
    std::string_view name;
};

// linux/magic.h and the file systems' own headers; a number that is not here is not trusted.
constexpr std::array knownTypes{
    KnownType{0xEF53, StorageKind::local, "ext4"}, // ext2 and ext3 too
    KnownType{0x58465342, StorageKind::local, "XFS"},
    KnownType{0x9123683E, StorageKind::local, "Btrfs"},
    KnownType{0xCA451A4E, StorageKind::local, "bcachefs"},
    KnownType{0x2FC12FC1, StorageKind::local, "ZFS"},
    KnownType{0xF2F52010, StorageKind::local, "F2FS"},
    KnownType{0x3153464A, StorageKind::local, "JFS"},
    KnownType{0x52654973, StorageKind::local, "ReiserFS"},
    KnownType{0x3434, StorageKind::local, "NILFS"},
    KnownType{0x4D44, StorageKind::local, "FAT"},
    KnownType{0x2011BAB0, StorageKind::local, "exFAT"},
    KnownType{0x5346544E, StorageKind::local, "NTFS"},
    KnownType{0x7366746E, StorageKind::local, "NTFS"},
    KnownType{0x4244, StorageKind::local, "HFS"},
    KnownType{0x482B, StorageKind::local, "HFS+"},
    KnownType{0x15013346, StorageKind::local, "UDF"},
    KnownType{0x9660, StorageKind::local, "ISO 9660"},
    KnownType{0x73717368, StorageKind::local, "squashfs"},
    KnownType{0xE0F5E1E2, StorageKind::local, "EROFS"},
    KnownType{0x24051905, StorageKind::local, "UBIFS"},
    KnownType{0xF15F, StorageKind::local, "eCryptfs"},
    KnownType{0x01021994, StorageKind::local, "tmpfs"},
    KnownType{0x858458F6, StorageKind::local, "ramfs"},
    KnownType{0x794C7630, StorageKind::local, "overlayfs"},
    KnownType{0x6969, StorageKind::network, "NFS"},
    KnownType{0x517B, StorageKind::network, "SMB"},
    KnownType{0xFF534D42, StorageKind::network, "SMB"},
    KnownType{0xFE534D42, StorageKind::network, "SMB"},
    KnownType{0x01021997, StorageKind::network, "9P"},
    KnownType{0x00C36400, StorageKind::network, "Ceph"},
    KnownType{0x5346414F, StorageKind::network, "AFS"},
    KnownType{0x6B414653, StorageKind::network, "AFS"},
    KnownType{0x73757245, StorageKind::network, "Coda"},
    KnownType{0x564C, StorageKind::network, "NCP"},
    KnownType{0x01161970, StorageKind::network, "GFS2"},
    KnownType{0x7461636F, StorageKind::network, "OCFS2"},
    KnownType{0x0BD00BD0, StorageKind::network, "Lustre"},
    KnownType{0x47504653, StorageKind::network, "GPFS"},
    KnownType{0x20030528, StorageKind::network, "OrangeFS"},
    KnownType{0x786F4256, StorageKind::network, "VirtualBox"},
    KnownType{0xBACBACBC, StorageKind::network, "VMware"},
    KnownType{0x7C7C6673, StorageKind::network, "Parallels"},
};
constexpr std::uint32_t fuse = 0x65735546;

enum class MarkIs : std::uint8_t { file, folder, either };

struct Mark {
    std::string_view pattern; ///< as a shell has it
    MarkIs is;
    std::string_view program;
};

// Dropbox keeps its settings in a *folder* `.dropbox` of the home folder, which marks nothing.
constexpr std::array marks{
    Mark{".dropbox", MarkIs::file, "Dropbox"},
    Mark{".dropbox.cache", MarkIs::folder, "Dropbox"},
    Mark{".stfolder", MarkIs::either, "Syncthing"},
    Mark{".stversions", MarkIs::folder, "Syncthing"},
    Mark{".nextcloudsync.log", MarkIs::file, "Nextcloud"},
    Mark{".owncloudsync.log", MarkIs::file, "ownCloud"},
    Mark{"._sync_*.db", MarkIs::file, "Nextcloud"},
    Mark{".sync_*.db", MarkIs::file, "Nextcloud"},
    Mark{".tmp.drivedownload", MarkIs::folder, "Google Drive"},
    Mark{".tmp.driveupload", MarkIs::folder, "Google Drive"},
    Mark{".grive_state", MarkIs::file, "Google Drive"},
    Mark{".seafile-data", MarkIs::folder, "Seafile"},
    Mark{".sync", MarkIs::folder, "Resilio Sync"},
    Mark{".megaignore", MarkIs::file, "MEGA"},
};

// What Explorer shows of a folder: the clients put their own picture on the folder that they copy.
constexpr std::string_view folderLook = "desktop.ini";
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> looks{
    {{"onedrive", "OneDrive"}, {"dropbox", "Dropbox"}, {"googledrive", "Google Drive"}, {"drivefs", "Google Drive"}}};

constexpr std::array<std::string_view, 10> namesOfFolders{"dropbox",      "onedrive", "google drive", "googledrive",
                                                          "nextcloud",    "owncloud", "icloud drive", "mega",
                                                          "pcloud drive", "syncthing"};
constexpr std::array<std::string_view, 10> namesOfPrograms{"Dropbox",   "OneDrive", "Google Drive", "Google Drive",
                                                           "Nextcloud", "ownCloud", "iCloud Drive", "MEGA",
                                                           "pCloud",    "Syncthing"};

std::string lowered(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

bool fits(MarkIs mark, const std::filesystem::directory_entry& entry) {
    std::error_code ignored;
    return mark == MarkIs::either ||
           (mark == MarkIs::folder ? entry.is_directory(ignored) : entry.is_regular_file(ignored));
}

// The first 4 KiB without the zero bytes that UTF-16 has between Latin letters.
std::string beginningOf(const std::filesystem::path& file) {
    try {
        FileHandle handle(file, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
        struct stat status {};
        if (fstat(handle.number(), &status) != 0 || !S_ISREG(status.st_mode))
            return {};
        std::string content(4096, '\0');
        content.resize(handle.read({reinterpret_cast<unsigned char*>(content.data()), content.size()}));
        std::erase(content, '\0');
        return content;
    } catch (const SystemFailure&) {
        return {};
    }
}

std::optional<std::string> markedBy(const std::filesystem::directory_entry& entry) {
    const auto name = entry.path().filename().string();
    for (const Mark& mark : marks)
        if (::fnmatch(std::string(mark.pattern).c_str(), name.c_str(), 0) == 0 && fits(mark.is, entry))
            return std::string(mark.program);
    if (lowered(name) != folderLook)
        return std::nullopt;
    const auto content = lowered(beginningOf(entry.path()));
    for (const auto& [word, program] : looks)
        if (content.find(word) != std::string::npos)
            return std::string(program);
    return std::nullopt;
}

std::filesystem::path resolved(const std::filesystem::path& folder) {
    std::error_code error;
    const auto absolute = std::filesystem::absolute(folder);
    auto real = std::filesystem::weakly_canonical(absolute, error);
    return error ? absolute : real;
}

template <class Work> void withFoldersAround(std::filesystem::path folder, Work work) {
    for (;;) {
        if (!work(folder) || folder == folder.parent_path())
            return;
        folder = folder.parent_path();
    }
}

std::string hexOfType(std::uint32_t type) {
    std::array<char, 11> text{};
    static_cast<void>(std::snprintf(text.data(), text.size(), "0x%X", type));
    return text.data();
}

} // namespace

Storage storageOfType(std::uint32_t type, unsigned deviceMajor) {
    if (type == fuse)
        return deviceMajor != 0 ? Storage{StorageKind::local, "fuseblk"} : Storage{StorageKind::userSpace, "FUSE"};
    const auto* const known = std::ranges::find(knownTypes, type, &KnownType::type);
    return known == knownTypes.end() ? Storage{StorageKind::unknown, hexOfType(type)}
                                     : Storage{known->kind, std::string(known->name)};
}

std::optional<std::string> synchroniserOf(const std::filesystem::path& folder) {
    std::optional<std::string> found;
    if (folder.empty()) // nothing is typed yet
        return found;
    withFoldersAround(resolved(folder), [&](const std::filesystem::path& at) {
        std::error_code ignored;
        for (std::filesystem::directory_iterator each(at, ignored), end; !found && each != end; each.increment(ignored))
            found = markedBy(*each);
        return !found;
    });
    return found;
}

std::optional<std::string> synchroniserNamedIn(const std::filesystem::path& folder) {
    std::optional<std::string> found;
    if (folder.empty()) // nothing is typed yet
        return found;
    withFoldersAround(std::filesystem::absolute(folder).lexically_normal(), [&](const std::filesystem::path& at) {
        const auto name = lowered(at.filename().string());
        for (std::size_t i = 0; i < namesOfFolders.size(); ++i) // also `OneDrive - The organisation`
            if (name == namesOfFolders.at(i) || name.starts_with(std::string(namesOfFolders.at(i)) + " - "))
                found = std::string(namesOfPrograms.at(i));
        return !found;
    });
    return found;
}

Storage storageOf(const std::filesystem::path& folder) {
    Storage storage;
    withFoldersAround(resolved(folder), [&](const std::filesystem::path& at) {
        struct statfs system {};
        struct stat status {};
        if (::statfs(at.c_str(), &system) != 0 || ::stat(at.c_str(), &status) != 0)
            return true; // it is not there yet
        storage = storageOfType(static_cast<std::uint32_t>(system.f_type), gnu_dev_major(status.st_dev));
        return false;
    });
    if (storage.kind != StorageKind::local)
        return storage;
    if (auto program = synchroniserOf(folder))
        return {StorageKind::synchronised, std::move(*program)};
    return storage;
}

std::optional<Message> whyNotWritable(const Storage& storage, const std::filesystem::path& folder) {
    const auto say = [&](const char* key) {
        return Message{key, {{"name", storage.name}, {"folder", folder.string()}}};
    };
    switch (storage.kind) {
    case StorageKind::local: break;
    case StorageKind::network: return say("vault.on_network");
    case StorageKind::userSpace: return say("vault.on_fuse");
    case StorageKind::synchronised: return say("vault.synchronised");
    case StorageKind::unknown: return say("vault.on_unknown");
    }
    return std::nullopt;
}

} // namespace fristad
