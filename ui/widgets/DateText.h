#pragma once

#include "core/calendar/Clock.h"
#include "core/calendar/Day.h"

#include <QString>

// Every date and time that a person reads in the window is written here.

namespace fristad::ui {

/// `2024-10-11`; in English `11 Oct 2024`.
QString dateText(Day day);
QString dateText(const std::optional<Day>& day);

/// Where one must act: `fre 2024-10-11`; in English `Fri 11 Oct 2024`.
QString weekdayText(Day day);

/// How far away: `idag`, `imorgon`, `igår`, `om 3 dagar`, `för 3 dagar sedan`.
QString distanceText(Day day, Day today);

/// Both: `fre 2024-10-11, om 3 dagar`.
QString dueText(Day day, Day today);

/// `3 dagar kvar`, `sista dagen idag`, `2 dagar försenad`.
QString daysLeftText(int daysLeft);

/// Short, for timelines: `fre 11 okt`, with the year where it is another than today's.
QString shortDayText(Day day, Day today);

/// Where room is scarce: `11 okt`, with the year where it is another than today's.
QString dayMonthText(Day day, Day today);

/// `idag 08:05`, `igår 21:10`, `2024-10-01 14:32`.
QString momentText(Moment moment, Day today);
/// `14:32`.
QString clockText(Moment moment);

/// `tisdag 2024-10-08, vecka 41`: the subtitle of a day.
QString dayAndWeekText(Day day);

/// The number of a month by its name in either language, or by at least three letters that it begins with.
std::optional<int> monthNamed(const QString& name);

QString monthName(int month);          ///< `oktober`
QString shortMonthName(int month);     ///< `okt`
QString shortWeekdayName(Weekday day); ///< `fre`

} // namespace fristad::ui
