#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

// Bytes as they are written down and typed back. For what is no secret: a key never stands in ordinary text.

namespace fristad {

/// Two digits a byte, 0-9 and a-f.
std::string hexOf(std::span<const unsigned char> bytes);

namespace detail {
bool readHex(std::string_view hex, std::span<unsigned char> bytes);
}

/// The bytes that so many pairs of hex digits stand for, capitals too; nothing for any other text.
template <std::size_t Size> std::optional<std::array<unsigned char, Size>> bytesOfHex(std::string_view hex) {
    std::array<unsigned char, Size> bytes{};
    return detail::readHex(hex, bytes) ? std::optional(bytes) : std::nullopt;
}

} // namespace fristad
