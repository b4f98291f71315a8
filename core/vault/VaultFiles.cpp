#include "core/vault/VaultFiles.h"

#include "core/vocabulary/Errors.h"

#include <string>

namespace fristad {

namespace {

bool isVaultFileName(const std::string& name) {
    return name == keyFileName || name == mirrorName || name == databaseName ||
           name.starts_with(std::string(databaseName) + '-') || // the database's log
           name.starts_with(lockName);
}

bool holdsVault(const std::filesystem::path& folder) {
    std::error_code ignored;
    return std::filesystem::exists(folder / keyFileName, ignored) ||
           std::filesystem::exists(folder / mirrorName, ignored);
}

} // namespace

void requireNoVaultFile(const std::filesystem::path& target) {
    std::error_code error;
    const auto file = std::filesystem::weakly_canonical(std::filesystem::absolute(target), error);
    if (!error && isVaultFileName(file.filename().string()) && holdsVault(file.parent_path()))
        throw SystemFailure({"output.of_a_vault", {{"path", target.string()}}});
}

} // namespace fristad
