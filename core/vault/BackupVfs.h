#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <utility>

struct sqlite3_vfs;

namespace fristad {

struct FileRegion {
    std::uint64_t offset = 0;
    std::uint64_t bytes = 0;
};

/// What SQLite takes for a folder with a database and its write-ahead log, and is two regions of an open file, or two open files; read
/// only. Registered with SQLite, under a name of its own, for as long as it lives.
class BackupVfs {
public:
    BackupVfs(int file, FileRegion database, FileRegion log);
    /// The files of a vault that may be damaged: what is cut off, or what the disk gives an error for, is a damaged page to SQLite and
    /// no failure of the system. `log` may be -1.
    static std::unique_ptr<BackupVfs> ofDamaged(int database, int log, std::uint64_t logBytes);
    BackupVfs(const BackupVfs&) = delete;
    BackupVfs& operator=(const BackupVfs&) = delete;
    ~BackupVfs();

    /// Whatever SQLite read last was found to be damaged: from now on it is told so at once, and not only after it was decrypted.
    void noteDamage();

    [[nodiscard]] const std::string& name() const noexcept { return name_; }

private:
    struct Source {
        int file = -1;
        FileRegion region;
    };
    struct Regions {
        Source database;
        Source log;
        bool mayBeDamaged = false;
        std::pair<bool, std::int64_t> lastRead = {};          ///< whether of the log, and where
        std::set<std::pair<bool, std::int64_t>> damaged = {}; ///< the same
    };
    friend struct BackupVfsCalls;
    explicit BackupVfs(const Regions& regions);

    Regions regions_;
    std::string name_;
    std::unique_ptr<sqlite3_vfs> vfs_;
};

} // namespace fristad
