#include "core/vault/HashedBytes.h"

#include <sodium.h>

namespace fristad {

namespace {

std::string_view asText(std::span<const unsigned char> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

} // namespace

HashedBytes::HashedBytes(std::string_view mark) {
    constexpr std::size_t ordinary = 256;
    bytes_.reserve(ordinary);
    bytes_ += mark;
}

void HashedBytes::number(std::int64_t value) {
    std::array<char, 8> little{};
    auto rest = static_cast<std::uint64_t>(value);
    for (char& each : little) {
        each = static_cast<char>(rest & 0xffU);
        rest >>= 8U;
    }
    bytes_.append(little.data(), little.size());
}

void HashedBytes::text(std::string_view value) {
    number(static_cast<std::int64_t>(value.size()));
    bytes_ += value;
}

void HashedBytes::text(std::span<const unsigned char> value) { text(asText(value)); }
void HashedBytes::raw(std::span<const unsigned char> value) { bytes_ += asText(value); }

ChainHash HashedBytes::hash() const {
    ChainHash hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes_.data()), bytes_.size(),
                       nullptr, 0);
    return hash;
}

} // namespace fristad
