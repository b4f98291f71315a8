#include "core/vault/DurableFile.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio> // renameat2
#include <cstring>

namespace fristad {

SystemFailure systemFailure(int error, const std::filesystem::path& file) {
    const auto named = [&](const char* key) { return SystemFailure({key, {{"file", file.string()}}}); };
    switch (error) {
    case ENOSPC:
    case EDQUOT: return named("system.disk_full");
    case EACCES:
    case EPERM: return named("system.no_permission");
    case EROFS: return named("system.read_only");
    case ENOENT:
    case ENOTDIR: return named("system.not_found");
    case EEXIST:
    case ENOTEMPTY: return named("system.exists");
    case EFBIG: return named("system.limit");
    // What open(2) says of links in a circle, of folders, sockets, pipes nobody reads and devices that aren't there.
    case ELOOP:
    case EISDIR:
    case ENXIO:
    case ENODEV: return named("system.not_a_file");
    default: return SystemFailure({"system.failed", {{"file", file.string()}, {"reason", std::strerror(error)}}});
    }
}

void requireFolderFor(const std::filesystem::path& target) {
    std::error_code error;
    const auto status = std::filesystem::status(target.parent_path(), error);
    if (status.type() == std::filesystem::file_type::not_found || (exists(status) && !is_directory(status)))
        throw SystemFailure({"output.no_folder", {{"path", target.string()}}});
}

// O_NONBLOCK makes no difference for regular files; a pipe or a device would keep open(2) waiting for ever.
FileHandle::FileHandle(const std::filesystem::path& file, int flags, unsigned mode)
    : path_(file), number_(::open(file.c_str(), flags | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, mode)) {
    if (number_ < 0)
        throw systemFailure(errno, file);
    struct stat status {};
    const bool known = fstat(number_, &status) == 0;
    const int error = known ? ENODEV : errno;
    if (known && ((flags & O_DIRECTORY) != 0 || S_ISREG(status.st_mode)))
        return;
    ::close(std::exchange(number_, -1)); // a constructor that throws has no destructor
    throw systemFailure(error, file);
}

FileHandle FileHandle::of(int number, std::filesystem::path path) noexcept {
    FileHandle handle;
    handle.path_ = std::move(path);
    handle.number_ = number;
    return handle;
}

FileHandle::FileHandle(const FileHandle& folder, std::string_view name, int flags, unsigned mode)
    : path_(folder.path() / name),
      number_(::openat(folder.number(), std::string(name).c_str(), flags | O_CLOEXEC, mode)) {
    if (number_ < 0)
        throw systemFailure(errno, path_);
}

FileHandle& FileHandle::operator=(FileHandle&& other) noexcept {
    std::swap(path_, other.path_);
    std::swap(number_, other.number_);
    return *this;
}

FileHandle::~FileHandle() {
    if (number_ >= 0)
        ::close(number_);
}

void FileHandle::write(std::span<const unsigned char> bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(number_, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            throw systemFailure(errno, path_);
        if (written > 0)
            bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

std::size_t FileHandle::read(std::span<unsigned char> into) {
    std::size_t total = 0;
    while (total < into.size()) {
        const auto got = ::read(number_, into.data() + total, into.size() - total);
        if (got == 0)
            break;
        if (got < 0 && errno != EINTR)
            throw systemFailure(errno, path_);
        if (got > 0)
            total += static_cast<std::size_t>(got);
    }
    return total;
}

std::uint64_t FileHandle::size() const {
    struct stat status {};
    if (fstat(number_, &status) != 0)
        throw systemFailure(errno, path_);
    return static_cast<std::uint64_t>(status.st_size);
}

void FileHandle::sync() {
    if (::fsync(number_) != 0)
        throw systemFailure(errno, path_);
}

void syncFolder(const std::filesystem::path& folder) {
    const FileHandle handle(folder.empty() ? std::filesystem::path(".") : folder, O_RDONLY | O_DIRECTORY);
    if (::fsync(handle.number()) != 0 && errno != EINVAL) // some file systems have nothing to sync there: fsync(2)
        throw systemFailure(errno, handle.path());
}

int renamed(const std::filesystem::path& from, const std::filesystem::path& to, unsigned flags) noexcept {
    return ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flags) == 0 ? 0 : errno;
}

bool knowsNoFlags(int error) noexcept { return error == EINVAL || error == ENOSYS || error == EOPNOTSUPP; }

std::string readSmallFile(const std::filesystem::path& file, std::size_t limit) {
    FileHandle handle(file, O_RDONLY);
    const auto size = handle.size();
    if (size > limit)
        throw SystemFailure({"system.file_too_big", {{"file", file.string()}, {"limit", std::to_string(limit)}}});
    std::string content(size, '\0');
    content.resize(handle.read({reinterpret_cast<unsigned char*>(content.data()), content.size()}));
    return content;
}

void writeDurably(const std::filesystem::path& file, std::string_view content) {
    auto temporary = file;
    temporary += ".new";
    try {
        ::unlink(temporary.c_str()); // what a kill left, or what somebody put there
        FileHandle handle(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
        handle.write({reinterpret_cast<const unsigned char*>(content.data()), content.size()});
        handle.sync();
        if (::rename(temporary.c_str(), file.c_str()) != 0)
            throw systemFailure(errno, file);
    } catch (const SystemFailure&) {
        ::unlink(temporary.c_str());
        throw;
    }
    syncFolder(file.parent_path());
}

} // namespace fristad
