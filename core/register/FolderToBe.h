#pragma once

#include <filesystem>

namespace fristad {

/// A folder that is made beside its target and gets the target's name when it is whole. Until `settle` it can be taken back: whatever
/// is not settled leaves everything as it was.
class FolderToBe {
public:
    explicit FolderToBe(std::filesystem::path target);
    FolderToBe(const FolderToBe&) = delete;
    FolderToBe& operator=(const FolderToBe&) = delete;
    ~FolderToBe();

    /// Where it is made.
    [[nodiscard]] const std::filesystem::path& place() const noexcept { return place_; }
    /// Gives it its name; with `replace` what has the name waits beside it. SystemFailure if the name has come to be in use otherwise.
    void publish(bool replace);
    /// There is no way back from here: the old folder goes.
    void settle() noexcept { settled_ = true; }

private:
    [[nodiscard]] int takeName();
    [[nodiscard]] int exchangeNames();
    void takeBack() noexcept;

    std::filesystem::path target_;
    std::filesystem::path place_;
    std::filesystem::path old_; ///< where what is replaced waits
    bool published_ = false;
    bool settled_ = false;
    bool replaced_ = false;
};

} // namespace fristad
