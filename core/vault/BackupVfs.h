#pragma once

#include <cstdint>
#include <memory>
#include <string>

struct sqlite3_vfs;

namespace fristad {

struct FileRegion {
    std::uint64_t offset = 0;
    std::uint64_t bytes = 0;
};

/// What SQLite takes for a folder with a database and its write-ahead log, and is two regions of an open file; read only. Registered
/// with SQLite, under a name of its own, for as long as it lives.
class BackupVfs {
public:
    BackupVfs(int file, FileRegion database, FileRegion log);
    BackupVfs(const BackupVfs&) = delete;
    BackupVfs& operator=(const BackupVfs&) = delete;
    ~BackupVfs();

    [[nodiscard]] const std::string& name() const noexcept { return name_; }

private:
    struct Regions {
        int file = -1;
        FileRegion database;
        FileRegion log;
    };
    friend struct BackupVfsCalls;

    Regions regions_;
    std::string name_;
    std::unique_ptr<sqlite3_vfs> vfs_;
};

} // namespace fristad
