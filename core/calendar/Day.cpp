#include "core/calendar/Day.h"

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <stdexcept>

namespace fristad {

namespace {

using boost::gregorian::gregorian_calendar;
using Ymd = gregorian_calendar::ymd_type;

constexpr int firstYear = 1400; // Boost's calendar starts and ends here
constexpr int lastYear = 9999;
constexpr std::int32_t epoch = 2440588; // Boost counts Julian day numbers; this is 1970-01-01

bool exists(int year, int month, int day) {
    if (year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1)
        return false;
    return day <=
           gregorian_calendar::end_of_month_day(static_cast<unsigned short>(year), static_cast<unsigned short>(month));
}

std::int32_t numberOf(int year, int month, int day) {
    const Ymd date(static_cast<unsigned short>(year), static_cast<unsigned short>(month),
                   static_cast<unsigned short>(day));
    return static_cast<std::int32_t>(gregorian_calendar::day_number(date)) - epoch;
}

std::uint32_t julianOf(std::int32_t number) { return static_cast<std::uint32_t>(number + epoch); }

Ymd dateOf(std::int32_t number) { return gregorian_calendar::from_day_number(julianOf(number)); }

/// A number of decimal digits only; -1 for anything else.
int digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

void writeDigits(char* at, int width, int value) {
    for (char* digit = at + width; digit != at; value /= 10)
        *--digit = static_cast<char>('0' + value % 10);
}

} // namespace

std::optional<Day> Day::parse(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-')
        return std::nullopt;
    const int year = digits(iso.substr(0, 4));
    const int month = digits(iso.substr(5, 2));
    const int day = digits(iso.substr(8, 2));
    if (!exists(year, month, day))
        return std::nullopt;
    return Day(numberOf(year, month, day));
}

Day Day::of(int year, int month, int day) {
    if (!exists(year, month, day))
        throw std::out_of_range("no such day in the calendar");
    return Day(numberOf(year, month, day));
}

Day Day::fromNumber(std::int64_t number) {
    if (number < earliest().number() || number > latest().number())
        throw std::out_of_range("a day outside the calendar");
    return Day(static_cast<std::int32_t>(number));
}

int Day::year() const { return dateOf(number_).year; }

int Day::month() const { return dateOf(number_).month; }

int Day::dayOfMonth() const { return dateOf(number_).day; }

Weekday Day::weekday() const noexcept {
    // Boost counts from Sunday; a number of days is enough here: 1970-01-01 was a Thursday, the fourth from Monday.
    const int fromMonday = (number_ % 7 + 7 + 3) % 7;
    return static_cast<Weekday>(fromMonday);
}

int Day::isoWeek() const { return gregorian_calendar::week_number(dateOf(number_)); }

std::string Day::iso() const {
    const Ymd date = dateOf(number_);
    std::string text = "0000-00-00";
    writeDigits(text.data(), 4, date.year);
    writeDigits(text.data() + 5, 2, date.month);
    writeDigits(text.data() + 8, 2, date.day);
    return text;
}

Day anniversary(Day day, int years) {
    const int year = day.year() + years;
    if (day.month() == 2 && day.dayOfMonth() == 29 && !exists(year, 2, 29))
        return Day::of(year, 3, 1);
    return Day::of(year, day.month(), day.dayOfMonth());
}

} // namespace fristad
