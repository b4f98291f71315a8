#pragma once

#include "core/vocabulary/Errors.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace fristad {

/// What the system said (an errno) about a file, as the error for a person.
SystemFailure systemFailure(int error, const std::filesystem::path& file);

/// The folder that a new file or folder is to stand in. SystemFailure if there is none.
void requireFolderFor(const std::filesystem::path& target);

/// An open file or folder, closed when it goes. -1: none.
class FileHandle {
public:
    FileHandle() = default;
    /// As open(2), never inherited by other programs. Waits for nobody, and opens nothing but regular files (with O_DIRECTORY
    /// folders): what stands under a name that the program reads may have been put there by anybody. SystemFailure if it fails.
    FileHandle(const std::filesystem::path& file, int flags, unsigned mode = 0600);
    /// Takes over what is open already (or -1); errors name it `path`.
    static FileHandle of(int number, std::filesystem::path path) noexcept;
    /// As openat(2), in a folder that is open already and may have another name meanwhile.
    FileHandle(const FileHandle& folder, std::string_view name, int flags, unsigned mode = 0600);
    FileHandle(FileHandle&& other) noexcept
        : path_(std::move(other.path_)), number_(std::exchange(other.number_, -1)) {}
    FileHandle& operator=(FileHandle&& other) noexcept;
    FileHandle(const FileHandle&) = delete;
    FileHandle& operator=(const FileHandle&) = delete;
    ~FileHandle();

    [[nodiscard]] int number() const noexcept { return number_; }
    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }
    /// Writes all of it, at the end of what was written so far.
    void write(std::span<const unsigned char> bytes);
    /// Reads up to `into.size()` bytes; fewer only at the end of the file.
    std::size_t read(std::span<unsigned char> into);
    [[nodiscard]] std::uint64_t size() const;
    /// Until it is safe on the disk.
    void sync();

private:
    std::filesystem::path path_;
    int number_ = -1;
};

/// Until what was made, renamed or removed in this folder is safe on the disk.
void syncFolder(const std::filesystem::path& folder);

/// As renameat2(2): the errno, or 0.
int renamed(const std::filesystem::path& from, const std::filesystem::path& to, unsigned flags) noexcept;

/// Whether that is how a file system answers that has none of the flags, as on old memory sticks.
bool knowsNoFlags(int error) noexcept;

/// The whole of a small regular file; SystemFailure if it can't be read or is larger than `limit` bytes.
std::string readSmallFile(const std::filesystem::path& file, std::size_t limit);

/// Replaces a file so that a kill or a power cut at any moment leaves the old one or the new one, whole: a temporary file beside it,
/// fsync, rename, fsync of the folder. Only the owner may read it.
void writeDurably(const std::filesystem::path& file, std::string_view content);

} // namespace fristad
