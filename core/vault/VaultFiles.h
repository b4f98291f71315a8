#pragma once

#include <string_view>

namespace fristad {

// What stands in a vault's folder (vault.md, Files).
inline constexpr std::string_view keyFileName = "vault.json";
inline constexpr std::string_view mirrorName = "vault.json.bak";
inline constexpr std::string_view databaseName = "register.db";
inline constexpr std::string_view backupsName = "backups";

} // namespace fristad
