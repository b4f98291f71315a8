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

/// Refuses a target that is a file of a vault, this one or another: whoever replaces it with a list loses the vault.
/// SystemFailure.
void requireNoVaultFile(const std::filesystem::path& target);

} // namespace fristad
