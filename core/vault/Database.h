#pragma once

#include "core/vault/Secret.h"
#include "core/vocabulary/Progress.h"

#include <concepts>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <typeindex>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;
namespace SQLite {
class Database;
}

namespace fristad {

class VaultVfs;

/// A rule of the schema that a row would break. Says nothing to a person: register/ and vault/ turn it into a fault, or it is a
/// defect of the program.
class ConstraintBroken : public std::exception {
public:
    enum class Kind : std::uint8_t { unique, foreignKey, check, notNull, other };
    ConstraintBroken(Kind kind, std::string text) : kind_(kind), text_(std::move(text)) {}
    [[nodiscard]] Kind kind() const noexcept { return kind_; }
    /// As SQLite says it: `UNIQUE constraint failed: clients.client_code`.
    [[nodiscard]] const char* what() const noexcept override { return text_.c_str(); }

private:
    Kind kind_;
    std::string text_;
};

/// Throws the typed error for what SQLite said: Damaged (CORRUPT, NOTADB), SystemFailure (FULL, IOERR, READONLY, CANTOPEN, BUSY ...),
/// ConstraintBroken, std::logic_error for a statement that is wrong.
[[noreturn]] void throwSqliteError(sqlite3* database, int code);

/// A prepared statement on loan from a Database: given back, reset and with nothing bound, when it goes. Parameters count from 1,
/// columns from 0. Text and bytes of a column live until the next step.
class Statement {
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    Statement& bind(int index, std::int64_t value);
    Statement& bind(int index, std::string_view text);
    Statement& bind(int index, std::span<const unsigned char> bytes);
    Statement& bindNull(int index);
    /// Without copying: the text must live until the statement was run and something else is bound.
    Statement& bindInPlace(int index, std::string_view text);
    /// Binds what stands in an optional, or NULL.
    template <class Value> Statement& bind(int index, const std::optional<Value>& value) {
        return value ? bind(index, *value) : bindNull(index);
    }
    Statement& bind(int index, std::integral auto value) { return bind(index, static_cast<std::int64_t>(value)); }
    Statement& bind(int index, const char* text) { return bind(index, std::string_view(text)); }
    Statement& bind(int index, const std::string& text) { return bind(index, std::string_view(text)); }
    /// Binds parameters 1, 2, 3 ...
    template <class... Values> Statement& bindAll(const Values&... values) {
        int index = 0;
        (bind(++index, values), ...);
        return *this;
    }

    /// The next row; false after the last.
    bool step();
    /// Runs a statement that gives no rows, and makes it ready to run again with other values.
    void run();
    /// Ready to run again from the start; what is bound stays bound.
    void reset() noexcept;

    /// Columns of a row.
    [[nodiscard]] int columns() const;
    [[nodiscard]] bool isNull(int column) const;
    /// SQLite's own number of the type: SQLITE_INTEGER ...
    [[nodiscard]] int type(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::span<const unsigned char> blob(int column) const;

private:
    friend class Database;
    using Idle = std::vector<sqlite3_stmt*>;
    Statement(sqlite3_stmt* statement, Idle& home) : statement_(statement), home_(&home) {}
    void check(int code) const;

    sqlite3_stmt* statement_;
    Idle* home_; ///< where it waits to be lent again; owned by the Database
};

/// The vault's encrypted database: SQLCipher with the settings of vault.md, each read back. For vault/ and register/ only. One
/// thread at a time. SQLiteCpp opens and closes; statements are SQLite's own, for a shared count for every cell that is read costs
/// too much at a million rows.
class Database {
public:
    enum class Access : std::uint8_t {
        create, ///< the file must not exist
        readWrite,
        readOnly, ///< takes no lock and writes nothing; what a write-ahead log holds is read
    };
    /// When a rollback journal may stand beside the file (vault.md, Journals).
    enum class Journal : std::uint8_t {
        never,
        rekeying, ///< a re-keying is under way: the key file holds two keys
    };

    /// Opens `file` with the raw data key. Damaged if the key does not fit, the file is no database, or a rollback journal stands
    /// beside it that may not be there: SQLite has touched nothing then.
    Database(const std::filesystem::path& file, const Secret& dataKey, Access access, Journal journal = Journal::never);
    /// Opens what the SQLite file system `vfs` has to show, read only.
    Database(const std::string& vfs, const Secret& dataKey);
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database();

    /// Another connection to the same file, which reads it as it is now and holds up nothing. Null while a write-ahead log holds something:
    /// whoever reads that takes this connection's locks with it when it goes.
    [[nodiscard]] std::unique_ptr<Database> another(const Secret& dataKey) const;

    /// A statement, prepared once and kept for the next time.
    Statement statement(std::string_view sql);
    /// Runs one or more statements that give no rows.
    void execute(std::string_view sql);
    /// The first column of the first row.
    std::int64_t integer(std::string_view sql);
    std::string text(std::string_view sql);

    [[nodiscard]] std::int64_t lastInsertedRow() const;
    /// Rows that the last statement changed.
    [[nodiscard]] std::int64_t changedRows() const;
    [[nodiscard]] bool inTransaction() const;

    /// Brings the write-ahead log into the database file and empties it.
    void emptyLog();
    /// Encrypts everything with a new data key, in one transaction: a kill leaves the old key or the new one. Good for nothing
    /// afterwards but to be closed: SQLCipher may have failed without a word, and only opening anew tells which key is in.
    void rekey(const Secret& dataKey);
    /// Goes (back) to the write-ahead log; false where the disk has no room for that. Then every change uses a rollback journal, and
    /// the key file must keep two keys. SystemFailure if a journal is left that can't be ended: the connection must be closed then.
    bool useLog();
    /// SystemFailure if another program or computer has written to the database or its log since this connection last did, as far
    /// as can be seen. The connection writes nothing any more then.
    void requireUnchanged();
    /// Reads the database file (not its log) past every cache, through the handle that holds SQLite's locks on it: closing another
    /// one would let go of them.
    void readFile(std::uint64_t offset, std::span<unsigned char> into);
    [[nodiscard]] std::uint64_t fileSize();
    /// What is wrong with the pages in the file, by SQLCipher's own check of each page's HMAC; empty: nothing.
    std::vector<std::string> damagedPages();
    /// Does `work`, a transaction, without looking up at every row what it points to: whoever asks for this looks up all of it before
    /// the transaction ends.
    void withReferencesUnchecked(const std::function<void()>& work);
    /// Asks `progress` now and then, also in the middle of long statements, which then throw Cancelled, or what it throws; null: no
    /// more.
    void watch(const Progress* progress);

    [[nodiscard]] sqlite3* handle() const noexcept { return handle_; }

    /// What register/ keeps beside the connection, one of a type, made when it is first asked for and gone with the connection.
    template <class Kept> Kept& kept(const std::function<std::shared_ptr<Kept>()>& make) {
        auto& place = kept_[std::type_index(typeid(Kept))];
        if (!place)
            place = make();
        return *static_cast<Kept*>(place.get());
    }

private:
    struct TextHash : std::hash<std::string_view> {
        using is_transparent = void;
    };

    void useKey(const Secret& dataKey);
    void finalizeIdle() noexcept;
    void start(const Secret& dataKey, Access access, Journal journal);
    void applySettings(Access access);
    void applyLimits();
    void settleJournal(Access access, Journal journal);
    void set(const std::string& pragma, const std::string& value, std::string_view readBack);

    std::unique_ptr<VaultVfs> vfs_; ///< outlives the connection; none on a backup's
    std::unique_ptr<SQLite::Database> connection_;
    sqlite3* handle_ = nullptr;
    std::unordered_map<std::string, Statement::Idle, TextHash, std::equal_to<>> idle_; ///< by SQL text
    std::unordered_map<std::type_index, std::shared_ptr<void>> kept_;
};

/// A transaction that is undone unless it is committed.
class Transaction {
public:
    explicit Transaction(Database& database);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    /// Until it is safe on the disk.
    void commit();

private:
    Database& database_;
    bool open_ = true;
};

} // namespace fristad
