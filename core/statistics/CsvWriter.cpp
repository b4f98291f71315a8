#include "core/statistics/CsvWriter.h"

namespace fristad {

namespace {

void addLine(std::string& csv, const ReportTable& table, const ReportRow& row, std::size_t column) {
    const ReportCell& cell = row.cells[column];
    csv.append(table.id).append(1, ',').append(row.code).append(1, ',');
    if (!table.columns.empty())
        csv += table.columns[column].code;
    csv.append(1, ',').append(cell.isExact() ? cell.amount.text() : hiddenCode(cell.under)).append(1, ',');
    if (cell.percent)
        csv += Amount{*cell.percent, 1}.text();
    csv += ',';
    if (cell.base)
        csv += std::to_string(*cell.base);
    else if (cell.baseUnder || cell.baseWithheld)
        csv += hiddenCode(cell.baseUnder);
    csv.append(1, ',').append(code(row.unit)).append(1, '\n');
}

} // namespace

std::string csvOf(const Report& report) {
    std::string csv = "table,row,column,count,percent,base,unit\n";
    for (const ReportTable& table : report.tables)
        for (const ReportRow& row : table.rows)
            for (std::size_t column = 0; column < row.cells.size(); ++column)
                addLine(csv, table, row, column);
    return csv;
}

} // namespace fristad
