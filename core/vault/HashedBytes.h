#pragma once

#include "core/vault/HistoryChain.h"

#include <string>
#include <string_view>

namespace fristad {

/// The bytes that a BLAKE2b of the vault's goes over: a mark that says what it is of, then numbers of 8 bytes with the lowest first and
/// texts, each after its length, so that no two contents give the same bytes.
class HashedBytes {
public:
    explicit HashedBytes(std::string_view mark);
    void number(std::int64_t value);
    void text(std::string_view value);
    void text(std::span<const unsigned char> value);
    /// Without a length: what always has the same one, or stands last.
    void raw(std::span<const unsigned char> value);
    void byte(int value) { bytes_.push_back(static_cast<char>(value)); }
    [[nodiscard]] ChainHash hash() const;

private:
    std::string bytes_;
};

} // namespace fristad
