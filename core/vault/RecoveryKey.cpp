#include "core/vault/RecoveryKey.h"

#include "core/vocabulary/Errors.h"

#include <optional>

namespace fristad {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's base 32
constexpr std::size_t groups = 8;
constexpr std::size_t charactersInGroup = 4; // without the check digit: 8 * 4 * 5 bits = 160

std::optional<unsigned> digitOf(char c) {
    if (c >= 'a' && c <= 'z')
        c = static_cast<char>(c - 'a' + 'A');
    if (c == 'O')
        c = '0';
    if (c == 'I' || c == 'L')
        c = '1';
    const auto position = alphabet.find(c);
    return position == std::string_view::npos ? std::nullopt : std::optional(static_cast<unsigned>(position));
}

// Times x in the field of 32 elements (modulo x^5 + x^2 + 1).
unsigned timesX(unsigned value) {
    value <<= 1U;
    return (value & 32U) != 0 ? value ^ 0b100101U : value;
}

// A weighted sum in that field. Each position has a weight of its own, none of them zero, so that one wrong character and two
// swapped neighbours always change it; the number of the group is added, so that groups have their places.
unsigned checkDigit(std::size_t group, const unsigned char* digits) {
    auto sum = static_cast<unsigned>(group);
    for (std::size_t i = 0; i < charactersInGroup; ++i)
        sum = timesX(sum ^ digits[i]);
    return sum;
}

Refused mistyped(std::size_t group) {
    return Refused(Message{"recovery_key.mistyped", {{"group", std::to_string(group + 1)}}});
}

} // namespace

Secret newRecoveryKey() {
    constexpr std::size_t shownGroup = charactersInGroup + 2; // check digit and hyphen
    const auto random = Secret::random(groups * charactersInGroup);
    Secret shown(groups * shownGroup - 1);
    for (std::size_t group = 0; group < groups; ++group) {
        Secret digits(charactersInGroup);
        auto* const at = shown.data() + group * shownGroup;
        for (std::size_t i = 0; i < charactersInGroup; ++i) {
            digits.data()[i] = random.data()[group * charactersInGroup + i] & 31U; // five even bits of each byte
            at[i] = static_cast<unsigned char>(alphabet[digits.data()[i]]);
        }
        at[charactersInGroup] = static_cast<unsigned char>(alphabet[checkDigit(group, digits.data())]);
        if (group + 1 < groups)
            at[charactersInGroup + 1] = '-';
    }
    return shown;
}

Secret canonicalRecoveryKey(std::string_view typed) {
    Secret digits(groups * (charactersInGroup + 1));
    std::size_t count = 0;
    for (const char c : typed) {
        if (c == '-' || c == ' ' || c == '\t' || c == '\r' || c == '\n')
            continue;
        const auto digit = digitOf(c);
        if (!digit || count == digits.size())
            throw mistyped(std::min(count / (charactersInGroup + 1), groups - 1));
        digits.data()[count++] = static_cast<unsigned char>(*digit);
    }
    if (count != digits.size())
        throw mistyped(std::min(count / (charactersInGroup + 1), groups - 1));
    Secret key(groups * charactersInGroup);
    for (std::size_t group = 0; group < groups; ++group) {
        const auto* const at = digits.data() + group * (charactersInGroup + 1);
        if (checkDigit(group, at) != at[charactersInGroup])
            throw mistyped(group);
        for (std::size_t i = 0; i < charactersInGroup; ++i)
            key.data()[group * charactersInGroup + i] = static_cast<unsigned char>(alphabet[at[i]]);
    }
    return key;
}

} // namespace fristad
