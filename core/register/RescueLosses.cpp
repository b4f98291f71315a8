#include "core/register/RescueLosses.h"

#include "core/vault/RowBinding.h"

#include <algorithm>

namespace fristad {

namespace {

constexpr auto allClientsThatAreNamed = "SELECT client_id FROM ";

std::vector<std::int64_t> numbersOf(Database& database, const std::string& sql) {
    std::vector<std::int64_t> numbers;
    auto rows = database.statement(sql);
    while (rows.step())
        numbers.push_back(rows.integer(0));
    return numbers;
}

std::vector<std::string> tablesOfClients(Database& database) {
    std::vector<std::string> tables;
    for (const BoundTable& table : boundTables(database).all())
        if (table.clientColumn >= 0 && table.name != "clients")
            tables.push_back(table.name);
    return tables;
}

/// The index that has every row of a table with whose it is; blank: there is none.
std::string indexByClient(Database& database, const std::string& table) {
    auto query = database.statement("SELECT l.name FROM pragma_index_list(?1) l JOIN pragma_index_info(l.name) i"
                                    " WHERE l.partial = 0 AND i.seqno = 0 AND i.name = 'client_id'");
    query.bindAll(table);
    return query.step() ? std::string(query.text(0)) : std::string();
}

bool isOfHistory(const std::string& table) {
    return table.starts_with("history_") || table.starts_with("thin") || table == "checkpoints";
}

bool has(Database& database, const std::string& table, std::int64_t id) {
    auto query = database.statement("SELECT 1 FROM \"" + table + "\" WHERE rowid = ?1");
    query.bindAll(id);
    return query.step();
}

} // namespace

RescueLosses::RescueLosses(DamagedTables& from, Database& to, const RescuedRows& rows, Contradictions contradictions,
                           bool historyIsWhole)
    : from_(from),
      to_(to),
      copied_(rows),
      contradictions_(std::move(contradictions)),
      historyIsWhole_(historyIsWhole) {}

void RescueLosses::find() {
    findStaff();
    findClients();
    for (const auto& gap : copied_.gaps)
        if (gap.table == "client_details")
            findDetails(gap);
        else if (!isOfHistory(gap.table) && gap.table != "clients" && gap.table != "staff")
            findRows(gap);
    for (const auto& table : copied_.inPart)
        lines_.push_back({"rescue.in_part", {{"table", table}}});
    for (const auto& [table, number] : copied_.refused)
        if (!isOfHistory(table))
            loseRow(table, number, 0, {"rescue.row_refused", {{"table", table}, {"record", std::to_string(number)}}});
    forgetLostRelatives();
    if (historyIsWhole_)
        findContradictions();
}

RescueLosses::Witness RescueLosses::witnessOf(const RescuedRows::Gap& gap) {
    std::string select;
    if (gap.table == "settings" || gap.table == "staff")
        select = "SELECT id, name FROM " + gap.table + " INDEXED BY sqlite_autoindex_" + gap.table + "_1";
    else if (gap.table == "clients")
        select = "SELECT id, client_code FROM clients INDEXED BY clients_in_short";
    else if (const auto index = indexByClient(to_, gap.table); !index.empty())
        select = "SELECT rowid, client_id FROM \"" + gap.table + "\" INDEXED BY \"" + index + '"';
    Witness witness;
    if (!select.empty())
        witness.whole = from_.forEach(select, [&](const Statement& row) {
            if (gap.rows.has(row.integer(0)))
                witness.rows.emplace(row.integer(0), row.text(1));
        });
    return witness;
}

void RescueLosses::loseRow(const std::string& table, std::int64_t record, std::int64_t client, Message line) {
    said_.emplace(table, record);
    if (client != 0)
        clientsSaid_.insert(client);
    ++rows_;
    lines_.push_back(std::move(line));
}

void RescueLosses::perhapsMore(const RescuedRows::Gap& gap) {
    const auto first = std::to_string(gap.rows.first);
    if (gap.rows.last == LostRows::unknown)
        lines_.push_back({"rescue.rows_from", {{"table", gap.table}, {"first", first}}});
    else
        lines_.push_back(
            {"rescue.rows", {{"table", gap.table}, {"first", first}, {"last", std::to_string(gap.rows.last)}}});
}

std::string RescueLosses::codeOf(std::int64_t client) {
    auto query = to_.statement("SELECT client_code FROM clients WHERE id = ?1");
    query.bindAll(client);
    if (query.step())
        return std::string(query.text(0));
    const auto lost = codes_.find(client);
    return lost == codes_.end() ? std::to_string(client) : lost->second;
}

void RescueLosses::findStaff() {
    for (const auto& gap : copied_.gaps) {
        if (gap.table != "staff")
            continue;
        const auto witness = witnessOf(gap);
        for (const auto& [id, name] : witness.rows)
            if (!has(to_, "staff", id)) // or the history had it
                standInForStaff(id, name);
        if (!witness.whole && !historyIsWhole_)
            perhapsMore(gap);
    }
    for (const auto id : numbersOf(to_, "SELECT staff FROM history_entries UNION SELECT staff FROM drafts"
                                        " UNION SELECT staff_id FROM client_staff EXCEPT SELECT id FROM staff"))
        standInForStaff(id, "lost-" + std::to_string(id));
}

void RescueLosses::standInForStaff(std::int64_t id, const std::string& name) {
    to_.statement("INSERT INTO staff (id, name, full_name, role, state) VALUES (?1, ?2, '', 'auditor', 'removed')")
        .bindAll(id, name)
        .run();
    loseRow("staff", id, 0, {"rescue.staff", {{"name", name}}});
}

void RescueLosses::findClients() {
    for (const auto& gap : copied_.gaps) {
        if (gap.table != "clients")
            continue;
        const auto witness = witnessOf(gap);
        for (const auto& [id, code] : witness.rows)
            standInForClient(id, code);
        if (!witness.whole)
            perhapsMore(gap);
    }
    std::string named;
    for (const auto& table : tablesOfClients(to_))
        named += (named.empty() ? "" : " UNION ") + (allClientsThatAreNamed + table);
    for (const auto id : numbersOf(to_, named + " EXCEPT SELECT id FROM clients"))
        standInForClient(id, "LOST-" + std::to_string(id));
}

// What belongs to the client, and who is a relative of theirs, has a client to belong to.
void RescueLosses::standInForClient(std::int64_t id, const std::string& code) {
    to_.statement("INSERT INTO clients (id, client_code, exposure, first_contact) VALUES (?1, ?2, 'direct', 0)")
        .bindAll(id, code)
        .run();
    codes_[id] = code;
    loseRow("clients", id, id, {"rescue.client", {{"code", code}}});
}

void RescueLosses::findRows(const RescuedRows::Gap& gap) {
    const auto witness = witnessOf(gap);
    for (const auto& [id, whose] : witness.rows) {
        if (has(to_, gap.table, id)) // a setting that the history had
            continue;
        const auto number = std::to_string(id);
        if (gap.table == "settings")
            loseRow(gap.table, id, 0, {"rescue.setting", {{"name", whose}}});
        else
            loseRow(gap.table, id, std::stoll(whose),
                    {"rescue.row", {{"table", gap.table}, {"record", number}, {"code", codeOf(std::stoll(whose))}}});
    }
    if (!witness.whole)
        perhapsMore(gap);
}

// No index has them all. An entry of their own tells, or that the client's rows are not those that were imported.
void RescueLosses::findDetails(const RescuedRows::Gap& gap) {
    auto clients = numbersOf(to_, "SELECT id FROM clients ORDER BY id");
    std::erase_if(clients, [&](std::int64_t id) { return !gap.rows.has(id); });
    for (const auto id : clients) {
        const bool isMissing = contradictions_.missing.contains({gap.table, id});
        const bool isOff = contradictions_.clients.contains(id) && !clientsSaid_.contains(id);
        const std::vector<std::pair<std::string, std::string>> whose{{"code", codeOf(id)}};
        if (isMissing || isOff)
            loseRow(gap.table, id, id, {"rescue.details", whose});
        else if (!historyIsWhole_ || contradictions_.clients.contains(id))
            lines_.push_back({"rescue.details_perhaps", whose});
        else
            continue;
        keepRestricted(id);
    }
}

// Nobody gets to see a client because a page was lost.
void RescueLosses::keepRestricted(std::int64_t client) {
    bool restricted = false;
    const bool known = from_.forEach(
        "SELECT client_id FROM client_details INDEXED BY client_details_restricted WHERE restricted = 'yes'",
        [&](const Statement& row) { restricted = restricted || row.integer(0) == client; });
    if (restricted || !known)
        to_.statement("INSERT INTO client_details (client_id, restricted) VALUES (?1, 'yes')").bindAll(client).run();
}

void RescueLosses::forgetLostRelatives() {
    const std::string lost = " relative_of IS NOT NULL AND relative_of NOT IN (SELECT client_code FROM clients)";
    auto rows = to_.statement("SELECT client_code, relative_of, id FROM clients WHERE" + lost);
    while (rows.step()) {
        said_.emplace("clients", rows.integer(2));
        clientsSaid_.insert(rows.integer(2));
        lines_.push_back(
            {"rescue.relative", {{"code", std::string(rows.text(0))}, {"relative", std::string(rows.text(1))}}});
    }
    to_.execute("UPDATE clients SET relative_of = NULL WHERE" + lost);
}

void RescueLosses::findContradictions() {
    for (const auto& row : contradictions_.missing)
        if (!said_.contains(row))
            loseRow(row.first, row.second, 0,
                    {"rescue.missing", {{"table", row.first}, {"record", std::to_string(row.second)}}});
    for (const auto& row : contradictions_.differing)
        if (!said_.contains(row))
            lines_.push_back({"rescue.differs", {{"table", row.first}, {"record", std::to_string(row.second)}}});
    for (const auto client : contradictions_.clients)
        if (!clientsSaid_.contains(client))
            lines_.push_back({"rescue.client_differs", {{"code", codeOf(client)}}});
}

} // namespace fristad
