#include "core/vault/RecoveryKey.h"
#include "tests/fuzz/Fuzzing.h"

// The recovery key as it is typed from paper.

using namespace fristad;
using namespace fristad::fuzz;

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t letters = 32; // without the check digits

bool isRefused(std::string_view typed) {
    return !unlessRefused([&] { return canonicalRecoveryKey(typed); });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const auto typed = textIn(data, size);
    const auto key = unlessRefused([&] { return canonicalRecoveryKey(typed); });
    if (!key)
        return 0;
    require(key->size() == letters && key->text().find_first_not_of(alphabet) == std::string_view::npos,
            "a key is 32 letters of its alphabet");
    require(canonicalRecoveryKey(std::string(typed) + " -\n") == *key, "blanks and hyphens make no other key");
    // One letter mistyped is found wherever it is.
    for (std::size_t i = 0; i < typed.size(); ++i)
        if (const auto place = alphabet.find(typed[i]); place != std::string_view::npos) {
            std::string other(typed);
            other[i] = alphabet[(place + 1 + size % (alphabet.size() - 1)) % alphabet.size()];
            require(other == typed || isRefused(other), "one mistyped letter is found");
        }
    return 0;
}
