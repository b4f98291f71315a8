#pragma once

#include "core/calendar/Day.h"
#include "ui/widgets/Palette.h"

#include <QWidget>

#include <map>

namespace fristad::ui {

/// What a day of the month is marked with: how many deadlines, and the most pressing one's meaning.
struct DayMark {
    int count = 0;
    Meaning meaning = Meaning::neutral;
};

/// A month, week by week from Monday, with the numbers of the weeks; days off are quiet. Arrows go from day to day, Page Up and Page Down
/// from month to month, Home to today; Enter and a click choose.
class MonthGrid : public QWidget {
    Q_OBJECT
public:
    explicit MonthGrid(Day today, QWidget* parent = nullptr);

    [[nodiscard]] Day today() const { return today_; }
    void setToday(Day today);
    void setMarks(std::map<Day, DayMark> marks);
    [[nodiscard]] Day current() const { return current_; }
    void setCurrent(Day day);
    void goMonths(int by);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void currentChanged(fristad::Day day);
    void chosen(fristad::Day day);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    /// The Monday that the picture begins with.
    [[nodiscard]] Day firstShown() const;
    [[nodiscard]] QRect placeOf(int row, int column) const;
    void paintHead(QPainter& painter) const;
    void paintDay(QPainter& painter, const QRect& place, Day day) const;

    Day today_;
    Day current_;
    std::map<Day, DayMark> marks_;
};

} // namespace fristad::ui
