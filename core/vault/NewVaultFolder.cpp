#include "core/vault/NewVaultFolder.h"

#include "core/vault/SharedFolderConsent.h"
#include "core/vault/Storage.h"
#include "core/vault/VaultFiles.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>

namespace fristad {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> sqliteEndings{"", "-wal", "-shm", "-journal"};

/// The files that making a vault puts into its folder, in the order in which they go again: the key files first.
std::array<std::string, 9> filesOfVault() {
    std::array<std::string, 9> names{std::string(keyFileName), std::string(keyFileName) + ".new",
                                     std::string(mirrorName), std::string(mirrorName) + ".new", std::string(lockName)};
    std::ranges::transform(sqliteEndings, names.begin() + 5,
                           [](std::string_view ending) { return std::string(databaseName).append(ending); });
    return names;
}

[[noreturn]] void refuseTaken(const fs::path& folder) {
    throw SystemFailure({"vault.place_taken", {{"folder", folder.string()}}});
}

bool isUnfinishedName(const std::string& name) {
    const auto files = filesOfVault();
    return name == WorkMarker::name || name.starts_with(lockName) || name == backupsName ||
           std::ranges::find(files, name) != files.end();
}

// Who is at work in it is found out when the marker is taken over.
bool isUnfinishedVault(const fs::path& folder) {
    std::error_code error;
    if (!fs::exists(fs::symlink_status(folder / WorkMarker::name, error)) || fs::exists(folder / keyFileName, error) ||
        (fs::exists(folder / backupsName, error) && !fs::is_empty(folder / backupsName, error)))
        return false;
    const auto end = fs::directory_iterator();
    return std::all_of(fs::directory_iterator(folder), end,
                       [](const auto& each) { return isUnfinishedName(each.path().filename().string()); });
}

} // namespace

void requireRoomForVault(const fs::path& folder) {
    if (const auto storage = storageOf(folder); whyNotWritable(storage, folder) && !onlyThisComputerUses(folder))
        throw SystemFailure({"vault.place_shared", {{"folder", folder.string()}, {"name", storage.name}}});
    std::error_code error;
    requireOutsideVault(fs::absolute(folder).lexically_normal().parent_path());
    const auto status = fs::symlink_status(folder, error);
    if (!fs::exists(status))
        return;
    const bool isFolder = fs::is_directory(folder, error);
    const bool empty = isFolder && fs::is_empty(folder, error);
    if (error)
        throw systemFailure(error.value(), folder);
    if (!empty && (!isFolder || !isUnfinishedVault(folder)))
        refuseTaken(folder);
}

void removeStrayMarker(const fs::path& vault) {
    try {
        const FileHandle opened(vault, O_RDONLY | O_DIRECTORY);
        static_cast<void>(WorkMarker::takeOver(opened.number())); // it goes with whoever holds it
    } catch (const SystemFailure&) {                              // the next opening tries again
    }
}

NewVaultFolder::NewVaultFolder(const fs::path& folder) : folder_(fs::absolute(folder)) {
    if (!folder_.has_filename()) // `vault/`
        folder_ = folder_.parent_path();
    requireRoomForVault(folder_);
    requireFolderFor(folder_);
    made_ = ::mkdir(folder_.c_str(), S_IRWXU) == 0;
    if (!made_ && (errno != EEXIST || ::chmod(folder_.c_str(), S_IRWXU) != 0))
        throw systemFailure(errno, folder_);
    try {
        markAsOurs();
    } catch (const SystemFailure&) {
        marker_.reset();
        if (made_)
            ::rmdir(folder_.c_str());
        throw;
    }
}

void NewVaultFolder::markAsOurs() {
    const FileHandle opened(folder_, O_RDONLY | O_DIRECTORY);
    marker_ = WorkMarker::takeOver(opened.number());
    if (!marker_)
        marker_ = WorkMarker::place(opened.number(), folder_);
    else if (isUnfinishedVault(folder_)) // and has not become a vault since it was looked at
        removeContent();
    const auto isMarker = [](const fs::directory_entry& each) { return each.path().filename() == WorkMarker::name; };
    if (!marker_ || !std::all_of(fs::directory_iterator(folder_), fs::directory_iterator(), isMarker))
        refuseTaken(folder_);
}

NewVaultFolder::~NewVaultFolder() {
    if (kept_)
        return;
    removeContent();
    marker_.reset();
    if (made_)
        ::rmdir(folder_.c_str()); // unless somebody has put something into it
}

// By name: what else is there was not put there by us.
void NewVaultFolder::removeContent() noexcept {
    try {
        for (const auto& name : filesOfVault())
            ::unlink((folder_ / name).c_str());
        std::error_code ignored;
        for (const auto& each : fs::directory_iterator(folder_, ignored)) // locks of its own that a kill left half made
            if (each.path().filename().string().starts_with(lockName))
                ::unlink(each.path().c_str());
        ::rmdir((folder_ / backupsName).c_str());
    } catch (const std::bad_alloc&) { // it is known by its marker the next time
    }
}

void NewVaultFolder::keep() {
    syncFolder(folder_);
    syncFolder(folder_.parent_path());
    kept_ = true;
    marker_.reset();
}

} // namespace fristad
