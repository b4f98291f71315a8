#include "core/vault/StagingFolder.h"

#include "core/vault/Hex.h"
#include "core/vault/Secret.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <vector>

namespace fristad {

namespace {

constexpr std::string_view prefix = ".fristad-";
constexpr std::string_view suffix = ".partial";
constexpr std::size_t randomBytes = 8;
constexpr int folderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

std::string newName() {
    const auto random = Secret::random(randomBytes);
    return std::string(prefix).append(hexOf({random.data(), random.size()})).append(suffix);
}

bool isOurName(std::string_view name) {
    if (name.size() != prefix.size() + 2 * randomBytes + suffix.size() || !name.starts_with(prefix) ||
        !name.ends_with(suffix))
        return false;
    return std::ranges::all_of(name.substr(prefix.size(), 2 * randomBytes),
                               [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

/// The names in an open folder.
std::vector<std::string> namesIn(int folder) {
    const int copy = ::openat(folder, ".", folderFlags);
    const std::unique_ptr<DIR, int (*)(DIR*)> list(copy < 0 ? nullptr : ::fdopendir(copy), ::closedir);
    std::vector<std::string> names;
    if (!list)
        return names;
    while (const auto* const entry = ::readdir(list.get()))
        if (const std::string_view name = entry->d_name; name != "." && name != "..")
            names.emplace_back(name);
    return names;
}

/// Files, links, and folders of them: a vault in the making with its backups is as deep as it goes, and nothing else was put there.
constexpr int deepest = 2;

void removeContent(int folder, int depth) {
    for (const auto& name : namesIn(folder)) {
        struct stat status {};
        if ((name == WorkMarker::name && depth == deepest) ||
            ::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0)
            continue;
        if (S_ISREG(status.st_mode) || S_ISLNK(status.st_mode)) { // a link goes, not what it leads to
            ::unlinkat(folder, name.c_str(), 0);
        } else if (S_ISDIR(status.st_mode) && depth > 0) {
            const auto inner = FileHandle::of(::openat(folder, name.c_str(), folderFlags), {});
            if (inner.number() >= 0)
                removeContent(inner.number(), depth - 1);
            ::unlinkat(folder, name.c_str(), AT_REMOVEDIR);
        }
    }
}

void removeIfAbandoned(int parent, const std::string& name) {
    const auto folder = FileHandle::of(::openat(parent, name.c_str(), folderFlags), {});
    struct stat status {};
    if (folder.number() < 0 || ::fstat(folder.number(), &status) != 0 || status.st_uid != ::geteuid())
        return;
    {
        const auto marker = WorkMarker::takeOver(folder.number());
        if (marker)
            removeContent(folder.number(), deepest);
    }
    ::unlinkat(parent, name.c_str(), AT_REMOVEDIR); // only if there is nothing in it
}

} // namespace

StagingFolder::StagingFolder(const std::filesystem::path& parent, const std::filesystem::path& target) {
    // Somebody who cleans up may take an empty folder away before its marker stands in it.
    constexpr int attempts = 20;
    for (int i = 0; i < attempts && !marker_; ++i)
        make(parent, target);
    if (!marker_)
        throw systemFailure(EAGAIN, target);
}

void StagingFolder::make(const std::filesystem::path& parent, const std::filesystem::path& target) {
    path_ = parent / newName();
    if (::mkdir(path_.c_str(), S_IRWXU) != 0)
        throw systemFailure(errno, target);
    try {
        folder_ = FileHandle::of(::open(path_.c_str(), folderFlags), target);
        if (folder_.number() < 0 && errno != ENOENT)
            throw systemFailure(errno, target);
        if (folder_.number() >= 0)
            marker_ = WorkMarker::place(folder_.number(), target);
    } catch (const SystemFailure&) {
        ::rmdir(path_.c_str());
        throw;
    }
}

StagingFolder::~StagingFolder() {
    removeContent(folder_.number(), deepest);
    marker_.reset();
    ::rmdir(path_.c_str());
}

void StagingFolder::removeAbandoned(const std::filesystem::path& parent) noexcept {
    try {
        const FileHandle folder(parent, O_RDONLY | O_DIRECTORY);
        for (const auto& name : namesIn(folder.number()))
            if (isOurName(name))
                removeIfAbandoned(folder.number(), name);
    } catch (const std::exception&) { // it was a service; whoever writes next says what is in the way
    }
}

} // namespace fristad
