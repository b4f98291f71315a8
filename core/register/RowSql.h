#pragma once

#include "core/casework/Ids.h"
#include "core/register/FieldSql.h"

#include <string>
#include <tuple>

// A kind of record's rows in its table. The SQL comes from Fields.h, so that a column stands in one place.

namespace fristad {

/// The kinds of record that hang on a client, in the order of the register's files.
using RecordTypes = std::tuple<Exploitation, Intervention, SupportReason, Permit, Referral, PoliceReport, RightMet>;

/// Calls `visit.template operator()<Value>()` for every kind of record that hangs on a client.
template <class Visit> void forEachRecordType(Visit&& visit) {
    [&]<class... Values>(std::tuple<Values...>*) {
        (visit.template operator()<Values>(), ...);
    }(static_cast<RecordTypes*>(nullptr));
}

/// How a table names the row and the client: a client is their own row, and their details have no other number than theirs.
template <class Value> struct RowKey {
    static constexpr std::string_view id = "id";
    static constexpr std::string_view client = "client_id";
};
template <> struct RowKey<Client> {
    static constexpr std::string_view id = "id";
    static constexpr std::string_view client = "id";
};
template <> struct RowKey<ClientDetails> {
    static constexpr std::string_view id = "client_id";
    static constexpr std::string_view client = "client_id";
};
template <class Value> inline constexpr bool hasOwnNumber = RowKey<Value>::id != RowKey<Value>::client;

/// `"client_code", "exposure" ...`; of the register's columns only, if `known` says so.
template <class Value> std::string columnList(Known known = Known::inVault) {
    std::string list;
    forEachField<Value>([&](const auto& each) {
        if (known == Known::inVault || each.known == Known::inRegister)
            list.append(list.empty() ? "\"" : ", \"").append(each.name).append("\"");
    });
    return list;
}

/// Row number, client and every column, as readRecord takes them: `SELECT ... FROM table `, to which a condition is added.
template <class Value> std::string selectRecords(std::string_view condition) {
    std::string sql = "SELECT ";
    sql.append(RowKey<Value>::id).append(", ").append(RowKey<Value>::client).append(", ");
    return sql.append(columnList<Value>()).append(" FROM ").append(Fields<Value>::table).append(" ").append(condition);
}

/// Reads the columns that columnList names, the first of them being `column`.
template <class Value> void readFields(const Statement& row, int column, Value& value, Known known = Known::inVault) {
    forEachField<Value>([&](const auto& each) {
        if (known == Known::inVault || each.known == Known::inRegister)
            readColumn(row, column++, value.*each.member);
    });
}

template <class Value> Record<Value> readRecord(const Statement& row) {
    Record<Value> record{{row.integer(0)}, {row.integer(1)}, {}};
    readFields(row, 2, record.value);
    return record;
}

/// `INSERT INTO table (number, client, columns ...)` of so many rows, with parameters in that order; number NULL gives the next one.
template <class Value> std::string insertSql(std::size_t rows) {
    constexpr std::size_t parameters =
        std::tuple_size_v<decltype(Fields<Value>::fields)> + (hasOwnNumber<Value> ? 2 : 1);
    std::string row = "(?";
    for (std::size_t i = 1; i < parameters; ++i)
        row.append(", ?");
    row.append(")");
    std::string text = "INSERT INTO ";
    text.append(Fields<Value>::table).append(" (").append(RowKey<Value>::id);
    if constexpr (hasOwnNumber<Value>)
        text.append(", ").append(RowKey<Value>::client);
    text.append(", ").append(columnList<Value>()).append(") VALUES ").append(row);
    for (std::size_t i = 1; i < rows; ++i)
        text.append(", ").append(row);
    return text;
}

/// The same of one row.
template <class Value> const std::string& insertSql() {
    static const std::string sql = insertSql<Value>(1);
    return sql;
}

/// Binds what insertSql takes of one row, after the `bound` parameters before it; how many are bound then. `Insert`: see FieldSql.h.
template <class Value, class Insert>
int bindRecord(Insert& insert, std::optional<RecordId> id, ClientId client, const Value& value, int bound = 0) {
    if (id)
        insert.bind(++bound, id->number);
    else
        insert.bindNull(++bound);
    if constexpr (hasOwnNumber<Value>)
        insert.bind(++bound, client.number);
    forEachField<Value>([&](const auto& each) { bindField(insert, ++bound, value.*each.member); });
    return bound;
}

/// `UPDATE table SET columns ... WHERE number = ?`, with parameters in that order.
template <class Value> const std::string& updateSql() {
    static const std::string sql = [] {
        std::string text = "UPDATE ";
        text.append(Fields<Value>::table).append(" SET ");
        std::string_view between;
        forEachField<Value>([&](const auto& each) {
            text.append(between).append("\"").append(each.name).append("\" = ?");
            between = ", ";
        });
        return text.append(" WHERE ").append(RowKey<Value>::id).append(" = ?");
    }();
    return sql;
}

template <class Value> void updateRow(Database& database, RecordId id, const Value& value) {
    auto update = database.statement(updateSql<Value>());
    int index = 0;
    forEachField<Value>([&](const auto& each) { bindField(update, ++index, value.*each.member); });
    update.bind(++index, id.number).run();
}

template <class Value> void deleteRow(Database& database, RecordId id) {
    static const std::string sql = std::string("DELETE FROM ")
                                       .append(Fields<Value>::table)
                                       .append(" WHERE ")
                                       .append(RowKey<Value>::id)
                                       .append(" = ?");
    database.statement(sql).bindAll(id.number).run();
}

template <class Value> std::optional<Record<Value>> findRow(Database& database, RecordId id) {
    static const std::string sql = selectRecords<Value>(std::string("WHERE ").append(RowKey<Value>::id).append(" = ?"));
    auto query = database.statement(sql);
    query.bindAll(id.number);
    return query.step() ? std::optional(readRecord<Value>(query)) : std::nullopt;
}

/// A client's rows in the order they were entered.
template <class Value> std::vector<Record<Value>> findRows(Database& database, ClientId client) {
    static const std::string sql = selectRecords<Value>(
        std::string("WHERE ").append(RowKey<Value>::client).append(" = ? ORDER BY ").append(RowKey<Value>::id));
    auto query = database.statement(sql);
    query.bindAll(client.number);
    std::vector<Record<Value>> rows;
    while (query.step())
        rows.push_back(readRecord<Value>(query));
    return rows;
}

} // namespace fristad
