#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace fristad {

/// How hard a passphrase is to guess for somebody who has the vault.
enum class PassphraseStrength : std::uint8_t {
    weak,   ///< zxcvbn's score is under 3 of 4: none such is set (requireUsablePassphrase)
    fair,   ///< holds against somebody with many computers for days or years
    strong, ///< out of reach
};

/// Reckoned with zxcvbn, of a passphrase in its one form (canonicalPassphrase). `known`: what a guesser would try first (the person's own
/// names; the program's own words are known anyway). Fast enough for every key press, however long the text. Thread-safe.
PassphraseStrength strengthOf(std::string_view passphrase, std::span<const std::string> known = {});

} // namespace fristad
