#include "core/vault/KeyFile.h"
#include "core/vault/Passphrase.h"
#include "core/vault/SlotCost.h"
#include "core/vocabulary/Errors.h"

#include <sodium.h>

#include <algorithm>
#include <cstring>
#include <new>

namespace fristad {

static_assert(sizeof(Slot::publicKey) == crypto_box_PUBLICKEYBYTES);
static_assert(sizeof(Slot::salt) == crypto_pwhash_argon2id_SALTBYTES);
static_assert(sizeof(Slot::nonce) == crypto_secretbox_NONCEBYTES);
static_assert(sizeof(Slot::wrappedSecretKey) == crypto_box_SECRETKEYBYTES + crypto_secretbox_MACBYTES);
static_assert(sizeof(SealedKey::sealed) == dataKeySize + crypto_box_SEALBYTES);
static_assert(sizeof(SealedKey::voucher) == crypto_auth_BYTES);

namespace {

Secret stretch(const Secret& passphrase, const Bytes<16>& salt, const KeyCost& cost) {
    const Secret canonical = canonicalPassphrase(passphrase);
    Secret key(crypto_secretbox_KEYBYTES);
    // It fails only where the memory can't be had.
    if (crypto_pwhash(key.data(), key.size(), canonical.text().data(), canonical.size(), salt.data(), cost.passes,
                      cost.memoryBytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc();
    return key;
}

void stretchForNothing(const KeyCost& cost, const Secret& passphrase) {
    const Bytes<16> salt{};
    // volatile: the work is the point of it, its result is not.
    [[maybe_unused]] const volatile unsigned char first = *stretch(passphrase, salt, cost).data();
}

Damaged contradiction(const Slot& slot) { return Damaged({"vault.slot_damaged", {{"name", slot.name}}}); }

Bytes<32> voucherOf(const Slot& slot, const Secret& dataKey) {
    static_assert(dataKeySize == crypto_kdf_KEYBYTES);
    Secret key(crypto_auth_KEYBYTES);
    crypto_kdf_derive_from_key(key.data(), key.size(), 1, "fr_slots", dataKey.data());
    std::string identity = slot.kind == Slot::Kind::staff ? "staff" : "recovery";
    identity.push_back('\0');
    identity.append(reinterpret_cast<const char*>(slot.publicKey.data()), slot.publicKey.size());
    identity += slot.name;
    Bytes<32> voucher{};
    crypto_auth(voucher.data(), reinterpret_cast<const unsigned char*>(identity.data()), identity.size(), key.data());
    return voucher;
}

} // namespace

SealedKey sealTo(const Slot& slot, const Secret& dataKey) {
    SealedKey key;
    if (crypto_box_seal(key.sealed.data(), dataKey.data(), dataKey.size(), slot.publicKey.data()) != 0)
        throw contradiction(slot);
    key.voucher = voucherOf(slot, dataKey);
    return key;
}

void requireVouched(const Slot& slot, const SealedKey& key, const Secret& dataKey) {
    const auto expected = voucherOf(slot, dataKey);
    if (sodium_memcmp(expected.data(), key.voucher.data(), expected.size()) != 0)
        throw contradiction(slot);
}

Slot makeSlot(Slot::Kind kind, std::string name, const Secret& passphrase, const Secret& dataKey) {
    Slot slot;
    slot.kind = kind;
    slot.name = std::move(name);
    slot.cost = defaultKeyCost();
    randombytes_buf(slot.salt.data(), slot.salt.size());
    randombytes_buf(slot.nonce.data(), slot.nonce.size());
    Secret secretKey(crypto_box_SECRETKEYBYTES);
    crypto_box_keypair(slot.publicKey.data(), secretKey.data());
    const auto wrapping = stretch(passphrase, slot.salt, slot.cost);
    crypto_secretbox_easy(slot.wrappedSecretKey.data(), secretKey.data(), secretKey.size(), slot.nonce.data(),
                          wrapping.data());
    slot.keys = {sealTo(slot, dataKey)};
    return slot;
}

std::vector<Secret> openSlot(const Slot& slot, const Secret& passphrase) {
    const auto wrapping = stretch(passphrase, slot.salt, slot.cost);
    Secret secretKey(crypto_box_SECRETKEYBYTES);
    if (crypto_secretbox_open_easy(secretKey.data(), slot.wrappedSecretKey.data(), slot.wrappedSecretKey.size(),
                                   slot.nonce.data(), wrapping.data()) != 0)
        throw WrongKey({"vault.wrong_key", {}});
    std::vector<Secret> keys;
    for (const SealedKey& each : slot.keys) {
        Secret dataKey(dataKeySize);
        if (crypto_box_seal_open(dataKey.data(), each.sealed.data(), each.sealed.size(), slot.publicKey.data(),
                                 secretKey.data()) != 0)
            throw contradiction(slot);
        keys.push_back(std::move(dataKey));
    }
    return keys;
}

void openNoSlot(const KeyCost& cost, const Secret& passphrase) {
    stretchForNothing(cost, passphrase);
    throw WrongKey({"vault.wrong_key", {}});
}

void spendOtherCosts(const KeyFile& file, const KeyCost& own, const Secret& passphrase) {
    constexpr std::size_t mostCosts = 4; // or whoever may write the file could make opening last for minutes
    std::vector<KeyCost> costs{own};
    for (const Slot& slot : file.slotList)
        if (std::ranges::find(costs, slot.cost) == costs.end())
            costs.push_back(slot.cost);
    if (costs.size() > mostCosts)
        throw Damaged({"vault.key_file_damaged", {{"file", "vault.json"}}});
    for (const KeyCost& each : std::span(costs).subspan(1))
        stretchForNothing(each, passphrase);
}

} // namespace fristad
