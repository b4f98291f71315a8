#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace fristad {

/// How hard a passphrase is to guess for somebody who has the vault.
enum class PassphraseStrength : std::uint8_t {
    weak,   ///< within reach of somebody who means it
    fair,   ///< years on many computers
    strong, ///< out of reach
};

/// A hint while a passphrase is chosen, no rule: none is refused for it. Reckoned with zxcvbn. `known`: what a guesser would try first
/// (the person's own names). Fast enough for every key press, however long the text. Thread-safe.
PassphraseStrength strengthOf(std::string_view passphrase, std::span<const std::string> known = {});

} // namespace fristad
