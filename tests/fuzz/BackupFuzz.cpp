#include "core/vault/BackupFile.h"
#include "tests/fuzz/Fuzzing.h"

#include <sodium.h>

#include <algorithm>

// A backup: as it is, and once more with a MAC and a sum behind it that fit, so that what stands behind these checks is reached.

using namespace fristad;
using namespace fristad::fuzz;

namespace {

constexpr std::size_t sumSize = BackupSum{}.size();

Secret keyOf(char fill) {
    Secret key(dataKeySize);
    std::fill_n(key.data(), key.size(), static_cast<unsigned char>(fill));
    return key;
}

std::string hashOf(std::string_view content, std::span<const unsigned char> key) {
    std::string hash(sumSize, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(),
                       reinterpret_cast<const unsigned char*>(content.data()), content.size(), key.data(), key.size());
    return hash;
}

/// As docs/vault-format.md has it, without the program's own writer.
std::string sealed(std::string_view content, const Secret& dataKey) {
    Bytes<32> key{};
    crypto_kdf_derive_from_key(key.data(), key.size(), 1, "fr_bckup", dataKey.data());
    std::string whole(content);
    whole += hashOf(whole, key);
    return whole + hashOf(whole, {});
}

void fuzzHeader(std::string_view text) {
    Bytes<backupHeaderSize> bytes{};
    std::copy_n(text.begin(), std::min(text.size(), bytes.size()), bytes.begin());
    const auto parsed = parseBackupHeader(bytes);
    if (!parsed)
        return;
    const auto again = parseBackupHeader(bytesOf(parsed->header));
    require(again && bytesOf(again->header) == bytesOf(parsed->header), "a header that is written is read as it was");
    require(!isoTime(parsed->header.made).empty(), "when a backup was made can be shown");
}

void fuzzFile(std::string_view text, const Secret* madeWith) {
    const MemoryFile file(text);
    const auto peeked = peekBackup(file.path());
    if (peeked)
        require(!isoTime(peeked->made).empty(), "when a backup was made can be shown");
    const auto taken = unlessRefused([&] { return std::make_unique<BackupFile>(file.path(), Progress()); });
    if (!taken)
        return;
    BackupFile& backup = **taken;
    require(peeked && bytesOf(*peeked) == bytesOf(backup.header()), "a backup looks at first as it is");
    require(!backup.isMadeWith(keyOf('x'), Progress()), "a backup is not made with another key");
    if (madeWith == nullptr)
        return;
    require(backup.isMadeWith(*madeWith, Progress()), "a backup is made with its key");
    auto database = FileHandle::of(::memfd_create("database", MFD_CLOEXEC), "memory");
    auto log = FileHandle::of(::memfd_create("log", MFD_CLOEXEC), "memory");
    backup.copyOut(database, log, *madeWith, Progress());
    require(database.size() == backup.header().databaseBytes && log.size() == backup.header().logBytes,
            "all of a backup is copied out");
    unlessRefused([&] { return backup.openDatabase(*madeWith)->integer("SELECT count(*) FROM sqlite_schema"); });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const auto text = textIn(data, size);
    fuzzHeader(text);
    fuzzFile(text, nullptr);
    const auto key = keyOf('k');
    fuzzFile(sealed(text, key), &key);
    return 0;
}
