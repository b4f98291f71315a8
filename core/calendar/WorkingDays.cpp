#include "core/calendar/WorkingDays.h"

namespace fristad {

namespace {

/// The holidays that move with Easter, of those that fall on a weekday.
bool movesWithEaster(Day day) {
    const int fromEaster = day - easterSunday(day.year());
    constexpr int goodFriday = -2;
    constexpr int easterMonday = 1;
    constexpr int ascensionDay = 39;
    return fromEaster == goodFriday || fromEaster == easterMonday || fromEaster == ascensionDay;
}

bool isFixedHoliday(int month, int day) {
    switch (month) {
    case 1: return day == 1 || day == 6;
    case 5: return day == 1;
    case 6: return day == 6;
    case 12: return (day >= 24 && day <= 26) || day == 31;
    default: return false;
    }
}

bool isMidsummerEve(Day day) {
    return day.month() == 6 && day.weekday() == Weekday::friday && day.dayOfMonth() >= 19 && day.dayOfMonth() <= 25;
}

} // namespace

Day easterSunday(int year) {
    // The anonymous Gregorian computus: the golden number and the century's corrections give the full moon, then its Sunday.
    const int golden = year % 19;
    const int century = year / 100;
    const int yearOfCentury = year % 100;
    const int moonCorrection = (century - (century + 8) / 25 + 1) / 3;
    const int epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30;
    const int toSunday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
    const int lateMoon = (golden + 11 * epact + 22 * toSunday) / 451;
    const int fromFirstOfMarch = epact + toSunday - 7 * lateMoon + 21;
    return Day::of(year, 3, 1) + fromFirstOfMarch;
}

bool isWorkingDay(Day day) {
    const Weekday weekday = day.weekday();
    if (weekday == Weekday::saturday || weekday == Weekday::sunday)
        return false;
    return !isFixedHoliday(day.month(), day.dayOfMonth()) && !isMidsummerEve(day) && !movesWithEaster(day);
}

Day lastWorkingDayOnOrBefore(Day day) {
    while (!isWorkingDay(day) && day > Day::earliest())
        day = day - 1;
    return day;
}

Day firstWorkingDayOnOrAfter(Day day) {
    while (!isWorkingDay(day) && day < Day::latest())
        day = day + 1;
    return day;
}

} // namespace fristad
