#include "ui/report/StatisticsPdf.h"

#include "ui/report/PaperInk.h"
#include "ui/report/TableOnPaper.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/Palette.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

namespace fristad::ui {

namespace {

const Palette& colours() { return lightPalette(); }

/// The whole of a report on the pages of one device.
class ReportOnPaper {
public:
    ReportOnPaper(QPagedPaintDevice& device, const Report& report, DisplayLanguage language)
        : device_(device), report_(report), language_(language), ink_(device) {
        const QRectF page(0, 0, device.width(), device.height());
        area_ = page.adjusted(0, 0, 0, -ink_.points(30));
        footer_ = QRectF(page.left(), page.bottom() - ink_.points(12), page.width(), ink_.points(12));
    }

    void draw() {
        addTables();
        addTitlePage();
        const auto front = pagesOf(front_, area_);
        const auto tables = pagesOf(tables_, area_);
        pageOfTable_ = findTables(tables, front.size());
        pageCount_ = front.size() + tables.size();
        QPainter painter(&device_);
        for (const PaperPage& page : front)
            drawPage(painter, page);
        for (const PaperPage& page : tables)
            drawPage(painter, page);
    }

private:
    void addGap(std::vector<PaperBlock>& blocks, qreal points) const {
        blocks.push_back({ink_.points(points), {}, false, nullptr});
    }

    void addWords(std::vector<PaperBlock>& blocks, const QFont& font, const QColor& colour, const QString& words,
                  qreal room) const {
        blocks.push_back(ink_.words(font, colour, words, area_.width(), room));
    }

    void addTables() {
        for (const ReportTopic& topic : report_.topics) {
            if (topic.tables.empty())
                continue;
            addWords(tables_, ink_.topic(), colours().text, text(topic.title.in(language_)), 12);
            for (const std::size_t table : topic.tables) {
                firstBlocks_.emplace_back(table, tables_.size());
                for (PaperBlock& block :
                     blocksOf(report_.tables[table], language_, ink_, area_.width(), area_.height()))
                    tables_.push_back(std::move(block));
                addGap(tables_, 24);
            }
        }
    }

    void addTitlePage() {
        addWords(front_, ink_.title(), colours().text, text(report_.heading(language_)), 8);
        addWords(front_, ink_.text(), colours().quietText, text(report_.basis(language_)), 0);
        addGap(front_, 22);
        for (const ReportTopic& topic : report_.topics) {
            if (topic.tables.empty())
                continue;
            addWords(front_, ink_.strong(), colours().text, text(topic.title.in(language_)), 3);
            for (const std::size_t table : topic.tables)
                addContentsLine(table);
            addGap(front_, 7);
        }
    }

    void addContentsLine(std::size_t table) {
        const QString title = text(report_.tables[table].title.in(language_));
        front_.push_back({ink_.heightOf(ink_.text(), title, area_.width()) + ink_.points(2),
                          [this, title, table](QPainter& painter, const QRectF& place) {
                              painter.setFont(ink_.text());
                              painter.setPen(colours().text);
                              painter.drawText(place, Qt::AlignLeft | Qt::AlignTop, title);
                              painter.setPen(colours().quietText);
                              painter.drawText(place, Qt::AlignRight | Qt::AlignTop,
                                               QString::number(pageOfTable_[table]));
                          },
                          false, nullptr});
    }

    /// The number of the page that each table begins on.
    [[nodiscard]] std::vector<std::size_t> findTables(const std::vector<PaperPage>& pages, std::size_t before) const {
        std::vector<std::size_t> found(report_.tables.size());
        for (const auto& [table, first] : firstBlocks_)
            for (std::size_t page = 0; page < pages.size(); ++page)
                for (const PlacedBlock& placed : pages[page])
                    if (placed.block == &tables_[first])
                        found[table] = before + page + 1;
        return found;
    }

    void drawPage(QPainter& painter, const PaperPage& page) {
        if (pageNumber_ > 0)
            device_.newPage();
        ++pageNumber_;
        for (const PlacedBlock& placed : page)
            placed.block->draw(painter, placed.place);
        if (pageNumber_ == 1)
            return;
        painter.setFont(ink_.quiet());
        painter.setPen(colours().quietText);
        painter.drawText(footer_, Qt::AlignLeft | Qt::AlignVCenter, text(report_.heading(language_)));
        painter.drawText(footer_, Qt::AlignRight | Qt::AlignVCenter,
                         text(render({"statistics.page",
                                      {{"page", std::to_string(pageNumber_)}, {"pages", std::to_string(pageCount_)}}},
                                     language_)));
    }

    QPagedPaintDevice& device_;
    const Report& report_;
    DisplayLanguage language_;
    PaperInk ink_;
    QRectF area_;
    QRectF footer_;
    std::vector<PaperBlock> front_;
    std::vector<PaperBlock> tables_;
    std::vector<std::pair<std::size_t, std::size_t>> firstBlocks_; ///< a table, and its first block's place in tables_
    std::vector<std::size_t> pageOfTable_;
    std::size_t pageCount_ = 0;
    std::size_t pageNumber_ = 0;
};

} // namespace

QByteArray pdfOf(const Report& report, DisplayLanguage language) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(text(report.heading(language)));
        writer.setCreator(QStringLiteral("Fristad"));
        writer.setPageLayout(uprightPaper());
        drawReport(writer, report, language);
    }
    return buffer.data();
}

void drawReport(QPagedPaintDevice& device, const Report& report, DisplayLanguage language) {
    ReportOnPaper(device, report, language).draw();
}

} // namespace fristad::ui
