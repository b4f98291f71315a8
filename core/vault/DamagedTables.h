#pragma once

#include "core/vault/BackupVfs.h"
#include "core/vault/Database.h"
#include "core/vault/DurableFile.h"

#include <limits>

namespace fristad {

/// Numbers of rows that can't be read any more, or might be: whether there was a row at each of them, the table itself can't tell.
struct LostRows {
    static constexpr auto unknown = std::numeric_limits<std::int64_t>::max();
    std::int64_t first = 0;
    std::int64_t last = 0; ///< `unknown`: whatever came after `first`
    [[nodiscard]] bool has(std::int64_t number) const noexcept { return number >= first && number <= last; }
};

/// Reads the rows of a vault's database around its damaged pages. SQLCipher gives up on a connection with the first page whose HMAC is
/// wrong, so it is opened anew, and the page is not decrypted a second time. The files are only read: no lock, no journal rolled back, no log brought into the database; a
/// log that a kill left behind counts all the same.
class DamagedTables {
public:
    using Take = std::function<void(const Statement& row)>;

    /// `database`: the file. Damaged if its schema can't be read with this key.
    DamagedTables(const std::filesystem::path& database, const Secret& dataKey);

    [[nodiscard]] Database& database() { return *database_; }
    /// A connection of its own, good for as long as this lives.
    [[nodiscard]] std::unique_ptr<Database> connect() const;

    /// The first column of the first row; nothing if there is none, or it can't be read.
    std::optional<std::int64_t> number(const std::string& sql);
    /// Calls `take` with the rows of a query for as long as they can be read. False: there may be more.
    bool forEach(const std::string& sql, const Take& take);
    /// Calls `take` with each row of a table that has numbers, in their order: the number, then the columns. Returns what lies in between
    /// and can't be read. `last`: a number that no row is known to be above.
    std::vector<LostRows> forEachRow(const std::string& table, const std::string& columns, std::int64_t last,
                                     const Take& take, const Progress& progress);

private:
    enum class Found : std::uint8_t { row, none, unreadable };
    Found lookUp(const std::string& point, std::int64_t number);
    /// After a page that couldn't be read: the connection can be used again.
    void recover();
    /// Damaged if something of the row was not.
    void requireRead(const Statement& row);

    FileHandle file_;
    FileHandle log_;
    const Secret& dataKey_;
    std::unique_ptr<BackupVfs> vfs_;
    std::unique_ptr<Database> database_;
};

} // namespace fristad
