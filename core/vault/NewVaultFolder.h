#pragma once

#include "core/vault/WorkMarker.h"

namespace fristad {

/// SystemFailure unless a vault can be made at `folder`: nothing is there, or an empty folder, or only what a killed `create` or
/// `restore` left of a vault that never came to be. Inside another vault there is no room. Changes nothing.
void requireRoomForVault(const std::filesystem::path& folder);

/// Takes away the marker that a kill left at the very end of making a vault: it has its key file and is one. Nothing where there is
/// none, or where somebody is still at it.
void removeStrayMarker(const std::filesystem::path& vault);

/// A folder that becomes a vault: what was put there goes again unless `keep` is called, and nothing else does. A marker in it tells
/// the next try what a kill left of this one; where that is removed, it held no vault, for the key file is written last.
class NewVaultFolder {
public:
    explicit NewVaultFolder(const std::filesystem::path& folder);
    NewVaultFolder(const NewVaultFolder&) = delete;
    NewVaultFolder& operator=(const NewVaultFolder&) = delete;
    ~NewVaultFolder();
    void keep(); ///< once everything in it is safe on the disk
    [[nodiscard]] const std::filesystem::path& path() const noexcept { return folder_; }

private:
    void markAsOurs();
    void removeContent() noexcept;

    std::filesystem::path folder_;
    std::optional<WorkMarker> marker_;
    bool made_ = false;
    bool kept_ = false;
};

} // namespace fristad
