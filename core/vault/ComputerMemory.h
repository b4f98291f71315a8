#pragma once

#include "core/vault/History.h"

#include <filesystem>
#include <optional>
#include <vector>

// What this computer remembers of vaults, in its own settings (computerSettings()/seen, one or two small files a vault): how far the
// history reached when the vault was last open here, and who opened it while nothing could be written into it. The name of a file is a hash, so that it says nothing of the vault. Best effort: where it
// can't be kept (no home, a full disk) nothing is remembered.

namespace fristad {

/// The folder of this computer's own settings for the program, by the XDG base directory specification; nothing where there is no home.
std::optional<std::filesystem::path> computerSettings();

/// Nothing for a vault that was never open here.
std::optional<Checkpoint> rememberedHead(Database& vault);
void rememberHead(Database& vault, const Checkpoint& head) noexcept;

/// A look that the vault itself couldn't record, for it could only be read (vault.md, "Nothing is looked at unrecorded").
struct ReadOnlyOpening {
    StaffId who;
    Moment at;
};
/// At most some 3,000 are kept.
void noteReadOnlyOpening(Database& vault, const ReadOnlyOpening& opening) noexcept;
/// In the order in which they were noted; what is garbled is left out.
std::vector<ReadOnlyOpening> readOnlyOpenings(Database& vault);
/// Once they stand in the history.
void forgetReadOnlyOpenings(Database& vault) noexcept;

} // namespace fristad
