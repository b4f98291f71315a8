#include "core/vault/AtomicFolder.h"

#include "core/vault/UnnamedFile.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio> // renameat2

namespace fristad {

namespace {

namespace fs = std::filesystem;

StagingFolder stagingBeside(const fs::path& target) {
    requireFolderFor(target);
    StagingFolder::removeAbandoned(target.parent_path());
    return {target.parent_path(), target};
}

} // namespace

AtomicFolder::AtomicFolder(fs::path target)
    : target_(std::move(target)),
      staging_(stagingBeside(target_)),
      place_(staging_.path() / "new"),
      old_(staging_.path() / "old") {
    if (::mkdir(place_.c_str(), S_IRWXU) != 0)
        throw systemFailure(errno, target_);
}

AtomicFolder::~AtomicFolder() {
    if (published_)
        rollBack();
}

FileHandle& AtomicFolder::add(const std::string& name) {
    if (auto file = unnamedFileIn(place_, target_))
        return unnamed_.emplace_back(name, std::move(*file)).second;
    constexpr int flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    auto file = FileHandle::of(::open((place_ / name).c_str(), flags, S_IRUSR | S_IWUSR), target_);
    if (file.number() < 0)
        throw systemFailure(errno, target_);
    return named_.emplace_back(std::move(file));
}

void AtomicFolder::nameFiles() {
    for (const auto& [name, file] : unnamed_)
        if (const int error = giveName(file, place_ / name); error != 0)
            throw systemFailure(error, target_);
}

int AtomicFolder::takeName() {
    const int error = renamed(place_, target_, RENAME_NOREPLACE);
    std::error_code ignored;
    if (error == EEXIST && fs::is_directory(fs::symlink_status(target_, ignored)))
        return renamed(place_, target_, 0); // only over an empty one: rename(2)
    if (!knowsNoFlags(error))
        return error;
    return fs::exists(fs::symlink_status(target_)) ? EEXIST : renamed(place_, target_, 0);
}

// In one step where the file system can, so that one of the two always has the name.
int AtomicFolder::exchangeNames() {
    int error = renamed(place_, target_, RENAME_EXCHANGE);
    if (error == 0) {
        error = renamed(place_, old_, 0);
        if (error != 0)
            renamed(place_, target_, RENAME_EXCHANGE);
        return error;
    }
    if (!knowsNoFlags(error))
        return error;
    error = renamed(target_, old_, 0);
    if (error == 0)
        error = renamed(place_, target_, 0);
    return error;
}

// The files are on the disk before they have names, and names are kept in order by the file systems that have unnamed files; where there
// are none, the names stand already and the folder is synced first.
void AtomicFolder::publish(bool replace) {
    if (!named_.empty() || unnamed_.empty())
        syncFolder(place_);
    replaced_ = replace;
    published_ = true;
    nameFiles();
    if (const int error = replace ? exchangeNames() : takeName(); error != 0) {
        rollBack();
        throw systemFailure(error, target_);
    }
    syncFolder(target_);
    syncFolder(target_.parent_path());
}

void AtomicFolder::rollBack() noexcept {
    std::error_code ignored;
    published_ = false;
    if (!fs::exists(place_, ignored))
        renamed(target_, place_, 0);
    if (replaced_ && fs::exists(old_, ignored))
        renamed(old_, target_, 0);
}

} // namespace fristad
