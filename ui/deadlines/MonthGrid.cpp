#include "ui/deadlines/MonthGrid.h"

#include "core/calendar/WorkingDays.h"
#include "ui/widgets/DateText.h"
#include "ui/widgets/Pill.h"
#include "ui/widgets/Theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace fristad::ui {

namespace {

constexpr int rows = 6;
constexpr int daysInWeek = 7;
constexpr int weekWidth = 26;
constexpr int dayWidth = 36;
constexpr int dayHeight = 40;
constexpr int headHeight = 24;
constexpr int signSize = 11;

/// The same date some months on, or the month's last day.
Day monthsLater(Day day, int months) {
    const int month = day.year() * 12 + day.month() - 1 + months;
    const Day first = Day::of(month / 12, month % 12 + 1, 1);
    const Day next = Day::of((month + 1) / 12, (month + 1) % 12 + 1, 1);
    return std::min(first + (day.dayOfMonth() - 1), next - 1);
}

bool isShowable(Day day) {
    // A month's room from the calendar's own ends.
    constexpr int room = 62;
    return day - Day::earliest() > room && Day::latest() - day > room;
}

} // namespace

MonthGrid::MonthGrid(Day today, QWidget* parent) : QWidget(parent), today_(today), current_(today) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void MonthGrid::setToday(Day today) {
    today_ = today;
    update();
}

void MonthGrid::setMarks(std::map<Day, DayMark> marks) {
    marks_ = std::move(marks);
    update();
}

void MonthGrid::setCurrent(Day day) {
    if (day == current_ || !isShowable(day))
        return;
    current_ = day;
    update();
    emit currentChanged(day);
}

void MonthGrid::goMonths(int by) {
    if (isShowable(current_ + 31 * by))
        setCurrent(monthsLater(current_, by));
}

QSize MonthGrid::sizeHint() const { return {weekWidth + daysInWeek * dayWidth, headHeight + rows * dayHeight}; }

Day MonthGrid::firstShown() const {
    const Day first = Day::of(current_.year(), current_.month(), 1);
    return first - static_cast<int>(first.weekday());
}

QRect MonthGrid::placeOf(int row, int column) const {
    return {weekWidth + column * dayWidth, headHeight + row * dayHeight, dayWidth, dayHeight};
}

void MonthGrid::paintHead(QPainter& painter) const {
    painter.setFont(Theme::quietFont());
    painter.setPen(Theme::current().palette().quietText);
    for (int column = 0; column < daysInWeek; ++column) {
        QRect place = placeOf(0, column);
        place.moveTop(0);
        place.setHeight(headHeight);
        painter.drawText(place, Qt::AlignCenter, shortWeekdayName(static_cast<Weekday>(column)));
    }
    for (int row = 0; row < rows; ++row)
        painter.drawText(QRect(0, placeOf(row, 0).top(), weekWidth, dayHeight), Qt::AlignVCenter | Qt::AlignLeft,
                         QString::number((firstShown() + row * daysInWeek).isoWeek()));
}

void MonthGrid::paintDay(QPainter& painter, const QRect& place, Day day) const {
    const Palette& palette = Theme::current().palette();
    const QRectF cell = QRectF(place).adjusted(1.5, 1.5, -1.5, -1.5);
    const bool thisMonth = day.month() == current_.month();
    const auto mark = marks_.find(day);
    if (mark != marks_.end()) {
        painter.setPen(mark->second.meaning == Meaning::neutral ? QPen(palette.line) : QPen(Qt::NoPen));
        painter.setBrush(palette.of(mark->second.meaning).ground);
        painter.drawRoundedRect(cell, 5, 5);
    }
    if (day == current_) {
        painter.setPen(QPen(palette.accent.text, hasFocus() ? 2 : 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(cell, 5, 5);
    }
    const QFont letters = thisMonth ? Theme::textFont() : Theme::quietFont(); // smaller, never fainter than can be read
    painter.setFont(day == today_ ? Theme::strong(letters) : letters);
    const QColor ink = mark != marks_.end() ? palette.of(mark->second.meaning).text
                                            : (thisMonth && isWorkingDay(day) ? palette.text : palette.quietText);
    painter.setPen(ink);
    const QRect number(place.left(), place.top() + 3, place.width(), 18);
    painter.drawText(number, Qt::AlignCenter, QString::number(day.dayOfMonth()));
    if (day == today_)
        painter.fillRect(QRect(number.center().x() - 8, number.bottom(), 17, 2), palette.accent.text);
    if (mark != marks_.end()) {
        const QString sign = Pill::sign(mark->second.meaning);
        const QString count = QString::number(mark->second.count);
        painter.setFont(Theme::quietFont());
        const int width = (sign.isEmpty() ? 0 : signSize + 3) + painter.fontMetrics().horizontalAdvance(count);
        int x = place.center().x() - width / 2 + 1;
        if (!sign.isEmpty()) {
            painter.drawPixmap(QRect(x, place.bottom() - 6 - signSize, signSize, signSize),
                               Theme::drawing(sign, ink, signSize));
            x += signSize + 3;
        }
        painter.setPen(ink);
        painter.drawText(QRect(x, place.bottom() - 19, dayWidth, 16), Qt::AlignVCenter | Qt::AlignLeft, count);
    }
}

void MonthGrid::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHead(painter);
    const Day first = firstShown();
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < daysInWeek; ++column)
            paintDay(painter, placeOf(row, column), first + (row * daysInWeek + column));
}

void MonthGrid::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left: setCurrent(current_ - 1); return;
    case Qt::Key_Right: setCurrent(current_ + 1); return;
    case Qt::Key_Up: setCurrent(current_ - daysInWeek); return;
    case Qt::Key_Down: setCurrent(current_ + daysInWeek); return;
    case Qt::Key_PageUp: goMonths(-1); return;
    case Qt::Key_PageDown: goMonths(1); return;
    case Qt::Key_Home: setCurrent(today_); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: emit chosen(current_); return;
    default: QWidget::keyPressEvent(event);
    }
}

void MonthGrid::mousePressEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint() - QPoint(weekWidth, headHeight);
    const int row = at.y() / dayHeight;
    const int column = at.x() / dayWidth;
    if (at.x() < 0 || at.y() < 0 || row >= rows || column >= daysInWeek)
        return;
    const Day day = firstShown() + (row * daysInWeek + column);
    setCurrent(day);
    emit chosen(day);
}

} // namespace fristad::ui
