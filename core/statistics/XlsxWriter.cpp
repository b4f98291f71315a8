#include "core/statistics/XlsxWriter.h"

#include "core/statistics/XlsxBook.h"

#include <algorithm>

namespace fristad {

namespace {

constexpr XlsxColumn labelColumn = 0;
constexpr XlsxColumn firstNumber = 1;
constexpr XlsxColumn lastColumn = 7; ///< that sentences run across

class TopicSheet {
public:
    TopicSheet(XlsxBook& book, const Report& report, const ReportTopic& topic, DisplayLanguage language)
        : sheet_(book.addSheet(topic.title.in(language))), language_(language) {
        sheet_.columnWidth(labelColumn, 46);
        sheet_.columnsWidth(firstNumber, lastColumn, 13);
        sheet_.text(row_++, labelColumn, report.heading(language) + ": " + topic.title.in(language), XlsxStyle::title);
        sheet_.sentence(row_++, labelColumn, lastColumn, report.basis(language), XlsxStyle::quiet);
        sheet_.freezeAbove(row_);
        for (const std::size_t place : topic.tables)
            write(report.tables[place]);
    }

private:
    void write(const ReportTable& table) {
        ++row_;
        sheet_.text(row_++, labelColumn, table.title.in(language_), XlsxStyle::heading);
        for (const auto& sentence :
             {table.rule.in(language_), table.baseSentence(language_), table.blanksSentence(language_)})
            if (!sentence.empty())
                sheet_.sentence(row_++, labelColumn, lastColumn, sentence, XlsxStyle::quiet);
        writeHead(table);
        for (const ReportRow& row : table.rows)
            writeRow(table, row);
        if (table.rows.empty())
            sheet_.text(row_++, labelColumn, say("statistics.nobody"), XlsxStyle::quiet);
        if (table.total) {
            sheet_.text(row_, labelColumn, say("statistics.total"), XlsxStyle::totalLabel);
            writeAmount(*table.total, firstNumber, XlsxStyle::total);
            if (table.total->percent)
                sheet_.number(row_, firstNumber + 1, *table.total->percent, 1, XlsxStyle::total);
            ++row_;
        }
    }

    /// Each column of a cross table has its count and its share; then what they are of.
    void writeHead(const ReportTable& table) {
        XlsxColumn column = labelColumn;
        sheet_.text(row_, column++, table.rowHeading.in(language_), XlsxStyle::head);
        if (table.columns.empty())
            writeHeadOf(table, say("statistics.count"), column);
        for (const ReportColumn& each : table.columns)
            writeHeadOf(table, each.label.in(language_), column);
        if (table.percentages)
            sheet_.text(row_, column++, say("statistics.base_heading"), XlsxStyle::headOfNumbers);
        if (table.ofFigures)
            sheet_.text(row_, column++, say("statistics.unit_heading"), XlsxStyle::head);
        ++row_;
    }
    void writeHeadOf(const ReportTable& table, const std::string& count, XlsxColumn& column) {
        sheet_.text(row_, column++, count, XlsxStyle::headOfNumbers);
        if (table.percentages)
            sheet_.text(row_, column++, say("statistics.percent"), XlsxStyle::headOfNumbers);
    }

    void writeAmount(const ReportCell& cell, XlsxColumn column, XlsxStyle style) {
        if (cell.isExact())
            sheet_.number(row_, column, cell.amount.value, cell.amount.decimals, style);
        else
            sheet_.text(row_, column, amountText(cell, language_), style);
    }

    void writeRow(const ReportTable& table, const ReportRow& row) {
        XlsxColumn column = labelColumn;
        sheet_.text(row_, column++, row.label.in(language_), XlsxStyle::label);
        for (const ReportCell& cell : row.cells) {
            writeAmount(cell, column++, XlsxStyle::number);
            if (table.percentages) {
                if (cell.percent)
                    sheet_.number(row_, column, *cell.percent, 1, XlsxStyle::number);
                ++column;
            }
        }
        if (table.percentages) {
            const ReportCell& first = row.cells.front();
            if (first.base)
                sheet_.number(row_, column, *first.base, 0, XlsxStyle::number);
            else if (const std::string base = baseText(first, language_); !base.empty())
                sheet_.text(row_, column, base, XlsxStyle::headOfNumbers);
            ++column;
        }
        if (table.ofFigures)
            sheet_.text(row_, column, unitLabel(row.unit).in(language_), XlsxStyle::label);
        ++row_;
    }

    [[nodiscard]] std::string say(const char* key) const { return render(Message{key, {}}, language_); }

    XlsxSheet sheet_;
    DisplayLanguage language_;
    XlsxRow row_ = 0;
};

} // namespace

std::string xlsxOf(const Report& report, DisplayLanguage language) {
    XlsxBook book(report.heading(language), report.asOf);
    for (const ReportTopic& topic : report.topics)
        if (!topic.tables.empty())
            TopicSheet(book, report, topic, language);
    return book.take();
}

} // namespace fristad
