#include "core/vault/Hex.h"

#include <sodium.h>

namespace fristad {

std::string hexOf(std::span<const unsigned char> bytes) {
    std::string hex(2 * bytes.size() + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
    hex.pop_back();
    return hex;
}

bool detail::readHex(std::string_view hex, std::span<unsigned char> bytes) {
    std::size_t length = 0;
    const char* end = nullptr;
    return sodium_hex2bin(bytes.data(), bytes.size(), hex.data(), hex.size(), nullptr, &length, &end) == 0 &&
           length == bytes.size() && end == hex.data() + hex.size();
}

} // namespace fristad
