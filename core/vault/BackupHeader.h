#pragma once

#include "core/vault/History.h"
#include "core/vault/KeyFile.h"

namespace fristad {

/// What stands first in a backup, in clear.
struct BackupHeader {
    Bytes<16> vaultId{};
    Checkpoint checkpoint; ///< how far the history reached
    Moment made;
    std::uint64_t keyFileBytes = 0;
    std::uint64_t databaseBytes = 0;
    std::uint64_t logBytes = 0; ///< 0 but for backups of a vault that could only be read
};

inline constexpr std::uint64_t backupFormatVersion = 2; ///< 1 had no MAC; no vault was released with it
inline constexpr std::size_t backupHeaderSize = 16 + 8 + 16 + 16 + 8 + 32 + 8 + 8 + 8 + 8;

struct ParsedBackupHeader {
    std::uint64_t version = 0;
    std::string needs; ///< the version of the program that reads it
    BackupHeader header;
};

Bytes<backupHeaderSize> bytesOf(const BackupHeader& header);
/// Nothing unless the bytes begin as a backup does. Nothing of it is to be believed yet.
std::optional<ParsedBackupHeader> parseBackupHeader(const Bytes<backupHeaderSize>& bytes);

} // namespace fristad
