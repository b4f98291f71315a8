#include "core/calendar/Day.h"

#include "tests/support/TestProgram.h"

#include <QTest>

#include <limits>
#include <stdexcept>

using namespace fristad;

namespace {

std::string isoOf(std::optional<Day> day) { return day ? day->iso() : "none"; }

} // namespace

class DayTest : public QObject {
    Q_OBJECT

private slots:
    void whatLeadsOutOfTheCalendarIsRefusedHoweverFar() {
        constexpr int most = std::numeric_limits<int>::max();
        QVERIFY_EXCEPTION_THROWN(Day::latest() + 1, std::out_of_range);
        QVERIFY_EXCEPTION_THROWN(Day::latest() + most, std::out_of_range);
        QVERIFY_EXCEPTION_THROWN(Day::earliest() - 1, std::out_of_range);
        QVERIFY_EXCEPTION_THROWN(Day::earliest() - most, std::out_of_range);
        QVERIFY_EXCEPTION_THROWN(Day::fromNumber(std::int64_t{1} << 32), std::out_of_range); // whose low half is a day
    }
    void readsAndWritesIsoDates();
    void refusesWhatIsNoDay_data();
    void refusesWhatIsNoDay();
    void countsDaysFrom1970();
    void reachesFrom1400To9999();
    void knowsWeekdaysAndIsoWeeks();
    void anniversaryOfLeapDayIsFirstOfMarchInOtherYears();
    void spansHoldBothEnds();
};

void DayTest::readsAndWritesIsoDates() {
    const auto day = Day::parse("2024-02-29");
    QVERIFY(day);
    QCOMPARE(day->year(), 2024);
    QCOMPARE(day->month(), 2);
    QCOMPARE(day->dayOfMonth(), 29);
    QCOMPARE(isoOf(day), std::string("2024-02-29"));
    QCOMPARE(isoOf(*day + 1), std::string("2024-03-01"));
    QCOMPARE(isoOf(Day::parse("1400-01-01")), std::string("1400-01-01"));
}

void DayTest::refusesWhatIsNoDay_data() {
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"",           "2024",       "2024-2-3",   "2024-02-30", "2023-02-29", "2100-02-29",  "2024-13-01",
          "2024-00-10", "2024-01-00", "2024-01-32", "2024-04-31", "24-01-01",   "2024-01-01 ", " 2024-01-01",
          "2024/01/01", "20240101",   "1399-12-31", "-024-01-01", "2024-+1-01", "2024-01-0x",  "20240-1-01",
          "2024-01-01T"})
        QTest::newRow(text) << QString(text);
}

void DayTest::refusesWhatIsNoDay() {
    QFETCH(QString, text);
    QVERIFY(!Day::parse(text.toStdString()));
}

void DayTest::countsDaysFrom1970() {
    QCOMPARE(Day::of(1970, 1, 1).number(), 0);
    QCOMPARE(Day::of(1969, 12, 31).number(), -1);
    QCOMPARE(Day::of(2000, 3, 1).number(), 11017); // date -d 2000-03-01 +%s / 86400
    QCOMPARE(Day::of(2026, 3, 28) - Day::of(2025, 6, 6), 295);
    QVERIFY_EXCEPTION_THROWN((void)Day::of(2023, 2, 29), std::out_of_range);
    QVERIFY_EXCEPTION_THROWN((void)Day::of(70000, 1, 1), std::out_of_range);
}

void DayTest::reachesFrom1400To9999() {
    QCOMPARE(Day::earliest().iso(), std::string("1400-01-01"));
    QCOMPARE(Day::latest().iso(), std::string("9999-12-31"));
    QVERIFY_EXCEPTION_THROWN((void)(Day::latest() + 1), std::out_of_range);
    QVERIFY_EXCEPTION_THROWN((void)(Day::earliest() - 1), std::out_of_range);
}

void DayTest::knowsWeekdaysAndIsoWeeks() {
    QCOMPARE(Day::of(2024, 10, 11).weekday(), Weekday::friday);
    QCOMPARE(Day::of(1969, 12, 28).weekday(), Weekday::sunday);
    QCOMPARE(Day::of(1400, 1, 1).weekday(), Weekday::wednesday);
    // From the calendars of those years: 2020 and 2026 have a week 53, and 31 December 2024 is in week 1.
    QCOMPARE(Day::of(2020, 12, 31).isoWeek(), 53);
    QCOMPARE(Day::of(2021, 1, 3).isoWeek(), 53);
    QCOMPARE(Day::of(2024, 12, 31).isoWeek(), 1);
    QCOMPARE(Day::of(2026, 12, 31).isoWeek(), 53);
    QCOMPARE(Day::of(2024, 10, 11).isoWeek(), 41);
}

void DayTest::anniversaryOfLeapDayIsFirstOfMarchInOtherYears() {
    QCOMPARE(anniversary(Day::of(2008, 2, 29), 18).iso(), std::string("2026-03-01"));
    QCOMPARE(anniversary(Day::of(2008, 2, 29), 20).iso(), std::string("2028-02-29"));
    QCOMPARE(anniversary(Day::of(2008, 12, 31), 18).iso(), std::string("2026-12-31"));
}

void DayTest::spansHoldBothEnds() {
    const Span may{Day::of(2024, 5, 1), Day::of(2024, 5, 31)};
    QCOMPARE(may.days(), 31);
    QVERIFY(may.contains(may.first) && may.contains(may.last));
    QVERIFY(!may.contains(may.last + 1) && !may.contains(may.first - 1));
    QVERIFY(may.overlaps({may.last, may.last + 5}));
    QVERIFY(!may.overlaps({may.last + 1, may.last + 5}));
}

FRISTAD_TEST(DayTest)
#include "DayTest.moc"
