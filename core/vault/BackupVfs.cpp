#include "core/vault/BackupVfs.h"

#include "core/vault/Database.h"
#include "core/vault/SqliteMemory.h"

#include <sqlcipher/sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <string_view>

namespace fristad {

/// SQLite's calls. Whatever would write is refused.
struct BackupVfsCalls {
    struct File {
        sqlite3_file base; // first, for SQLite sees only this
        int number;
        FileRegion region;
        bool isLog;
        BackupVfs::Regions* regions;
    };

    static const FileRegion& regionOf(sqlite3_file* file) { return reinterpret_cast<File*>(file)->region; }

    static int close(sqlite3_file*) { return SQLITE_OK; }
    static int read(sqlite3_file* file, void* into, int amount, sqlite3_int64 offset) {
        const auto& region = regionOf(file);
        auto& regions = *reinterpret_cast<File*>(file)->regions;
        regions.lastRead = {reinterpret_cast<File*>(file)->isLog, offset};
        if (regions.damaged.contains(regions.lastRead))
            return SQLITE_CORRUPT;
        const auto at = static_cast<std::uint64_t>(offset);
        const auto there =
            at >= region.bytes ? 0 : std::min<std::uint64_t>(region.bytes - at, static_cast<unsigned>(amount));
        auto* const bytes = static_cast<unsigned char*>(into);
        std::size_t done = 0;
        while (done < there) {
            const auto got = ::pread(reinterpret_cast<File*>(file)->number, bytes + done, there - done,
                                     static_cast<off_t>(region.offset + at + done));
            if (got <= 0)
                return regions.mayBeDamaged ? SQLITE_CORRUPT : SQLITE_IOERR_READ;
            done += static_cast<std::size_t>(got);
        }
        std::memset(bytes + done, 0, static_cast<std::size_t>(amount) - done);
        return done == static_cast<std::size_t>(amount) ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
    }
    static int write(sqlite3_file*, const void*, int, sqlite3_int64) { return SQLITE_READONLY; }
    static int truncate(sqlite3_file*, sqlite3_int64) { return SQLITE_READONLY; }
    static int sync(sqlite3_file*, int) { return SQLITE_OK; }
    static int size(sqlite3_file* file, sqlite3_int64* bytes) {
        *bytes = static_cast<sqlite3_int64>(regionOf(file).bytes);
        return SQLITE_OK;
    }
    static int lock(sqlite3_file*, int) { return SQLITE_OK; }
    static int reserved(sqlite3_file*, int* held) {
        *held = 0;
        return SQLITE_OK;
    }
    static int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
    static int sectorSize(sqlite3_file*) { return 4096; }
    static int characteristics(sqlite3_file*) { return 0; }

    static const sqlite3_io_methods* methods() {
        static const sqlite3_io_methods calls = [] {
            sqlite3_io_methods made{};
            made.iVersion =
                1; // no shared memory: the index of the log stays in this process, as locking_mode EXCLUSIVE has it
            made.xClose = close;
            made.xRead = read;
            made.xWrite = write;
            made.xTruncate = truncate;
            made.xSync = sync;
            made.xFileSize = size;
            made.xLock = lock;
            made.xUnlock = lock;
            made.xCheckReservedLock = reserved;
            made.xFileControl = control;
            made.xSectorSize = sectorSize;
            made.xDeviceCharacteristics = characteristics;
            return made;
        }();
        return &calls;
    }

    static int open(sqlite3_vfs* vfs, sqlite3_filename, sqlite3_file* file, int flags, int* given) {
        auto* const made = reinterpret_cast<File*>(file);
        made->base.pMethods = nullptr; // no xClose if this fails
        if ((flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL)) == 0)
            return SQLITE_CANTOPEN;
        auto& regions = *static_cast<BackupVfs::Regions*>(vfs->pAppData);
        made->isLog = (flags & SQLITE_OPEN_WAL) != 0;
        const auto& source = made->isLog ? regions.log : regions.database;
        made->number = source.file;
        made->region = source.region;
        made->regions = &regions;
        made->base.pMethods = methods();
        if (given != nullptr)
            *given = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
        return SQLITE_OK;
    }
    static int remove(sqlite3_vfs*, const char*, int) { return SQLITE_READONLY; }
    static int access(sqlite3_vfs* vfs, const char* name, int, int* there) {
        const auto& regions = *static_cast<const BackupVfs::Regions*>(vfs->pAppData);
        *there = std::string_view(name).ends_with("-wal") && regions.log.region.bytes > 0 ? 1 : 0;
        return SQLITE_OK;
    }
    static int fullName(sqlite3_vfs*, const char* name, int room, char* into) {
        sqlite3_snprintf(room, into, "%s", name);
        return SQLITE_OK;
    }
};

BackupVfs::BackupVfs(int file, FileRegion database, FileRegion log)
    : BackupVfs(Regions{.database = {file, database}, .log = {file, log}}) {}

// SQLite opens no database that is shorter than it says itself, so this one is as long as it likes; what isn't there can't be read.
std::unique_ptr<BackupVfs> BackupVfs::ofDamaged(int database, int log, std::uint64_t logBytes) {
    constexpr std::uint64_t longerThanAny = std::uint64_t{1} << 40U;
    return std::unique_ptr<BackupVfs>(new BackupVfs(Regions{
        .database = {database, {0, longerThanAny}}, .log = {log, {0, log < 0 ? 0 : logBytes}}, .mayBeDamaged = true}));
}

BackupVfs::BackupVfs(const Regions& regions) : regions_(regions) {
    static std::atomic<int> count = 0;
    name_ = "fristad-backup-" + std::to_string(++count);
    giveSqliteMemory();
    // Random numbers, the time and waiting come from the ordinary one.
    vfs_ = std::make_unique<sqlite3_vfs>(*sqlite3_vfs_find(nullptr));
    vfs_->pNext = nullptr;
    vfs_->szOsFile = sizeof(BackupVfsCalls::File);
    vfs_->zName = name_.c_str();
    vfs_->pAppData = &regions_;
    vfs_->xOpen = BackupVfsCalls::open;
    vfs_->xDelete = BackupVfsCalls::remove;
    vfs_->xAccess = BackupVfsCalls::access;
    vfs_->xFullPathname = BackupVfsCalls::fullName;
    if (const int code = sqlite3_vfs_register(vfs_.get(), 0); code != SQLITE_OK)
        throwSqliteError(nullptr, code);
}

void BackupVfs::noteDamage() { regions_.damaged.insert(regions_.lastRead); }

BackupVfs::~BackupVfs() { sqlite3_vfs_unregister(vfs_.get()); }

} // namespace fristad
