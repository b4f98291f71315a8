#include "core/vault/VaultLock.h"

#include "core/vault/SharedFolderConsent.h"
#include "core/vault/SideWork.h"
#include "core/vault/VaultFiles.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <condition_variable>
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

std::jthread startRenewing(LockFile& file) {
    return threadWithoutSignals([&file](const std::stop_token& stop) {
        std::mutex mutex;
        std::condition_variable_any wake;
        std::unique_lock lock(mutex);
        while (!wake.wait_for(lock, stop, lockRenewedEvery, [&] { return stop.stop_requested(); }))
            file.renew();
    });
}

} // namespace

struct VaultLock::Held {
    explicit Held(const std::filesystem::path& path)
        : folder(opened(path)),
          storage(storageOf(path)),
          file(folder, {thisComputer(), nameOfThisComputer()}, storage.kind != StorageKind::local) {}

    FileHandle folder;
    Storage storage;
    LockFile file;
    std::jthread renewing; ///< last: it ends first
};

VaultLock::VaultLock(const std::filesystem::path& folder) : held_(std::make_unique<Held>(folder)) {
    if (::flock(held_->folder.number(), LOCK_EX | LOCK_NB) == 0) {
        held_->file.requireFree();
        return;
    }
    if (errno != EWOULDBLOCK)
        throw systemFailure(errno, folder);
    if (const auto found = held_->file.find(); found && !found->holder.token.empty())
        throw SystemFailure(inUse(found->holder, {thisComputer(), nameOfThisComputer()}, folder));
    throw SystemFailure({"vault.in_use", {{"folder", folder.string()}}});
}

VaultLock::VaultLock(VaultLock&&) noexcept = default;
VaultLock& VaultLock::operator=(VaultLock&&) noexcept = default;
VaultLock::~VaultLock() = default;

const Storage& VaultLock::storage() const noexcept { return held_->storage; }

void VaultLock::claim(const std::string& who) {
    held_->file.claim(who);
    held_->renewing = startRenewing(held_->file);
}

void VaultLock::requireHeld() {
    if (!held_->file.check() && held_->renewing.joinable())
        throw SystemFailure(*whyLost());
}

std::optional<Message> VaultLock::whyLost() const {
    if (!held_->file.lost())
        return std::nullopt;
    const auto successor = held_->file.successor();
    if (successor.token.empty())
        return Message{"vault.lock_lost", {{"folder", held_->folder.path().string()}}};
    return Message{"vault.lock_taken",
                   {{"who", successor.who},
                    {"computer", successor.computer.name},
                    {"since", sinceText(successor.since, Clock::system().now())},
                    {"folder", held_->folder.path().string()}}};
}

const std::optional<LockHolder>& VaultLock::takenOver() const noexcept { return held_->file.takenOver(); }
bool VaultLock::leftBehind() const noexcept { return held_->file.leftBehind(); }

std::optional<Message> whyNoChangeFits(const std::filesystem::path& folder) {
    const auto named = [&](const char* key) { return Message{key, {{"folder", folder.string()}}}; };
    std::error_code ignored;
    const auto database = folder / databaseName;
    if (::access(folder.c_str(), W_OK) != 0 ||
        (std::filesystem::exists(database, ignored) && ::access(database.c_str(), W_OK) != 0))
        return named("vault.read_only");
    const int probe = openProbe(folder);
    if (probe < 0)
        return named("vault.read_only");
    const int error = ::posix_fallocate(probe, 0, roomForAChange);
    ::close(probe);
    if (error == 0)
        return std::nullopt;
    return named(error == EFBIG ? "vault.limit" : "vault.read_only");
}

} // namespace fristad
