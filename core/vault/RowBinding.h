#pragma once

#include "core/vault/HashedBytes.h"

#include <string>
#include <vector>

// How a row is bound to the history (docs/vault-format.md): the payload of each entry about a record holds the BLAKE2b of the record's row
// before and after, and the entry of an import holds one hash over all rows of its client. `verify` replays that against the rows, so
// that a page of the database put back from an older copy is found.

namespace fristad {

/// A table whose rows the history binds: every table but the history's own, the drafts and the vault's state.
struct BoundTable {
    std::string name;
    std::string selectAll;            ///< every column of every row, in the order of the key
    std::string selectOne;            ///< parameters: record, and client for tables whose key is both
    std::string selectOfClient;       ///< parameter: client; blank where the rows belong to no client
    std::string selectOfClientsAfter; ///< parameter: a client's number; blank as above
    int recordColumn = 0;             ///< where the record's number stands
    int clientColumn = -1;            ///< where the client's number stands; -1: the rows belong to no client
    bool keyIsClientAndRecord = false;
};

/// The bound tables by name, in the order in which the rows of a client are hashed.
class BoundTables {
public:
    explicit BoundTables(Database& database);
    [[nodiscard]] const std::vector<BoundTable>& all() const noexcept { return tables_; }
    /// Null: not a bound table.
    [[nodiscard]] const BoundTable* find(std::string_view name) const;

private:
    std::vector<BoundTable> tables_;
};

/// Made once a connection.
const BoundTables& boundTables(Database& database);

/// The bytes that a row's hash goes over: the table's name and every column that is not NULL, in order. They are bound as the row's
/// columns are where it is put in (from 1 on), so that the hash of a row is known before it is read again.
class RowBytes {
public:
    explicit RowBytes(std::string_view table);
    RowBytes& bind(int column, std::int64_t value);
    RowBytes& bindInPlace(int column, std::string_view text);
    RowBytes& bindNull(int) { return *this; }
    /// Of a column that is no integer, as SQLite keeps it; `type` is SQLite's number.
    RowBytes& bindBytes(int column, std::span<const unsigned char> bytes, int type);
    [[nodiscard]] ChainHash hash() const { return bytes_.hash(); }

private:
    HashedBytes bytes_;
};

/// BLAKE2b over the table's name and every column of a row that `selectAll` or `selectOne` gave and that is not NULL. A column that a
/// later schema adds leaves it as it is while it is NULL.
ChainHash hashOfRow(const BoundTable& table, const Statement& row);
/// Of one record's row; nothing if there is none.
std::optional<ChainHash> hashOfRecord(Database& database, const BoundTable& table, std::int64_t record,
                                      ClientId client);

/// Adds a row to the hash over all rows of a client: BLAKE2b(hash so far, hash of the row). Starts with zeros.
void addRowOfClient(ChainHash& all, const ChainHash& row);
/// All rows of a client, table by table.
ChainHash hashOfClient(Database& database, ClientId client);
/// The same for every client with a number above `last` who has a row, in order: one reading of each table.
void forEachClientAfter(Database& database, ClientId last,
                        const std::function<void(ClientId client, const ChainHash& rows)>& visit);

} // namespace fristad
