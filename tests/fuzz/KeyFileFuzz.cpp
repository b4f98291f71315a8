#include "core/vault/Hex.h"
#include "core/vault/KeyFile.h"
#include "core/vocabulary/BoundedJson.h"
#include "tests/fuzz/Fuzzing.h"

#include <sodium.h>

// vault.json, as it is and once more with its checksum, which has no key, made right. A key file that is taken is exactly what would be
// written, and its slots can be tried: whoever has not the passphrase gets a typed error.

using namespace fristad;
using namespace fristad::fuzz;

namespace {

using nlohmann::json;

std::optional<std::string> resealed(std::string_view text) {
    try {
        constexpr int depth = 100;
        auto whole = parseBoundedJson(text, {.bytes = text.size(), .depth = depth});
        const auto vault = whole.at("vault").dump();
        Bytes<32> hash{};
        crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(vault.data()), vault.size(),
                           nullptr, 0);
        whole["checksum"] = hexOf(hash);
        return whole.dump(1) + "\n";
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

void trySlots(const KeyFile& file) {
    // That of the slots in the corpus: what stands behind a right one is reached too.
    const auto passphrase = Secret::copyOf("a long sentence of mine 4711 zq");
    constexpr std::size_t most = 3;
    for (std::size_t i = 0; i < std::min(most, file.slotList.size()); ++i) {
        const Slot& slot = file.slotList[i];
        const auto keys = unlessRefused([&] { return openSlot(slot, passphrase); });
        if (keys)
            unlessRefused([&] { return requireVouched(slot, slot.keys.front(), keys->front()), true; });
        require(slot.kind != Slot::Kind::staff || file.find(slot.name) != nullptr, "a slot is found by its name");
    }
}

void fuzzText(std::string_view text) {
    const auto file = unlessRefused([&] { return parseKeyFile(text); });
    if (!file)
        return;
    require(textOf(*file) == text, "a key file is taken only as it is written");
    require(parseKeyFile(textOf(*file)) == *file, "a key file that is written is read as it was");
    trySlots(*file);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const auto text = textIn(data, size);
    fuzzText(text);
    if (const auto right = resealed(text))
        fuzzText(*right);
    return 0;
}
