#include "ui/deadlines/MonthCard.h"

#include "ui/deadlines/DeadlineRows.h"
#include "ui/widgets/DateText.h"
#include "ui/widgets/DeadlineWords.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/Pill.h"
#include "ui/widgets/Theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QToolButton>

namespace fristad::ui {

namespace {

std::map<Day, DayMark> marksOf(const std::vector<DeadlineLine>& lines) {
    std::map<Day, DayMark> marks;
    for (const auto& [deadline, referral, housing] : lines) {
        DayMark& mark = marks[deadline.dueOn];
        ++mark.count;
        mark.meaning = meaningOf(deadline.urgency); // the same for all of a day
    }
    return marks;
}

/// Who and what, and below it why.
QString dueWords(const DeadlineLine& line, Day today) {
    const auto what = QStringLiteral("%1 %2").arg(text(line.deadline.client.text()), deadlineTitle(line));
    const QString details = deadlineDetails(line, today);
    return details.isEmpty() ? what : what + u'\n' + details;
}

} // namespace

MonthCard::MonthCard(Day today, QWidget* parent)
    : Card(parent),
      parts_(new QBoxLayout(QBoxLayout::TopToBottom)),
      month_(textLabel("heading")),
      back_(new QToolButton),
      on_(new QToolButton),
      grid_(new MonthGrid(today)),
      day_(textLabel("heading")),
      due_(textLabel("quiet")) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    auto* const head = new QHBoxLayout;
    head->addWidget(month_, 1);
    head->addWidget(back_);
    head->addWidget(on_);
    auto* const month = new QVBoxLayout;
    month->setSpacing(step);
    month->addLayout(head);
    month->addWidget(grid_);
    // Where there is little room, what is due that day scrolls, and the month stays whole.
    auto* const scrolled = new QScrollArea;
    scrolled->setWidgetResizable(true);
    scrolled->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scrolled->setFocusPolicy(Qt::NoFocus);
    due_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    scrolled->setWidget(due_);
    auto* const that = new QVBoxLayout;
    that->setSpacing(step);
    that->addWidget(day_);
    that->addWidget(scrolled, 1);
    parts_->setSpacing(step);
    parts_->addLayout(month);
    parts_->addLayout(that, 1);
    body()->addLayout(parts_);
    grid_->setObjectName(QStringLiteral("month"));
    due_->setObjectName(QStringLiteral("due-that-day"));
    connect(back_, &QToolButton::clicked, this, [this] { grid_->goMonths(-1); });
    connect(on_, &QToolButton::clicked, this, [this] { grid_->goMonths(1); });
    connect(grid_, &MonthGrid::currentChanged, this, &MonthCard::showDay);
    const auto drawArrows = [this] {
        back_->setIcon(Theme::current().icon(QStringLiteral("chevron-left")));
        on_->setIcon(Theme::current().icon(QStringLiteral("chevron-right")));
    };
    connect(&Theme::current(), &Theme::changed, this, drawArrows);
    drawArrows();
    retranslate();
}

void MonthCard::setLines(const std::vector<DeadlineLine>& lines, Day today) {
    lines_ = lines;
    grid_->setToday(today);
    grid_->setMarks(marksOf(lines));
    showDay();
}

void MonthCard::setAlone(bool alone) {
    parts_->setDirection(alone ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    parts_->setSpacing(alone ? 3 * step : step);
    parts_->setAlignment(parts_->itemAt(0)->layout(), alone ? Qt::AlignTop : Qt::Alignment());
    setSizePolicy(alone ? QSizePolicy::Preferred : QSizePolicy::Fixed, QSizePolicy::Preferred);
}

void MonthCard::retranslate() {
    back_->setToolTip(tr("Month before (Page Up)"));
    back_->setAccessibleName(tr("Month before"));
    on_->setToolTip(tr("Month after (Page Down)"));
    on_->setAccessibleName(tr("Month after"));
    grid_->setAccessibleName(tr("Calendar month"));
    grid_->update();
    showDay();
}

void MonthCard::showDay() {
    constexpr int mostShown = 4;
    const Day day = grid_->current();
    month_->setText(QStringLiteral("%1 %2").arg(monthName(day.month())).arg(day.year()));
    day_->setText(weekdayText(day));
    QStringList due;
    for (const DeadlineLine& line : lines_)
        if (line.deadline.dueOn == day)
            due << dueWords(line, grid_->today());
    if (due.size() > mostShown) {
        const auto more = static_cast<int>(due.size()) - mostShown;
        due = due.mid(0, mostShown) << tr("and %n more", nullptr, more);
    }
    due_->setText(due.isEmpty() ? tr("Nothing is due that day.") : due.join(QStringLiteral("\n\n")));
    grid_->setAccessibleDescription(day_->text() + QStringLiteral(": ") + due_->text());
    QAccessibleEvent changed(grid_, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

} // namespace fristad::ui
