#pragma once

#include <QFont>
#include <QRect>
#include <QString>

class QPainter;

// Inter's digits differ in width, and Qt 6.4 can't ask a font for its tabular ones: here every digit gets the room of the
// widest, so that columns of figures and dates stand under each other.

namespace fristad::ui {

int tabularWidth(const QFont& font, const QString& text);

/// Draws one line with the painter's font and pen; elided at the right where the room is too small.
void drawTabular(QPainter& painter, const QRect& rect, Qt::Alignment alignment, const QString& text);

} // namespace fristad::ui
