#pragma once

#include "core/vault/DurableFile.h"

#include <optional>

namespace fristad {

/// A file in a folder which says that what stands there is unfinished work of this program. It is locked (flock) for as long as the
/// process that made it lives, so that what a kill left can be told from what is under way. Whoever holds it may remove what the
/// work put into the folder; the marker goes with the holder.
class WorkMarker {
public:
    static constexpr auto name = ".fristad-unfinished";

    /// Makes one in a folder that has none; nothing if there is one already or the folder is gone. SystemFailure.
    static std::optional<WorkMarker> place(int folder, const std::filesystem::path& shown);
    /// The one that an ended process left: an ordinary file of ours with our words in it that nobody holds. Else nothing.
    static std::optional<WorkMarker> takeOver(int folder);

    WorkMarker(WorkMarker&&) noexcept = default;
    WorkMarker& operator=(WorkMarker&&) noexcept = default;
    WorkMarker(const WorkMarker&) = delete;
    WorkMarker& operator=(const WorkMarker&) = delete;
    ~WorkMarker();

private:
    WorkMarker(FileHandle folder, FileHandle file) : folder_(std::move(folder)), file_(std::move(file)) {}

    FileHandle folder_;
    FileHandle file_;
};

} // namespace fristad
