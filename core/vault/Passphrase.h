#pragma once

#include "core/vault/Secret.h"
#include "core/vocabulary/Language.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

// What every passphrase goes through, whoever types it and wherever.

namespace fristad {

/// Bytes of UTF-8 in the one form; more than anybody types.
inline constexpr std::size_t longestPassphrase = 1024;

/// The one form of a passphrase (Unicode's NFC), in which alone keys are derived from it: keyboards and systems write the same letter
/// in different ways. What is no UTF-8 stays as it is. No copy is left behind. Refused if it is longer than longestPassphrase.
Secret canonicalPassphrase(const Secret& typed);

/// The one rule for a passphrase that is to be set (opening asks none of it): Refused if it is blank, too long, or weak
/// (PassphraseStrength.h). `names`: the person's own, which somebody who guesses tries first.
void requireUsablePassphrase(const Secret& passphrase, const std::vector<std::string>& names = {});

/// The words of the language that suggestions are made of: distinct already in their first four letters.
std::span<const std::string_view> passphraseWords(DisplayLanguage language);

/// Six words, drawn at random (libsodium): 66 bits, out of reach of guessing.
Secret suggestPassphrase(DisplayLanguage language);

} // namespace fristad
