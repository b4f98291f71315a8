#include "core/statistics/TextWriter.h"

#include "core/vocabulary/Text.h"

#include <algorithm>

namespace fristad {

namespace {

constexpr std::size_t width = 40;
constexpr std::size_t percentWidth = 8;
constexpr std::size_t countWidth = 11;
constexpr std::size_t labelWidth = width - percentWidth - countWidth;
constexpr std::string_view indent = "  ";

/// The bytes of the first `count` characters.
std::size_t bytesOf(std::string_view text, std::size_t count) {
    std::size_t end = 0;
    for (; end < text.size(); ++end) {
        const bool begins = (static_cast<unsigned char>(text[end]) & 0xc0U) != 0x80;
        if (begins && count-- == 0)
            break;
    }
    return end;
}

/// The text in lines of at most `limit` characters, broken between words where it can be.
std::vector<std::string> wrapped(std::string_view text, std::size_t limit) {
    std::vector<std::string> lines;
    while (charactersIn(text) > limit) {
        const std::size_t fits = bytesOf(text, limit);
        // A blank just behind the last character that fits ends the line as well.
        const auto blank = text.substr(0, fits + 1).rfind(' ');
        const bool between = blank != std::string_view::npos && blank > 0;
        lines.emplace_back(text.substr(0, between ? blank : fits));
        text.remove_prefix(between ? blank + 1 : fits);
    }
    lines.emplace_back(text);
    return lines;
}

std::string rightAligned(const std::string& text, std::size_t columns) {
    return std::string(columns - std::min(columns, charactersIn(text)), ' ') + text;
}

class Page {
public:
    explicit Page(DisplayLanguage language) : language_(language) {}

    void line(std::string_view text = {}) { text_.append(text).append("\n"); }
    void paragraph(std::string_view text, std::string_view before = {}) {
        if (!text.empty())
            for (const auto& each : wrapped(text, width - before.size()))
                line(std::string(before) + each);
    }
    void heading(const std::string& text, char under) {
        const auto lines = wrapped(text, width);
        std::size_t longest = 0;
        for (const auto& each : lines) {
            line(each);
            longest = std::max(longest, charactersIn(each));
        }
        line(std::string(longest, under));
    }

    /// A label, and a count and a share in columns of their own beside its last line.
    void row(const std::string& label, const ReportCell& cell, std::string_view before) {
        auto lines = wrapped(label, labelWidth - before.size() - 1);
        const std::string last = std::string(before) + lines.back();
        lines.pop_back();
        for (const auto& each : lines)
            line(std::string(before) + each);
        std::string text = last + std::string(labelWidth - charactersIn(last), ' ') +
                           rightAligned(amountText(cell, language_), countWidth);
        if (cell.percent)
            text += rightAligned(share(cell), percentWidth);
        line(text);
    }

    /// A figure by itself: what, how many of what, and of how many.
    void figure(const ReportRow& row) {
        const ReportCell& cell = row.cells.front();
        paragraph(row.label.in(language_), indent);
        std::string text =
            cell.isExact() ? quantityText(cell.amount, row.unit, language_) : amountText(cell, language_);
        const std::string base = baseText(cell, language_);
        if (cell.percent)
            text = render({"statistics.share_of", {{"quantity", text}, {"share", share(cell)}, {"base", base}}},
                          language_);
        else if (!base.empty())
            text = render({"statistics.out_of", {{"quantity", text}, {"base", base}}}, language_);
        paragraph(text, "    ");
    }

    [[nodiscard]] std::string share(const ReportCell& cell) const {
        return render({"statistics.percent_sign", {{"percent", percentText(cell.percent, language_)}}}, language_);
    }
    [[nodiscard]] std::string say(const char* key) const { return render(Message{key, {}}, language_); }
    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    DisplayLanguage language_;
    std::string text_;
};

/// The row's label with its own base, then its columns under it.
void writeCrossRow(Page& page, const ReportTable& table, const ReportRow& row, DisplayLanguage language) {
    page.paragraph(row.label.in(language), indent);
    const ReportCell& first = row.cells.front();
    if (const std::string base =
            first.base ? quantityText({*first.base, 0}, row.unit, language) : baseText(first, language);
        !base.empty())
        page.paragraph(render({"statistics.base", {{"quantity", base}}}, language), "    ");
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        page.row(table.columns[i].label.in(language), row.cells[i], "    ");
}

void writeTable(Page& page, const ReportTopic& topic, const ReportTable& table, DisplayLanguage language) {
    page.line();
    if (table.title.in(language) != topic.title.in(language))
        page.heading(table.title.in(language), '-');
    page.paragraph(table.rule.in(language));
    page.paragraph(table.baseSentence(language));
    page.paragraph(table.blanksSentence(language));
    if (table.rows.empty())
        page.paragraph(page.say("statistics.nobody"));
    for (const ReportRow& row : table.rows)
        if (!table.columns.empty())
            writeCrossRow(page, table, row, language);
        else if (table.ofFigures)
            page.figure(row);
        else
            page.row(row.label.in(language), row.cells.front(), indent);
    if (table.total)
        page.row(page.say("statistics.total"), *table.total, indent);
}

} // namespace

std::string textOf(const Report& report, DisplayLanguage language) {
    Page page(language);
    page.heading(report.heading(language), '=');
    page.paragraph(report.basis(language));
    for (const ReportTopic& topic : report.topics) {
        if (topic.tables.empty())
            continue;
        page.line();
        page.line();
        page.heading(topic.title.in(language), '=');
        for (const std::size_t place : topic.tables)
            writeTable(page, topic, report.tables[place], language);
    }
    return page.take();
}

} // namespace fristad
