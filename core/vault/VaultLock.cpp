#include "core/vault/VaultLock.h"

#include "core/vault/VaultFiles.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib> // mkostemp
#include <string>

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

// A file without a name, so that nothing that stands in the folder can be in its way. File systems that have no such files get one
// under a name that nobody has, which is taken away at once. -1 if there can be none.
int openProbe(const std::filesystem::path& folder) {
    constexpr unsigned ownerOnly = 0600;
    const int unnamed = ::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, ownerOnly);
    if (unnamed >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != ENOENT))
        return unnamed;
    std::string name = (folder / ".room-XXXXXX").string();
    const int named = ::mkostemp(name.data(), O_CLOEXEC);
    if (named >= 0)
        ::unlink(name.c_str());
    return named;
}

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
    const int probe = openProbe(folder);
    if (probe < 0)
        return false;
    const bool room = ::posix_fallocate(probe, 0, roomForAChange) == 0;
    ::close(probe);
    return room;
}

} // namespace fristad
