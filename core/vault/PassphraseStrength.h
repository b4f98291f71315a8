#pragma once

#include <cstdint>
#include <string_view>

namespace fristad {

enum class PassphraseStrength : std::uint8_t { weak, fair, strong };

/// A hint while a passphrase is chosen, no rule. It counts what a guesser has to guess: characters that don't repeat or continue what
/// stands before them (aaa, 1234, abcd), at most four of a word, for words are guessed whole; strong from 20, fair from 12.
PassphraseStrength strengthOf(std::string_view passphrase) noexcept;

} // namespace fristad
