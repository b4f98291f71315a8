#pragma once

#include "core/casework/Fields.h"
#include "core/vault/Database.h"

// A field's value in an SQL column and back, as resources/migrations/0002-register.sql says: codes as their text, days as
// numbers, a birth date as yyyymmdd (0000 for a year alone), hours and kronor as hundredths, blank as NULL. Text is bound in place:
// the value must live until the statement was run.

namespace fristad {

/// What stands in the vault and can't be read: Damaged.
[[noreturn]] void throwUnreadable();

/// A birth date as it is kept.
std::int64_t keptBirthDate(const BirthDate& value);

// `Row` is a Statement, or what stands for one: RowBytes.
template <class Row, Coded E> void bindField(Row& row, int index, E value) { row.bindInPlace(index, code(value)); }
template <class Row> void bindField(Row& row, int index, const ClientCode& value) {
    row.bindInPlace(index, value.text());
}
template <class Row> void bindField(Row& row, int index, const BirthDate& value) {
    row.bind(index, keptBirthDate(value));
}
template <class Row> void bindField(Row& row, int index, Day value) { row.bind(index, value.number()); }
template <class Row> void bindField(Row& row, int index, const Country& value) { row.bindInPlace(index, value.code()); }
template <class Row> void bindField(Row& row, int index, const SpokenLanguage& value) {
    row.bindInPlace(index, value.code());
}
template <class Row> void bindField(Row& row, int index, const std::string& value) { row.bindInPlace(index, value); }
template <class Row, class Tag> void bindField(Row& row, int index, Hundredths<Tag> value) {
    row.bind(index, value.hundredths);
}
template <class Row, class T> void bindField(Row& row, int index, const std::optional<T>& value) {
    if (value)
        bindField(row, index, *value);
    else
        row.bindNull(index);
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
