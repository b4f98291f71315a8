#pragma once

#include "core/casework/Fields.h"
#include "core/vault/Database.h"

// A field's value in an SQL column and back, as resources/migrations/0002-register.sql says: codes as their text, days as
// numbers, a birth date as yyyymmdd (0000 for a year alone), hours and kronor as hundredths, blank as NULL. Text is bound in place:
// the value must live until the statement was run.

namespace fristad {

/// What stands in the vault and can't be read: Damaged.
[[noreturn]] void throwUnreadable();

template <Coded E> void bindField(Statement& statement, int index, E value) {
    statement.bindInPlace(index, code(value));
}
void bindField(Statement& statement, int index, const ClientCode& value);
void bindField(Statement& statement, int index, const BirthDate& value);
void bindField(Statement& statement, int index, Day value);
void bindField(Statement& statement, int index, const Country& value);
void bindField(Statement& statement, int index, const SpokenLanguage& value);
void bindField(Statement& statement, int index, const std::string& value);
template <class Tag> void bindField(Statement& statement, int index, Hundredths<Tag> value) {
    statement.bind(index, value.hundredths);
}
template <class T> void bindField(Statement& statement, int index, const std::optional<T>& value) {
    if (value)
        bindField(statement, index, *value);
    else
        statement.bindNull(index);
}

template <Coded E> void readColumn(const Statement& row, int column, E& value) {
    const auto text = row.text(column);
    const auto parsed = parseCode<E>(text);
    if (!parsed)
        throwUnreadable();
    value = *parsed;
}
void readColumn(const Statement& row, int column, ClientCode& value);
void readColumn(const Statement& row, int column, std::optional<BirthDate>& value);
void readColumn(const Statement& row, int column, Day& value);
void readColumn(const Statement& row, int column, std::optional<ClientCode>& value);
void readColumn(const Statement& row, int column, std::optional<Day>& value);
void readColumn(const Statement& row, int column, std::optional<Country>& value);
void readColumn(const Statement& row, int column, std::optional<SpokenLanguage>& value);
void readColumn(const Statement& row, int column, std::optional<std::string>& value);
template <class Tag> void readColumn(const Statement& row, int column, std::optional<Hundredths<Tag>>& value) {
    if (row.isNull(column))
        value.reset();
    else
        value = Hundredths<Tag>{row.integer(column)};
}
template <Coded E> void readColumn(const Statement& row, int column, std::optional<E>& value) {
    if (row.isNull(column))
        value.reset();
    else
        readColumn(row, column, value.emplace());
}

} // namespace fristad
