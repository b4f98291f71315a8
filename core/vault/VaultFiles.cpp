#include "core/vault/VaultFiles.h"

#include "core/vault/WorkMarker.h"
#include "core/vocabulary/Errors.h"

#include <array>
#include <optional>
#include <string>

namespace fristad {

namespace {

namespace fs = std::filesystem;

// A vault, or one that is being made.
bool holdsVault(const fs::path& folder) {
    std::error_code ignored;
    const auto has = [&](std::string_view name) { return fs::exists(folder / name, ignored); };
    return has(keyFileName) || has(mirrorName) || (has(WorkMarker::name) && has(databaseName));
}

/// The vault that `place` is or stands in.
std::optional<fs::path> vaultAround(const fs::path& place) {
    for (auto folder = place;; folder = folder.parent_path()) {
        if (holdsVault(folder))
            return folder;
        if (folder == folder.parent_path())
            return std::nullopt;
    }
}

/// Where the target is, and where it leads to.
std::array<fs::path, 2> placesOf(const fs::path& target) {
    auto file = fs::absolute(target).lexically_normal();
    if (!file.has_filename()) // `folder/`
        file = file.parent_path();
    std::error_code error;
    auto parent = fs::weakly_canonical(file.parent_path(), error);
    auto named = error ? file : parent / file.filename();
    auto led = fs::weakly_canonical(file, error);
    return {named, error ? named : led};
}

[[noreturn]] void refuse(const fs::path& target) {
    throw SystemFailure({"output.of_a_vault", {{"path", target.string()}}});
}

} // namespace

bool isVaultFileName(std::string_view name) {
    return name == keyFileName || name == mirrorName || name == databaseName ||
           name.starts_with(std::string(databaseName) + '-') || // the database's log
           name.starts_with(lockName);
}

void requireOutsideVault(const fs::path& target) {
    for (const auto& place : placesOf(target))
        if (vaultAround(place))
            refuse(target);
}

void requireOutsideVaultButForBackups(const fs::path& target) {
    for (const auto& place : placesOf(target))
        if (const auto vault = vaultAround(place)) {
            const auto inside = place.lexically_relative(*vault);
            if (std::distance(inside.begin(), inside.end()) < 2 || *inside.begin() != backupsName)
                refuse(target);
        }
}

} // namespace fristad
