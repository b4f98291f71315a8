#include "core/vault/BackupFile.h"

#include "core/calendar/Moments.h"
#include "core/vault/BackupVfs.h"
#include "core/vault/MediumReader.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

namespace fristad {

namespace {

constexpr std::size_t sumSize = BackupSum{}.size();
constexpr std::size_t trailerSize = 2 * sumSize;
constexpr std::size_t pieceSize = 256 * 1024;

using Header = Bytes<backupHeaderSize>;

std::span<const unsigned char> asBytes(std::string_view text) {
    return {reinterpret_cast<const unsigned char*>(text.data()), text.size()};
}

void readAt(const FileHandle& file, std::uint64_t offset, std::span<unsigned char> into) {
    while (!into.empty()) {
        const auto got = ::pread(file.number(), into.data(), into.size(), static_cast<off_t>(offset));
        if (got < 0 && errno != EINTR)
            throw systemFailure(errno, file.path());
        if (got == 0)
            throw Damaged({"backup.damaged", {{"file", file.path().string()}}});
        if (got > 0) {
            into = into.subspan(static_cast<std::size_t>(got));
            offset += static_cast<std::uint64_t>(got);
        }
    }
}

// Whatever a folder, a pipe or a device is, it is no backup.
FileHandle openBackup(const std::filesystem::path& file) {
    try {
        return {file, O_RDONLY};
    } catch (const SystemFailure& failure) {
        if (failure.message().key != "system.not_a_file")
            throw;
        throw Damaged({"backup.not_one", {{"file", file.string()}}});
    }
}

/// BLAKE2b of what passes by, with a key or without.
class RunningHash {
public:
    RunningHash() { crypto_generichash_init(&state_, nullptr, 0, sumSize); }
    explicit RunningHash(const Secret& key) { crypto_generichash_init(&state_, key.data(), key.size(), sumSize); }
    ~RunningHash() { sodium_memzero(&state_, sizeof state_); }
    RunningHash(const RunningHash&) = delete;
    RunningHash& operator=(const RunningHash&) = delete;
    void add(std::span<const unsigned char> bytes) { crypto_generichash_update(&state_, bytes.data(), bytes.size()); }
    BackupSum done() {
        BackupSum hash{};
        crypto_generichash_final(&state_, hash.data(), hash.size());
        return hash;
    }

private:
    crypto_generichash_state state_{};
};

Secret macKeyOf(const Secret& dataKey) {
    static_assert(dataKeySize == crypto_kdf_KEYBYTES);
    Secret key(crypto_generichash_KEYBYTES);
    crypto_kdf_derive_from_key(key.data(), key.size(), 1, "fr_bckup", dataKey.data());
    return key;
}

// Calls `take` with piece after piece of a source.
void inPieces(const ByteSource& source, std::uint64_t bytes,
              const std::function<void(std::uint64_t done, std::span<const unsigned char>)>& take) {
    std::vector<unsigned char> piece(pieceSize);
    for (std::uint64_t done = 0; done < bytes;) {
        const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(pieceSize, bytes - done));
        source(done, std::span(piece).first(size));
        done += size;
        take(done, std::span(piece).first(size));
    }
}

// Anybody can write a header: its parts are as long as the file, and no calendar is without the moment that it was made.
bool isPossible(const BackupHeader& header, std::uint64_t file) {
    if (file < backupHeaderSize + trailerSize || !momentOf(header.made.milliseconds))
        return false;
    const auto content = file - backupHeaderSize - trailerSize;
    return header.keyFileBytes <= std::min<std::uint64_t>(content, greatestKeyFile) &&
           header.databaseBytes <= content && header.logBytes <= content &&
           header.keyFileBytes + header.databaseBytes + header.logBytes == content;
}

// Nothing unless it is the header of a backup of that length.
std::optional<BackupHeader> headerIn(const FileHandle& file) {
    Header first{};
    readAt(file, 0, first);
    const auto found = parseBackupHeader(first);
    return found && found->version == backupFormatVersion && isPossible(found->header, file.size())
               ? std::optional(found->header)
               : std::nullopt;
}

KeyFile keyFileIn(const FileHandle& file, const BackupHeader& header) {
    std::string text(header.keyFileBytes, '\0');
    readAt(file, backupHeaderSize, {reinterpret_cast<unsigned char*>(text.data()), text.size()});
    return parseKeyFile(text);
}

} // namespace

BackupSum writeBackupFile(FileHandle& file, const BackupHeader& header, std::string_view keyFile, const Secret& dataKey,
                          const ByteSource& database, const ByteSource& log, const Progress& progress) {
    RunningHash mac(macKeyOf(dataKey));
    RunningHash sum;
    const auto put = [&](std::span<const unsigned char> bytes) {
        mac.add(bytes);
        sum.add(bytes);
        file.write(bytes);
    };
    put(bytesOf(header));
    put(asBytes(keyFile));
    inPieces(database, header.databaseBytes, [&](std::uint64_t done, std::span<const unsigned char> piece) {
        put(piece);
        report(progress, done, header.databaseBytes);
    });
    inPieces(log, header.logBytes, [&](std::uint64_t, std::span<const unsigned char> piece) { put(piece); });
    put(mac.done());
    const auto end = sum.done();
    file.write(end);
    return end;
}

void requireOnMedium(const std::filesystem::path& file, const BackupSum& written, const Progress& progress) {
    const auto size = std::filesystem::file_size(file);
    const auto hashed = size - std::min<std::uint64_t>(size, sumSize);
    RunningHash hash;
    std::vector<unsigned char> end; // the sum that the file itself ends with
    std::uint64_t done = 0;
    readFromMedium(file, [&](std::span<const unsigned char> piece) {
        const auto left = hashed - std::min(done, hashed);
        const auto before = static_cast<std::size_t>(std::min<std::uint64_t>(piece.size(), left));
        hash.add(piece.first(before));
        end.insert(end.end(), piece.begin() + static_cast<std::ptrdiff_t>(before), piece.end());
        done += piece.size();
        report(progress, done, size);
    });
    if (hash.done() != written || !std::ranges::equal(end, written))
        throw Damaged({"backup.damaged", {{"file", file.string()}}});
}

BackupFile::BackupFile(const std::filesystem::path& file, const Progress& progress) : file_(openBackup(file)) {
    requireWhole(progress);
    readKeyFile();
}

BackupFile::~BackupFile() = default;

Damaged BackupFile::damaged() const { return Damaged({"backup.damaged", {{"file", file_.path().string()}}}); }

void BackupFile::requireWhole(const Progress& progress) {
    const Damaged notOne({"backup.not_one", {{"file", file_.path().string()}}});
    struct stat status {};
    if (::fstat(file_.number(), &status) != 0)
        throw systemFailure(errno, file_.path());
    const auto size = S_ISREG(status.st_mode) ? static_cast<std::uint64_t>(status.st_size) : 0;
    if (size < backupHeaderSize + trailerSize)
        throw notOne;
    readAt(file_, 0, headerBytes_);
    const auto found = parseBackupHeader(headerBytes_);
    if (!found)
        throw notOne;
    RunningHash hash;
    inPieces([&](std::uint64_t offset, std::span<unsigned char> into) { readAt(file_, offset, into); }, size - sumSize,
             [&](std::uint64_t done, std::span<const unsigned char> piece) {
                 hash.add(piece);
                 report(progress, done, size);
             });
    readAt(file_, size - sumSize, sum_);
    if (hash.done() != sum_)
        throw damaged();
    if (found->version > backupFormatVersion)
        throw SystemFailure({"vault.newer", {{"version", found->needs}}});
    header_ = found->header;
    if (found->version < backupFormatVersion || !isPossible(header_, size))
        throw damaged();
}

void BackupFile::readKeyFile() {
    try {
        keyFile_ = keyFileIn(file_, header_);
    } catch (const Damaged&) { // whose sentence is about a vault's
        throw damaged();
    }
}

std::uint64_t BackupFile::databaseOffset() const { return backupHeaderSize + header_.keyFileBytes; }
std::uint64_t BackupFile::macOffset() const { return databaseOffset() + header_.databaseBytes + header_.logBytes; }

bool BackupFile::isMadeWith(const Secret& dataKey, const Progress& progress) const {
    RunningHash mac(macKeyOf(dataKey));
    // What has been read and believed already, as it was believed, not as it may be read now.
    mac.add(headerBytes_);
    mac.add(asBytes(textOf(keyFile_)));
    const auto bytes = header_.databaseBytes + header_.logBytes;
    inPieces([&](std::uint64_t at, std::span<unsigned char> piece) { readAt(file_, databaseOffset() + at, piece); },
             bytes,
             [&](std::uint64_t done, std::span<const unsigned char> piece) {
                 mac.add(piece);
                 report(progress, done, bytes);
             });
    BackupSum found{};
    readAt(file_, macOffset(), found);
    const auto expected = mac.done();
    return sodium_memcmp(expected.data(), found.data(), found.size()) == 0;
}

const Secret& BackupFile::keyOf(const std::vector<Secret>& dataKeys, const Progress& progress) const {
    const auto key = std::ranges::find_if(dataKeys, [&](const Secret& each) { return isMadeWith(each, progress); });
    if (key == dataKeys.end())
        throw damaged();
    return *key;
}

void BackupFile::copyOut(FileHandle& database, FileHandle& log, const Secret& dataKey, const Progress& progress) const {
    RunningHash mac(macKeyOf(dataKey));
    mac.add(headerBytes_);
    mac.add(asBytes(textOf(keyFile_)));
    const auto copy = [&](FileHandle& into, std::uint64_t offset, std::uint64_t bytes) {
        inPieces([&](std::uint64_t at, std::span<unsigned char> piece) { readAt(file_, offset + at, piece); }, bytes,
                 [&](std::uint64_t done, std::span<const unsigned char> piece) {
                     mac.add(piece);
                     into.write(piece);
                     report(progress, done, bytes);
                 });
    };
    copy(database, databaseOffset(), header_.databaseBytes);
    copy(log, databaseOffset() + header_.databaseBytes, header_.logBytes);
    BackupSum found{};
    readAt(file_, macOffset(), found);
    const auto expected = mac.done();
    if (sodium_memcmp(expected.data(), found.data(), found.size()) != 0)
        throw damaged();
}

std::unique_ptr<Database> BackupFile::openDatabase(const Secret& dataKey) {
    const FileRegion database{databaseOffset(), header_.databaseBytes};
    const FileRegion log{databaseOffset() + header_.databaseBytes, header_.logBytes};
    vfs_ = std::make_unique<BackupVfs>(file_.number(), database, log);
    return std::make_unique<Database>(vfs_->name(), dataKey);
}

std::optional<BackupHeader> peekBackup(const std::filesystem::path& file) {
    try {
        return headerIn(FileHandle(file, O_RDONLY));
    } catch (const Error&) {
        return std::nullopt;
    }
}

std::optional<BackupFront> peekBackupFront(const std::filesystem::path& file) {
    try {
        const FileHandle handle(file, O_RDONLY);
        const auto header = headerIn(handle);
        if (!header)
            return std::nullopt;
        BackupFront front{.header = *header, .keyFile = keyFileIn(handle, *header), .sum = {}, .bytes = handle.size()};
        readAt(handle, front.bytes - sumSize, front.sum);
        return front;
    } catch (const Error&) {
        return std::nullopt;
    }
}

} // namespace fristad
