#pragma once

#include <cstddef>

namespace fristad {

/// Memory is locked (kept out of the swap file) page by page, and the system's mlock does not count: whoever unlocks a few bytes
/// unlocks everything else on their page. SQLCipher with cipher_memory_security locks and unlocks every allocation on its own,
/// the key's among them, so that any neighbour that goes would take the key's protection along. Therefore LockedPages.cpp stands in
/// for the C library's mlock and munlock in every program that links it: a page stays locked until the last who locked it has
/// unlocked it.
///
/// How many pages are locked now.
std::size_t lockedPages() noexcept;

/// Looks whether memory that was just taken for a secret is locked.
void noteSecret(const void* address, std::size_t size) noexcept;
/// Whether every secret so far was locked, and SQLite's memory too, as far as the system lets a process (asked once a database
/// is open). Any thread.
bool memoryIsLocked() noexcept;

} // namespace fristad
