#pragma once

#include <cstddef>
#include <cstdint>

namespace fristad {

/// What one guess at a passphrase costs: Argon2id's passes and memory.
struct KeyCost {
    std::uint64_t passes = 0;
    std::uint64_t memoryBytes = 0;
    friend bool operator==(const KeyCost&, const KeyCost&) = default;
};

// Defined twice, in two small libraries, so that the rest of core is compiled once: fristad_keys (this folder's
// KeyCost.cpp) is what every program links; fristad_keys_for_tests has cheap numbers and is linked by tests only.

/// For new slots.
KeyCost defaultKeyCost() noexcept;
/// Bounds on what a slot that is read may ask for: less would be a guess made cheap, more would hang the machine.
KeyCost leastKeyCost() noexcept;
KeyCost greatestKeyCost() noexcept;

} // namespace fristad
