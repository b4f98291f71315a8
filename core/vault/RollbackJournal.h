#pragma once

#include <cstdint>
#include <filesystem>

namespace fristad {

/// What stands beside a database under the name of its rollback journal (`register.db-journal`).
enum class JournalState : std::uint8_t {
    none,
    finished, ///< a regular file that SQLite would not roll back
    hot,      ///< SQLite would write its pages over the database
    foreign,  ///< no regular file, or one that names a super-journal: SQLite would delete the file of that name
};

/// Reads the journal's first and last bytes, as sqlite.org/fileformat.html, "The Rollback Journal", describes them. SystemFailure
/// if it can't be read.
JournalState journalOf(const std::filesystem::path& database);

/// Removes a finished one; where that fails it stays, for SQLite takes no notice of it.
void removeFinishedJournal(const std::filesystem::path& database) noexcept;

/// The journal's path.
std::filesystem::path journalPath(const std::filesystem::path& database);

} // namespace fristad
