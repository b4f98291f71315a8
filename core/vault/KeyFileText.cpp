#include "core/vault/Hex.h"
#include "core/vault/KeyFile.h"
#include "core/vocabulary/BoundedJson.h"
#include "core/vocabulary/Errors.h"

#include <sodium.h>

#include <algorithm>

namespace fristad {

namespace {

using nlohmann::json;

constexpr std::uint64_t formatVersion = 1;
constexpr int greatestDepth = 8; // it has six
constexpr std::string_view formatName = "fristad-vault";

struct Malformed {};

template <std::size_t Size> Bytes<Size> unhex(const json& value) {
    const auto bytes = bytesOfHex<Size>(value.get<std::string>());
    if (!bytes)
        throw Malformed();
    return *bytes;
}

// The library would make an integer of a fraction and of true, and of 1e300 whatever the processor makes of it.
std::uint64_t numberIn(const json& value) {
    if (!value.is_number_unsigned())
        throw Malformed();
    return value.get<std::uint64_t>();
}

std::string checksumOf(const json& vault) {
    const auto text = vault.dump();
    Bytes<32> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                       nullptr, 0);
    return hexOf(hash);
}

json written(const Slot& slot) {
    json keys = json::array();
    for (const SealedKey& key : slot.keys)
        keys.push_back({{"sealed", hexOf(key.sealed)}, {"voucher", hexOf(key.voucher)}});
    return {{"kind", slot.kind == Slot::Kind::staff ? "staff" : "recovery"},
            {"name", slot.name},
            {"public_key", hexOf(slot.publicKey)},
            {"salt", hexOf(slot.salt)},
            {"argon2id_passes", slot.cost.passes},
            {"argon2id_memory_bytes", slot.cost.memoryBytes},
            {"nonce", hexOf(slot.nonce)},
            {"secret_key", hexOf(slot.wrappedSecretKey)},
            {"data_keys", keys}};
}

bool isWithinBounds(const KeyCost& cost) {
    const auto least = leastKeyCost();
    const auto greatest = greatestKeyCost();
    return cost.passes >= least.passes && cost.passes <= greatest.passes && cost.memoryBytes >= least.memoryBytes &&
           cost.memoryBytes <= greatest.memoryBytes;
}

Slot slotFrom(const json& value) {
    Slot slot;
    const auto kind = value.at("kind").get<std::string>();
    if (kind != "staff" && kind != "recovery")
        throw Malformed();
    slot.kind = kind == "staff" ? Slot::Kind::staff : Slot::Kind::recovery;
    slot.name = value.at("name").get<std::string>();
    slot.publicKey = unhex<32>(value.at("public_key"));
    slot.salt = unhex<16>(value.at("salt"));
    slot.cost = {numberIn(value.at("argon2id_passes")), numberIn(value.at("argon2id_memory_bytes"))};
    slot.nonce = unhex<24>(value.at("nonce"));
    slot.wrappedSecretKey = unhex<48>(value.at("secret_key"));
    for (const json& key : value.at("data_keys"))
        slot.keys.push_back({unhex<80>(key.at("sealed")), unhex<32>(key.at("voucher"))});
    if (!isWithinBounds(slot.cost) || slot.keys.empty() || slot.keys.size() > 2)
        throw Malformed();
    return slot;
}

KeyFile keyFileFrom(const json& vault) {
    KeyFile file;
    for (const json& value : vault.at("slots"))
        file.slotList.push_back(slotFrom(value));
    // Half of a new data key is none: either every slot holds it or the file was tampered with.
    if (file.slotList.empty() || std::ranges::any_of(file.slotList, [&](const Slot& slot) {
            return slot.keys.size() != file.slotList.front().keys.size();
        }))
        throw Malformed();
    return file;
}

KeyFile checkedKeyFile(std::string_view text) {
    const auto whole = parseBoundedJson(text, {.bytes = greatestKeyFile, .depth = greatestDepth});
    const json& vault = whole.at("vault");
    if (vault.at("format").get<std::string>() != formatName ||
        whole.at("checksum").get<std::string>() != checksumOf(vault))
        throw Malformed();
    // Only a file that is whole may say that it is newer.
    if (numberIn(vault.at("version")) > formatVersion)
        throw SystemFailure({"vault.newer", {{"version", vault.at("needs").get<std::string>()}}});
    auto file = keyFileFrom(vault);
    if (textOf(file) != text)
        throw Malformed();
    return file;
}

} // namespace

std::string textOf(const KeyFile& file) {
    json slots = json::array();
    for (const Slot& slot : file.slotList)
        slots.push_back(written(slot));
    const json vault = {
        {"format", formatName}, {"version", formatVersion}, {"needs", "0.1.0"}, {"slots", std::move(slots)}};
    return json{{"checksum", checksumOf(vault)}, {"vault", vault}}.dump(1) + "\n";
}

KeyFile parseKeyFile(std::string_view text) {
    try {
        return checkedKeyFile(text);
    } catch (const Malformed&) {
    } catch (const json::exception&) {
    } catch (const JsonOutOfBounds&) {
    }
    throw Damaged({"vault.key_file_damaged", {{"file", "vault.json"}}});
}

} // namespace fristad
