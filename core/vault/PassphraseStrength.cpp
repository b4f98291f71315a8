#include "core/vault/PassphraseStrength.h"

#include "core/vault/Secret.h"

#include <zxcvbn.h>

#include <algorithm>
#include <vector>

namespace fristad {

PassphraseStrength strengthOf(std::string_view passphrase, std::span<const std::string> known) {
    // A guess costs most of a second on an ordinary computer (KeyCost.h): 2^40 of them are ten days for ten thousand computers, 2^55 are
    // some thousand years.
    constexpr double fairBits = 40;
    constexpr double strongBits = 55;
    constexpr std::size_t judged =
        128; // bytes: more can only be better, and the reckoning takes the square of the length
    const auto beginning = passphrase.substr(0, judged);
    Secret typed(beginning.size() + 1);
    std::ranges::copy(beginning, typed.data());
    std::vector<const char*> words;
    for (const std::string& each : known)
        words.push_back(each.c_str());
    words.push_back(nullptr);
    const double bits = ZxcvbnMatch(typed.text().data(), words.data(), nullptr);
    if (bits < fairBits)
        return PassphraseStrength::weak;
    return bits < strongBits ? PassphraseStrength::fair : PassphraseStrength::strong;
}

} // namespace fristad
