#include "core/calendar/WorkingDays.h"

#include "tests/support/TestProgram.h"

#include <QTest>

#include <set>

using namespace fristad;

namespace {

// The weekdays (Monday to Friday) on which Swedish authorities were or are closed, copied from the almanacs of these years.
const std::set<std::string> closedWeekdays = {
    // 2024
    "2024-01-01", // New Year's Day, Monday
    "2024-03-29", // Good Friday
    "2024-04-01", // Easter Monday
    "2024-05-01", // Wednesday
    "2024-05-09", // Ascension Day
    "2024-06-06", // National Day, Thursday
    "2024-06-21", // Midsummer Eve
    "2024-12-24",
    "2024-12-25",
    "2024-12-26",
    "2024-12-31",
    // 2025
    "2025-01-01",
    "2025-01-06", // Epiphany, Monday
    "2025-04-18",
    "2025-04-21", // Good Friday, Easter Monday
    "2025-05-01",
    "2025-05-29", // Ascension Day
    "2025-06-06", // Friday
    "2025-06-20", // Midsummer Eve
    "2025-12-24",
    "2025-12-25",
    "2025-12-26",
    "2025-12-31",
    // 2026
    "2026-01-01",
    "2026-01-06", // Epiphany, Tuesday
    "2026-04-03",
    "2026-04-06", // Good Friday, Easter Monday
    "2026-05-01",
    "2026-05-14", // Ascension Day
    "2026-06-19", // Midsummer Eve; 6 June is a Saturday
    "2026-12-24",
    "2026-12-25", // 26 December is a Saturday
    "2026-12-31",
};

} // namespace

class WorkingDaysTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheAlmanacsOf2024To2026();
    void easterIsOnThePublishedSundays();
    void findsTheWorkingDayBefore();
    void findsTheWorkingDayAfter();
    void staysWithinTheCalendar();
};

void WorkingDaysTest::agreesWithTheAlmanacsOf2024To2026() {
    for (Day day = Day::of(2024, 1, 1); day <= Day::of(2026, 12, 31); day = day + 1) {
        const bool weekend = day.weekday() == Weekday::saturday || day.weekday() == Weekday::sunday;
        const bool expected = !weekend && !closedWeekdays.contains(day.iso());
        QVERIFY2(isWorkingDay(day) == expected, day.iso().c_str());
    }
}

void WorkingDaysTest::easterIsOnThePublishedSundays() {
    for (const char* sunday : {"1818-03-22", "1943-04-25", "2000-04-23", "2008-03-23", "2011-04-24", "2024-03-31",
                               "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2285-03-22"}) {
        const Day day = *Day::parse(sunday);
        QCOMPARE(easterSunday(day.year()).iso(), std::string(sunday));
    }
}

void WorkingDaysTest::findsTheWorkingDayBefore() {
    QCOMPARE(lastWorkingDayOnOrBefore(Day::of(2024, 10, 11)).iso(), std::string("2024-10-11")); // a Friday
    QCOMPARE(lastWorkingDayOnOrBefore(Day::of(2026, 3, 28)).iso(), std::string("2026-03-27"));  // a Saturday
    QCOMPARE(lastWorkingDayOnOrBefore(Day::of(2026, 4, 6)).iso(), std::string("2026-04-02"));   // over Easter
    // New Year's Day 2025 is a Wednesday; Tuesday is New Year's Eve.
    QCOMPARE(lastWorkingDayOnOrBefore(Day::of(2025, 1, 1)).iso(), std::string("2024-12-30"));
}

void WorkingDaysTest::findsTheWorkingDayAfter() {
    QCOMPARE(firstWorkingDayOnOrAfter(Day::of(2025, 6, 6)).iso(), std::string("2025-06-09"));
    QCOMPARE(firstWorkingDayOnOrAfter(Day::of(2026, 4, 3)).iso(), std::string("2026-04-07"));
    QCOMPARE(firstWorkingDayOnOrAfter(Day::of(2026, 1, 6)).iso(), std::string("2026-01-07"));
    QCOMPARE(firstWorkingDayOnOrAfter(Day::of(2024, 12, 24)).iso(), std::string("2024-12-27"));
}

void WorkingDaysTest::staysWithinTheCalendar() {
    QCOMPARE(lastWorkingDayOnOrBefore(Day::earliest()), Day::earliest()); // New Year's Day, with nothing before it
    QCOMPARE(firstWorkingDayOnOrAfter(Day::latest()), Day::latest());     // New Year's Eve
}

FRISTAD_TEST(WorkingDaysTest)
#include "WorkingDaysTest.moc"
