#pragma once

#include <sys/types.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <vector>

struct sqlite3_file;
struct stat;

namespace fristad {

/// Knows a file of SQLite's as this process left it, to tell whether anybody else has written to it, replaced it or removed it since:
/// the inode that the path names, size, time of change, and some bytes that differ after every write (sizes and times do not where
/// two computers write the same number of pages within one tick of the clock).
class FileStamp {
public:
    /// Bytes `offset` to `offset + bytes` are those that are compared.
    FileStamp(std::filesystem::path path, std::int64_t offset, int bytes)
        : path_(std::move(path)), at_(offset), bytes_(bytes) {}

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

    /// From here on the file is open as `file`, or closed if it is null.
    void follow(sqlite3_file* file);
    /// What is in the file now is ours.
    void take();
    /// As `take`, after the file was cut: what we wrote last may have gone.
    void takeCut();
    /// Whether we have written to it since `take`.
    [[nodiscard]] bool isWritten() const noexcept { return written_; }
    /// A write of ours. The first one and the last one since `take` are kept, to be looked up: who writes to the log without knowing
    /// of us begins where we began.
    void noteWrite(const void* bytes, int amount, std::int64_t offset);
    /// Whether the file is as it was left, the writes of ours apart. True of a file that is not open.
    [[nodiscard]] bool isOurs() const;

private:
    struct Piece {
        std::int64_t offset = 0;
        int size = 0;
        std::array<unsigned char, 24> bytes{}; ///< as large as the header of a frame in the log
        [[nodiscard]] bool standsIn(sqlite3_file* file) const;
    };
    [[nodiscard]] bool readStatus(struct ::stat& status) const;
    [[nodiscard]] std::int64_t size() const;
    [[nodiscard]] std::vector<unsigned char> sample() const;

    std::filesystem::path path_;
    std::int64_t at_;
    int bytes_;
    sqlite3_file* file_ = nullptr;

    bool there_ = false;
    dev_t device_ = 0;
    ino_t inode_ = 0;
    timespec changed_{};
    std::int64_t size_ = 0;
    std::vector<unsigned char> sample_;

    bool written_ = false; ///< by us since `take`
    std::int64_t end_ = 0; ///< of our writes since then
    Piece first_;
    Piece last_;
};

} // namespace fristad
