#pragma once

#include "app/Console.h"
#include "core/vault/Vault.h"

#include <filesystem>

namespace fristad::app {

/// Where a new recovery key goes: to a new file, which is taken away again unless `keep` is called, or to the person at the terminal,
/// who types it back.
class RecoveryKeyTarget {
public:
    RecoveryKeyTarget(const Console& console, std::optional<std::string> file);
    ~RecoveryKeyTarget();
    RecoveryKeyTarget(const RecoveryKeyTarget&) = delete;
    RecoveryKeyTarget& operator=(const RecoveryKeyTarget&) = delete;

    /// Good for as long as this lives.
    [[nodiscard]] RecoveryKeeper keeper();
    /// The key is valid from here on.
    void keep() noexcept { kept_ = true; }

private:
    const Console& console_;
    std::optional<std::filesystem::path> file_;
    bool written_ = false;
    bool kept_ = false;
};

} // namespace fristad::app
