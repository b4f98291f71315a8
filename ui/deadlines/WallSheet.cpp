#include "ui/deadlines/WallSheet.h"

#include "ui/deadlines/DeadlineRows.h"
#include "ui/report/PaperInk.h"
#include "ui/widgets/DateText.h"
#include "ui/widgets/DeadlineWords.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/Palette.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

#include <array>

namespace fristad::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WallSheet)
};

QFont larger(QFont font, qreal points) {
    font.setPointSizeF(points);
    return font;
}

class Sheet {
public:
    Sheet(QPagedPaintDevice& device, Day on)
        : device_(device),
          on_(on),
          ink_(device),
          text_(larger(ink_.text(), 12)),
          strong_(larger(ink_.strong(), 12)),
          quiet_(larger(ink_.quiet(), 10)) {
        const QRectF page(0, 0, device.width(), device.height());
        area_ = page.adjusted(0, 0, 0, -ink_.points(30));
        footer_ = QRectF(page.left(), page.bottom() - ink_.points(14), page.width(), ink_.points(14));
    }

    void draw(std::span<const Deadline> list) {
        addWords(ink_.title(), Words::tr("Deadlines"), 4);
        addWords(text_, dayAndWeekText(on_), 14);
        if (list.empty())
            addWords(text_, Words::tr("Nothing is due."), 0);
        QString group;
        for (const Deadline& each : list) {
            if (const QString now = deadlineGroup(each); now != group) {
                blocks_.push_back({ink_.points(10), {}, false, nullptr});
                addWords(larger(ink_.heading(), 13), now, 4);
                group = now;
            }
            addRow(each);
        }
        const auto pages = pagesOf(blocks_, area_);
        QPainter painter(&device_);
        for (std::size_t i = 0; i < pages.size(); ++i) {
            if (i > 0)
                device_.newPage();
            for (const PlacedBlock& placed : pages[i])
                placed.block->draw(painter, placed.place);
            drawFooter(painter, i + 1, pages.size());
        }
    }

private:
    void addWords(const QFont& font, const QString& words, qreal room) {
        blocks_.push_back(ink_.words(font, lightPalette().text, words, area_.width(), room));
    }

    void addRow(const Deadline& each) {
        const QString actBy = actByWords(each);
        const qreal height = ink_.points(actBy.isEmpty() ? 24 : 39);
        blocks_.push_back(
            {height,
             [this, actBy, code = text(each.client.text()), day = weekdayText(each.dueOn),
              what = deadlineTitle({each, std::nullopt, std::nullopt})](QPainter& painter, const QRectF& place) {
                 drawRow(painter, place, {day, code, what}, actBy);
             },
             false, nullptr});
    }

    void drawRow(QPainter& painter, const QRectF& place, const std::array<QString, 3>& words,
                 const QString& actBy) const {
        const Palette& colours = lightPalette();
        const auto at = [&](qreal points) { return place.left() + ink_.points(points); };
        const qreal line = ink_.points(20);
        painter.setPen(QPen(colours.line, ink_.points(0.6)));
        painter.drawLine(place.topLeft(), place.topRight());
        painter.setPen(QPen(colours.text, ink_.points(0.9)));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(at(1), place.top() + ink_.points(6), ink_.points(11), ink_.points(11)));
        const std::array places{22.0, 130.0, 238.0};
        for (std::size_t i = 0; i < words.size(); ++i) {
            painter.setFont(i == 1 ? strong_ : text_);
            painter.drawText(
                QRectF(at(places.at(i)), place.top() + ink_.points(2), place.right() - at(places.at(i)), line),
                Qt::AlignLeft | Qt::AlignVCenter, words.at(i));
        }
        painter.setFont(quiet_);
        painter.drawText(QRectF(at(places[2]), place.top() + line, place.right() - at(places[2]), ink_.points(15)),
                         Qt::AlignLeft | Qt::AlignVCenter, actBy);
    }

    void drawFooter(QPainter& painter, std::size_t page, std::size_t pages) const {
        painter.setFont(ink_.quiet());
        painter.setPen(lightPalette().quietText);
        painter.drawText(footer_, Qt::AlignLeft | Qt::AlignVCenter,
                         Words::tr("Client codes only. As of %1.").arg(dateText(on_)));
        painter.drawText(footer_, Qt::AlignRight | Qt::AlignVCenter, Words::tr("Page %1 of %2").arg(page).arg(pages));
    }

    QPagedPaintDevice& device_;
    Day on_;
    PaperInk ink_;
    QFont text_;
    QFont strong_;
    QFont quiet_;
    QRectF area_;
    QRectF footer_;
    std::vector<PaperBlock> blocks_;
};

} // namespace

void drawWallSheet(QPagedPaintDevice& device, std::span<const Deadline> list, Day on) { Sheet(device, on).draw(list); }

QByteArray wallSheetPdf(std::span<const Deadline> list, Day on) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(Words::tr("Deadlines"));
        writer.setCreator(QStringLiteral("Fristad"));
        writer.setPageLayout(uprightPaper());
        drawWallSheet(writer, list, on);
    }
    return buffer.data();
}

} // namespace fristad::ui
