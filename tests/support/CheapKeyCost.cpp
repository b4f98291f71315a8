#include "core/vault/KeyCost.h"

// Cheap keys for tests. No program that a person runs links this.

namespace fristad {

KeyCost defaultKeyCost() noexcept { return {.passes = 1, .memoryBytes = 16 * 1024}; }
KeyCost leastKeyCost() noexcept { return {.passes = 1, .memoryBytes = 8 * 1024}; }
KeyCost greatestKeyCost() noexcept { return {.passes = 4, .memoryBytes = 1024 * 1024}; }

} // namespace fristad
