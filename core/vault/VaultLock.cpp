#include "core/vault/VaultLock.h"

#include "core/vault/Hex.h"
#include "core/vault/Secret.h"
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

// A file without a name, so that nothing in the folder can stand in its way. Where the file system has none: under a name that nobody can
// have put there before.
FileHandle probeIn(const std::filesystem::path& folder) {
    try {
        return {folder, O_TMPFILE | O_WRONLY};
    } catch (const SystemFailure&) {
    }
    const auto random = Secret::random(16);
    const auto name = folder / (".room-" + hexOf({random.data(), random.size()}));
    FileHandle file(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
    ::unlink(name.c_str());
    return file;
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
    try {
        return ::posix_fallocate(probeIn(folder).number(), 0, roomForAChange) == 0;
    } catch (const SystemFailure&) {
        return false;
    }
}

} // namespace fristad
