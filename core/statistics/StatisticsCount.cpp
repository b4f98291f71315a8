#include "core/statistics/StatisticsCount.h"

#include <algorithm>
#include <stdexcept>

namespace fristad {

namespace {

[[noreturn]] void noSuchPlace(const FigurePlace& place) {
    throw std::out_of_range("no figure " + place.table + "/" + place.row + "/" + place.column);
}

/// The definition with nothing but what is asked about.
ReportDefinition only(const ReportDefinition& whole, const FigurePlace& place) {
    const auto table = std::ranges::find(whole.tables, place.table, &TableDefinition::id);
    if (table == whole.tables.end())
        noSuchPlace(place);
    ReportDefinition one;
    one.year = whole.year;
    one.tables.push_back(*table);
    if (!table->rows) {
        const auto figure = std::ranges::find(table->figures, place.row, &FigureDefinition::id);
        if (figure == table->figures.end())
            noSuchPlace(place);
        one.tables.front().figures = {*figure};
    }
    return one;
}

std::size_t columnOf(const TableDefinition& table, const FigurePlace& place) {
    if (!table.columns)
        return 0;
    const auto key = keyOf(*table.columns, place.column);
    if (!key)
        noSuchPlace(place);
    return *key;
}

std::int64_t thingsInTable(const TableCount& count, const FigurePlace& place) {
    using Part = FigurePlace::Part;
    const TableDefinition& table = count.definition();
    if (place.part == Part::blank)
        return count.blank();
    if (place.part == Part::base && (!table.columns || place.row.empty()))
        return count.known();
    if (table.unknownRow && place.row == "unknown")
        return place.part == Part::base ? count.unknownRowBase() : count.unknownCell(columnOf(table, place)).things;
    const auto key = keyOf(*table.rows, place.row);
    if (!key)
        noSuchPlace(place);
    const auto found = std::ranges::find(count.rowKeys(), *key);
    if (found == count.rowKeys().end())
        return 0;
    const auto row = static_cast<std::size_t>(found - count.rowKeys().begin());
    return place.part == Part::base ? count.rowBase(row) : count.cell(row, columnOf(table, place)).things;
}

} // namespace

FigureSieve::FigureSieve(const ReportDefinition& definition, const FigurePlace& place, int year, Day asOf)
    : only_(only(definition, place)), place_(place), facts_(year, asOf) {
    (void)things(ReportCount(only_)); // finds out at once whether there is such a place
}

bool FigureSieve::isBehind(const ClientRows& rows) {
    ReportCount count(only_);
    facts_.visitEach(rows, [&](Subject subject, const Facts& facts) { count.add(subject, facts); });
    return things(count) > 0;
}

std::int64_t FigureSieve::things(const ReportCount& count) const {
    if (const TableCount* const table = count.table(0))
        return thingsInTable(*table, place_);
    const FigureCount& figure = count.figures(0).front();
    switch (place_.part) {
    case FigurePlace::Part::counted: return figure.things();
    case FigurePlace::Part::base: return figure.definition().base ? figure.base() : figure.things();
    case FigurePlace::Part::blank: return 0;
    }
    return 0;
}

} // namespace fristad
