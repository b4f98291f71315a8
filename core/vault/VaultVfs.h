#pragma once

#include "core/vault/FileStamp.h"

#include <array>
#include <filesystem>
#include <memory>
#include <string>

struct sqlite3;
struct sqlite3_vfs;

namespace fristad {

/// The file system that SQLite is given for one connection to a vault's database. It passes everything on to SQLite's own, but
///
/// - knows three names only: the database, its write-ahead log and, while one is allowed, its rollback journal. Whatever else a
///   journal, a schema or a statement names is neither opened nor deleted, nor said to exist. Temporary files there are none.
/// - Before a write to a file that is safe on the disk it checks that database and log are as this connection left them. If they
///   are not, another program or computer has written to them without a lock: nothing is written, truncated or deleted
///   any more, not when the connection is closed either.
///
/// Registered with SQLite, under a name of its own, for as long as it lives; it must live longer than the connection.
class VaultVfs {
public:
    enum class Locks : std::uint8_t { usual, none };

    /// `database` is absolute and is not followed if it is a link. On top of SQLite's default file system at this moment.
    VaultVfs(const std::filesystem::path& database, Locks locks);
    VaultVfs(const VaultVfs&) = delete;
    VaultVfs& operator=(const VaultVfs&) = delete;
    ~VaultVfs();

    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    /// Whether SQLite may have a rollback journal from here on; at first it may not, and none is there for it.
    void allowJournal(bool allowed) noexcept { journalAllowed_ = allowed; }

    /// Whether somebody else has written to the database of this connection, as far as can be seen now; false of a connection
    /// that has no VaultVfs.
    [[nodiscard]] static bool changedOutside(sqlite3* connection);

private:
    friend struct VaultVfsCalls;
    enum class FileKind : std::uint8_t { database, log, journal, none };

    [[nodiscard]] FileKind kindOf(const char* name) const;
    [[nodiscard]] FileStamp* stampOf(FileKind kind);
    /// Looks at the files, unless a change is known already.
    bool lookForChange();

    std::string database_;
    std::string log_;
    std::string journal_;
    std::array<FileStamp, 2> stamps_; ///< database, log
    bool journalAllowed_ = false;
    bool changedOutside_ = false;
    std::string name_;
    sqlite3_vfs* base_;
    std::unique_ptr<sqlite3_vfs> vfs_;
};

} // namespace fristad
