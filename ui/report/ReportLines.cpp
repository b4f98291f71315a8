#include "ui/report/ReportLines.h"

#include "ui/widgets/Language.h"

#include <algorithm>

namespace fristad::ui {

namespace {

using Part = FigurePlace::Part;

QString sentence(const char* key, DisplayLanguage language) { return text(render(Message{key, {}}, language)); }

/// What a bar is as long as: the percentage, or the amount where the table has none. Nothing for a figure without a percentage.
std::optional<std::int64_t> lengthOf(const ReportTable& table, const ReportCell& cell) {
    if (cell.percent)
        return *cell.percent;
    return table.percentages || !cell.isExact() ? std::nullopt : std::optional(cell.amount.value);
}

std::int64_t longestOf(const ReportTable& table) {
    std::int64_t longest = 1;
    for (const ReportRow& row : table.rows)
        for (const ReportCell& cell : row.cells)
            longest = std::max(longest, lengthOf(table, cell).value_or(0));
    return longest;
}

/// Makes the lines of one table.
class Lines {
public:
    Lines(const ReportTable& table, DisplayLanguage language)
        : table_(table), language_(language), longest_(longestOf(table)) {}

    void addRow(const ReportRow& row) {
        if (table_.columns.empty()) {
            addCell(ReportLine::Kind::row, row.label, row.cells.front(), row.code, {});
            return;
        }
        addGroup(row);
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            addCell(ReportLine::Kind::part, table_.columns[i].label, row.cells[i], row.code, table_.columns[i].code);
    }

    void addTotal(const ReportCell& total) {
        ReportLine line = lineOf(total);
        line.kind = ReportLine::Kind::total;
        line.label = sentence("statistics.total", language_);
        if (total.amount.value > 0 || !total.isExact())
            line.counted = FigurePlace{table_.id, {}, {}, Part::base};
        lines_.push_back(std::move(line));
    }

    [[nodiscard]] std::vector<ReportLine> take() { return std::move(lines_); }

private:
    [[nodiscard]] ReportLine lineOf(const ReportCell& cell) const {
        ReportLine line;
        line.count = text(amountText(cell, language_));
        line.percent = text(percentText(cell.percent, language_));
        return line;
    }

    void addGroup(const ReportRow& row) {
        ReportLine line;
        line.kind = ReportLine::Kind::group;
        line.label = text(row.label.in(language_));
        const ReportCell& first = row.cells.front();
        line.count = text(baseText(first, language_));
        if (!line.count.isEmpty() && first.base != 0)
            line.counted = FigurePlace{table_.id, row.code, table_.columns.front().code, Part::base};
        lines_.push_back(std::move(line));
    }

    void addCell(ReportLine::Kind kind, const LocalText& label, const ReportCell& cell, const std::string& row,
                 const std::string& column) {
        ReportLine line = lineOf(cell);
        line.kind = kind;
        line.label = text(label.in(language_));
        if (cell.amount.value > 0 || !cell.isExact())
            line.counted = FigurePlace{table_.id, row, column, Part::counted};
        if (const auto length = lengthOf(table_, cell)) {
            line.bar = static_cast<double>(*length) / static_cast<double>(longest_);
            line.barLabel =
                cell.percent
                    ? text(render({"statistics.percent_sign", {{"percent", line.percent.toStdString()}}}, language_))
                    : line.count;
        }
        if (table_.ofFigures) {
            line.base = text(baseText(cell, language_));
            if (!line.base.isEmpty() && cell.base != 0)
                line.behindBase = FigurePlace{table_.id, row, column, Part::base};
        }
        lines_.push_back(std::move(line));
    }

    const ReportTable& table_;
    DisplayLanguage language_;
    std::int64_t longest_;
    std::vector<ReportLine> lines_;
};

QString capitalised(QString word) {
    if (!word.isEmpty())
        word.front() = word.front().toUpper();
    return word;
}

} // namespace

ReportLines linesOf(const ReportTable& table, DisplayLanguage language) {
    ReportLines all;
    all.rowHeading = text(table.rowHeading.in(language));
    if (!table.columns.empty())
        all.rowHeading += QStringLiteral(", ") + text(table.columnHeading.in(language)).toLower();
    all.countHeading = table.percentages ? sentence("statistics.count", language)
                                         : capitalised(text(unitLabel(table.unit).in(language)));
    if (table.percentages)
        all.percentHeading = sentence("statistics.percent", language);
    if (table.ofFigures)
        all.baseHeading = sentence("statistics.base_heading", language);
    Lines lines(table, language);
    for (const ReportRow& row : table.rows)
        lines.addRow(row);
    if (table.total)
        lines.addTotal(*table.total);
    all.lines = lines.take();
    return all;
}

QString explanationOf(const ReportTable& table, DisplayLanguage language) {
    const QString rule = text(table.rule.in(language));
    const QString base = text(table.baseSentence(language));
    return base.isEmpty() || rule.isEmpty() ? base + rule : base + u' ' + rule;
}

} // namespace fristad::ui
