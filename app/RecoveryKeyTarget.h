#pragma once

#include "app/Console.h"
#include "core/vault/AtomicFile.h"
#include "core/vault/Vault.h"

namespace fristad::app {

/// Where a new recovery key goes: to a new file, which is taken away again unless `keep` is called, or to the person at the terminal,
/// who types it back.
class RecoveryKeyTarget {
public:
    RecoveryKeyTarget(const Console& console, const std::optional<std::string>& file);
    RecoveryKeyTarget(const RecoveryKeyTarget&) = delete;
    RecoveryKeyTarget& operator=(const RecoveryKeyTarget&) = delete;

    /// Good for as long as this lives.
    [[nodiscard]] RecoveryKeeper keeper();
    /// The file gets its name, just before the vault is one: a kill leaves neither a key that opens nothing nor a vault whose key nobody
    /// has.
    void publish();
    /// The key is valid from here on.
    void keep();

private:
    const Console& console_;
    std::optional<AtomicFile> file_;
    bool published_ = false;
};

} // namespace fristad::app
