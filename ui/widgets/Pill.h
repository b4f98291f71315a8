#pragma once

#include "core/deadlines/Deadlines.h"
#include "ui/widgets/Palette.h"

#include <QWidget>

class QPainter;

namespace fristad::ui {

/// A word on a coloured ground with a sign before it, so that the meaning never rests on colour alone.
class Pill : public QWidget {
    Q_OBJECT
public:
    explicit Pill(QWidget* parent = nullptr);
    Pill(Meaning meaning, const QString& words, QWidget* parent = nullptr);

    void show(Meaning meaning, const QString& words);
    [[nodiscard]] Meaning meaning() const { return meaning_; }
    [[nodiscard]] QString words() const { return words_; }

    [[nodiscard]] QSize sizeHint() const override;

    /// The size that `paint` needs, and the painting itself, for delegates.
    static QSize sizeFor(Meaning meaning, const QString& words);
    static void paint(QPainter& painter, const QRect& rect, Meaning meaning, const QString& words);
    /// The drawing that goes with a meaning: triangle, dot, ring, check; none for neutral.
    static QString sign(Meaning meaning);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Meaning meaning_ = Meaning::neutral;
    QString words_;
};

/// What a deadline's urgency looks like: upcoming is neutral.
Meaning meaningOf(Urgency urgency);

} // namespace fristad::ui
