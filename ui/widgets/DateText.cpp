#include "ui/widgets/DateText.h"

#include "ui/widgets/Language.h"

#include <QCoreApplication>

#include <array>

namespace fristad::ui {

namespace {

// The names stand here and not in QLocale, whose short forms change with its version ("okt." and "okt", "Sept" and "Sep").
struct Names {
    std::array<const char*, 12> months;
    std::array<const char*, 12> shortMonths;
    std::array<const char*, 7> weekdays;
    std::array<const char*, 7> shortWeekdays;
};

constexpr Names swedishNames{{"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
                              "oktober", "november", "december"},
                             {"jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"},
                             {"måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"},
                             {"mån", "tis", "ons", "tor", "fre", "lör", "sön"}};

constexpr Names englishNames{{"January", "February", "March", "April", "May", "June", "July", "August", "September",
                              "October", "November", "December"},
                             {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
                             {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
                             {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}};

bool inSwedish() { return displayLanguage() == DisplayLanguage::swedish; }
const Names& names() { return inSwedish() ? swedishNames : englishNames; }

QString month(int number) { return QString::fromUtf8(names().shortMonths.at(static_cast<std::size_t>(number - 1))); }

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DateText)
};

} // namespace

QString dateText(Day day) {
    if (inSwedish())
        return text(day.iso());
    return QStringLiteral("%1 %2 %3").arg(day.dayOfMonth()).arg(month(day.month())).arg(day.year());
}

QString dateText(const std::optional<Day>& day) { return day ? dateText(*day) : QString(); }

QString weekdayText(Day day) { return QStringLiteral("%1 %2").arg(shortWeekdayName(day.weekday()), dateText(day)); }

QString distanceText(Day day, Day today) {
    const int days = day - today;
    switch (days) {
    case -1: return Words::tr("yesterday");
    case 0: return Words::tr("today");
    case 1: return Words::tr("tomorrow");
    default: return days > 0 ? Words::tr("in %n day(s)", nullptr, days) : Words::tr("%n day(s) ago", nullptr, -days);
    }
}

QString dueText(Day day, Day today) { return QStringLiteral("%1, %2").arg(weekdayText(day), distanceText(day, today)); }

QString daysLeftText(int daysLeft) {
    if (daysLeft < 0)
        return Words::tr("%n day(s) overdue", nullptr, -daysLeft);
    return daysLeft == 0 ? Words::tr("last day today") : Words::tr("%n day(s) left", nullptr, daysLeft);
}

QString shortDayText(Day day, Day today) {
    return QStringLiteral("%1 %2").arg(shortWeekdayName(day.weekday()), dayMonthText(day, today));
}

QString dayMonthText(Day day, Day today) {
    const auto base = QStringLiteral("%1 %2").arg(day.dayOfMonth()).arg(month(day.month()));
    return day.year() == today.year() ? base : QStringLiteral("%1 %2").arg(base).arg(day.year());
}

QString clockText(Moment moment) {
    const int minutes = localMinuteOfDay(moment);
    return QStringLiteral("%1:%2")
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString momentText(Moment moment, Day today) {
    const Day day = localDay(moment);
    const int days = today - day;
    const auto date = days == 0 || days == 1 ? distanceText(day, today) : dateText(day);
    return QStringLiteral("%1 %2").arg(date, clockText(moment));
}

QString dayAndWeekText(Day day) {
    const auto weekday = QString::fromUtf8(names().weekdays.at(static_cast<std::size_t>(day.weekday())));
    return Words::tr("%1 %2, week %3").arg(weekday, dateText(day)).arg(day.isoWeek());
}

std::optional<int> monthNamed(const QString& name) {
    constexpr qsizetype fewestLetters = 3;
    if (name.size() < fewestLetters)
        return std::nullopt;
    for (const Names* const each : {&swedishNames, &englishNames})
        for (std::size_t i = 0; i < each->months.size(); ++i)
            if (QString::fromUtf8(each->months.at(i)).startsWith(name, Qt::CaseInsensitive))
                return static_cast<int>(i) + 1;
    return std::nullopt;
}

QString monthName(int number) { return QString::fromUtf8(names().months.at(static_cast<std::size_t>(number - 1))); }

QString shortMonthName(int number) { return month(number); }

QString shortWeekdayName(Weekday day) {
    return QString::fromUtf8(names().shortWeekdays.at(static_cast<std::size_t>(day)));
}

} // namespace fristad::ui
