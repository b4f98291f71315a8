#pragma once

#include "core/vault/KeyFile.h"
#include "tests/core/register/RegisterFolder.h"

#include <sodium.h>

#include <filesystem>
#include <fstream>
#include <string>

// A backup as somebody forges it who knows the format (docs/vault-format.md), with libsodium and without the program's own reader and
// writer of it.

namespace fristad {

inline void write(const std::filesystem::path& file, const std::string& content) {
    std::ofstream(file, std::ios::binary) << content;
}

class ForgedBackup {
public:
    // mark, version, program that reads it, vault, number and chain of the checkpoint, moment, length of each part
    static constexpr std::size_t versionAt = 16;
    static constexpr std::size_t vaultAt = 40;
    static constexpr std::size_t numberAt = 56;
    static constexpr std::size_t chainAt = 64;
    static constexpr std::size_t madeAt = 96;
    static constexpr std::size_t keyFileBytesAt = 104;
    static constexpr std::size_t databaseBytesAt = 112;
    static constexpr std::size_t headerSize = 128;
    static constexpr std::size_t hashSize = 32;

    explicit ForgedBackup(const std::filesystem::path& file) {
        const auto whole = contentOf(file);
        header = whole.substr(0, headerSize);
        keyFile = whole.substr(headerSize, number(keyFileBytesAt));
        database = whole.substr(headerSize + keyFile.size(), number(databaseBytesAt));
        mac = whole.substr(whole.size() - 2 * hashSize, hashSize);
    }

    [[nodiscard]] std::uint64_t number(std::size_t at) const {
        std::uint64_t value = 0;
        for (std::size_t i = 8; i-- > 0;)
            value = value << 8U | static_cast<unsigned char>(header[at + i]);
        return value;
    }
    void put(std::size_t at, std::uint64_t value) {
        for (std::size_t i = 0; i < 8; ++i, value >>= 8U)
            header[at + i] = static_cast<char>(value & 0xffU);
    }
    /// With lengths and the sum that has no key made to fit.
    void writeTo(const std::filesystem::path& file) {
        put(keyFileBytesAt, keyFile.size());
        put(databaseBytesAt, database.size());
        const auto content = header + keyFile + database + mac;
        write(file, content + hashOf(content, nullptr, 0));
    }
    /// What only somebody with the data key can do.
    void makeMacFit(const Secret& dataKey) {
        put(keyFileBytesAt, keyFile.size());
        put(databaseBytesAt, database.size());
        std::array<unsigned char, 32> key{};
        crypto_kdf_derive_from_key(key.data(), key.size(), 1, "fr_bckup", dataKey.data());
        mac = hashOf(header + keyFile + database, key.data(), key.size());
    }

    std::string header;
    std::string keyFile;
    std::string database;
    std::string mac;

private:
    static std::string hashOf(const std::string& content, const unsigned char* key, std::size_t keySize) {
        std::string hash(hashSize, '\0');
        crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(),
                           reinterpret_cast<const unsigned char*>(content.data()), content.size(), key, keySize);
        return hash;
    }
};

} // namespace fristad
