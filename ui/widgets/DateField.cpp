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

DateField::DateField(const QString& name, Day today) : FormField(name), today_(today), editor_(new QLineEdit) {
    calendar_ = editor_->addAction(Theme::current().icon(QStringLiteral("calendar")), QLineEdit::TrailingPosition);
    setEditor(editor_);
    connect(calendar_, &QAction::triggered, this, &DateField::openCalendar);
    connect(editor_, &QLineEdit::textChanged, this, [this] {
        showReading();
        emit edited();
    });
    connect(&Theme::current(), &Theme::changed, this,
            [this] { calendar_->setIcon(Theme::current().icon(QStringLiteral("calendar"))); });
    retranslate();
}

std::optional<Day> DateField::day() const { return readDate(editor_->text(), today_); }

void DateField::setDay(std::optional<Day> day) { editor_->setText(day ? text(day->iso()) : QString()); }

QString DateField::value() const {
    const auto read = day();
    return read ? text(read->iso()) : editor_->text().trimmed();
}

void DateField::setValue(const QString& canonical) { editor_->setText(canonical); }

QString DateField::unreadable() const {
    if (editor_->text().trimmed().isEmpty() || day())
        return {};
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
    showReading();
}

void DateField::showReading() {
    const auto read = day();
    setHint(read ? dueText(*read, today_) : QString());
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
        editor_->setFocus();
    };
    connect(calendar, &QCalendarWidget::activated, this, take);
    connect(calendar, &QCalendarWidget::clicked, this, take);
    menu->popup(editor_->mapToGlobal(QPoint(0, editor_->height())));
    calendar->setFocus();
}

} // namespace fristad::ui
