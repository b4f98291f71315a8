#pragma once

#include <filesystem>
#include <functional>
#include <span>

namespace fristad {

/// Reads all of a synced file from the disk or stick that it lies on, past the page cache where the file system can (O_DIRECT),
/// else after the cache was told to let go of it, and calls `take` with piece after piece. SystemFailure if it can't be read.
void readFromMedium(const std::filesystem::path& file, const std::function<void(std::span<const unsigned char>)>& take);

} // namespace fristad
