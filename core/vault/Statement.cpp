#include "core/vault/Database.h"
#include "core/vault/DurableFile.h"
#include "core/vault/ProgressHandler.h"
#include "core/vault/VaultVfs.h"
#include "core/vocabulary/Errors.h"

#include <sqlcipher/sqlite3.h>

#include <new>
#include <stdexcept>
#include <utility>

namespace fristad {

namespace {

ConstraintBroken::Kind kindOf(int code) {
    switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID: return ConstraintBroken::Kind::unique;
    case SQLITE_CONSTRAINT_FOREIGNKEY: return ConstraintBroken::Kind::foreignKey;
    case SQLITE_CONSTRAINT_CHECK: return ConstraintBroken::Kind::check;
    case SQLITE_CONSTRAINT_NOTNULL: return ConstraintBroken::Kind::notNull;
    default: return ConstraintBroken::Kind::other;
    }
}

// What goes wrong with a file that somebody else writes to at the same time is not the disk's fault, nor the file's.
void requireOurs(sqlite3* database, int code, const std::string& file) {
    switch (code & 0xff) {
    case SQLITE_ERROR:
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        if (VaultVfs::changedOutside(database))
            throw SystemFailure(
                {"vault.changed_outside", {{"folder", std::filesystem::path(file).parent_path().string()}}});
        break;
    default: break;
    }
}

} // namespace

void throwSqliteError(sqlite3* database, int code) {
    if (database == nullptr)
        throw std::logic_error(std::string("SQLite: ") + sqlite3_errstr(code));
    const int extended = (code & 0xff) == SQLITE_CONSTRAINT ? sqlite3_extended_errcode(database) : code;
    const char* const name = sqlite3_db_filename(database, "main");
    const std::string file = name == nullptr ? "" : name;
    requireOurs(database, code, file);
    const Damaged damaged({"vault.database_damaged", {{"file", file}}});
    switch (code & 0xff) {
    // SQLCipher reports a page whose HMAC is wrong as a bare SQLITE_ERROR; a statement that is wrong has a sentence of its own.
    case SQLITE_ERROR:
        if (std::string_view(sqlite3_errmsg(database)) == sqlite3_errstr(SQLITE_ERROR))
            throw damaged;
        break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: throw damaged;
    case SQLITE_FULL: throw systemFailure(ENOSPC, file);
    case SQLITE_READONLY: throw systemFailure(EROFS, file);
    case SQLITE_PERM:
    case SQLITE_AUTH: throw systemFailure(EACCES, file);
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN: {
        const int error = sqlite3_system_errno(database);
        throw systemFailure(error == 0 ? EIO : error, file);
    }
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL: throw SystemFailure({"vault.in_use", {{"folder", file}}});
    case SQLITE_NOMEM: throw std::bad_alloc();
    case SQLITE_INTERRUPT: throwInterrupted();
    case SQLITE_CONSTRAINT: throw ConstraintBroken(kindOf(extended), sqlite3_errmsg(database));
    default: break;
    }
    throw std::logic_error(std::string("SQLite: ") + sqlite3_errmsg(database));
}

Statement::Statement(Statement&& other) noexcept
    : statement_(std::exchange(other.statement_, nullptr)), home_(other.home_) {}

Statement::~Statement() {
    if (statement_ == nullptr)
        return;
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
    // The place was reserved when it was lent (Database::statement), so this can't throw.
    home_->push_back(statement_);
}

void Statement::check(int code) const {
    if (code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE)
        throwSqliteError(sqlite3_db_handle(statement_), code);
}

Statement& Statement::bind(int index, std::int64_t value) {
    check(sqlite3_bind_int64(statement_, index, value));
    return *this;
}

Statement& Statement::bind(int index, std::string_view text) {
    // A null pointer would bind NULL; blank text is text.
    check(sqlite3_bind_text64(statement_, index, text.data() == nullptr ? "" : text.data(), text.size(),
                              SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(int index, std::span<const unsigned char> bytes) {
    check(bytes.empty() ? sqlite3_bind_zeroblob(statement_, index, 0)
                        : sqlite3_bind_blob64(statement_, index, bytes.data(), bytes.size(), SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::bindInPlace(int index, std::string_view text) {
    check(sqlite3_bind_text64(statement_, index, text.data() == nullptr ? "" : text.data(), text.size(), SQLITE_STATIC,
                              SQLITE_UTF8));
    return *this;
}

Statement& Statement::bindNull(int index) {
    check(sqlite3_bind_null(statement_, index));
    return *this;
}

bool Statement::step() {
    const int code = sqlite3_step(statement_);
    check(code);
    return code == SQLITE_ROW;
}

void Statement::run() {
    if (step())
        throw std::logic_error(std::string("gives rows: ") + sqlite3_sql(statement_));
    reset();
}

void Statement::reset() noexcept { sqlite3_reset(statement_); }

int Statement::columns() const { return sqlite3_column_count(statement_); }
int Statement::type(int column) const { return sqlite3_column_type(statement_, column); }
bool Statement::isNull(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_, column); }

std::string_view Statement::text(int column) const {
    const auto* const text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return text == nullptr ? std::string_view{}
                           : std::string_view{text, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::span<const unsigned char> Statement::blob(int column) const {
    const auto* const bytes = static_cast<const unsigned char*>(sqlite3_column_blob(statement_, column));
    return {bytes, bytes == nullptr ? 0 : static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

} // namespace fristad
