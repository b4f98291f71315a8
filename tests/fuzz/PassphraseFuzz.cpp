#include "core/vault/Passphrase.h"
#include "core/vault/PassphraseStrength.h"
#include "tests/fuzz/Fuzzing.h"

#include <algorithm>
#include <array>

// Passphrases as they are typed: their one form is its own, and judging them ends soon however they are made.

using namespace fristad;
using namespace fristad::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const auto typed = textIn(data, size);
    const std::array<std::string, 2> names{"anna", std::string(typed.substr(0, size / 2))};
    const auto canonical = unlessRefused([&] { return canonicalPassphrase(Secret::copyOf(typed)); });
    if (!canonical) {
        require(size > longestPassphrase / 2, "a short passphrase is not too long");
        return 0;
    }
    require(canonical->size() <= longestPassphrase, "a passphrase has its bounds");
    require(canonicalPassphrase(*canonical) == *canonical, "the one form of a passphrase is its own");
    require(isPlainText(typed) || canonical->text() == typed || typed.find('\0') != std::string_view::npos,
            "what is no UTF-8 stays as it is");
    const auto strength = strengthOf(canonical->text());
    require(strengthOf(canonical->text(), names) <= strength, "who knows the names guesses no later");
    unlessRefused([&] { return requireUsablePassphrase(*canonical), true; });
    return 0;
}
