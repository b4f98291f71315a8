#include "core/vault/RowBinding.h"

#include <sodium.h>
#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <array>

namespace fristad {

namespace {

// Their content is committed to by the chain itself, or is bound by vault_state.
constexpr std::array<std::string_view, 6> notBound{"history_entries",  "history_payloads", "thinning_certificates",
                                                   "thinned_payloads", "drafts",           "vault_state"};

std::string ordered(const std::string& select, const BoundTable& table) {
    return select + (table.keyIsClientAndRecord ? " ORDER BY client_id, " : " ORDER BY ");
}

BoundTable describe(Database& database, const std::string& name) {
    BoundTable table;
    table.name = name;
    std::string client;
    std::string record;
    auto columns = database.statement("SELECT name, cid, pk FROM pragma_table_info(?1)");
    columns.bindAll(name);
    while (columns.step()) {
        const auto column = columns.text(0);
        const auto place = static_cast<int>(columns.integer(1));
        if (column == "client_id" || (name == "clients" && column == "id")) {
            table.clientColumn = place;
            client = column;
        }
        if (columns.integer(2) > 0) { // the last of the key's columns
            table.keyIsClientAndRecord = !record.empty();
            table.recordColumn = place;
            record = column;
        }
    }
    const std::string select = "SELECT * FROM \"" + name + "\"";
    table.selectAll = ordered(select, table) + record;
    table.selectOne = select + " WHERE " + record + " = ?1";
    if (table.keyIsClientAndRecord)
        table.selectOne += " AND client_id = ?2";
    if (table.clientColumn >= 0) {
        table.selectOfClient = ordered(select + " WHERE " + client + " = ?1", table) + record;
        // The plus: the table in its own order, not by an index.
        table.selectOfClientsAfter = ordered(select + " WHERE +" + client + " > ?1", table) + record;
    }
    return table;
}

} // namespace

BoundTables::BoundTables(Database& database) {
    std::vector<std::string> names;
    auto query = database.statement("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                                    " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name");
    while (query.step())
        if (std::ranges::find(notBound, query.text(0)) == notBound.end())
            names.emplace_back(query.text(0));
    for (const auto& name : names)
        tables_.push_back(describe(database, name));
}

const BoundTable* BoundTables::find(std::string_view name) const {
    const auto found = std::ranges::find(tables_, name, &BoundTable::name);
    return found == tables_.end() ? nullptr : &*found;
}

const BoundTables& boundTables(Database& database) {
    return database.kept<BoundTables>([&] { return std::make_shared<BoundTables>(database); });
}

RowBytes::RowBytes(std::string_view table) : bytes_("fristad row 1") { bytes_.text(table); }

RowBytes& RowBytes::bind(int column, std::int64_t value) {
    bytes_.byte(column - 1);
    bytes_.byte(SQLITE_INTEGER);
    bytes_.number(value);
    return *this;
}

RowBytes& RowBytes::bindInPlace(int column, std::string_view text) {
    return bindBytes(column, {reinterpret_cast<const unsigned char*>(text.data()), text.size()}, SQLITE_TEXT);
}

RowBytes& RowBytes::bindBytes(int column, std::span<const unsigned char> bytes, int type) {
    bytes_.byte(column - 1);
    bytes_.byte(type);
    bytes_.text(bytes);
    return *this;
}

ChainHash hashOfRow(const BoundTable& table, const Statement& row) {
    RowBytes bytes(table.name);
    for (int column = 0, columns = row.columns(); column < columns; ++column)
        if (const int type = row.type(column); type == SQLITE_INTEGER)
            bytes.bind(column + 1, row.integer(column));
        else if (type != SQLITE_NULL)
            bytes.bindBytes(column + 1, row.blob(column), type); // of a text too: its bytes
    return bytes.hash();
}

std::optional<ChainHash> hashOfRecord(Database& database, const BoundTable& table, std::int64_t record,
                                      ClientId client) {
    auto query = database.statement(table.selectOne);
    query.bind(1, record);
    if (table.keyIsClientAndRecord)
        query.bind(2, client.number);
    return query.step() ? std::optional(hashOfRow(table, query)) : std::nullopt;
}

void addRowOfClient(ChainHash& all, const ChainHash& row) {
    std::array<unsigned char, 2 * ChainHash{}.size()> both{};
    std::ranges::copy(row, std::ranges::copy(all, both.begin()).out);
    crypto_generichash(all.data(), all.size(), both.data(), both.size(), nullptr, 0);
}

ChainHash hashOfClient(Database& database, ClientId client) {
    ChainHash all{};
    for (const BoundTable& table : boundTables(database).all()) {
        if (table.clientColumn < 0)
            continue;
        auto rows = database.statement(table.selectOfClient);
        rows.bindAll(client.number);
        while (rows.step())
            addRowOfClient(all, hashOfRow(table, rows));
    }
    return all;
}

void forEachClientAfter(Database& database, ClientId last,
                        const std::function<void(ClientId client, const ChainHash& rows)>& visit) {
    std::vector<ChainHash> hashes; // of clients from last + 1 on; zeros: no row
    for (const BoundTable& table : boundTables(database).all()) {
        if (table.clientColumn < 0)
            continue;
        auto rows = database.statement(table.selectOfClientsAfter);
        rows.bindAll(last.number);
        while (rows.step()) {
            const auto place = static_cast<std::size_t>(rows.integer(table.clientColumn) - last.number - 1);
            if (place >= hashes.size())
                hashes.resize(place + 1);
            addRowOfClient(hashes[place], hashOfRow(table, rows));
        }
    }
    for (std::size_t i = 0; i < hashes.size(); ++i)
        if (hashes[i] != ChainHash{})
            visit({last.number + 1 + static_cast<std::int64_t>(i)}, hashes[i]);
}

} // namespace fristad
