#include "core/vault/VaultLock.h"

#include "core/vault/VaultFiles.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

namespace fristad {

namespace {

FileHandle opened(const std::filesystem::path& folder) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(folder, ignored) && ignored.value() != EACCES)
        throw Damaged({"vault.none", {{"folder", folder.string()}}});
    return {folder, O_RDONLY | O_DIRECTORY};
}

// An empty place of this size must be had: enough for the log of an ordinary change.
constexpr off_t roomForAChange = 256 * 1024;

} // namespace

VaultLock::VaultLock(const std::filesystem::path& folder) : folder_(opened(folder)) {
    if (::flock(folder_.number(), LOCK_EX | LOCK_NB) == 0)
        return;
    if (errno == EWOULDBLOCK)
        throw SystemFailure({"vault.in_use", {{"folder", folder.string()}}});
    throw systemFailure(errno, folder);
}

bool canBeWrittenTo(const std::filesystem::path& folder) {
    std::error_code ignored;
    const auto database = folder / databaseName;
    if (::access(folder.c_str(), W_OK) != 0 ||
        (std::filesystem::exists(database, ignored) && ::access(database.c_str(), W_OK) != 0))
        return false;
    const auto probe = folder / ".room";
    try {
        const FileHandle file(probe, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW);
        const bool room = ::posix_fallocate(file.number(), 0, roomForAChange) == 0;
        ::unlink(probe.c_str());
        return room;
    } catch (const SystemFailure&) {
        return false;
    }
}

} // namespace fristad
