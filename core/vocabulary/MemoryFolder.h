#pragma once

#include <filesystem>
#include <span>

namespace fristad {

/// A folder that is in memory and never on a disk, for what a library insists on keeping in files; readable by its owner only, and gone
/// with everything in it when this goes. SystemFailure where there is no such place.
class MemoryFolder {
public:
    MemoryFolder();
    /// Made in the first of these places that is in memory.
    explicit MemoryFolder(std::span<const std::filesystem::path> places);
    MemoryFolder(const MemoryFolder&) = delete;
    MemoryFolder& operator=(const MemoryFolder&) = delete;
    ~MemoryFolder();

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return folder_; }

private:
    std::filesystem::path folder_;
};

} // namespace fristad
