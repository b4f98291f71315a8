#pragma once

#include "core/vault/WorkMarker.h"

namespace fristad {

/// A hidden folder `.fristad-0123456789abcdef.partial` of our own, for what is to take a name beside it in one step. It goes with all
/// that is in it; what a kill left of it is removed by whoever writes into the same place next.
class StagingFolder {
public:
    /// Makes it in `parent`. SystemFailure about `target`, for whose sake it is made.
    StagingFolder(const std::filesystem::path& parent, const std::filesystem::path& target);
    StagingFolder(const StagingFolder&) = delete;
    StagingFolder& operator=(const StagingFolder&) = delete;
    ~StagingFolder();

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

    /// Removes those of `parent` that ended processes of this user left: folders of that name and this user's, with a marker that
    /// nobody holds (or nothing at all in them). What can't be removed stays; nothing else is touched.
    static void removeAbandoned(const std::filesystem::path& parent) noexcept;

private:
    void make(const std::filesystem::path& parent, const std::filesystem::path& target);

    std::filesystem::path path_;
    FileHandle folder_;
    std::optional<WorkMarker> marker_;
};

} // namespace fristad
