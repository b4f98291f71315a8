#include "core/vault/PassphraseStrength.h"

#include "core/vault/Secret.h"

#include <zxcvbn.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace fristad {

namespace {

// What a guesser tries first, word by word and in small letters, as zxcvbn looks them up.
std::vector<std::string> wordsToTry(std::span<const std::string> known) {
    std::vector<std::string> words{"fristad", "valv", "vault", "lösenfras", "passphrase", "register"};
    for (const std::string& each : known) {
        std::string word;
        for (const char character : each + ' ') {
            const bool between = character == ' ' || character == '-' || character == '.' || character == ',';
            if (!between)
                word += character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
            else if (!word.empty())
                words.push_back(std::exchange(word, {}));
        }
    }
    return words;
}

} // namespace

PassphraseStrength strengthOf(std::string_view passphrase, std::span<const std::string> known) {
    // zxcvbn's score is 3 from 10^8 guesses on. A guess costs most of a second on an ordinary computer (KeyCost.h): those are three
    // years for one; 2^55 are some thousand years for ten thousand.
    constexpr double fairGuesses = 1e8;
    constexpr double strongBits = 55;
    constexpr std::size_t judged =
        128; // bytes: more can only be better, and the reckoning takes the square of the length
    const auto beginning = passphrase.substr(0, judged);
    Secret typed(beginning.size() + 1);
    std::ranges::copy(beginning, typed.data());
    const auto toTry = wordsToTry(known);
    std::vector<const char*> words;
    for (const std::string& each : toTry)
        words.push_back(each.c_str());
    words.push_back(nullptr);
    const double bits = ZxcvbnMatch(typed.text().data(), words.data(), nullptr);
    if (bits < std::log2(fairGuesses))
        return PassphraseStrength::weak;
    return bits < strongBits ? PassphraseStrength::fair : PassphraseStrength::strong;
}

} // namespace fristad
