#include "ui/widgets/DateField.h"

#include "ui/widgets/DateReading.h"
#include "ui/widgets/DateText.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QWidgetAction>

namespace fristad::ui {

DateField::DateField(const QString& name, Day today) : ReadingField(name), today_(today) {
    calendar_ = editor().addAction(Theme::current().icon(QStringLiteral("calendar")), QLineEdit::TrailingPosition);
    connect(calendar_, &QAction::triggered, this, &DateField::openCalendar);
    connect(&Theme::current(), &Theme::changed, this,
            [this] { calendar_->setIcon(Theme::current().icon(QStringLiteral("calendar"))); });
    retranslate();
}

std::optional<Day> DateField::day() const { return readDate(value(), today_); }

void DateField::setDay(std::optional<Day> day) { setValue(day ? text(day->iso()) : QString()); }

QString DateField::read(const QString& typed) const {
    const auto day = readDate(typed, today_);
    return day ? text(day->iso()) : QString();
}

QString DateField::reading(const QString& typed) const {
    const auto day = readDate(typed, today_);
    return day ? dueText(*day, today_) : QString();
}

QString DateField::howToWrite() const {
    return tr("This is not a date. Write it like 2024-10-14, 14/10, 14 Oct, +30 or today.");
}

bool DateField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* const pressed = static_cast<QKeyEvent*>(event);
        if (pressed->key() == Qt::Key_Down && pressed->modifiers() == Qt::AltModifier) {
            openCalendar();
            return true;
        }
    }
    return FormField::eventFilter(watched, event);
}

void DateField::retranslate() {
    calendar_->setToolTip(tr("Choose in a calendar (Alt+Down)"));
    ReadingField::retranslate();
}

void DateField::openCalendar() {
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* const holder = new QWidgetAction(menu);
    auto* const calendar = new QCalendarWidget;
    calendar->setLocale(displayLocale());
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::ISOWeekNumbers);
    const Day shown = day().value_or(today_);
    calendar->setSelectedDate(QDate(shown.year(), shown.month(), shown.dayOfMonth()));
    holder->setDefaultWidget(calendar);
    menu->addAction(holder);
    const auto take = [this, menu](const QDate& date) {
        setDay(Day::of(date.year(), date.month(), date.day()));
        menu->close();
        editor().setFocus();
    };
    connect(calendar, &QCalendarWidget::activated, this, take);
    connect(calendar, &QCalendarWidget::clicked, this, take);
    menu->popup(editor().mapToGlobal(QPoint(0, editor().height())));
    calendar->setFocus();
}

} // namespace fristad::ui
