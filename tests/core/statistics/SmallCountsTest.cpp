#include "core/statistics/SmallCounts.h"

#include "core/statistics/CsvWriter.h"
#include "core/statistics/Definitions.h"
#include "core/statistics/JsonWriter.h"
#include "core/statistics/StatisticsCount.h"
#include "core/statistics/TextWriter.h"
#include "tests/core/statistics/RegisterReader.h"
#include "tests/support/TestProgram.h"

#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>
#include <functional>
#include <set>

using namespace fristad;

namespace {

constexpr std::int64_t limit = 5;

/// A table of one column whose rows are parts of its base.
Report reportOf(const std::vector<std::int64_t>& counts) {
    Report report;
    report.topics.push_back({"topic", {"Ämne", "Topic"}, {0}});
    ReportTable table;
    table.id = "table";
    std::int64_t base = 0;
    for (const auto count : counts)
        base += count;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        ReportRow row{"row" + std::to_string(i), {}, Unit::individuals, {}};
        row.cells.push_back({.amount = {counts[i], 0}, .percent = 1, .base = base});
        table.rows.push_back(std::move(row));
    }
    table.base = base;
    table.total = ReportCell{.amount = {base, 0}, .percent = 1000, .base = base};
    report.tables.push_back(std::move(table));
    return report;
}

QStringList shownOf(const std::vector<std::int64_t>& counts) {
    Report report = reportOf(counts);
    hideSmallCounts(report, limit);
    QStringList shown;
    for (const ReportRow& row : report.tables.front().rows)
        shown << QString::fromStdString(amountText(row.cells.front(), DisplayLanguage::english));
    const ReportTable& table = report.tables.front();
    shown << (table.base ? "of " + QString::number(*table.base) : "of " + QString(table.baseUnder ? "few" : "?"));
    return shown;
}

/// What a reader who knows the rule can think: every way in which the hidden cells add up to what base and shown cells leave. True if
/// a cell that is "under 5" has the same count in all of them.
bool readerKnowsASmallCount(const ReportTable& table) {
    constexpr auto mostTried = 6; // more hidden cells than that are too many ways to try
    if (!table.base || std::ranges::count_if(
                           table.rows, [](const ReportRow& row) { return !row.cells.front().isExact(); }) > mostTried)
        return false;
    std::int64_t rest = *table.base;
    std::vector<bool> small; // of the hidden cells
    for (const ReportRow& row : table.rows) {
        const ReportCell& cell = row.cells.front();
        if (cell.isExact())
            rest -= cell.amount.value;
        else
            small.push_back(cell.under.has_value());
    }
    std::vector<std::set<std::int64_t>> possible(small.size());
    std::vector<std::int64_t> tried(small.size());
    const std::function<void(std::size_t, std::int64_t)> tryFrom = [&](std::size_t i, std::int64_t left) {
        if (i == small.size()) {
            if (left == 0)
                for (std::size_t j = 0; j < tried.size(); ++j)
                    possible[j].insert(tried[j]);
            return;
        }
        const std::int64_t from = small[i] ? 1 : limit;
        const std::int64_t to = small[i] ? std::min(limit - 1, left) : left;
        for (tried[i] = from; tried[i] <= to; ++tried[i])
            tryFrom(i + 1, left - tried[i]);
    };
    tryFrom(0, rest);
    for (std::size_t i = 0; i < small.size(); ++i)
        if (small[i] && possible[i].size() == 1)
            return true;
    return false;
}

std::int64_t shownSmallCounts(const Report& report) {
    std::int64_t shown = 0;
    for (const ReportTable& table : report.tables)
        for (const ReportRow& row : table.rows)
            for (const ReportCell& cell : row.cells) {
                const bool people = row.unit == Unit::individuals || row.unit == Unit::answers;
                shown += people && cell.isExact() && cell.amount.value > 0 && cell.amount.value < limit ? 1 : 0;
                shown += cell.base && *cell.base > 0 && *cell.base < limit && people ? 1 : 0;
            }
    return shown;
}

const std::filesystem::path data = FRISTAD_SOURCE "/tests/data";

Report publishedReport() {
    StatisticsCount counting(definitionFor(2024), 2024, Day::of(2025, 1, 31));
    for (const ClientRows& rows : test::readRegister(data / "register-2024"))
        counting.add(rows);
    return counting.report();
}

} // namespace

class SmallCountsTest : public QObject {
    Q_OBJECT

private slots:
    void aCountThatIsSmallIsHiddenWithWhatGivesItAway_data() {
        QTest::addColumn<QList<int>>("counts");
        QTest::addColumn<QStringList>("shown");
        QTest::newRow("nothing small") << QList<int>{5, 9} << QStringList{"5", "9", "of 14"};
        QTest::newRow("nought is no small count") << QList<int>{0, 9} << QStringList{"0", "9", "of 9"};
        QTest::newRow("one small: 14 - 12 gives it, so the next smallest goes too")
            << QList<int>{2, 30, 12} << QStringList{"under 5", "30", "withheld", "of 44"};
        QTest::newRow("two small that may be 1 + 4, 2 + 3 or back")
            << QList<int>{2, 30, 3} << QStringList{"under 5", "30", "under 5", "of 35"};
        QTest::newRow("two ones: their sum leaves no choice")
            << QList<int>{1, 30, 1, 8} << QStringList{"under 5", "30", "under 5", "withheld", "of 40"};
        QTest::newRow("two fours: neither does theirs")
            << QList<int>{4, 30, 4, 8} << QStringList{"under 5", "30", "under 5", "withheld", "of 46"};
        QTest::newRow("1 + 5 leaves no choice either: 5 is the least that is withheld")
            << QList<int>{1, 5, 30} << QStringList{"under 5", "withheld", "withheld", "of 36"};
        QTest::newRow("a small base") << QList<int>{1, 2} << QStringList{"under 5", "under 5", "of few"};
        QTest::newRow("nothing is left to hide but the base")
            << QList<int>{1, 5} << QStringList{"under 5", "withheld", "of ?"};
    }
    void aCountThatIsSmallIsHiddenWithWhatGivesItAway() {
        QFETCH(QList<int>, counts);
        QFETCH(QStringList, shown);
        QCOMPARE(shownOf(std::vector<std::int64_t>(counts.begin(), counts.end())), shown);
    }

    void nobodyWorksASmallCountOutByTryingEverything() {
        const QByteArray given = qgetenv("FRISTAD_SEED");
        const quint32 seed = given.isEmpty() ? QRandomGenerator::global()->generate() : given.toUInt();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 3000; ++round) {
            std::vector<std::int64_t> counts(1 + random.bounded(5U));
            for (auto& count : counts)
                count = random.bounded(12);
            Report report = reportOf(counts);
            hideSmallCounts(report, limit);
            QCOMPARE(shownSmallCounts(report), 0);
            QVERIFY2(!readerKnowsASmallCount(report.tables.front()),
                     qPrintable(QString("seed %1, round %2").arg(seed).arg(round)));
        }
    }

    void aFigureOfWhichAllButAFewAreCountedIsWithheld() {
        Report report;
        ReportTable table;
        table.ofFigures = true;
        const auto add = [&](std::int64_t value, std::int64_t base) {
            ReportRow row{"figure", {}, Unit::individuals, {}};
            row.cells.push_back({.amount = {value, 0}, .percent = 1, .base = base});
            table.rows.push_back(std::move(row));
        };
        add(74, 76);
        add(70, 76);
        add(3, 76);
        add(2, 3);
        report.tables.push_back(table);
        hideSmallCounts(report, limit);
        const auto text = [&](std::size_t row) {
            const ReportCell& cell = report.tables.front().rows.at(row).cells.front();
            return amountText(cell, DisplayLanguage::english) + " of " + baseText(cell, DisplayLanguage::english);
        };
        QCOMPARE(text(0), std::string("withheld of 76"));
        QCOMPARE(text(1), std::string("70 of 76"));
        QCOMPARE(text(2), std::string("under 5 of 76"));
        QCOMPARE(text(3), std::string("under 5 of under 5"));
    }

    void thePublishedYearShowsNoSmallCountInAnyFormat() {
        Report report = publishedReport();
        QVERIFY(shownSmallCounts(report) > 60); // 67 of the CSV's figures are 1 to 4 (findings/coordinator.md, B7)
        hideSmallCounts(report, limit);
        QCOMPARE(shownSmallCounts(report), 0);
        for (const ReportTable& table : report.tables)
            if (table.columns.empty() && !table.ofFigures)
                QVERIFY2(!readerKnowsASmallCount(table), table.id.c_str());
        const std::string csv = csvOf(report);
        QVERIFY(csv.find(",under 5,,") != std::string::npos);
        QVERIFY(csv.find("Kuba") == std::string::npos);
        QVERIFY(jsonOf(report).find("\"count\": \"under 5\"") != std::string::npos);
        const std::string text = textOf(report, DisplayLanguage::swedish);
        QVERIFY(text.find("färre än 5") != std::string::npos);
        QVERIFY(report.basis(DisplayLanguage::swedish).find("Antal under 5 visas inte") != std::string::npos);
    }

    void whoHidesNothingGetsThePublishedBytes() {
        Report report = publishedReport();
        hideSmallCounts(report, 0);
        QCOMPARE(csvOf(report), test::contentOf(data / "register-2024-statistics.csv"));
    }

    void sumsOfMoneyAndTimeStay() {
        Report report = reportOf({1, 2, 3});
        report.tables.front().unit = Unit::sek;
        for (ReportRow& row : report.tables.front().rows)
            row.unit = Unit::sek;
        hideSmallCounts(report, limit);
        QVERIFY(report.tables.front().rows.front().cells.front().isExact());
    }
};

FRISTAD_TEST(SmallCountsTest)
#include "SmallCountsTest.moc"
