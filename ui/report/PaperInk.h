#pragma once

#include "ui/report/PaperFlow.h"

#include <QColor>
#include <QFont>
#include <QString>

class QPageLayout;
class QPagedPaintDevice;

namespace fristad::ui {

/// A4 upright with the margins that everything on paper has, from a printer as in a PDF.
QPageLayout uprightPaper();

/// Letters and measures on paper, in the units of one device.
class PaperInk {
public:
    explicit PaperInk(QPagedPaintDevice& device);

    /// Points (1/72 inch) in the device's units.
    [[nodiscard]] qreal points(qreal count) const { return count * unit_; }

    [[nodiscard]] const QFont& text() const { return text_; }
    [[nodiscard]] const QFont& strong() const { return strong_; }
    [[nodiscard]] const QFont& quiet() const { return quiet_; }
    [[nodiscard]] const QFont& heading() const { return heading_; }
    [[nodiscard]] const QFont& topic() const { return topic_; }
    [[nodiscard]] const QFont& title() const { return title_; }

    /// How high words are that wrap within a width.
    [[nodiscard]] qreal heightOf(const QFont& font, const QString& words, qreal width) const;
    /// Words that wrap within a width, with some room (in points) below them. They stay with what comes next.
    [[nodiscard]] PaperBlock words(const QFont& font, const QColor& colour, const QString& words, qreal width,
                                   qreal room) const;
    [[nodiscard]] qreal widthOf(const QFont& font, const QString& words) const;

private:
    QPagedPaintDevice& device_;
    qreal unit_;
    QFont text_;
    QFont strong_;
    QFont quiet_;
    QFont heading_;
    QFont topic_;
    QFont title_;
};

} // namespace fristad::ui
