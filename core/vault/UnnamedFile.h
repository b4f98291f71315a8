#pragma once

#include "core/vault/DurableFile.h"

#include <optional>

// Files that have no name until they are whole: of such a file a kill or a power cut leaves nothing.

namespace fristad {

/// A new file in `folder` that has no name (O_TMPFILE), for its owner only; nothing where the file system knows no such files. Errors
/// name it `target`. SystemFailure.
std::optional<FileHandle> unnamedFileIn(const std::filesystem::path& folder, const std::filesystem::path& target);

/// Gives it a name that nobody has yet: the errno, or 0.
int giveName(const FileHandle& file, const std::filesystem::path& name) noexcept;

/// A path by which this process can open it, named or not.
std::filesystem::path pathOfOpen(const FileHandle& file);

} // namespace fristad
