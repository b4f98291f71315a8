#pragma once

#include <filesystem>
#include <string_view>

namespace fristad {

// What stands in a vault's folder (vault.md, Files).
inline constexpr std::string_view keyFileName = "vault.json";
inline constexpr std::string_view mirrorName = "vault.json.bak";
inline constexpr std::string_view databaseName = "register.db";
inline constexpr std::string_view backupsName = "backups";
inline constexpr std::string_view lockName =
    "vault.lock"; ///< while it is open; beside it for a moment names that begin so

/// Whether a vault's folder has a file of this name: the key file, its mirror, the database, its logs.
bool isVaultFileName(std::string_view name);

/// Refuses a target that is a vault or stands anywhere in one, this one or another: whoever replaces its files loses the vault, and
/// what is in clear has no place beside them. Where the target is a link, both it and what it leads to count. SystemFailure.
void requireOutsideVault(const std::filesystem::path& target);
/// The same, but a vault's folder `backups` is free.
void requireOutsideVaultButForBackups(const std::filesystem::path& target);

} // namespace fristad
