#include "core/vault/PassphraseStrength.h"

#include <cstdlib>

namespace fristad {

namespace {

/// Takes the first character off UTF-8 text; something of its own for each ill-formed one.
int takeCharacter(std::string_view& text) noexcept {
    int character = static_cast<unsigned char>(text.front());
    text.remove_prefix(1);
    for (; !text.empty() && (static_cast<unsigned char>(text.front()) & 0xc0U) == 0x80; text.remove_prefix(1))
        character = (character & 0xffffff) * 64 + (static_cast<unsigned char>(text.front()) & 0x3f);
    return character;
}

} // namespace

PassphraseStrength strengthOf(std::string_view passphrase) noexcept {
    constexpr int mostOfAWord = 4;
    constexpr int enoughForFair = 12;
    constexpr int enoughForStrong = 20;
    int toGuess = 0;
    int inWord = 0;
    int before = -2;
    while (!passphrase.empty()) {
        const int character = takeCharacter(passphrase);
        const bool continues = std::abs(character - before) <= 1;
        before = character;
        if (character == ' ') {
            inWord = 0;
        } else if (!continues && inWord < mostOfAWord) {
            ++inWord;
            ++toGuess;
        }
    }
    return toGuess >= enoughForStrong ? PassphraseStrength::strong
           : toGuess >= enoughForFair ? PassphraseStrength::fair
                                      : PassphraseStrength::weak;
}

} // namespace fristad
