#pragma once

#include <cstddef>

namespace fristad {

/// Gives SQLite memory of its own before it starts: one range of addresses that is never given back to the system and whose pages are
/// locked once, when they are first used, instead of with every single allocation. What is freed is wiped by SQLCipher all
/// the same. Of what the system lets a process lock (RLIMIT_MEMLOCK) a part is left for keys and passphrases; what SQLite
/// takes beyond that is not locked. Does nothing where SQLite has started already: then its memory is the C library's.
void giveSqliteMemory();

/// How an address stands to that range.
enum class SqliteMemory : unsigned char { elsewhere, locked, notLocked };
SqliteMemory sqliteMemoryAt(const void* address) noexcept;
std::size_t lockedSqliteBytes() noexcept;

} // namespace fristad
