#include "core/vault/BackupFile.h"

#include "core/vault/BackupVfs.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

namespace fristad {

namespace {

constexpr std::string_view magic = "Fristad backup\r\n"; // the line end shows a transfer that took it for text
constexpr std::uint64_t formatVersion = 1;
constexpr std::size_t needsSize = 16; // the version of the program that reads it, padded with zeros
constexpr std::size_t trailerSize = 32;
constexpr std::size_t headerSize = 16 + 8 + needsSize + 16 + 8 + 32 + 8 + 8 + 8 + 8;
constexpr std::size_t pieceSize = 256 * 1024;

using Header = Bytes<headerSize>;

class HeaderWriter {
public:
    void number(std::uint64_t value) {
        for (int i = 0; i < 8; ++i, value >>= 8U)
            bytes_.at(at_++) = static_cast<unsigned char>(value & 0xffU);
    }
    void bytes(std::span<const unsigned char> value) {
        std::ranges::copy(value, bytes_.begin() + static_cast<std::ptrdiff_t>(at_));
        at_ += value.size();
    }
    [[nodiscard]] const Header& done() const { return bytes_; }

private:
    Header bytes_{};
    std::size_t at_ = 0;
};

class HeaderReader {
public:
    explicit HeaderReader(const Header& bytes) : bytes_(bytes) {}
    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned i = 0; i < 8; ++i)
            value |= std::uint64_t{bytes_.at(at_++)} << (8 * i);
        return value;
    }
    std::span<const unsigned char> bytes(std::size_t size) {
        at_ += size;
        return std::span(bytes_).subspan(at_ - size, size);
    }

private:
    const Header& bytes_;
    std::size_t at_ = 0;
};

std::span<const unsigned char> bytesOf(std::string_view text) {
    return {reinterpret_cast<const unsigned char*>(text.data()), text.size()};
}

Header headerBytes(const BackupHeader& header) {
    Bytes<needsSize> needs{};
    std::ranges::copy(bytesOf("0.1.0"), needs.begin());
    HeaderWriter out;
    out.bytes(bytesOf(magic));
    out.number(formatVersion);
    out.bytes(needs);
    out.bytes(header.vaultId);
    out.number(static_cast<std::uint64_t>(header.checkpoint.number.number));
    out.bytes(header.checkpoint.chain);
    out.number(static_cast<std::uint64_t>(header.made.milliseconds));
    out.number(header.keyFileBytes);
    out.number(header.databaseBytes);
    out.number(header.logBytes);
    return out.done();
}

struct ParsedHeader {
    std::uint64_t version = 0;
    std::string needs;
    BackupHeader header;
};

std::optional<ParsedHeader> parsed(const Header& bytes) {
    HeaderReader in(bytes);
    if (!std::ranges::equal(in.bytes(magic.size()), bytesOf(magic)))
        return std::nullopt;
    ParsedHeader parsed;
    parsed.version = in.number();
    for (const auto c : in.bytes(needsSize))
        if (c != 0)
            parsed.needs.push_back(static_cast<char>(c));
    auto& header = parsed.header;
    std::ranges::copy(in.bytes(16), header.vaultId.begin());
    header.checkpoint.number = {static_cast<std::int64_t>(in.number())};
    std::ranges::copy(in.bytes(32), header.checkpoint.chain.begin());
    header.made = {static_cast<std::int64_t>(in.number())};
    header.keyFileBytes = in.number();
    header.databaseBytes = in.number();
    header.logBytes = in.number();
    return parsed;
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

/// BLAKE2b of what passes by.
class RunningHash {
public:
    RunningHash() { crypto_generichash_init(&state_, nullptr, 0, trailerSize); }
    void add(std::span<const unsigned char> bytes) { crypto_generichash_update(&state_, bytes.data(), bytes.size()); }
    Bytes<trailerSize> done() {
        Bytes<trailerSize> hash{};
        crypto_generichash_final(&state_, hash.data(), hash.size());
        return hash;
    }

private:
    crypto_generichash_state state_{};
};

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

} // namespace

void writeBackupFile(FileHandle& file, const BackupHeader& header, std::string_view keyFile, const ByteSource& database,
                     const ByteSource& log, const Progress& progress) {
    RunningHash hash;
    const auto put = [&](std::span<const unsigned char> bytes) {
        hash.add(bytes);
        file.write(bytes);
    };
    put(headerBytes(header));
    put(bytesOf(keyFile));
    inPieces(database, header.databaseBytes, [&](std::uint64_t done, std::span<const unsigned char> piece) {
        put(piece);
        report(progress, done, header.databaseBytes);
    });
    inPieces(log, header.logBytes, [&](std::uint64_t, std::span<const unsigned char> piece) { put(piece); });
    file.write(hash.done());
}

BackupFile::BackupFile(const std::filesystem::path& file, const Progress& progress) : file_(openBackup(file)) {
    requireWhole(progress);
    std::string text(header_.keyFileBytes, '\0');
    readAt(file_, headerSize, {reinterpret_cast<unsigned char*>(text.data()), text.size()});
    keyFile_ = parseKeyFile(text);
}

BackupFile::~BackupFile() = default;

void BackupFile::requireWhole(const Progress& progress) {
    const Damaged damaged({"backup.damaged", {{"file", file_.path().string()}}});
    const auto size = file_.size();
    Header first{};
    if (size < headerSize + trailerSize)
        throw Damaged({"backup.not_one", {{"file", file_.path().string()}}});
    readAt(file_, 0, first);
    const auto found = parsed(first);
    if (!found)
        throw Damaged({"backup.not_one", {{"file", file_.path().string()}}});
    RunningHash hash;
    inPieces([&](std::uint64_t offset, std::span<unsigned char> into) { readAt(file_, offset, into); },
             size - trailerSize,
             [&](std::uint64_t done, std::span<const unsigned char> piece) {
                 hash.add(piece);
                 report(progress, done, size);
             });
    Bytes<trailerSize> trailer{};
    readAt(file_, size - trailerSize, trailer);
    if (hash.done() != trailer)
        throw damaged;
    if (found->version > formatVersion)
        throw SystemFailure({"vault.newer", {{"version", found->needs}}});
    header_ = found->header;
    const auto content = size - headerSize - trailerSize;
    if (header_.keyFileBytes > greatestKeyFile || header_.keyFileBytes > content || header_.databaseBytes > content ||
        header_.logBytes > content || header_.keyFileBytes + header_.databaseBytes + header_.logBytes != content)
        throw damaged;
}

std::uint64_t BackupFile::databaseOffset() const { return headerSize + header_.keyFileBytes; }

void BackupFile::copyPart(FileHandle& into, std::uint64_t offset, std::uint64_t bytes, const Progress& progress) {
    inPieces([&](std::uint64_t at, std::span<unsigned char> piece) { readAt(file_, offset + at, piece); }, bytes,
             [&](std::uint64_t done, std::span<const unsigned char> piece) {
                 into.write(piece);
                 report(progress, done, bytes);
             });
}

void BackupFile::copyDatabase(FileHandle& into, const Progress& progress) {
    copyPart(into, databaseOffset(), header_.databaseBytes, progress);
}

void BackupFile::copyLog(FileHandle& into, const Progress& progress) {
    copyPart(into, databaseOffset() + header_.databaseBytes, header_.logBytes, progress);
}

std::unique_ptr<Database> BackupFile::openDatabase(const std::vector<Secret>& keys) {
    const FileRegion database{databaseOffset(), header_.databaseBytes};
    const FileRegion log{databaseOffset() + header_.databaseBytes, header_.logBytes};
    vfs_ = std::make_unique<BackupVfs>(file_.number(), database, log);
    try {
        return std::make_unique<Database>(vfs_->name(), keys.front());
    } catch (const Damaged&) {
        if (keys.size() == 1)
            throw;
        return std::make_unique<Database>(vfs_->name(), keys.back());
    }
}

std::optional<BackupHeader> peekBackup(const std::filesystem::path& file) {
    try {
        const FileHandle handle(file, O_RDONLY);
        Header first{};
        readAt(handle, 0, first);
        const auto found = parsed(first);
        return found && found->version <= formatVersion ? std::optional(found->header) : std::nullopt;
    } catch (const Error&) {
        return std::nullopt;
    }
}

} // namespace fristad
