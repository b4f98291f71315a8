#include "core/statistics/CsvWriter.h"
#include "core/statistics/Definitions.h"
#include "core/statistics/StatisticsCount.h"
#include "tests/core/statistics/RegisterReader.h"
#include "tests/support/TestProgram.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace fristad;

namespace {

Report count(const std::vector<ClientRows>& clients, int year, Day asOf) {
    StatisticsCount counting(definitionFor(year), year, asOf);
    for (const ClientRows& rows : clients)
        counting.add(rows);
    return counting.report();
}

/// The first line that differs, so that a failure says which figure.
QString differenceBetween(const std::string& actual, const std::string& expected) {
    const QStringList ours = QString::fromStdString(actual).split('\n');
    const QStringList theirs = QString::fromStdString(expected).split('\n');
    for (qsizetype i = 0; i < std::max(ours.size(), theirs.size()); ++i)
        if (ours.value(i) != theirs.value(i))
            return QString("line %1: counted %2, expected %3").arg(i + 1).arg(ours.value(i), theirs.value(i));
    return {};
}

QByteArray runOracle(const QStringList& arguments) {
    QProcess oracle;
    oracle.start("python3", QStringList(FRISTAD_SOURCE "/tests/core/statistics/oracle.py") + arguments);
    if (!oracle.waitForFinished(120'000) || oracle.exitCode() != 0)
        qFatal("the oracle failed: %s", oracle.readAllStandardError().constData());
    return oracle.readAllStandardOutput();
}

const std::filesystem::path data = FRISTAD_SOURCE "/tests/data";

} // namespace

class PublishedFiguresTest : public QObject {
    Q_OBJECT

private slots:
    void theRegisterOf2024GivesThePublishedFiguresByteForByte() {
        const Report report = count(test::readRegister(data / "register-2024"), 2024, Day::of(2025, 1, 31));
        QCOMPARE(differenceBetween(csvOf(report), test::contentOf(data / "register-2024-statistics.csv")), QString());
    }

    void theRegisterOfEdgesGivesItsFiguresOf2025ByteForByte() {
        const Report report = count(test::readRegister(data / "register-edge"), 2025, Day::of(2031, 1, 1));
        QCOMPARE(differenceBetween(csvOf(report), test::contentOf(data / "register-edge-statistics-2025.csv")),
                 QString());
    }

    /// A counting written by other hands in another language must agree, on registers nobody chose. The seed is printed;
    /// FRISTAD_SEED repeats a run.
    void madeUpRegistersGiveWhatTheOracleCounts() {
        const QByteArray given = qgetenv("FRISTAD_SEED");
        const quint32 first = given.isEmpty() ? QRandomGenerator::global()->bounded(1'000'000) : given.toUInt();
        qInfo("seed %u", first);
        QTemporaryDir folder;
        for (quint32 seed = first; seed < first + 6; ++seed) {
            const QString path = folder.filePath(QString::number(seed));
            runOracle({"generate", QString::number(seed), path});
            const auto clients = test::readRegister(path.toStdString());
            const std::pair<int, Day> runs[] = {
                {2024, Day::of(2024, 2, 29)}, {2025, Day::of(2025, 12, 31)}, {2026, Day::of(2027, 6, 1)}};
            for (const auto& [year, asOf] : runs) {
                const QByteArray expected =
                    runOracle({"count", path, QString::number(year), QString::fromStdString(asOf.iso())});
                const QString difference = differenceBetween(csvOf(count(clients, year, asOf)), expected.toStdString());
                QVERIFY2(difference.isEmpty(),
                         qPrintable(QString("seed %1, year %2: %3").arg(seed).arg(year).arg(difference)));
            }
        }
    }
};

FRISTAD_TEST(PublishedFiguresTest)
#include "PublishedFiguresTest.moc"
