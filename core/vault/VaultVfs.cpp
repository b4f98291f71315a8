#include "core/vault/VaultVfs.h"

#include "core/vault/Database.h"
#include "core/vault/RollbackJournal.h"
#include "core/vault/SqliteMemory.h"

#include <sqlcipher/sqlite3.h>

#include <atomic>
#include <string_view>
#include <utility>

namespace fristad {

namespace {

// Opcodes below 100 are SQLite's own.
constexpr int askWhetherChanged = 0x46524953;

// SQLCipher's page. The last bytes of the first one are its initialisation vector and HMAC: new with each write.
constexpr std::int64_t pageSize = 4096;
constexpr int vectorAndHmac = 80;
constexpr int logHeader = 32; // with the salts, which are new each time the log begins anew

std::filesystem::path logOf(std::filesystem::path database) {
    database += "-wal";
    return database;
}

} // namespace

/// SQLite's calls.
struct VaultVfsCalls {
    struct File {
        sqlite3_file base; // first, for SQLite sees only this
        VaultVfs* vfs;
        VaultVfs::FileKind kind;
        // the file of the file system below stands behind
    };
    static_assert(sizeof(File) % alignof(std::max_align_t) == 0 || sizeof(File) % 8 == 0);

    static VaultVfs& vfsOf(sqlite3_vfs* vfs) { return *static_cast<VaultVfs*>(vfs->pAppData); }
    static File& fileOf(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }
    static sqlite3_file* below(sqlite3_file* file) { return reinterpret_cast<sqlite3_file*>(&fileOf(file) + 1); }
    static FileStamp* stampOf(sqlite3_file* file) { return fileOf(file).vfs->stampOf(fileOf(file).kind); }

    /// Before something is written: whether it may be.
    static bool mayWrite(sqlite3_file* file) {
        auto& vfs = *fileOf(file).vfs;
        const auto* const stamp = stampOf(file);
        if (stamp != nullptr && stamp->isWritten())
            return !vfs.changedOutside_; // it was looked at before the first of these writes
        return !vfs.lookForChange();
    }

    static int close(sqlite3_file* file) {
        if (auto* const stamp = stampOf(file)) {
            if (!stamp->isOurs()) // or SQLite would delete a log with somebody else's changes
                fileOf(file).vfs->changedOutside_ = true;
            stamp->follow(nullptr);
        }
        return below(file)->pMethods->xClose(below(file));
    }
    static int read(sqlite3_file* file, void* into, int amount, sqlite3_int64 offset) {
        return below(file)->pMethods->xRead(below(file), into, amount, offset);
    }
    static int write(sqlite3_file* file, const void* bytes, int amount, sqlite3_int64 offset) {
        if (!mayWrite(file))
            return SQLITE_IOERR_WRITE;
        const int code = below(file)->pMethods->xWrite(below(file), bytes, amount, offset);
        if (auto* const stamp = stampOf(file); stamp != nullptr && code == SQLITE_OK)
            stamp->noteWrite(bytes, amount, offset);
        else if (stamp != nullptr) // a full disk may have taken some of it
            stamp->takeCut();
        return code;
    }
    static int truncate(sqlite3_file* file, sqlite3_int64 size) {
        if (!mayWrite(file))
            return SQLITE_IOERR_TRUNCATE;
        const int code = below(file)->pMethods->xTruncate(below(file), size);
        if (auto* const stamp = stampOf(file))
            stamp->takeCut();
        return code;
    }
    static int sync(sqlite3_file* file, int flags) {
        auto* const stamp = stampOf(file);
        const bool written = stamp != nullptr && stamp->isWritten();
        bool ours = stamp == nullptr || written || stamp->isOurs(); // a sync may set the time of what was only cut
        if (const int code = below(file)->pMethods->xSync(below(file), flags); code != SQLITE_OK)
            return code;
        if (written)
            ours = stamp->isOurs(); // or somebody wrote over it while we did
        if (!ours) {
            fileOf(file).vfs->changedOutside_ = true;
            return SQLITE_IOERR_FSYNC;
        }
        if (stamp != nullptr)
            stamp->take();
        return SQLITE_OK;
    }
    static int size(sqlite3_file* file, sqlite3_int64* bytes) {
        return below(file)->pMethods->xFileSize(below(file), bytes);
    }
    static int lock(sqlite3_file* file, int level) { return below(file)->pMethods->xLock(below(file), level); }
    static int unlock(sqlite3_file* file, int level) { return below(file)->pMethods->xUnlock(below(file), level); }
    static int reserved(sqlite3_file* file, int* held) {
        return below(file)->pMethods->xCheckReservedLock(below(file), held);
    }
    static int control(sqlite3_file* file, int operation, void* argument) {
        if (operation != askWhetherChanged)
            return below(file)->pMethods->xFileControl(below(file), operation, argument);
        *static_cast<bool*>(argument) = fileOf(file).vfs->lookForChange();
        return SQLITE_OK;
    }
    static int sectorSize(sqlite3_file* file) { return below(file)->pMethods->xSectorSize(below(file)); }
    static int characteristics(sqlite3_file* file) {
        return below(file)->pMethods->xDeviceCharacteristics(below(file));
    }

    static const sqlite3_io_methods* methods() {
        static const sqlite3_io_methods calls = [] {
            sqlite3_io_methods made{};
            made.iVersion = 1; // no shared memory: the index of the log stays in this process (locking_mode EXCLUSIVE)
            made.xClose = close;
            made.xRead = read;
            made.xWrite = write;
            made.xTruncate = truncate;
            made.xSync = sync;
            made.xFileSize = size;
            made.xLock = lock;
            made.xUnlock = unlock;
            made.xCheckReservedLock = reserved;
            made.xFileControl = control;
            made.xSectorSize = sectorSize;
            made.xDeviceCharacteristics = characteristics;
            return made;
        }();
        return &calls;
    }

    static int open(sqlite3_vfs* ours, sqlite3_filename name, sqlite3_file* file, int flags, int* given) {
        file->pMethods = nullptr; // no xClose if this fails
        auto& vfs = vfsOf(ours);
        const auto kind = vfs.kindOf(name);
        constexpr int kinds = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL;
        const bool known = (flags & kinds) != 0 && kind != VaultVfs::FileKind::none &&
                           (kind != VaultVfs::FileKind::journal || vfs.journalAllowed_);
        if (!known)
            return SQLITE_CANTOPEN;
        fileOf(file).vfs = &vfs;
        fileOf(file).kind = kind;
        below(file)->pMethods = nullptr;
        const int code = vfs.base_->xOpen(vfs.base_, name, below(file), flags, given);
        if (code != SQLITE_OK) {
            if (below(file)->pMethods != nullptr)
                below(file)->pMethods->xClose(below(file));
            return code;
        }
        file->pMethods = methods();
        if (auto* const stamp = vfs.stampOf(kind))
            stamp->follow(below(file));
        return SQLITE_OK;
    }
    static int remove(sqlite3_vfs* ours, const char* name, int syncFolder) {
        auto& vfs = vfsOf(ours);
        const auto kind = vfs.kindOf(name);
        const bool known =
            kind == VaultVfs::FileKind::log || (kind == VaultVfs::FileKind::journal && vfs.journalAllowed_);
        if (!known || vfs.lookForChange())
            return SQLITE_IOERR_DELETE;
        return vfs.base_->xDelete(vfs.base_, name, syncFolder);
    }
    static int access(sqlite3_vfs* ours, const char* name, int what, int* there) {
        auto& vfs = vfsOf(ours);
        *there = 0;
        switch (vfs.kindOf(name)) {
        case VaultVfs::FileKind::none: return SQLITE_IOERR_ACCESS;
        case VaultVfs::FileKind::journal:
            if (!vfs.journalAllowed_)
                return SQLITE_OK;
            break;
        case VaultVfs::FileKind::database:
        case VaultVfs::FileKind::log: break;
        }
        return vfs.base_->xAccess(vfs.base_, name, what, there);
    }
    // It is absolute already, and a link must not lead to another journal and log than those beside it.
    static int fullName(sqlite3_vfs*, const char* name, int room, char* into) {
        if (std::string_view(name).size() >= static_cast<std::size_t>(room))
            return SQLITE_CANTOPEN;
        sqlite3_snprintf(room, into, "%s", name);
        return SQLITE_OK;
    }
};

VaultVfs::VaultVfs(const std::filesystem::path& database, Locks locks)
    : database_(database.string()),
      log_(logOf(database).string()),
      journal_(journalPath(database).string()),
      stamps_{FileStamp(database, pageSize - vectorAndHmac, vectorAndHmac), FileStamp(logOf(database), 0, logHeader)} {
    static std::atomic<int> count = 0;
    name_ = "fristad-vault-" + std::to_string(++count);
    giveSqliteMemory();
    base_ = sqlite3_vfs_find(locks == Locks::none ? "unix-none" : nullptr);
    if (base_ == nullptr)
        throwSqliteError(nullptr, SQLITE_CANTOPEN);
    // Random numbers, the time and waiting come from below.
    vfs_ = std::make_unique<sqlite3_vfs>(*base_);
    vfs_->pNext = nullptr;
    vfs_->szOsFile = static_cast<int>(sizeof(VaultVfsCalls::File)) + base_->szOsFile;
    vfs_->zName = name_.c_str();
    vfs_->pAppData = this;
    vfs_->xOpen = VaultVfsCalls::open;
    vfs_->xDelete = VaultVfsCalls::remove;
    vfs_->xAccess = VaultVfsCalls::access;
    vfs_->xFullPathname = VaultVfsCalls::fullName;
    vfs_->xDlOpen = [](sqlite3_vfs*, const char*) -> void* { return nullptr; }; // no extensions
    if (const int code = sqlite3_vfs_register(vfs_.get(), 0); code != SQLITE_OK)
        throwSqliteError(nullptr, code);
}

VaultVfs::~VaultVfs() { sqlite3_vfs_unregister(vfs_.get()); }

VaultVfs::FileKind VaultVfs::kindOf(const char* name) const {
    const std::string_view asked = name == nullptr ? "" : name; // a temporary file has none
    if (asked == database_)
        return FileKind::database;
    if (asked == log_)
        return FileKind::log;
    return asked == journal_ ? FileKind::journal : FileKind::none;
}

FileStamp* VaultVfs::stampOf(FileKind kind) {
    switch (kind) {
    case FileKind::database: return &stamps_[0];
    case FileKind::log: return &stamps_[1];
    case FileKind::journal:
    case FileKind::none: break;
    }
    return nullptr;
}

bool VaultVfs::lookForChange() {
    for (const auto& each : stamps_)
        changedOutside_ = changedOutside_ || !each.isOurs();
    return changedOutside_;
}

bool VaultVfs::changedOutside(sqlite3* connection) {
    bool changed = false;
    return sqlite3_file_control(connection, "main", askWhetherChanged, &changed) == SQLITE_OK && changed;
}

} // namespace fristad
