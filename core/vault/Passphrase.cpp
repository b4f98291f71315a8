#include "core/vault/Passphrase.h"

#include "core/vault/PassphraseStrength.h"
#include "core/vocabulary/Errors.h"

#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <optional>

namespace fristad {

namespace {

Refused tooLong() {
    return Refused(Message{"staff.passphrase_too_long", {{"limit", std::to_string(longestPassphrase)}}});
}

UChar* unitsOf(Secret& buffer) { return reinterpret_cast<UChar*>(buffer.data()); }

Secret bufferOf(std::int32_t units) { return Secret(sizeof(UChar) * static_cast<std::size_t>(units)); }

// ICU's C functions write into buffers of ours and, where these are large enough, into nothing else. Nothing for what is no UTF-8.
std::optional<Secret> composed(const Secret& typed) {
    const auto bytes = static_cast<std::int32_t>(typed.size());
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* const nfc = unorm2_getNFCInstance(&status);
    Secret wide = bufferOf(bytes + 1); // a byte is one unit at most
    std::int32_t units = 0;
    u_strFromUTF8(unitsOf(wide), bytes + 1, &units, typed.text().data(), bytes, &status);
    if (U_FAILURE(status))
        return std::nullopt;
    constexpr std::int32_t growth =
        3; // of UTF-16 in NFC, at most (unicode.org, FAQ on normalization); of UTF-8 from UTF-16 too
    constexpr std::int32_t spare = 16;
    const std::int32_t most = growth * units + spare;
    Secret normal = bufferOf(most);
    units = unorm2_normalize(nfc, unitsOf(wide), units, unitsOf(normal), most, &status);
    Secret narrow(static_cast<std::size_t>(growth) * static_cast<std::size_t>(most));
    std::int32_t size = 0;
    u_strToUTF8(reinterpret_cast<char*>(narrow.data()), static_cast<std::int32_t>(narrow.size()), &size,
                unitsOf(normal), units, &status);
    if (U_FAILURE(status))
        return std::nullopt;
    return Secret::copyOf(narrow.text().substr(0, static_cast<std::size_t>(size)));
}

} // namespace

Secret canonicalPassphrase(const Secret& typed) {
    constexpr std::size_t growth = 4; // what some other form of the longest one may have
    if (typed.size() > growth * longestPassphrase)
        throw tooLong();
    const bool plain =
        std::ranges::none_of(typed.text(), [](char each) { return static_cast<unsigned char>(each) > 0x7f; });
    auto normal = plain ? std::nullopt : composed(typed);
    Secret canonical = normal ? std::move(*normal) : typed.duplicate();
    if (canonical.size() > longestPassphrase)
        throw tooLong();
    return canonical;
}

void requireUsablePassphrase(const Secret& passphrase, const std::vector<std::string>& names) {
    if (passphrase.empty())
        throw Refused(Message{"staff.passphrase_blank", {}});
    if (strengthOf(canonicalPassphrase(passphrase).text(), names) == PassphraseStrength::weak)
        throw Refused(Message{"staff.passphrase_weak", {}});
}

} // namespace fristad
