#pragma once

#include "core/vault/Database.h"
#include "core/vault/DurableFile.h"
#include "core/vault/History.h"
#include "core/vault/KeyFile.h"
#include "core/vocabulary/Progress.h"

#include <functional>

// A backup is one file: a header in clear (which vault, how far its history, when, how long each part), then the key file, the
// encrypted database and what its write-ahead log still held, byte for byte, and at the end BLAKE2b over everything before.

namespace fristad {

struct BackupHeader {
    Bytes<16> vaultId{};
    Checkpoint checkpoint; ///< how far the history reached
    Moment made;
    std::uint64_t keyFileBytes = 0;
    std::uint64_t databaseBytes = 0;
    std::uint64_t logBytes = 0; ///< 0 but for backups of a vault that could only be read
};

/// Gives `into` the bytes from `offset` on.
using ByteSource = std::function<void(std::uint64_t offset, std::span<unsigned char> into)>;

/// Writes a backup into an empty file, in bounded memory.
void writeBackupFile(FileHandle& file, const BackupHeader& header, std::string_view keyFile, const ByteSource& database,
                     const ByteSource& log, const Progress& progress);

/// A backup as it is read: nothing of it is believed before its BLAKE2b is found right.
class BackupFile {
public:
    /// Reads all of it. Damaged if it is none or not whole; SystemFailure for one of a newer program.
    BackupFile(const std::filesystem::path& file, const Progress& progress);

    [[nodiscard]] const BackupHeader& header() const noexcept { return header_; }
    [[nodiscard]] const KeyFile& keyFile() const noexcept { return keyFile_; }
    /// Copies a part out, in bounded memory.
    void copyDatabase(FileHandle& into, const Progress& progress);
    void copyLog(FileHandle& into, const Progress& progress);
    /// Opens the database where it stands in the backup; nothing is written anywhere. Lives no longer than this.
    std::unique_ptr<Database> openDatabase(const std::vector<Secret>& keys);
    ~BackupFile();
    BackupFile(const BackupFile&) = delete;
    BackupFile& operator=(const BackupFile&) = delete;

private:
    void requireWhole(const Progress& progress);
    void copyPart(FileHandle& into, std::uint64_t offset, std::uint64_t bytes, const Progress& progress);
    [[nodiscard]] std::uint64_t databaseOffset() const;

    FileHandle file_;
    BackupHeader header_;
    KeyFile keyFile_;
    std::unique_ptr<class BackupVfs> vfs_;
};

/// The header alone, not checked against the rest; nothing if the file can't be read or is no backup.
std::optional<BackupHeader> peekBackup(const std::filesystem::path& file);

} // namespace fristad
