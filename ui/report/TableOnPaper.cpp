#include "ui/report/TableOnPaper.h"

#include "ui/report/ReportBars.h"
#include "ui/widgets/Language.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace fristad::ui {

namespace {

const Palette& colours() { return lightPalette(); } // paper is white

/// Where the columns of a table stand.
struct Columns {
    qreal label = 0; ///< widths
    qreal count = 0;
    qreal percent = 0;
    qreal base = 0;
    qreal gap = 0;
    qreal barLabel = 0;

    [[nodiscard]] QRectF labelIn(const QRectF& place) const {
        return {place.left(), place.top(), label, place.height()};
    }
    [[nodiscard]] QRectF countIn(const QRectF& place) const {
        return {place.left() + label, place.top(), count, place.height()};
    }
    [[nodiscard]] QRectF percentIn(const QRectF& place) const {
        return {countIn(place).right(), place.top(), percent, place.height()};
    }
    [[nodiscard]] QRectF baseIn(const QRectF& place) const {
        return {percentIn(place).right(), place.top(), base, place.height()};
    }
    [[nodiscard]] QRectF barIn(const QRectF& place) const {
        const qreal left = baseIn(place).right() + gap;
        return {left, place.top(), place.right() - left, place.height()};
    }
    [[nodiscard]] qreal tableWidth() const { return label + count + percent + base; }
};

Columns columnsOf(const ReportLines& lines, const PaperInk& ink, qreal width) {
    Columns columns;
    columns.label = width * (lines.hasBase() ? 0.38 : 0.42);
    columns.count = ink.points(62);
    columns.percent = lines.hasPercent() ? ink.points(52) : 0;
    columns.base = lines.hasBase() ? ink.points(44) : 0;
    columns.gap = ink.points(18);
    for (const ReportLine& line : lines.lines)
        columns.barLabel = std::max(columns.barLabel, ink.widthOf(ink.quiet(), line.barLabel));
    return columns;
}

/// Draws the lines of one table; lives as long as the blocks that ask it to.
class LinesOnPaper {
public:
    LinesOnPaper(ReportLines lines, const PaperInk& ink, qreal width)
        : lines_(std::move(lines)), ink_(ink), columns_(columnsOf(lines_, ink, width)) {}

    [[nodiscard]] const std::vector<ReportLine>& lines() const { return lines_.lines; }

    [[nodiscard]] qreal headHeight() const { return ink_.points(22); }
    [[nodiscard]] qreal heightOf(const ReportLine& line) const {
        return std::max(ink_.points(17),
                        ink_.heightOf(fontOf(line), line.label, columns_.label - inset(line)) + ink_.points(6));
    }

    void drawHead(QPainter& painter, const QRectF& place) const {
        painter.setFont(ink_.quiet());
        painter.setPen(colours().quietText);
        painter.drawText(columns_.labelIn(place), Qt::AlignLeft | Qt::AlignVCenter, lines_.rowHeading);
        drawNumbers(painter, place, lines_.countHeading, lines_.percentHeading, lines_.baseHeading);
    }

    void draw(QPainter& painter, const QRectF& place, const ReportLine& line) const {
        painter.setFont(fontOf(line));
        painter.setPen(colours().text);
        painter.drawText(columns_.labelIn(place).adjusted(inset(line), 0, 0, 0),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, line.label);
        drawNumbers(painter, place, line.count, line.percent, line.base);
        if (!line.bar)
            return;
        painter.setFont(ink_.quiet());
        ReportBars(colours(), columns_.barLabel, ink_.points(8.5))
            .draw(painter, columns_.barIn(place), *line.bar, line.barLabel);
    }

private:
    [[nodiscard]] qreal inset(const ReportLine& line) const {
        return line.kind == ReportLine::Kind::part ? ink_.points(12) : 0;
    }
    [[nodiscard]] const QFont& fontOf(const ReportLine& line) const {
        return line.kind == ReportLine::Kind::group || line.kind == ReportLine::Kind::total ? ink_.strong()
                                                                                            : ink_.text();
    }

    void drawNumbers(QPainter& painter, const QRectF& place, const QString& count, const QString& percent,
                     const QString& base) const {
        painter.drawText(columns_.countIn(place), Qt::AlignRight | Qt::AlignVCenter, count);
        painter.drawText(columns_.percentIn(place), Qt::AlignRight | Qt::AlignVCenter, percent);
        painter.drawText(columns_.baseIn(place), Qt::AlignRight | Qt::AlignVCenter, base);
        painter.setPen(QPen(colours().line, ink_.points(0.6)));
        painter.drawLine(place.bottomLeft(), QPointF(place.left() + columns_.tableWidth(), place.bottom()));
    }

    ReportLines lines_;
    const PaperInk& ink_;
    Columns columns_;
};

/// One above the other, as one block.
PaperBlock stacked(const PaperBlock& upper, const PaperBlock& lower) {
    return {upper.height + lower.height,
            [upper, lower](QPainter& painter, const QRectF& place) {
                upper.draw(painter, {place.left(), place.top(), place.width(), upper.height});
                lower.draw(painter, {place.left(), place.top() + upper.height, place.width(), lower.height});
            },
            true, nullptr};
}

/// Head and lines; they go on under `titleAgain` and the head.
void addLines(std::vector<PaperBlock>& blocks, const std::shared_ptr<const LinesOnPaper>& drawn,
              const PaperBlock& titleAgain) {
    const PaperBlock head{drawn->headHeight(),
                          [drawn](QPainter& painter, const QRectF& place) { drawn->drawHead(painter, place); }, true,
                          nullptr};
    const auto repeated = std::make_shared<const PaperBlock>(stacked(titleAgain, head));
    blocks.push_back(head);
    const auto& lines = drawn->lines();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        // Neither the first line nor the last stands alone; a group stays with its first part.
        const bool stays = i == 0 || i + 2 == lines.size() || lines[i].kind == ReportLine::Kind::group;
        blocks.push_back(
            {drawn->heightOf(lines[i]),
             [drawn, i](QPainter& painter, const QRectF& place) { drawn->draw(painter, place, drawn->lines()[i]); },
             stays, repeated});
    }
}

/// All of it stays together.
void keepTogether(std::vector<PaperBlock>& blocks) {
    for (PaperBlock& block : blocks)
        block.staysWithNext = true;
}

qreal heightOf(const std::vector<PaperBlock>& blocks) {
    return std::accumulate(blocks.begin(), blocks.end(), qreal(0),
                           [](qreal sum, const PaperBlock& block) { return sum + block.height; });
}

} // namespace

std::vector<PaperBlock> blocksOf(const ReportTable& table, DisplayLanguage language, const PaperInk& ink, qreal width,
                                 qreal pageHeight) {
    std::vector<PaperBlock> blocks;
    const auto add = [&](const QFont& font, const QColor& colour, const QString& words, qreal room) {
        if (!words.isEmpty())
            blocks.push_back(ink.words(font, colour, words, width, room));
    };
    const std::string& title = table.title.in(language);
    add(ink.heading(), colours().text, text(title), 3);
    add(ink.quiet(), colours().quietText, explanationOf(table, language), 2);
    add(ink.quiet(), colours().quietText, text(table.blanksSentence(language)), 0);
    if (table.rows.empty()) {
        add(ink.text(), colours().text, text(render(Message{"statistics.nobody", {}}, language)), 4);
    } else {
        const auto again = text(render({"statistics.continued", {{"title", title}}}, language));
        addLines(blocks, std::make_shared<LinesOnPaper>(linesOf(table, language), ink, width),
                 ink.words(ink.heading(), colours().text, again, width, 3));
    }
    if (heightOf(blocks) <= pageHeight * 2 / 3)
        keepTogether(blocks);
    blocks.back().staysWithNext = false;
    return blocks;
}

} // namespace fristad::ui
