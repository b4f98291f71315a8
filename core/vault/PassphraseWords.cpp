#include "core/vault/Passphrase.h"
#include "core/vocabulary/Resources.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace fristad {

namespace {

// A line a word; resources/words/README.md says where they come from.
std::vector<std::string_view> linesOf(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        if (end > 0)
            lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

} // namespace

std::span<const std::string_view> passphraseWords(DisplayLanguage language) {
    static const auto swedish = linesOf(resource("words/sv.txt"));
    static const auto english = linesOf(resource("words/en.txt"));
    return language == DisplayLanguage::swedish ? swedish : english;
}

Secret suggestPassphrase(DisplayLanguage language) {
    constexpr std::size_t count = 6;
    const auto words = passphraseWords(language);
    const Secret ready(1); // libsodium is started by the first Secret
    std::array<std::string_view, count> drawn;
    std::size_t size = count - 1;
    for (auto& each : drawn) {
        each = words[randombytes_uniform(static_cast<std::uint32_t>(words.size()))];
        size += each.size();
    }
    Secret passphrase(size);
    auto* to = passphrase.data();
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0)
            *to++ = ' ';
        to = std::ranges::copy(drawn.at(i), to).out;
    }
    sodium_memzero(drawn.data(), sizeof drawn); // where the words stand says which they are
    return passphrase;
}

} // namespace fristad
