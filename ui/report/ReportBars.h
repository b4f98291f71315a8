#pragma once

#include "ui/widgets/Palette.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace fristad::ui {

/// The chart of a table: a bar for each line, beside it, in the accent colour with its value after it. The table's own lines are
/// the chart's axis, so that chart and table can't come apart over pages or while scrolling, and whoever can't see the bars misses
/// nothing. The screen gives its palette, paper the light one.
class ReportBars {
public:
    /// `labelRoom`: how wide the widest value is, in the painter's units; `thickness`: of a bar, which all else goes by.
    ReportBars(const Palette& palette, qreal labelRoom, qreal thickness)
        : palette_(palette), labelRoom_(labelRoom), thickness_(thickness) {}

    /// Draws a bar into `place`, vertically in its middle; `share` of the longest, 0 to 1. The label in the painter's font.
    void draw(QPainter& painter, const QRectF& place, double share, const QString& label) const;

private:
    const Palette& palette_;
    qreal labelRoom_;
    qreal thickness_;
};

} // namespace fristad::ui
