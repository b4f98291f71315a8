#pragma once

#include "core/vault/BackupHeader.h"
#include "core/vault/Database.h"
#include "core/vault/DurableFile.h"
#include "core/vocabulary/Progress.h"

#include <functional>

// A backup is one file: a header in clear (which vault, how far its history, when, how long each part), then the key file, the
// encrypted database and what its write-ahead log still held, byte for byte. After them a MAC: BLAKE2b over everything before, keyed
// with a key that is derived from the data key (crypto_kdf, number 1, context `fr_bckup`), so that nobody without the data key can
// make one or change one. At the end BLAKE2b without a key over all of it, MAC included, which finds accidents before anybody is
// asked for a passphrase.

namespace fristad {

using BackupSum = Bytes<32>;

/// Gives `into` the bytes from `offset` on.
using ByteSource = std::function<void(std::uint64_t offset, std::span<unsigned char> into)>;

/// Writes a backup into an empty file, in bounded memory. Returns the sum at its end, which is not that of any other backup.
BackupSum writeBackupFile(FileHandle& file, const BackupHeader& header, std::string_view keyFile, const Secret& dataKey,
                          const ByteSource& database, const ByteSource& log, const Progress& progress);

/// Reads a written and synced backup from the medium that it lies on; Damaged unless it is what was written.
void requireOnMedium(const std::filesystem::path& file, const BackupSum& written, const Progress& progress);

/// A backup as it is read: nothing of it is believed before its sum is found right, and nothing is restored of it before its MAC is.
class BackupFile {
public:
    /// Reads all of it. Damaged if it is none or not whole; SystemFailure for one of a newer program.
    BackupFile(const std::filesystem::path& file, const Progress& progress);

    [[nodiscard]] const BackupHeader& header() const noexcept { return header_; }
    [[nodiscard]] const KeyFile& keyFile() const noexcept { return keyFile_; }
    [[nodiscard]] const BackupSum& sum() const noexcept { return sum_; }
    /// Reads all of it again. Whether it was made by somebody who had this data key.
    [[nodiscard]] bool isMadeWith(const Secret& dataKey, const Progress& progress) const;
    /// The one of a slot's data keys with which it was made; Damaged if it is none of them.
    [[nodiscard]] const Secret& keyOf(const std::vector<Secret>& dataKeys, const Progress& progress) const;
    /// Copies database and log out, in bounded memory. Damaged if what was copied is not what was made with the data key: a stick may
    /// give other bytes each time it is read.
    void copyOut(FileHandle& database, FileHandle& log, const Secret& dataKey, const Progress& progress) const;
    /// Opens the database where it stands in the backup; nothing is written anywhere. Lives no longer than this.
    std::unique_ptr<Database> openDatabase(const Secret& dataKey);
    ~BackupFile();
    BackupFile(const BackupFile&) = delete;
    BackupFile& operator=(const BackupFile&) = delete;

private:
    void requireWhole(const Progress& progress);
    void readKeyFile();
    [[nodiscard]] Damaged damaged() const;
    [[nodiscard]] std::uint64_t macOffset() const;
    [[nodiscard]] std::uint64_t databaseOffset() const;

    FileHandle file_;
    Bytes<backupHeaderSize> headerBytes_{};
    BackupHeader header_;
    KeyFile keyFile_;
    BackupSum sum_{};
    std::unique_ptr<class BackupVfs> vfs_;
};

/// The header alone, not checked against the rest but for the file's length; nothing if the file can't be read or is no backup.
std::optional<BackupHeader> peekBackup(const std::filesystem::path& file);

/// What a backup says of itself without its database.
struct BackupFront {
    BackupHeader header;
    KeyFile keyFile; ///< whose passphrases open it
    BackupSum sum{}; ///< the one at its end
    std::uint64_t bytes = 0;
};
/// As peekBackup; nothing either if the key file in it is none.
std::optional<BackupFront> peekBackupFront(const std::filesystem::path& file);

} // namespace fristad
