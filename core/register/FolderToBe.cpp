#include "core/register/FolderToBe.h"

#include "core/vault/DurableFile.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio> // renameat2

namespace fristad {

FolderToBe::FolderToBe(std::filesystem::path target) : target_(std::move(target)) {
    const auto name = "." + target_.filename().string() + ".partial-" + std::to_string(::getpid());
    place_ = target_.parent_path() / name;
    old_ = target_.parent_path() / (name + "-old");
    requireFolderFor(target_);
    std::filesystem::remove_all(place_);
    if (::mkdir(place_.c_str(), S_IRWXU) != 0)
        throw systemFailure(errno, target_);
}

FolderToBe::~FolderToBe() {
    if (published_ && !settled_)
        takeBack();
    std::error_code ignored; // what is left then is named as partial
    std::filesystem::remove_all(place_, ignored);
    if (settled_)
        std::filesystem::remove_all(old_, ignored);
}

int FolderToBe::takeName() {
    const int error = renamed(place_, target_, RENAME_NOREPLACE);
    if (!knowsNoFlags(error))
        return error;
    return std::filesystem::exists(std::filesystem::symlink_status(target_)) ? EEXIST : renamed(place_, target_, 0);
}

// In one step where the file system can, so that one of the two always has the name.
int FolderToBe::exchangeNames() {
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

void FolderToBe::publish(bool replace) {
    syncFolder(place_);
    replaced_ = replace;
    published_ = true;
    if (const int error = replace ? exchangeNames() : takeName(); error != 0) {
        takeBack();
        throw systemFailure(error, target_);
    }
    syncFolder(target_.parent_path());
}

void FolderToBe::takeBack() noexcept {
    std::error_code ignored;
    published_ = false;
    const bool moved = !std::filesystem::exists(place_, ignored);
    if (moved)
        renamed(target_, place_, 0);
    if (replaced_ && std::filesystem::exists(old_, ignored))
        renamed(old_, target_, 0);
}

} // namespace fristad
