#include "ui/report/PaperInk.h"

#include "ui/widgets/Theme.h"

#include <QFontMetricsF>
#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPainter>

namespace fristad::ui {

namespace {

QFont letters(qreal points) {
    QFont font = Theme::textFont();
    font.setPointSizeF(points);
    font.setHintingPreference(QFont::PreferNoHinting); // widths on paper are exact
    // Inter has a glyph of its own for the hyphen of a date and for brackets around capitals. A PDF can't tell which character
    // such a glyph is, so that whoever copies or listens to the text would miss it. Scripts that need shaping still get it.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

} // namespace

QPageLayout uprightPaper() {
    constexpr qreal margin = 20; // mm
    return {QPageSize(QPageSize::A4), QPageLayout::Portrait, {margin, margin, margin, margin}, QPageLayout::Millimeter};
}

PaperInk::PaperInk(QPagedPaintDevice& device)
    : device_(device),
      unit_(device.logicalDpiY() / 72.0),
      text_(letters(9)),
      strong_(Theme::strong(letters(9))),
      quiet_(letters(8)),
      heading_(Theme::strong(letters(11))),
      topic_(Theme::strong(letters(16))),
      title_(Theme::strong(letters(26))) {}

qreal PaperInk::heightOf(const QFont& font, const QString& words, qreal width) const {
    return QFontMetricsF(font, &device_)
        .boundingRect(QRectF(0, 0, width, 1e9), Qt::AlignLeft | Qt::TextWordWrap, words)
        .height();
}

PaperBlock PaperInk::words(const QFont& font, const QColor& colour, const QString& words, qreal width,
                           qreal room) const {
    return {heightOf(font, words, width) + points(room),
            [font, colour, words](QPainter& painter, const QRectF& place) {
                painter.setFont(font);
                painter.setPen(colour);
                painter.drawText(place, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, words);
            },
            true, nullptr};
}

qreal PaperInk::widthOf(const QFont& font, const QString& words) const {
    return QFontMetricsF(font, &device_).horizontalAdvance(words);
}

} // namespace fristad::ui
