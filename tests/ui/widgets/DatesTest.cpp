#include "tests/support/TestProgram.h"
#include "ui/widgets/BuiltIn.h"
#include "ui/widgets/DateReading.h"
#include "ui/widgets/DateText.h"
#include "ui/widgets/Language.h"

#include <QTest>

using namespace fristad;
using namespace fristad::ui;

class DatesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void datesAreReadAsPeopleTypeThem_data();
    void datesAreReadAsPeopleTypeThem();
    void whatIsNoDateIsNotRead_data();
    void whatIsNoDateIsNotRead();
    void aBirthDateHasItsYearAndDoesNotLieAhead();
    void aDateIsWrittenInSwedishWithWeekdayAndDistance();
    void aDateIsWrittenInEnglishInItsOwnManner();
};

namespace {
const Day tuesday = Day::of(2024, 10, 8);
}

void DatesTest::initTestCase() { useBuiltIns(); }

void DatesTest::datesAreReadAsPeopleTypeThem_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("iso");
    const auto row = [](const char* typed, const char* iso) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << iso;
    };
    row("2024-10-14", "2024-10-14");
    row("20241014", "2024-10-14");
    row("241014", "2024-10-14");
    row("14/10", "2024-10-14");
    row(" 14/10 ", "2024-10-14");
    row("20/12", "2024-12-20");
    row("2/1", "2025-01-02");
    row("8/5", "2024-05-08");
    row("14/10 2023", "2023-10-14");
    row("14/10-23", "2023-10-14");
    row("29/2", "2024-02-29");
    row("+30", "2024-11-07");
    row("- 3", "2024-10-05");
    row("+0", "2024-10-08");
    row("igår", "2024-10-07");
    row("I går", "2024-10-07");
    // as on forms, in letters and on foreign keyboards
    row("2024/10/14", "2024-10-14");
    row("2024.10.14", "2024-10-14");
    row("2024-1-4", "2024-01-04");
    row("14.10.2024", "2024-10-14");
    row("14-10-2024", "2024-10-14");
    row("14 okt", "2024-10-14");
    row("14 Oct", "2024-10-14");
    row("14okt", "2024-10-14");
    row("den 14 oktober", "2024-10-14");
    row("2 jan", "2025-01-02");
    row("14 okt. 2023", "2023-10-14");
    row("14 oktober -23", "2023-10-14");
    row("October 14, 2023", "2023-10-14");
    row("3 maj", "2024-05-03");
    row("3rd May", "2024-05-03");
    row("3:e mars 2024", "2024-03-03");
    row("idag", "2024-10-08");
    row("imorgon", "2024-10-09");
    row("Today", "2024-10-08");
    row("yesterday", "2024-10-07");
}

void DatesTest::datesAreReadAsPeopleTypeThem() {
    QFETCH(QString, typed);
    QFETCH(QString, iso);
    const auto read = readDate(typed, tuesday);
    QVERIFY(read.has_value());
    QCOMPARE(QString::fromStdString(read->iso()), iso);
}

void DatesTest::whatIsNoDateIsNotRead_data() {
    QTest::addColumn<QString>("typed");
    for (const char* typed : {"", "2024-02-30", "30/2", "31/11", "2023-13-01", "14.10", "soon", "+", "+99999",
                              "2024-1014", "14/10/", "30 feb", "14 o", "14 oktan", "oktober", "14 okt 2023 x"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void DatesTest::whatIsNoDateIsNotRead() {
    QFETCH(QString, typed);
    QVERIFY(!readDate(typed, tuesday).has_value());
}

void DatesTest::aBirthDateHasItsYearAndDoesNotLieAhead() {
    const std::vector<std::pair<const char*, Day>> readings{
        {"1993-05-14", Day::of(1993, 5, 14)}, {"19930514", Day::of(1993, 5, 14)},   {"930514", Day::of(1993, 5, 14)},
        {"240514", Day::of(2024, 5, 14)},     {"241009", Day::of(1924, 10, 9)}, // 2024-10-09 is tomorrow
        {"14/5 1993", Day::of(1993, 5, 14)},  {"14 maj 1993", Day::of(1993, 5, 14)}};
    for (const auto& [typed, day] : readings)
        QVERIFY2(readBirthDay(typed, tuesday) == day, typed);
    for (const char* const typed : {"14/5", "14 maj", "igår", "+3", "1993", "1993-02-30"})
        QVERIFY2(!readBirthDay(typed, tuesday), typed);
}

void DatesTest::aDateIsWrittenInSwedishWithWeekdayAndDistance() {
    speak(DisplayLanguage::swedish);
    QCOMPARE(dueText(Day::of(2024, 10, 11), tuesday), QStringLiteral("fre 2024-10-11, om 3 dagar"));
    QCOMPARE(dueText(Day::of(2024, 10, 9), tuesday), QStringLiteral("ons 2024-10-09, imorgon"));
    QCOMPARE(distanceText(tuesday, tuesday), QStringLiteral("idag"));
    QCOMPARE(distanceText(Day::of(2024, 10, 6), tuesday), QStringLiteral("för 2 dagar sedan"));
    QCOMPARE(daysLeftText(-1), QStringLiteral("1 dag försenad"));
    QCOMPARE(daysLeftText(3), QStringLiteral("3 dagar kvar"));
    QCOMPARE(dayAndWeekText(tuesday), QStringLiteral("tisdag 2024-10-08, vecka 41"));
    QCOMPARE(shortDayText(Day::of(2025, 1, 2), tuesday), QStringLiteral("tor 2 jan 2025"));
}

void DatesTest::aDateIsWrittenInEnglishInItsOwnManner() {
    speak(DisplayLanguage::english);
    QCOMPARE(dueText(Day::of(2024, 10, 11), tuesday), QStringLiteral("Fri 11 Oct 2024, in 3 days"));
    QCOMPARE(distanceText(Day::of(2024, 10, 10), tuesday), QStringLiteral("in 2 days"));
    QCOMPARE(daysLeftText(1), QStringLiteral("1 day left"));
    QCOMPARE(dateText(tuesday), QStringLiteral("8 Oct 2024"));
}

FRISTAD_TEST(DatesTest)
#include "DatesTest.moc"
