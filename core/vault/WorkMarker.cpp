#include "core/vault/WorkMarker.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace fristad {

namespace {

constexpr std::string_view words =
    "Fristad did not finish what it began in this folder, and removes it the next time.\n";

FileHandle duplicated(int folder) { return FileHandle::of(::fcntl(folder, F_DUPFD_CLOEXEC, 0), {}); }

struct stat statusOf(const FileHandle& file) {
    struct stat status {};
    if (::fstat(file.number(), &status) != 0)
        throw systemFailure(errno, file.path());
    return status;
}

// A kill or a power cut may have left only the beginning of the words.
bool hasOurWords(FileHandle& file) {
    std::array<unsigned char, words.size() + 1> found{};
    const auto size = file.read(found);
    return words.starts_with(std::string_view(reinterpret_cast<const char*>(found.data()), size));
}

} // namespace

std::optional<WorkMarker> WorkMarker::place(int folder, const std::filesystem::path& shown) {
    constexpr int flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    auto file = FileHandle::of(::openat(folder, name, flags, S_IRUSR | S_IWUSR), shown);
    if (file.number() < 0) {
        if (errno == EEXIST || errno == ENOENT)
            return std::nullopt;
        throw systemFailure(errno, shown);
    }
    // Where the file system knows no locks nobody takes it over either. Somebody who did so in between has removed it.
    if (::flock(file.number(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        return std::nullopt;
    if (statusOf(file).st_nlink == 0)
        return std::nullopt;
    WorkMarker marker(duplicated(folder), std::move(file));
    marker.file_.write({reinterpret_cast<const unsigned char*>(words.data()), words.size()});
    return marker;
}

std::optional<WorkMarker> WorkMarker::takeOver(int folder) {
    auto file = FileHandle::of(::openat(folder, name, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC), {});
    if (file.number() < 0)
        return std::nullopt;
    const auto status = statusOf(file);
    if (!S_ISREG(status.st_mode) || status.st_uid != ::geteuid() || ::flock(file.number(), LOCK_EX | LOCK_NB) != 0 ||
        statusOf(file).st_nlink == 0 || !hasOurWords(file))
        return std::nullopt;
    return WorkMarker(duplicated(folder), std::move(file));
}

WorkMarker::~WorkMarker() {
    if (file_.number() >= 0)
        ::unlinkat(folder_.number(), name, 0);
}

} // namespace fristad
