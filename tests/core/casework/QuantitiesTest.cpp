#include "core/casework/Quantities.h"

#include "tests/support/TestProgram.h"

#include <QTest>

using namespace fristad;

class QuantitiesTest : public QObject {
    Q_OBJECT

private slots:
    void readsPointsAndCommas_data();
    void readsPointsAndCommas();
    void refusesEverythingElse_data();
    void refusesEverythingElse();
    void minutesGoThereAndBackWithoutLoss();
};

void QuantitiesTest::readsPointsAndCommas_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("hundredths");
    QTest::addColumn<QString>("canonical");
    QTest::newRow("whole") << "3" << qint64(300) << "3";
    QTest::newRow("tenths") << "1.5" << qint64(150) << "1.5";
    QTest::newRow("comma") << "1,50" << qint64(150) << "1.5";
    QTest::newRow("hundredths") << "1250.05" << qint64(125005) << "1250.05";
    QTest::newRow("trailing zeros do not count") << "99.9000" << qint64(9990) << "99.9";
    QTest::newRow("zero") << "0.00" << qint64(0) << "0";
    QTest::newRow("below one") << "0.25" << qint64(25) << "0.25";
    QTest::newRow("leading zeros") << "007" << qint64(700) << "7";
    QTest::newRow("the largest") << "999999999.99" << qint64(99999999999) << "999999999.99";
}

void QuantitiesTest::readsPointsAndCommas() {
    QFETCH(QString, text);
    const auto read = Sek::parse(text.toStdString());
    QVERIFY(read);
    QTEST(qint64(read->hundredths), "hundredths");
    QTEST(QString::fromStdString(read->canonical()), "canonical");
}

void QuantitiesTest::refusesEverythingElse_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "-1", "+1", "1e3", "1.005", "1.", ".5", ",", "1.5.0", "1 000", "1.5h", "0x10",
                             "1000000000", "nan", "1,000.50", "\u0661"})
        QTest::newRow(text) << QString(text);
}

void QuantitiesTest::refusesEverythingElse() {
    QFETCH(QString, text);
    QVERIFY(!Hours::parse(text.toStdString()));
}

void QuantitiesTest::minutesGoThereAndBackWithoutLoss() {
    for (std::int64_t minutes = 0; minutes <= 100'000; ++minutes)
        QCOMPARE(minutesOf(hoursOfMinutes(minutes)), minutes);
    QCOMPARE(hoursOfMinutes(15).canonical(), std::string("0.25"));
    QCOMPARE(hoursOfMinutes(20).canonical(), std::string("0.33"));
    QCOMPARE(hoursOfMinutes(90).canonical(), std::string("1.5"));
}

FRISTAD_TEST(QuantitiesTest)
#include "QuantitiesTest.moc"
