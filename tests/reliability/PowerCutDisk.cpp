#include "PowerCutDisk.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <sqlcipher/sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::string contentOf(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void putContent(const fs::path& path, const std::string& content) { std::ofstream(path, std::ios::binary) << content; }

/// A write, or a cut to a size, that is not synced.
struct Pending {
    bool truncates = false;
    std::size_t offset = 0; // or the size
    std::string bytes;
};

void putInto(std::string& image, const Pending& change) {
    if (change.truncates) {
        image.resize(change.offset);
        return;
    }
    if (image.size() < change.offset + change.bytes.size())
        image.resize(change.offset + change.bytes.size());
    image.replace(change.offset, change.bytes.size(), change.bytes);
}

/// One of SQLite's files as the running system sees it; on the real disk stands what is synced.
struct Image {
    std::string content;
    std::vector<Pending> pending;
    bool neverSynced = false;
};

struct Rename {
    fs::path to;
    bool replaced = false;
    std::string old;
};

struct State {
    bool installed = false;
    sqlite3_vfs* real = nullptr;
    sqlite3_vfs shim{};
    std::map<std::string, Image> images;
    std::map<std::string, std::string> removed; // and what they held; their folder is not synced since
    std::vector<Rename> renames;                // of key files; their folder is not synced since
    std::set<ino_t> unsyncedKeyFiles;
    std::int64_t operations = 0;
    std::int64_t cutAt = -1;
    std::int64_t room = -1;
    bool cut = false;
    std::int64_t failAt = -1;
    int error = 0;
    bool lasting = false;
    bool failed = false;
    std::string included = "/nothing";
};

State& state() {
    static State one;
    return one;
}

/// Counts an operation: 0, or the errno that it fails with.
int operation() {
    auto& disk = state();
    ++disk.operations;
    if (disk.cutAt >= 0 && disk.operations > disk.cutAt)
        disk.cut = true;
    if (disk.cut)
        return EIO;
    if (disk.failAt < 0 || disk.operations <= disk.failAt || (disk.failed && !disk.lasting))
        return 0;
    disk.failed = true;
    return disk.error;
}

/// The same for one of SQLite's calls: SQLITE_OK, or what it fails with.
int sqliteOperation(int failure) {
    const int error = operation();
    if (error == 0)
        return SQLITE_OK;
    errno = error; // SQLite asks for it
    return error == ENOSPC && failure == SQLITE_IOERR_WRITE ? SQLITE_FULL : failure;
}

bool roomFor(std::size_t bytes) {
    auto& room = state().room;
    if (room < 0)
        return true;
    if (room < static_cast<std::int64_t>(bytes))
        return false;
    room -= static_cast<std::int64_t>(bytes);
    return true;
}

// ---- SQLite's file system

struct File {
    sqlite3_file base; // first, for SQLite sees only this
    std::string* path;
};

Image& imageOf(sqlite3_file* file) { return state().images.at(*reinterpret_cast<File*>(file)->path); }

int closeFile(sqlite3_file* file) {
    delete reinterpret_cast<File*>(file)->path;
    return SQLITE_OK;
}

int readFile(sqlite3_file* file, void* into, int amount, sqlite3_int64 offset) {
    if (state().cut)
        return SQLITE_IOERR_READ;
    const auto& content = imageOf(file).content;
    const auto at = static_cast<std::size_t>(offset);
    const auto wanted = static_cast<std::size_t>(amount);
    const auto there = at >= content.size() ? 0 : std::min(wanted, content.size() - at);
    std::memset(into, 0, wanted);
    std::memcpy(into, content.data() + (there > 0 ? at : 0), there);
    return there == wanted ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int change(sqlite3_file* file, Pending pending) {
    const int failure = pending.truncates ? SQLITE_IOERR_TRUNCATE : SQLITE_IOERR_WRITE;
    if (const int code = sqliteOperation(failure); code != SQLITE_OK)
        return code;
    auto& image = imageOf(file);
    if (!pending.truncates && pending.offset + pending.bytes.size() > image.content.size() &&
        !roomFor(pending.offset + pending.bytes.size() - image.content.size()))
        return SQLITE_FULL;
    putInto(image.content, pending);
    image.pending.push_back(std::move(pending));
    return SQLITE_OK;
}

int writeFile(sqlite3_file* file, const void* bytes, int amount, sqlite3_int64 offset) {
    return change(file, {.truncates = false,
                         .offset = static_cast<std::size_t>(offset),
                         .bytes = {static_cast<const char*>(bytes), static_cast<std::size_t>(amount)}});
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    return change(file, {.truncates = true, .offset = static_cast<std::size_t>(size), .bytes = {}});
}

int syncFile(sqlite3_file* file, int) {
    if (const int code = sqliteOperation(SQLITE_IOERR_FSYNC); code != SQLITE_OK)
        return code;
    auto& image = imageOf(file);
    putContent(*reinterpret_cast<File*>(file)->path, image.content);
    image.pending.clear();
    image.neverSynced = false;
    return SQLITE_OK;
}

int sizeOf(sqlite3_file* file, sqlite3_int64* size) {
    *size = static_cast<sqlite3_int64>(imageOf(file).content.size());
    return SQLITE_OK;
}

int lockFile(sqlite3_file*, int) { return SQLITE_OK; }
int reservedLock(sqlite3_file*, int* held) {
    *held = 0;
    return SQLITE_OK;
}
int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sectorSize(sqlite3_file*) { return 512; }
int characteristics(sqlite3_file*) { return 0; }

const sqlite3_io_methods* methods() {
    static const sqlite3_io_methods calls = [] {
        sqlite3_io_methods made{};
        made.iVersion = 1;
        made.xClose = closeFile;
        made.xRead = readFile;
        made.xWrite = writeFile;
        made.xTruncate = truncateFile;
        made.xSync = syncFile;
        made.xFileSize = sizeOf;
        made.xLock = lockFile;
        made.xUnlock = lockFile;
        made.xCheckReservedLock = reservedLock;
        made.xFileControl = control;
        made.xSectorSize = sectorSize;
        made.xDeviceCharacteristics = characteristics;
        return made;
    }();
    return &calls;
}

int openFile(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* given) {
    file->pMethods = nullptr;
    const std::string path = name == nullptr ? "" : name;
    const bool exists = fs::exists(path);
    if (path.empty() || (!exists && (flags & SQLITE_OPEN_CREATE) == 0))
        return SQLITE_CANTOPEN;
    if (!exists)
        if (const int code = sqliteOperation(SQLITE_CANTOPEN); code != SQLITE_OK)
            return code;
    auto& images = state().images;
    if (!exists) {
        putContent(path, "");
        images[path] = {.content = {}, .pending = {}, .neverSynced = true};
    } else if (!images.contains(path)) {
        images[path] = {.content = contentOf(path), .pending = {}, .neverSynced = false};
    }
    reinterpret_cast<File*>(file)->path = new std::string(path);
    file->pMethods = methods();
    if (given != nullptr)
        *given = flags;
    return SQLITE_OK;
}

int removeFile(sqlite3_vfs*, const char* name, int syncFolder) {
    if (const int code = sqliteOperation(SQLITE_IOERR_DELETE); code != SQLITE_OK)
        return code;
    if (!fs::exists(name))
        return SQLITE_IOERR_DELETE_NOENT;
    state().removed[name] = contentOf(name);
    state().images.erase(name);
    fs::remove(name);
    if (syncFolder != 0)
        state().removed.clear();
    return SQLITE_OK;
}

int isThere(sqlite3_vfs*, const char* name, int, int* there) {
    const auto known = state().images.find(name);
    *there = fs::exists(name) && (known == state().images.end() || !known->second.content.empty()) ? 1 : 0;
    return SQLITE_OK;
}

int fullName(sqlite3_vfs*, const char* name, int room, char* into) {
    return state().real->xFullPathname(state().real, name, room, into);
}

// ---- the system's calls, for key files, and others that are included

bool isKeyFile(const fs::path& path) { return path.filename().string().starts_with("vault.json"); }

fs::path pathOf(int file) {
    std::error_code ignored;
    return fs::read_symlink("/proc/self/fd/" + std::to_string(file), ignored);
}

ino_t inodeOf(int file) {
    struct stat status {};
    return ::fstat(file, &status) == 0 ? status.st_ino : 0;
}

template <class Call> Call systems(const char* name) { return reinterpret_cast<Call>(::dlsym(RTLD_NEXT, name)); }

} // namespace

namespace {

bool isOnDisk(const fs::path& path) {
    return state().installed && (isKeyFile(path) || path.string().starts_with(state().included));
}

/// Counts an operation on a file; false, with errno set, if it fails.
bool mayOperate() {
    if (const int error = operation(); error != 0) {
        errno = error;
        return false;
    }
    return true;
}

} // namespace

extern "C" ssize_t write(int file, const void* bytes, size_t count) {
    static const auto real = systems<ssize_t (*)(int, const void*, size_t)>("write");
    if (state().installed && file > 2) {
        if (const auto path = pathOf(file); isOnDisk(path)) {
            if (!mayOperate())
                return -1;
            if (isKeyFile(path) && !roomFor(count)) {
                errno = ENOSPC;
                return -1;
            }
            if (isKeyFile(path))
                state().unsyncedKeyFiles.insert(inodeOf(file));
        }
    }
    return real(file, bytes, count);
}

extern "C" int fsync(int file) {
    static const auto real = systems<int (*)(int)>("fsync");
    if (!state().installed)
        return real(file);
    if (!mayOperate())
        return -1;
    state().unsyncedKeyFiles.erase(inodeOf(file));
    if (fs::is_directory(pathOf(file))) {
        state().renames.clear();
        state().removed.clear();
    }
    return 0; // what the test's disk loses is decided here, not by the real one
}

extern "C" int rename(const char* from, const char* to) noexcept {
    static const auto real = systems<int (*)(const char*, const char*)>("rename");
    if (!isOnDisk(to))
        return real(from, to);
    if (!mayOperate())
        return -1;
    if (isKeyFile(to))
        state().renames.push_back({.to = to, .replaced = fs::exists(to), .old = contentOf(to)});
    return real(from, to);
}

extern "C" int renameat2(int, const char* from, int, const char* to, unsigned flags) noexcept {
    static const auto real = systems<int (*)(int, const char*, int, const char*, unsigned)>("renameat2");
    return isOnDisk(to) && !mayOperate() ? -1 : real(AT_FDCWD, from, AT_FDCWD, to, flags);
}

extern "C" int mkdir(const char* path, mode_t mode) noexcept {
    static const auto real = systems<int (*)(const char*, mode_t)>("mkdir");
    return isOnDisk(path) && !mayOperate() ? -1 : real(path, mode);
}

namespace fristad {

namespace {

std::size_t upTo(std::mt19937_64& random, std::size_t most) {
    return std::uniform_int_distribution<std::size_t>(0, most)(random);
}

// Which of the writes that were not synced reached the disk.
void settle(const std::string& path, const Image& image, std::mt19937_64& random) {
    if (image.neverSynced && upTo(random, 1) == 0) {
        fs::remove(path); // the folder forgot its name
        return;
    }
    auto content = contentOf(path);
    const auto luck = upTo(random, 2);
    for (const Pending& each : image.pending) {
        if (luck == 0 || (luck == 1 && upTo(random, 1) == 0))
            continue;
        auto torn = each;
        if (!torn.truncates && upTo(random, 7) == 0)
            torn.bytes.resize(upTo(random, torn.bytes.size() / 512) * 512); // whole sectors of it
        putInto(content, torn);
    }
    putContent(path, content);
}

} // namespace

PowerCutDisk& PowerCutDisk::instance() {
    static PowerCutDisk one;
    return one;
}

void PowerCutDisk::install() {
    auto& disk = state();
    disk.real = sqlite3_vfs_find(nullptr);
    disk.shim = *disk.real;
    disk.shim.pNext = nullptr;
    disk.shim.zName = "power-cut";
    disk.shim.szOsFile = sizeof(File);
    disk.shim.xOpen = openFile;
    disk.shim.xDelete = removeFile;
    disk.shim.xAccess = isThere;
    disk.shim.xFullPathname = fullName;
    sqlite3_vfs_register(&disk.shim, 1);
    disk.installed = true;
}

void PowerCutDisk::remove() {
    sqlite3_vfs_unregister(&state().shim);
    sqlite3_vfs_register(state().real, 1);
    state().installed = false;
}

void PowerCutDisk::cutAfter(std::int64_t operations) {
    state().cutAt = operations < 0 ? -1 : state().operations + operations;
}

void PowerCutDisk::failAfter(std::int64_t operations, int error, Lasting lasting) {
    auto& disk = state();
    disk.failAt = operations < 0 ? -1 : disk.operations + operations;
    disk.error = error;
    disk.lasting = lasting == Lasting::yes;
    disk.failed = false;
}

bool PowerCutDisk::hasFailed() const { return state().failed; }
void PowerCutDisk::include(const std::filesystem::path& folder) { state().included = folder.string() + '/'; }

bool PowerCutDisk::isCut() const { return state().cut; }
std::int64_t PowerCutDisk::operations() const { return state().operations; }
void PowerCutDisk::leaveRoomFor(std::int64_t bytes) { state().room = bytes; }

void PowerCutDisk::restart(std::mt19937_64& random) {
    auto& disk = state();
    disk.cut = false;
    disk.cutAt = disk.failAt = -1;
    for (const auto& [path, image] : disk.images)
        settle(path, image, random);
    disk.images.clear();
    for (const auto& [path, content] : disk.removed)
        if (!fs::exists(path) && upTo(random, 1) == 0)
            putContent(path, content);
    disk.removed.clear();
    auto kept = upTo(random, disk.renames.size());
    for (; kept < disk.renames.size(); disk.renames.pop_back()) {
        const auto& undone = disk.renames.back();
        fs::remove(undone.to);
        if (undone.replaced)
            putContent(undone.to, undone.old);
    }
    for (const auto& rename : disk.renames) { // a name that outran its content
        struct stat status {};
        if (::stat(rename.to.c_str(), &status) == 0 && disk.unsyncedKeyFiles.contains(status.st_ino))
            fs::resize_file(rename.to, upTo(random, static_cast<std::size_t>(status.st_size)));
    }
    disk.renames.clear();
    disk.unsyncedKeyFiles.clear();
}

} // namespace fristad
