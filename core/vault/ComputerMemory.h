#pragma once

#include "core/vault/History.h"

#include <filesystem>
#include <optional>

// What this computer remembers of vaults, in its own settings (computerSettings()/seen, one small file a vault): how far the history
// reached when the vault was last open here. The name of a file is a hash, so that it says nothing of the vault. Best effort: where it
// can't be kept (no home, a full disk) nothing is remembered.

namespace fristad {

/// The folder of this computer's own settings for the program, by the XDG base directory specification; nothing where there is no home.
std::optional<std::filesystem::path> computerSettings();

/// Nothing for a vault that was never open here.
std::optional<Checkpoint> rememberedHead(Database& vault);
void rememberHead(Database& vault, const Checkpoint& head) noexcept;

} // namespace fristad
