#include "core/statistics/Report.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace fristad {

namespace {

/// The rows of a table in the order they are shown.
std::vector<std::size_t> orderOf(const TableCount& count) {
    std::vector<std::size_t> order(count.rowKeys().size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (count.definition().order == RowOrder::vocabulary)
        return order;
    const auto total = [&](std::size_t row) {
        std::int64_t sum = 0;
        for (std::size_t column = 0; column < count.columnCount(); ++column)
            sum += count.cell(row, column).value;
        return sum;
    };
    std::ranges::sort(order, {}, [&](std::size_t row) {
        return std::pair(-total(row), codeOf(*count.definition().rows, count.rowKeys()[row]));
    });
    return order;
}

/// One row's cells, with their base if they have one of their own (in a cross table).
ReportRow rowOf(const TableCount& count, std::string code, LocalText label, std::int64_t base,
                const std::function<const CountedCell&(std::size_t)>& cell) {
    const TableDefinition& table = count.definition();
    ReportRow row{std::move(code), std::move(label), table.unit, {}};
    const bool sums = table.measure.kind == Measure::Kind::sum;
    for (std::size_t column = 0; column < count.columnCount(); ++column) {
        ReportCell made{
            {cell(column).value, sums ? decimalsOf(table.measure.quantity) : 0}, std::nullopt, std::nullopt};
        if (table.base != Base::none)
            made.base = base;
        row.cells.push_back(made);
    }
    return row;
}

void roundTogether(std::vector<ReportCell*> cells, Rounding rounding) {
    std::vector<std::int64_t> counts;
    for (const ReportCell* cell : cells)
        counts.push_back(cell->amount.value);
    const auto shares = rounding == Rounding::sum_to_100 ? tenthsThatSumTo100(counts) : std::vector<Tenths>();
    for (std::size_t i = 0; i < cells.size(); ++i)
        cells[i]->percent = shares.empty() ? nearestTenths(counts[i], *cells[i]->base) : shares[i];
}

void round(ReportTable& table, const TableDefinition& definition) {
    if (definition.base == Base::none)
        return;
    std::vector<ReportCell*> all;
    for (ReportRow& row : table.rows) {
        std::vector<ReportCell*> cells;
        for (ReportCell& cell : row.cells)
            cells.push_back(&cell);
        if (definition.columns)
            roundTogether(cells, definition.rounding);
        else
            all.push_back(cells.front());
    }
    if (!definition.columns)
        roundTogether(all, definition.rounding);
}

/// A last line for rows that are parts of a whole: of a sum, or of a base that they partition.
std::optional<ReportCell> totalOf(const ReportTable& table, const TableDefinition& definition) {
    const bool partition =
        definition.base == Base::answers || infoOf(*definition.rows).answers == DimensionInfo::Answers::one;
    if (definition.columns || !partition || table.rows.empty())
        return std::nullopt;
    ReportCell total{{0, table.rows.front().cells.front().amount.decimals}, std::nullopt, table.base};
    for (const ReportRow& row : table.rows)
        total.amount.value += row.cells.front().amount.value;
    if (table.base && *table.base != 0)
        total.percent = 1000;
    return total;
}

void fill(ReportTable& table, const TableCount& count) {
    const TableDefinition& definition = count.definition();
    const Dimension rows = *definition.rows;
    table.rowHeading = labelIn("dimension", code(rows));
    table.percentages = definition.base != Base::none;
    table.blanks = table.percentages ? count.blank() : 0;
    if (definition.columns) {
        table.columnHeading = labelIn("dimension", code(*definition.columns));
        for (std::size_t column = 0; column < count.columnCount(); ++column) {
            const auto key = static_cast<AnswerKey>(column);
            table.columns.push_back({codeOf(*definition.columns, key), labelOf(*definition.columns, key)});
        }
    }
    const std::int64_t base = definition.base == Base::answers ? count.answers() : count.known();
    if (table.percentages)
        table.base = base;
    for (const std::size_t place : orderOf(count)) {
        const AnswerKey key = count.rowKeys()[place];
        table.rows.push_back(
            rowOf(count, codeOf(rows, key), labelOf(rows, key), definition.columns ? count.rowBase(place) : base,
                  [&](std::size_t column) -> const CountedCell& { return count.cell(place, column); }));
    }
    if (definition.unknownRow)
        table.rows.push_back(
            rowOf(count, "unknown", labelIn("answer", "unknown"), definition.columns ? count.unknownRowBase() : base,
                  [&](std::size_t column) -> const CountedCell& { return count.unknownCell(column); }));
    round(table, definition);
    table.total = totalOf(table, definition);
}

/// Nothing for a median of none, which is left out.
std::optional<ReportRow> rowOf(const FigureCount& count) {
    const FigureDefinition& figure = count.definition();
    ReportRow row{figure.id, figure.label, figure.unit, {}};
    ReportCell cell;
    switch (figure.measure.kind) {
    case Measure::Kind::median:
        if (!count.medianInTenths())
            return std::nullopt;
        cell = {{*count.medianInTenths(), 1}, std::nullopt, count.things()};
        break;
    case Measure::Kind::sum: cell.amount = {count.value(), decimalsOf(figure.measure.quantity)}; break;
    default: cell.amount = {count.value(), 0};
    }
    if (figure.base) {
        cell.base = count.base();
        cell.percent = nearestTenths(count.value(), count.base());
    }
    row.cells.push_back(cell);
    return row;
}

} // namespace

Report makeReport(const ReportCount& count, int year, Day asOf) {
    const ReportDefinition& definition = count.definition();
    Report report;
    report.year = year;
    report.asOf = asOf;
    report.definitionYear = definition.year;
    report.ownDefinition = !definition.builtIn;
    report.title = definition.title;
    for (const TopicDefinition& topic : definition.topics)
        report.topics.push_back({topic.id, topic.title, {}});
    for (std::size_t i = 0; i < definition.tables.size(); ++i) {
        const TableDefinition& from = definition.tables[i];
        ReportTable table;
        table.id = from.id;
        table.title = from.title;
        table.rule = from.rule;
        table.baseText = from.baseText;
        table.unit = from.unit;
        table.ofFigures = !from.rows;
        if (table.ofFigures)
            table.rowHeading = from.title;
        for (const FigureCount& figure : count.figures(i))
            if (auto row = rowOf(figure))
                table.rows.push_back(std::move(*row));
        if (const TableCount* const counted = count.table(i))
            fill(table, *counted);
        report.tables.push_back(std::move(table));
        std::ranges::find(report.topics, from.topic, &ReportTopic::id)->tables.push_back(i);
    }
    return report;
}

} // namespace fristad
