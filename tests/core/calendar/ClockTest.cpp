#include "core/calendar/Moments.h"
#include "tests/support/TestProgram.h"

#include <QTest>

#include <cstdlib>
#include <limits>

using namespace fristad;

namespace {

/// Seconds since 1970 as `date -u -d ... +%s` gives them.
Moment at(std::int64_t seconds) { return {seconds * 1000}; }

class FixedClock : public Clock {
public:
    explicit FixedClock(Moment moment) : moment_(moment) {}
    [[nodiscard]] Moment now() const override { return moment_; }

private:
    Moment moment_;
};

} // namespace

class ClockTest : public QObject {
    Q_OBJECT

private slots:
    void dayTurnsAtMidnightInStockholm();
    void summerTimeIsTwoHoursAhead();
    void writesLocalTimeWithItsOffset();
    void neitherZoneNorLocaleOfTheComputerMatters();
    void knowsMomentsBefore1970();
    void momentsOutsideTheCalendarAreShownAsItsEnds();
    void whatAFileSaysIsAMomentOnlyWithinTheCalendar();
    void systemClockRuns();
};

void ClockTest::dayTurnsAtMidnightInStockholm() {
    // 2024-12-31T22:59:59Z and a second later: 23:59:59 and midnight in Stockholm.
    QCOMPARE(localDay(at(1735685999)).iso(), std::string("2024-12-31"));
    QCOMPARE(localDay(at(1735686000)).iso(), std::string("2025-01-01"));
    QCOMPARE(FixedClock(at(1735686000)).today().iso(), std::string("2025-01-01"));
    QCOMPARE(localMinuteOfDay(at(1735685999)), 23 * 60 + 59);
    QCOMPARE(localMinuteOfDay(at(1735686000)), 0);
}

void ClockTest::summerTimeIsTwoHoursAhead() {
    // 2026-03-29T00:59:59Z and 01:00:00Z: the clocks go from 02:00 to 03:00.
    QCOMPARE(localMinuteOfDay(at(1774745999)), 1 * 60 + 59);
    QCOMPARE(localMinuteOfDay(at(1774746000)), 3 * 60);
}

void ClockTest::writesLocalTimeWithItsOffset() {
    QCOMPARE(isoTime(at(1728390725)), std::string("2024-10-08T14:32:05+02:00"));
    QCOMPARE(isoTime(at(1735685999)), std::string("2024-12-31T23:59:59+01:00"));
}

void ClockTest::neitherZoneNorLocaleOfTheComputerMatters() {
    qputenv("TZ", "Pacific/Auckland");
    qputenv("LC_ALL", "th_TH.UTF-8");
    QCOMPARE(isoTime(at(1728390725)), std::string("2024-10-08T14:32:05+02:00"));
}

void ClockTest::knowsMomentsBefore1970() {
    QCOMPARE(localDay(at(-3601)).iso(), std::string("1969-12-31"));
    QCOMPARE(localDay(at(-3600)).iso(), std::string("1970-01-01"));
    QCOMPARE(localMinuteOfDay(at(-3601)), 23 * 60 + 59);
}

// A lock file or the header of a backup that somebody bent gives any number at all.
void ClockTest::momentsOutsideTheCalendarAreShownAsItsEnds() {
    const Moment greatest{std::numeric_limits<std::int64_t>::max()};
    const Moment least{std::numeric_limits<std::int64_t>::min()};
    const Moment afterMidnightInStockholm{253402300799999}; // 9999-12-31T23:59:59.999Z
    for (const Moment late : {greatest, afterMidnightInStockholm, Moment{253402300800000}}) {
        QCOMPARE(localDay(late).iso(), std::string("9999-12-31"));
        QCOMPARE(localMinuteOfDay(late), 23 * 60 + 59);
        QCOMPARE(isoTime(late), std::string("9999-12-31T23:59:59+01:00"));
    }
    QCOMPARE(localDay(least).iso(), std::string("1400-01-01"));
    QCOMPARE(isoTime(least).substr(0, 11), std::string("1400-01-01T"));
}

void ClockTest::whatAFileSaysIsAMomentOnlyWithinTheCalendar() {
    QVERIFY(parseMoment("1728390725000") == Moment{1728390725000});
    QVERIFY(parseMoment("-3600000") == Moment{-3600000});
    for (const char* const none : {"", " 1", "1 ", "+1", "1e3", "0x10", "99999999999999999999", "9223372036854775807",
                                   "-9223372036854775808", "253402300799999"})
        QVERIFY2(!parseMoment(none), none);
}

void ClockTest::systemClockRuns() { QVERIFY(Clock::system().now() > at(1735686000)); }

FRISTAD_TEST(ClockTest)
#include "ClockTest.moc"
