#include "ui/report/ReportBars.h"

#include <QPainter>

#include <algorithm>

namespace fristad::ui {

void ReportBars::draw(QPainter& painter, const QRectF& place, double share, const QString& label) const {
    const qreal gap = thickness_ * 0.45;
    // Nought is a hairline: it was counted, and is none.
    const qreal length = std::max(share * (place.width() - labelRoom_ - gap), thickness_ / 16);
    const QRectF bar(place.left(), place.center().y() - thickness_ / 2, length, thickness_);
    const qreal corner = std::min(thickness_ / 9, length / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette_.accent.text);
    painter.drawRoundedRect(bar, corner, corner);
    painter.setPen(palette_.quietText);
    painter.drawText(QRectF(bar.right() + gap, place.top(), labelRoom_ + gap, place.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, label);
    painter.restore();
}

} // namespace fristad::ui
