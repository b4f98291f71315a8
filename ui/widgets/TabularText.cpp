#include "ui/widgets/TabularText.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace fristad::ui {

namespace {

qreal digitWidth(const QFontMetricsF& metrics) {
    qreal widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

/// Calls `part(text, width, isDigit)` for each digit and for each stretch between digits, which is shaped as one.
template <class Part> void forEachPart(const QFontMetricsF& metrics, const QString& text, Part part) {
    const qreal digit = digitWidth(metrics);
    qsizetype from = 0;
    const auto isDigit = [&](qsizetype at) { return text[at] >= u'0' && text[at] <= u'9'; };
    while (from < text.size()) {
        qsizetype to = from + 1;
        if (!isDigit(from))
            while (to < text.size() && !isDigit(to))
                ++to;
        const QString piece = text.mid(from, to - from);
        part(piece, isDigit(from) ? digit : metrics.horizontalAdvance(piece), isDigit(from));
        from = to;
    }
}

qreal widthOf(const QFontMetricsF& metrics, const QString& text) {
    qreal width = 0;
    forEachPart(metrics, text, [&](const QString&, qreal each, bool) { width += each; });
    return width;
}

} // namespace

int tabularWidth(const QFont& font, const QString& text) {
    return static_cast<int>(std::ceil(widthOf(QFontMetricsF(font), text)));
}

void drawTabular(QPainter& painter, const QRect& rect, Qt::Alignment alignment, const QString& text) {
    const QFontMetricsF metrics(painter.font());
    const qreal width = widthOf(metrics, text);
    if (width > rect.width() + 1) {
        painter.drawText(rect, static_cast<int>(alignment), metrics.elidedText(text, Qt::ElideRight, rect.width()));
        return;
    }
    qreal x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.right() + 1 - width;
    else if (alignment & Qt::AlignHCenter)
        x += (rect.width() - width) / 2;
    const qreal baseline = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    forEachPart(metrics, text, [&](const QString& piece, qreal room, bool isDigit) {
        const qreal inset = isDigit ? (room - metrics.horizontalAdvance(piece)) / 2 : 0;
        painter.drawText(QPointF(x + inset, baseline), piece);
        x += room;
    });
}

} // namespace fristad::ui
