#pragma once

#include "ui/clients/StayBars.h"

#include <QWidget>

namespace fristad::ui {

/// The line of time of a client's permits: bars for granted, dashed for applied for, gaps in the warning colour with their word, and
/// today. The arrow keys go from bar to bar and say each in a sentence.
class StayLine : public QWidget {
    Q_OBJECT
public:
    explicit StayLine(QWidget* parent = nullptr);

    void show(StayBars bars, Day today);
    using QWidget::show;
    /// All of it in sentences, for those who don't see it.
    [[nodiscard]] QString description() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void chosen(const QString& sentence);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int x(Day day) const;
    [[nodiscard]] QRect rectOf(const StayBar& bar) const;
    [[nodiscard]] int axisTop() const;
    void choose(int bar);
    void paintBar(QPainter& painter, std::size_t bar) const;
    void paintWords(QPainter& painter, std::size_t bar, const QRect& rect) const;
    void paintAxis(QPainter& painter) const;
    void paintToday(QPainter& painter) const;

    StayBars bars_;
    Day today_ = Day::fromNumber(0);
    int chosen_ = -1;
};

} // namespace fristad::ui
