#include "core/register/FieldSql.h"

#include "core/vocabulary/Errors.h"

#include <stdexcept>

namespace fristad {

namespace {

constexpr int perMonth = 100; // of a birth date as it is kept
constexpr int perYear = 10'000;

Day dayOf(std::int64_t number) {
    if (number < Day::earliest().number() || number > Day::latest().number())
        throwUnreadable();
    return Day::fromNumber(number);
}

BirthDate birthDateOf(std::int64_t kept) {
    const int year = static_cast<int>(kept / perYear);
    const int month = static_cast<int>(kept / perMonth % perMonth);
    const int day = static_cast<int>(kept % perMonth);
    try {
        return month == 0 && day == 0 ? BirthDate::ofYear(year) : BirthDate(Day::of(year, month, day));
    } catch (const std::out_of_range&) {
        throwUnreadable();
    }
}

/// Reads what `parse` makes of a column's text into `value`.
template <class T, class Parse>
void readText(const Statement& row, int column, std::optional<T>& value, Parse&& parse) {
    if (row.isNull(column)) {
        value.reset();
        return;
    }
    const auto text = row.text(column);
    value = parse(text);
    if (!value)
        throwUnreadable();
}

} // namespace

void throwUnreadable() { throw Damaged({"register.unreadable", {}}); }

std::int64_t keptBirthDate(const BirthDate& value) {
    int kept = value.year() * perYear;
    if (const auto day = value.day())
        kept += day->month() * perMonth + day->dayOfMonth();
    return kept;
}

void readColumn(const Statement& row, int column, ClientCode& value) {
    const auto parsed = ClientCode::parse(row.text(column));
    if (!parsed)
        throwUnreadable();
    value = *parsed;
}

void readColumn(const Statement& row, int column, std::optional<BirthDate>& value) {
    if (row.isNull(column))
        value.reset();
    else
        value = birthDateOf(row.integer(column));
}

void readColumn(const Statement& row, int column, Day& value) { value = dayOf(row.integer(column)); }

void readColumn(const Statement& row, int column, std::optional<Day>& value) {
    if (row.isNull(column))
        value.reset();
    else
        value = dayOf(row.integer(column));
}

void readColumn(const Statement& row, int column, std::optional<ClientCode>& value) {
    readText(row, column, value, ClientCode::parse);
}

void readColumn(const Statement& row, int column, std::optional<Country>& value) {
    readText(row, column, value, Country::parse);
}

void readColumn(const Statement& row, int column, std::optional<SpokenLanguage>& value) {
    readText(row, column, value, SpokenLanguage::parse);
}

void readColumn(const Statement& row, int column, std::optional<std::string>& value) {
    if (row.isNull(column))
        value.reset();
    else
        value = row.text(column);
}

} // namespace fristad
