#pragma once

#include "core/vault/KeyCost.h"
#include "core/vault/Secret.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The key file (vault.md, Files and Keys): who can come to the data key. Nothing in it is secret by itself.

namespace fristad {

inline constexpr std::size_t dataKeySize = 32;
/// No key file is larger (bytes); a vault with a thousand slots has 1 MiB.
inline constexpr std::size_t greatestKeyFile = std::size_t{4} * 1024 * 1024;

template <std::size_t Size> using Bytes = std::array<unsigned char, Size>;

/// The data key as one slot holds it.
struct SealedKey {
    Bytes<80> sealed{}; ///< crypto_box_seal to the slot's public key
    /// crypto_auth of the slot's kind, name and public key, under a key derived from the data key: whoever can only write the
    /// key file can't put a public key of their own into it and wait for the next data key to be sealed to that.
    Bytes<32> voucher{};
    friend bool operator==(const SealedKey&, const SealedKey&) = default;
};

/// One way to the data key: a member of staff's, or the recovery key's.
struct Slot {
    enum class Kind : std::uint8_t { staff, recovery };

    Kind kind = Kind::staff;
    std::string name; ///< what the person signs in with; blank for recovery
    Bytes<32> publicKey{};
    Bytes<16> salt{};
    KeyCost cost;
    Bytes<24> nonce{};
    Bytes<48> wrappedSecretKey{}; ///< crypto_secretbox under Argon2id of the passphrase
    std::vector<SealedKey> keys;  ///< one; two (old and new, in this order) while a new data key is being brought in
    friend bool operator==(const Slot&, const Slot&) = default;
};

/// A slot with a key pair of its own for this passphrase (or recovery key), holding `dataKey`.
Slot makeSlot(Slot::Kind kind, std::string name, const Secret& passphrase, const Secret& dataKey);

/// The data keys that the slot holds. WrongKey if the passphrase is another one; Damaged if the slot contradicts itself.
std::vector<Secret> openSlot(const Slot& slot, const Secret& passphrase);

/// Costs what openSlot costs, and always throws what it throws for a wrong passphrase.
[[noreturn]] void openNoSlot(const KeyCost& cost, const Secret& passphrase);

/// Seals a data key to the slot's public key, vouched for.
SealedKey sealTo(const Slot& slot, const Secret& dataKey);

/// Throws Damaged unless `key` was put there by somebody who had the data key.
void requireVouched(const Slot& slot, const SealedKey& key, const Secret& dataKey);

struct KeyFile {
    std::vector<Slot> slotList; ///< (Qt has a macro named slots)

    [[nodiscard]] const Slot* find(std::string_view name) const; ///< of staff; null if there is none
    [[nodiscard]] const Slot* recovery() const;
    /// Puts a slot in place of the one with its kind and name, or adds it.
    void put(Slot slot);
    void removeStaff(std::string_view name);
    friend bool operator==(const KeyFile&, const KeyFile&) = default;
};

/// The one form in which a key file is written; every byte of it counts.
std::string textOf(const KeyFile& file);
/// Damaged unless it is exactly what textOf writes, with parameters within bounds; SystemFailure, naming the version it needs, for a
/// newer format.
KeyFile parseKeyFile(std::string_view text);

/// Reads vault.json. Damaged where there is no vault or the file is damaged; the sentence says whether its mirror is whole.
KeyFile readKeyFile(const std::filesystem::path& vault);
/// Writes the mirror, then vault.json, each durably.
void writeKeyFile(const std::filesystem::path& vault, const KeyFile& file);
/// The mirror alone: what the database is about to say of the key file.
void writeMirror(const std::filesystem::path& vault, const KeyFile& file);
/// vault.json is `file`, or is written so. Before the mirror changes: one of the two must be what the database knows at any moment.
void requirePublished(const std::filesystem::path& vault, const KeyFile& file);
/// The key file or its mirror at `file`. Damaged if it isn't whole, SystemFailure if it can't be read.
KeyFile keyFileAt(const std::filesystem::path& file);
/// The same; nothing if there is none that is whole and can be read.
std::optional<KeyFile> wholeKeyFileAt(const std::filesystem::path& file);

/// BLAKE2b over the file as it is written: what the database holds of it.
Bytes<32> digestOf(const KeyFile& file);
/// The key file with the first (old) or the second (new) of its slots' two keys.
KeyFile withKey(const KeyFile& file, std::size_t which);

/// How the mirror vault.json.bak stands to vault.json.
enum class Mirror : std::uint8_t { same, differs, missing, damaged };
Mirror mirrorOf(const std::filesystem::path& vault, const KeyFile& file);

} // namespace fristad
