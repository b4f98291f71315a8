#define SQLITE_HAS_CODEC // before the header: sqlite3_key and sqlite3_rekey

#include "core/vault/Database.h"

#include "core/vault/DurableFile.h"
#include "core/vault/KeyFile.h"
#include "core/vault/ProgressHandler.h"
#include "core/vault/RollbackJournal.h"
#include "core/vault/VaultFiles.h"
#include "core/vault/VaultVfs.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <fcntl.h>
#include <sodium.h>
#include <sqlcipher/sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>

namespace fristad {

namespace {

// As vault.md documents it, and as the tool sqlcipher takes it: x' 64 hex digits '.
Secret rawKey(const Secret& dataKey) {
    Secret hex(dataKeySize * 2 + 1);
    sodium_bin2hex(reinterpret_cast<char*>(hex.data()), hex.size(), dataKey.data(), dataKeySize);
    Secret raw(dataKeySize * 2 + 3);
    raw.data()[0] = 'x';
    raw.data()[1] = '\'';
    std::copy_n(hex.data(), dataKeySize * 2, raw.data() + 2);
    raw.data()[raw.size() - 1] = '\'';
    return raw;
}

// SQLite's URI form of a path: what would end the path or start an escape is escaped.
std::string uriOf(const std::filesystem::path& file, std::string_view parameters) {
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(file).string()) {
        if (c == '?' || c == '#' || c == '%') {
            constexpr std::string_view digits = "0123456789abcdef";
            const auto byte = static_cast<unsigned char>(c);
            uri += {'%', digits[byte >> 4U], digits[byte & 15U]};
        } else {
            uri += c;
        }
    }
    return uri.append(parameters);
}

bool holdsLog(const std::filesystem::path& file) {
    auto log = file;
    log += "-wal";
    std::error_code none;
    return std::filesystem::file_size(log, none) > 0 && !none;
}

// SQLite would roll back whatever journal it finds, and delete the file that the journal names as its super-journal.
void requireNoStrayJournal(const std::filesystem::path& file, Database::Journal journal) {
    const auto found = journalOf(file);
    if (found == JournalState::foreign || (found == JournalState::hot && journal == Database::Journal::never))
        throw Damaged({"vault.stray_journal", {{"file", journalPath(file).string()}}});
}

sqlite3_file* mainFile(sqlite3* handle) {
    sqlite3_file* file = nullptr;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void*>(&file));
    if (file == nullptr || file->pMethods == nullptr)
        throw std::logic_error("SQLite has no file open");
    return file;
}

// Read only is without a lock and without writing. A write-ahead log that a kill left behind holds acknowledged changes: `immutable`
// would pass it over, so then the file is opened without locks instead (the index of the log stays in memory, for locking_mode is
// EXCLUSIVE). Where there is no log that would fail, because an empty one can't be made on a read-only disk.
std::unique_ptr<SQLite::Database> connect(const std::filesystem::path& file, Database::Access access,
                                          const std::string& vfs) {
    // One thread at a time has the connection: no lock for every value that is bound or read.
    constexpr int oneThread = SQLITE_OPEN_NOMUTEX;
    if (access == Database::Access::readOnly)
        return std::make_unique<SQLite::Database>(uriOf(file, holdsLog(file) ? "" : "?immutable=1"),
                                                  SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | oneThread, 0, vfs);
    // SQLite would make the file readable for others; its log takes over the file's permissions.
    if (access == Database::Access::create)
        const FileHandle made(file, O_WRONLY | O_CREAT | O_EXCL);
    return std::make_unique<SQLite::Database>(file.string(), SQLITE_OPEN_READWRITE | oneThread, 0, vfs);
}

// SQLite says no more than that it could not open the file.
int whyItDoesNotOpen(const std::filesystem::path& file) { return ::access(file.c_str(), R_OK) != 0 ? errno : ENOENT; }

} // namespace

Database::Database(const std::filesystem::path& file, const Secret& dataKey, Access access, Journal journal) {
    const auto absolute = std::filesystem::absolute(file);
    requireNoStrayJournal(absolute, journal);
    const bool noLocks = access == Access::readOnly && holdsLog(absolute);
    vfs_ = std::make_unique<VaultVfs>(absolute, noLocks ? VaultVfs::Locks::none : VaultVfs::Locks::usual);
    try {
        connection_ = connect(absolute, access, vfs_->name());
    } catch (const SQLite::Exception& failure) {
        throw systemFailure(failure.getErrorCode() == SQLITE_CANTOPEN ? whyItDoesNotOpen(file) : EIO, file);
    }
    start(dataKey, access, journal);
}

Database::Database(const std::string& vfs, const Secret& dataKey) {
    try {
        connection_ = std::make_unique<SQLite::Database>(std::string(databaseName), SQLITE_OPEN_READONLY, 0, vfs);
    } catch (const SQLite::Exception& failure) { // not even its first bytes are there
        if (failure.getErrorCode() == SQLITE_CORRUPT)
            throw Damaged({"vault.database_damaged", {{"file", std::string(databaseName)}}});
        throw systemFailure(EIO, databaseName);
    }
    start(dataKey, Access::readOnly, Journal::never);
}

void Database::start(const Secret& dataKey, Access access, Journal journal) {
    handle_ = connection_->getHandle();
    sqlite3_extended_result_codes(handle_, 1);
    // Before the first read, which rolls back what a re-keying left.
    if (vfs_ && (journal == Journal::rekeying || access == Access::create))
        vfs_->allowJournal(true);
    try {
        applyLimits();
        useKey(dataKey);
        // A file cut to nothing opens as a new database, and the settings below would write into it.
        if (access != Access::create && integer("PRAGMA page_count") == 0)
            throwSqliteError(handle_, SQLITE_NOTADB);
        applySettings(access);
        if (access != Access::readOnly)
            settleJournal(access, journal);
    } catch (...) {
        finalizeIdle();
        throw;
    }
}

Database::~Database() { finalizeIdle(); }

std::unique_ptr<Database> Database::another(const Secret& dataKey) const {
    const std::filesystem::path file = sqlite3_db_filename(handle_, "main");
    return holdsLog(file) ? nullptr : std::make_unique<Database>(file, dataKey, Access::readOnly);
}

void Database::finalizeIdle() noexcept {
    for (auto& [sql, statements] : idle_)
        for (sqlite3_stmt* each : statements)
            sqlite3_finalize(each);
}

void Database::useKey(const Secret& dataKey) {
    // Before the key is given, so that its copies are locked and wiped too.
    execute("PRAGMA cipher_memory_security = ON");
    const auto raw = rawKey(dataKey);
    if (const int code = sqlite3_key(handle_, raw.data(), static_cast<int>(raw.size())); code != SQLITE_OK)
        throwSqliteError(handle_, code);
    // Giving a key sets it back.
    set("cipher_log_level", "NONE", "NONE");
    // Before the first read, so that the index of the log stays in memory.
    set("locking_mode", "EXCLUSIVE", "exclusive");
    // A wrong key shows itself here.
    integer("SELECT count(*) FROM sqlite_master");
}

void Database::applySettings(Access access) {
    set("cipher_memory_security", "ON", "1");
    set("trusted_schema", "OFF", "0");
    set("foreign_keys", "ON", "1");
    set("secure_delete", "ON", "1");
    set("cell_size_check", "ON", "1");
    set("temp_store", "MEMORY", "2");
    set("cache_size", "-32768", "-32768"); // KiB
    if (access == Access::readOnly)
        set("query_only", "ON", "1");
    else
        set("journal_size_limit", "16777216", "16777216"); // what an import leaves of its log
}

// Before a page is read: a vault may come from somebody whom nobody knows.
void Database::applyLimits() {
    sqlite3_limit(handle_, SQLITE_LIMIT_ATTACHED, 0); // no other database is within reach of a statement
    const auto choose = [&](int setting, int value) {
        int now = -1;
        if (sqlite3_db_config(handle_, setting, value, &now) != SQLITE_OK || now != value)
            throw std::logic_error("SQLite did not take a setting");
    };
    choose(SQLITE_DBCONFIG_DEFENSIVE, 1);      // nothing that a statement says may damage the file itself
    choose(SQLITE_DBCONFIG_ENABLE_TRIGGER, 0); // the schema has neither: whatever is there, somebody planted
    choose(SQLITE_DBCONFIG_ENABLE_VIEW, 0);
    choose(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0);
    choose(SQLITE_DBCONFIG_DQS_DDL, 0);
    choose(SQLITE_DBCONFIG_DQS_DML, 0);
}

// Changing over to the log takes a rollback journal itself, and a full disk may let it stay with that. While the database is made
// or re-keyed the next opening knows what to do with one; at any other time it must be gone again.
void Database::settleJournal(Access access, Journal journal) {
    vfs_->allowJournal(true);
    const bool log = useLog();
    if (journal == Journal::rekeying)
        return;
    if (!log)
        throw systemFailure(ENOSPC, sqlite3_db_filename(handle_, "main"));
    vfs_->allowJournal(false);
    if (access == Access::readWrite)
        removeFinishedJournal(sqlite3_db_filename(handle_, "main"));
}

// A write-ahead log with FULL, or a rollback journal with EXTRA: as safe, and slower.
bool Database::useLog() {
    std::string mode;
    try {
        mode = text("PRAGMA journal_mode = WAL");
    } catch (const SystemFailure&) {
        mode = text("PRAGMA journal_mode");
    }
    if (mode == "wal")
        set("synchronous", "FULL", "2");
    else
        set("synchronous", "EXTRA", "3");
    // A journal that could not be deleted or cleared would undo, at the next opening, whatever is written from now on.
    const std::filesystem::path file = sqlite3_db_filename(handle_, "main");
    if (journalOf(file) == JournalState::hot)
        throw systemFailure(EIO, journalPath(file));
    return mode == "wal";
}

void Database::requireUnchanged() {
    if (VaultVfs::changedOutside(handle_))
        throwSqliteError(handle_, SQLITE_IOERR);
}

void Database::set(const std::string& pragma, const std::string& value, std::string_view readBack) {
    const auto make = [&] { connection_->exec("PRAGMA " + pragma + " = " + value); };
    try {
        make();
    } catch (const SQLite::Exception& failure) {
        throwSqliteError(handle_, failure.getExtendedErrorCode());
    }
    if (text("PRAGMA " + pragma) == readBack)
        return;
    // A journal that can't be made or ended is the disk's failure, and SQLite says so only by keeping the old mode.
    if (pragma == "journal_mode")
        throw systemFailure(EIO, sqlite3_db_filename(handle_, "main"));
    throw std::logic_error("SQLite did not take PRAGMA " + pragma);
}

Statement Database::statement(std::string_view sql) {
    auto known = idle_.find(sql);
    if (known == idle_.end())
        known = idle_.emplace(sql, Statement::Idle()).first;
    auto& idle = known->second;
    if (!idle.empty()) {
        auto* const lent = idle.back();
        idle.pop_back();
        return {lent, idle};
    }
    sqlite3_stmt* prepared = nullptr;
    const int code = sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &prepared, nullptr);
    if (code != SQLITE_OK)
        throwSqliteError(handle_, code);
    Statement lent{prepared, idle};
    idle.reserve(idle.capacity() + 1); // for every one that may come back at once
    return lent;
}

void Database::execute(std::string_view sql) {
    const int code = sqlite3_exec(handle_, std::string(sql).c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        throwSqliteError(handle_, code);
}

std::int64_t Database::integer(std::string_view sql) {
    auto query = statement(sql);
    return query.step() ? query.integer(0) : 0;
}

std::string Database::text(std::string_view sql) {
    auto query = statement(sql);
    return query.step() ? std::string(query.text(0)) : std::string();
}

std::int64_t Database::lastInsertedRow() const { return sqlite3_last_insert_rowid(handle_); }
std::int64_t Database::changedRows() const { return sqlite3_changes64(handle_); }
bool Database::inTransaction() const { return sqlite3_get_autocommit(handle_) == 0; }

void Database::emptyLog() {
    const int code = sqlite3_wal_checkpoint_v2(handle_, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (code != SQLITE_OK)
        throwSqliteError(handle_, code);
}

void Database::rekey(const Secret& dataKey) {
    vfs_->allowJournal(true);
    // With a rollback journal, the way SQLCipher is made for; EXTRA so that the end of the journal is safe on the disk before
    // anybody forgets the old key.
    set("journal_mode", "DELETE", "delete");
    set("synchronous", "EXTRA", "3");
    // SQLite removes the log without syncing the folder. If it came back after a power cut, its pages with the old key would be put
    // over those with the new one.
    syncFolder(std::filesystem::path(sqlite3_db_filename(handle_, "main")).parent_path());
    const auto raw = rawKey(dataKey);
    if (const int code = sqlite3_rekey(handle_, raw.data(), static_cast<int>(raw.size())); code != SQLITE_OK)
        throwSqliteError(handle_, code);
}

std::uint64_t Database::fileSize() {
    sqlite3_int64 bytes = 0;
    auto* const file = mainFile(handle_);
    if (const int code = file->pMethods->xFileSize(file, &bytes); code != SQLITE_OK)
        throwSqliteError(handle_, code);
    return static_cast<std::uint64_t>(bytes);
}

void Database::readFile(std::uint64_t offset, std::span<unsigned char> into) {
    auto* const file = mainFile(handle_);
    const int code =
        file->pMethods->xRead(file, into.data(), static_cast<int>(into.size()), static_cast<sqlite3_int64>(offset));
    if (code != SQLITE_OK)
        throwSqliteError(handle_, code == SQLITE_IOERR_SHORT_READ ? SQLITE_CORRUPT : code);
}

std::vector<std::string> Database::damagedPages() {
    std::vector<std::string> found;
    auto check = statement("PRAGMA cipher_integrity_check");
    while (check.step()) // one row a problem
        found.emplace_back(check.text(0));
    return found;
}

void Database::withReferencesUnchecked(const std::function<void()>& work) {
    set("foreign_keys", "OFF", "0");
    try {
        work();
    } catch (...) {
        set("foreign_keys", "ON", "1");
        throw;
    }
    set("foreign_keys", "ON", "1");
}

void Database::watch(const Progress* progress) { setProgressHandler(handle_, progress); }

Transaction::Transaction(Database& database) : database_(database) { database.execute("BEGIN IMMEDIATE"); }

Transaction::~Transaction() {
    // SQLite itself may have undone it already (a full disk); then there is nothing to roll back.
    if (open_ && database_.inTransaction())
        sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    database_.requireUnchanged();
    database_.execute("COMMIT");
    open_ = false;
}

} // namespace fristad
