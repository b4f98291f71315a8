#include "core/register/RescuedHistory.h"

#include "core/vault/RowReplay.h"
#include "core/vault/VaultState.h"

#include <algorithm>
#include <map>

namespace fristad {

namespace {

constexpr auto entriesWithPayloads =
    "SELECT e.number, e.change, e.at, e.staff, e.kind, e.record_table, e.record, e.client, e.commitment, e.chain,"
    " p.salt, p.row_before, p.row_after, p.content, t.certificate FROM history_entries e"
    " LEFT JOIN history_payloads p ON p.entry = e.number LEFT JOIN thinned_payloads t ON t.entry = e.number"
    " ORDER BY e.number";

ChainedEntry entryOf(const Statement& row) {
    return {.number = row.integer(0),
            .change = row.integer(1),
            .at = row.integer(2),
            .staff = row.integer(3),
            .kind = row.text(4),
            .table = row.text(5),
            .record = row.integer(6),
            .client = row.integer(7),
            .commitment = row.blob(8)};
}

bool holdsItsPayload(const Statement& row) {
    const auto commitment = row.blob(8);
    if (row.isNull(10))
        return commitment.empty() || !row.isNull(14); // thinned
    return std::ranges::equal(commitmentTo(row.blob(10), row.blob(11), row.blob(12), row.text(13)), commitment);
}

// As far as it hangs together from its first entry on.
Checkpoint wholeUpTo(Database& database) {
    Checkpoint end;
    auto rows = database.statement(entriesWithPayloads);
    while (rows.step()) {
        const auto entry = entryOf(rows);
        const auto next = chainedAfter(end.chain, entry);
        if (entry.number != end.number.number + 1 || !std::ranges::equal(rows.blob(9), next) || !holdsItsPayload(rows))
            break;
        end = {{entry.number}, next};
    }
    return end;
}

std::optional<VaultState> readableState(DamagedTables& from) {
    try {
        return stateOf(*from.connect());
    } catch (const Damaged&) {
        return std::nullopt;
    }
}

bool isOfHistory(const RescuedRows::Gap& gap) {
    return gap.table.starts_with("history_") || gap.table.starts_with("thin") || gap.table == "checkpoints";
}

struct KnownRow {
    std::map<std::string, std::string, std::less<>> fields; ///< as they were last
    std::optional<ChainHash> row;
};

KnownRow knownRow(Database& database, const std::string& table, std::int64_t record) {
    KnownRow known;
    auto entries = database.statement("SELECT p.content, p.row_after FROM history_entries e JOIN history_payloads p"
                                      " ON p.entry = e.number WHERE e.record_table = ?1 AND e.record = ?2"
                                      " AND e.client = 0 ORDER BY e.number");
    entries.bindAll(table, record);
    while (entries.step()) {
        known.row = hashIn(entries.blob(1));
        for (auto& [field, from, to] : fieldsOf(entries.text(0)))
            known.fields[field] = to;
    }
    return known;
}

void insertMember(Database& database, std::int64_t id, KnownRow& known) {
    auto& fields = known.fields;
    fields.try_emplace("passphrase_state", "own");
    database
        .statement("INSERT INTO staff (id, name, full_name, role, state, passphrase_state)"
                   " VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        .bindAll(id, fields["name"], fields["full_name"], fields["role"], fields["state"], fields["passphrase_state"])
        .run();
}

void insertSetting(Database& database, std::int64_t id, const KnownRow& known) {
    for (const auto& [name, value] : known.fields) // there is one
        database.statement("INSERT INTO settings (id, name, value) VALUES (?1, ?2, ?3)").bindAll(id, name, value).run();
}

// In place of what stands there; what can't be proved leaves that as it is.
bool putBack(Database& database, const BoundTable& table, std::int64_t id, KnownRow& known) {
    database.execute("SAVEPOINT put_back");
    bool proved = false;
    try {
        database.statement("DELETE FROM \"" + table.name + "\" WHERE id = ?1").bindAll(id).run();
        if (known.row && table.name == "staff")
            insertMember(database, id, known);
        else if (known.row)
            insertSetting(database, id, known);
        proved = hashOfRecord(database, table, id, {}) == known.row;
    } catch (const ConstraintBroken&) {
    }
    database.execute(proved ? "RELEASE put_back" : "ROLLBACK TO put_back; RELEASE put_back");
    return proved;
}

std::vector<std::int64_t> numbersIn(Database& database, const std::string& sql, std::string_view parameter = {}) {
    std::vector<std::int64_t> numbers;
    auto rows = database.statement(sql);
    if (!parameter.empty())
        rows.bindAll(parameter);
    while (rows.step())
        numbers.push_back(rows.integer(0));
    return numbers;
}

std::vector<std::int64_t> recordsInHistory(Database& database, const std::string& table) {
    return numbersIn(database,
                     "SELECT DISTINCT record FROM history_entries WHERE record_table = ?1 AND record <> 0"
                     " AND client = 0",
                     table);
}

// Of rows that belong to no client: those that are there, and those that the history knows.
void bindOwnRows(Change& change, const BoundTable& table) {
    auto& database = change.database();
    std::map<std::int64_t, bool> records; // whether the row is there
    for (const auto id : recordsInHistory(database, table.name))
        records[id] = false;
    // A migration writes this one, which no entry follows (RowReplay.cpp).
    const std::string ours = table.name == "settings" ? " WHERE name <> 'needs_version'" : "";
    for (const auto id : numbersIn(database, "SELECT id FROM \"" + table.name + '"' + ours))
        records[id] = true;
    for (const auto& [id, isThere] : records) {
        EntryDraft entry{
            .kind = table.name + ".rescued", .table = table.name, .record = id, .client = {}, .fields = {}};
        if (!isThere) // or it would have no payload, and the row would still be expected
            entry.fields.push_back({"row", "there", "lost"});
        change.record(entry);
    }
}

void bindClients(Change& change) {
    std::map<std::int64_t, ChainHash> clients;
    for (const auto id : numbersIn(change.database(), "SELECT DISTINCT client FROM history_entries WHERE client <> 0"))
        clients[id] = {}; // no row, unless there is one
    forEachClientAfter(change.database(), {},
                       [&](ClientId client, const ChainHash& rows) { clients[client.number] = rows; });
    for (const auto& [id, rows] : clients)
        change.record({.kind = "import.rescued",
                       .table = "clients",
                       .record = id,
                       .client = {id},
                       .fields = {},
                       .rowsOfClient = rows});
}

// Or a number that the history knows would be given to another row.
void raiseSequences(Database& database) {
    database.execute("UPDATE sqlite_sequence SET seq = max(seq, ifnull((SELECT max(record) FROM history_entries"
                     " WHERE record_table = sqlite_sequence.name), 0))");
    database.execute("INSERT INTO sqlite_sequence (name, seq) SELECT record_table, max(record) FROM history_entries"
                     " WHERE record_table IN (SELECT name FROM sqlite_schema WHERE sql LIKE '%AUTOINCREMENT%')"
                     " AND record_table NOT IN (SELECT name FROM sqlite_sequence) GROUP BY record_table");
}

} // namespace

RescuedHistory cutHistory(DamagedTables& from, Database& to, const RescuedRows& rows, bool all) {
    RescuedHistory history;
    history.last = std::max(to.integer("SELECT ifnull(max(number), 0) FROM history_entries"),
                            from.number("SELECT entry FROM vault_state").value_or(0));
    history.end = all ? Checkpoint() : wholeUpTo(to);
    const auto whole = history.end.number.number;
    for (const char* const each :
         {"history_payloads WHERE entry > ?1", "thinned_payloads WHERE entry > ?1", "checkpoints WHERE number > ?1",
          "thinning_certificates WHERE entry > ?1", "history_entries WHERE number > ?1"})
        to.statement("DELETE FROM " + std::string(each)).bindAll(whole).run();
    to.execute("DELETE FROM thinned_payloads WHERE certificate NOT IN (SELECT number FROM thinning_certificates)");
    putHistoryEnd(to, history.end);
    const auto state = readableState(from);
    history.whole = !all && whole == history.last && (!state || state->end == history.end) &&
                    std::ranges::none_of(rows.gaps, isOfHistory);
    return history;
}

std::vector<std::pair<std::string, std::int64_t>> restoreFromHistory(Database& database) {
    std::vector<std::pair<std::string, std::int64_t>> others;
    for (const char* const name : {"staff", "settings"}) {
        const auto& table = *boundTables(database).find(name);
        for (const auto id : recordsInHistory(database, name)) {
            auto known = knownRow(database, name, id);
            const auto is = hashOfRecord(database, table, id, {});
            if (is != known.row && putBack(database, table, id, known) && is)
                others.emplace_back(name, id);
        }
    }
    return others;
}

Contradictions contradictionsIn(Database& database, const Progress& progress) {
    Contradictions found;
    RowReplay replay(database, [&](const Message& message) {
        std::string table;
        std::int64_t record = 0;
        for (const auto& [place, value] : message.arguments)
            if (place == "table")
                table = value;
            else if (place == "record")
                record = std::stoll(value);
        if (message.key == "verify.rows_of_client")
            found.clients.insert(record);
        else if (message.key == "verify.row_missing")
            found.missing.emplace(table, record);
        else if (message.key != "verify.sequence")
            found.differing.emplace(table, record);
    });
    auto rows = database.statement(entriesWithPayloads);
    while (rows.step())
        replay.take(entryOf(rows), !rows.isNull(10), {.before = hashIn(rows.blob(11)), .after = hashIn(rows.blob(12))});
    replay.compare(progress);
    return found;
}

void bindRows(Change& change) {
    for (const BoundTable& table : boundTables(change.database()).all())
        if (table.clientColumn < 0)
            bindOwnRows(change, table);
    bindClients(change);
    raiseSequences(change.database());
}

} // namespace fristad
