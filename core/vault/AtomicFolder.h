#pragma once

#include "core/vault/StagingFolder.h"

#include <list>
#include <string>
#include <utility>

namespace fristad {

/// A folder that is made in a hidden place beside its target and gets the target's name when it is whole. Its files have no name before
/// that, where the file system knows such files, so that a kill leaves nothing of them; what a kill between their names and the folder's
/// leaves, the next who writes beside it removes. What is not committed leaves everything as it was. SystemFailure.
class AtomicFolder {
public:
    /// `target`: absolute, without a slash at its end.
    explicit AtomicFolder(std::filesystem::path target);
    AtomicFolder(const AtomicFolder&) = delete;
    AtomicFolder& operator=(const AtomicFolder&) = delete;
    ~AtomicFolder();

    /// A new file of the folder; it lives as long as this does.
    FileHandle& add(const std::string& name);
    /// Where the folder is made, for what makes files of its own in it.
    [[nodiscard]] const std::filesystem::path& place() const noexcept { return place_; }
    /// Gives the files, which the caller has synced, and then the folder their names. With `replace` what has the name waits, and comes
    /// back unless `commit` is called; without, only an empty folder may have it.
    void publish(bool replace);
    /// There is no way back from here: the old folder goes.
    void commit() noexcept { published_ = false; }

private:
    void nameFiles();
    [[nodiscard]] int takeName();
    [[nodiscard]] int exchangeNames();
    void rollBack() noexcept;

    std::filesystem::path target_;
    StagingFolder staging_;
    std::filesystem::path place_;
    std::filesystem::path old_; ///< where what is replaced waits
    std::list<std::pair<std::string, FileHandle>> unnamed_;
    std::list<FileHandle> named_;
    bool published_ = false;
    bool replaced_ = false;
};

} // namespace fristad
