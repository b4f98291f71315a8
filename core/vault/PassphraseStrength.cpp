#include "core/vault/PassphraseStrength.h"

#include <algorithm>

namespace fristad {

PassphraseStrength strengthOf(std::string_view passphrase) noexcept {
    constexpr int mostOfAWord = 4;
    constexpr int enoughForFair = 12;
    constexpr int enoughForStrong = 20;
    int toGuess = 0;
    int inWord = 0;
    int before = -1000;
    for (const char each : passphrase) {
        const int byte = static_cast<unsigned char>(each);
        if ((byte & 0xc0) == 0x80) // goes on with the character before
            continue;
        const int distance = byte - before;
        before = byte;
        if (byte == ' ')
            inWord = 0;
        else if (distance != 0 && distance != 1 && distance != -1 && inWord < mostOfAWord) {
            ++inWord;
            ++toGuess;
        }
    }
    return toGuess >= enoughForStrong ? PassphraseStrength::strong
           : toGuess >= enoughForFair ? PassphraseStrength::fair
                                      : PassphraseStrength::weak;
}

} // namespace fristad
