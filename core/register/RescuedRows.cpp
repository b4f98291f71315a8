#include "core/register/RescuedRows.h"

#include "core/vault/Settings.h"

#include <sqlcipher/sqlite3.h>

#include <algorithm>

namespace fristad {

namespace {

struct Table {
    std::string name;
    bool hasNumbers = true; ///< not WITHOUT ROWID
    std::string columns;    ///< quoted, with commas
    int width = 0;
    std::string key; ///< of one without numbers
};

// The program's own schema says what there is; the damaged database was found to have the same.
std::vector<Table> tablesOf(Database& database) {
    std::vector<Table> tables;
    auto names = database.statement("SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                                    " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'vault_state'"
                                    " ORDER BY name");
    while (names.step()) {
        Table table;
        table.name = names.text(0);
        table.hasNumbers = names.integer(1) == 0;
        auto columns = database.statement("SELECT name, pk FROM pragma_table_info(?1) ORDER BY cid");
        columns.bindAll(table.name);
        for (; columns.step(); ++table.width) {
            const auto quoted = '"' + std::string(columns.text(0)) + '"';
            table.columns += (table.columns.empty() ? "" : ", ") + quoted;
            if (columns.integer(1) > 0)
                table.key += (table.key.empty() ? "" : ", ") + quoted;
        }
        tables.push_back(std::move(table));
    }
    return tables;
}

/// Indexes that hold every row: also those that SQLite makes for UNIQUE.
std::vector<std::string> indexesOf(Database& database, const std::string& table) {
    std::vector<std::string> indexes;
    auto names = database.statement("SELECT name FROM pragma_index_list(?1) WHERE partial = 0 AND origin <> 'pk'");
    names.bindAll(table);
    while (names.step())
        indexes.emplace_back(names.text(0));
    return indexes;
}

class RowCopier {
public:
    RowCopier(DamagedTables& from, Database& to, const Progress& progress)
        : from_(from), to_(to), progress_(progress) {}

    void copy(const Table& table) {
        const auto insert = insertInto(table);
        const auto take = [&](const Statement& row) { put(table, insert, row); };
        if (!table.hasNumbers)
            return copyByKey(table, take);
        for (const LostRows& each : from_.forEachRow(table.name, table.columns, lastOf(table), take, progress_))
            rescued_.gaps.push_back({table.name, each});
    }
    [[nodiscard]] RescuedRows done() { return std::move(rescued_); }

private:
    // From both ends as far as they go, and as its indexes have it: some rows come more than once.
    void copyByKey(const Table& table, const DamagedTables::Take& take) {
        const auto select = "SELECT 0, " + table.columns + " FROM \"" + table.name + '"';
        std::vector<std::string> ways{" NOT INDEXED ORDER BY " + table.key,
                                      " NOT INDEXED ORDER BY " + descending(table.key)};
        for (const auto& index : indexesOf(to_, table.name))
            ways.push_back(" INDEXED BY \"" + index + '"');
        for (const auto& way : ways)
            if (from_.forEach(select + way, take))
                return;
        rescued_.inPart.push_back(table.name);
    }

    static std::string descending(std::string key) {
        for (auto at = key.find(','); at != std::string::npos; at = key.find(',', at + 6))
            key.insert(at, " DESC");
        return key + " DESC";
    }

    // SQLite's own note, an index that has every row, or the table itself: whichever can be read and knows most.
    std::int64_t lastOf(const Table& table) {
        std::vector<std::string> ways{"SELECT max(rowid) FROM \"" + table.name + "\" NOT INDEXED",
                                      "SELECT seq FROM sqlite_sequence WHERE name = '" + table.name + '\''};
        for (const auto& index : indexesOf(to_, table.name))
            ways.push_back("SELECT max(rowid) FROM \"" + table.name + "\" INDEXED BY \"" + index + '"');
        if (table.name == "client_details") // their numbers are those of the clients
            ways.emplace_back("SELECT max(id) FROM clients INDEXED BY clients_in_short");
        if (table.name.starts_with("history_"))
            ways.emplace_back("SELECT entry FROM vault_state");
        std::int64_t last = 0;
        for (const auto& way : ways)
            last = std::max(last, from_.number(way).value_or(0));
        return last;
    }

    static std::string insertInto(const Table& table) {
        std::string places = "?1";
        for (int i = 2; i <= table.width; ++i)
            places += ", ?" + std::to_string(i);
        return (table.hasNumbers ? "INSERT INTO \"" : "INSERT OR IGNORE INTO \"") + table.name + "\" (" +
               table.columns + ") VALUES (" + places + ')';
    }

    void put(const Table& table, const std::string& insert, const Statement& row) {
        try {
            auto statement = to_.statement(insert);
            for (int place = 1; place <= table.width; ++place) // the row's number stands before its columns
                switch (row.type(place)) {
                case SQLITE_NULL: statement.bindNull(place); break;
                case SQLITE_INTEGER: statement.bind(place, row.integer(place)); break;
                case SQLITE_BLOB: statement.bind(place, row.blob(place)); break;
                default: statement.bind(place, row.text(place)); break;
                }
            statement.run();
            rescued_.rows += static_cast<std::uint64_t>(to_.changedRows());
        } catch (const ConstraintBroken&) {
            rescued_.refused.emplace_back(table.name, row.integer(0));
        }
        constexpr std::uint64_t nowAndThen = 1024;
        if (rescued_.rows % nowAndThen == 0)
            report(progress_, rescued_.rows, 0);
    }

    DamagedTables& from_;
    Database& to_;
    const Progress& progress_;
    RescuedRows rescued_;
};

void copySequences(DamagedTables& from, Database& to) {
    std::vector<std::pair<std::string, std::int64_t>> sequences;
    from.forEach("SELECT name, seq FROM sqlite_sequence",
                 [&](const Statement& row) { sequences.emplace_back(row.text(0), row.integer(1)); });
    for (const auto& [table, last] : sequences) {
        to.statement("UPDATE sqlite_sequence SET seq = max(seq, ?2) WHERE name = ?1").bindAll(table, last).run();
        to.statement("INSERT INTO sqlite_sequence (name, seq) SELECT ?1, ?2 WHERE NOT EXISTS"
                     " (SELECT 1 FROM sqlite_sequence WHERE name = ?1)")
            .bindAll(table, last)
            .run();
    }
}

} // namespace

RescuedRows copyRows(DamagedTables& from, Database& to, const Progress& progress) {
    // What the migrations wrote comes with the others, unless it is lost.
    const auto needed = settingIn(to, "needs_version").value_or("");
    const auto at = to.integer("SELECT id FROM settings WHERE name = 'needs_version'");
    to.execute("DELETE FROM settings");
    RowCopier copier(from, to, progress);
    for (const Table& table : tablesOf(to))
        copier.copy(table);
    to.statement("INSERT OR IGNORE INTO settings (id, name, value) VALUES (?1, 'needs_version', ?2)")
        .bindAll(at, needed)
        .run();
    copySequences(from, to);
    return copier.done();
}

} // namespace fristad
