#include "core/vault/UnnamedFile.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace fristad {

std::filesystem::path pathOfOpen(const FileHandle& file) { return "/proc/self/fd/" + std::to_string(file.number()); }

std::optional<FileHandle> unnamedFileIn(const std::filesystem::path& folder, const std::filesystem::path& target) {
    auto file = FileHandle::of(::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR), target);
    if (file.number() < 0) {
        // EISDIR: a kernel that takes it for an ordinary opening for writing (open(2)).
        if (knowsNoFlags(errno) || errno == EISDIR)
            return std::nullopt;
        throw systemFailure(errno, target);
    }
    if (::access(pathOfOpen(file).c_str(), F_OK) != 0) // no /proc: it could be given no name
        return std::nullopt;
    return file;
}

int giveName(const FileHandle& file, const std::filesystem::path& name) noexcept {
    // By the path in /proc, as open(2) says under O_TMPFILE: AT_EMPTY_PATH would need a capability.
    try {
        return ::linkat(AT_FDCWD, pathOfOpen(file).c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0 ? 0 : errno;
    } catch (const std::bad_alloc&) {
        return ENOMEM;
    }
}

} // namespace fristad
