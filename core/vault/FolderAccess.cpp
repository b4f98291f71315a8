#include "core/vault/FolderAccess.h"

#include "core/vault/DurableFile.h"
#include "core/vault/VaultFiles.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <optional>
#include <string>

namespace fristad {

namespace {

namespace fs = std::filesystem;

constexpr mode_t othersBits = 077;

std::optional<struct stat> statusOf(const fs::path& path, bool followLinks) {
    struct stat status {};
    const int failed = followLinks ? ::stat(path.c_str(), &status) : ::lstat(path.c_str(), &status);
    return failed == 0 ? std::optional(status) : std::nullopt;
}

bool isOpenToOthers(const struct stat& status) {
    return !S_ISLNK(status.st_mode) && (status.st_mode & othersBits) != 0; // a link's own mode means nothing
}

// What stands in a folder that others may not pass through is out of their reach, whatever its own permissions say.
bool isReachableByOthers(const fs::path& folder) {
    const auto status = statusOf(folder, true);
    return status && isOpenToOthers(*status);
}

// What is below the vault's folder and the vault's own.
std::vector<fs::path> contentsOf(const fs::path& folder) {
    std::vector<fs::path> all;
    std::error_code ignored;
    for (const auto& each : fs::directory_iterator(folder, ignored))
        if (isVaultFileName(each.path().filename().string()))
            all.push_back(each.path());
    all.push_back(folder / backupsName);
    for (const auto& each : fs::directory_iterator(folder / backupsName, ignored))
        all.push_back(each.path());
    return all;
}

std::vector<fs::path> pathsOpenToOthers(const fs::path& folder) {
    std::vector<fs::path> open;
    if (const auto status = statusOf(folder, true); status && isOpenToOthers(*status))
        open.push_back(folder);
    for (const auto& each : contentsOf(folder))
        if (const auto status = statusOf(each, false); status && isOpenToOthers(*status))
            open.push_back(each);
    return open;
}

// Some file systems answer that it is done and do nothing: what counts is how it is afterwards.
bool takenFromOthers(const fs::path& path) {
    try {
        std::error_code ignored;
        const FileHandle handle(path, fs::is_directory(path, ignored) ? O_RDONLY | O_DIRECTORY : O_RDONLY | O_NOFOLLOW);
        struct stat status {};
        return ::fstat(handle.number(), &status) == 0 &&
               ::fchmod(handle.number(), status.st_mode & 07777U & ~othersBits) == 0 &&
               ::fstat(handle.number(), &status) == 0 && (status.st_mode & othersBits) == 0;
    } catch (const SystemFailure&) {
        return false;
    }
}

Message stillOpen(const fs::path& path) { return {"vault.open_to_others", {{"file", path.string()}}}; }

} // namespace

void requireOrdinaryFiles(const fs::path& folder) {
    for (const char* const ending : {"-wal", "-journal", "-shm"}) {
        auto file = folder / databaseName;
        file += ending;
        if (const auto status = statusOf(file, false); status && !S_ISREG(status->st_mode))
            throw Damaged({"vault.not_its_file", {{"file", file.string()}}});
    }
}

std::vector<Message> closeToOthers(const fs::path& folder) {
    const bool reachable = isReachableByOthers(folder);
    std::optional<fs::path> left;
    bool closed = false;
    for (const auto& each : pathsOpenToOthers(folder)) {
        if (takenFromOthers(each))
            closed = true;
        else if (!left)
            left = each;
    }
    std::vector<Message> notes;
    if (!reachable)
        return notes;
    if (closed)
        notes.push_back({"vault.closed_to_others", {{"folder", folder.string()}}});
    if (left)
        notes.push_back(stillOpen(*left));
    return notes;
}

std::vector<Message> openToOthers(const fs::path& folder) {
    const auto open = isReachableByOthers(folder) ? pathsOpenToOthers(folder) : std::vector<fs::path>();
    return open.empty() ? std::vector<Message>() : std::vector{stillOpen(open.front())};
}

} // namespace fristad
