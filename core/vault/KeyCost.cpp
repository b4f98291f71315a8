#include "core/vault/KeyCost.h"

namespace fristad {

namespace {
constexpr std::uint64_t mebibyte = 1024 * 1024;
}

// libsodium's "moderate" memory with its three passes: 0.8 s on an ordinary office PC.
KeyCost defaultKeyCost() noexcept { return {.passes = 3, .memoryBytes = 256 * mebibyte}; }
KeyCost leastKeyCost() noexcept { return {.passes = 3, .memoryBytes = 256 * mebibyte}; }
// Room to grow by, and no more than a small laptop bears: whoever may write the key file must not be able to make opening hang.
KeyCost greatestKeyCost() noexcept { return {.passes = 6, .memoryBytes = 1024 * mebibyte}; }

} // namespace fristad
