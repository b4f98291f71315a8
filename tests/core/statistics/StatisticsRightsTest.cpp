#include "core/register/ClientStore.h"
#include "core/register/RegisterCsv.h"
#include "core/statistics/CsvWriter.h"
#include "core/statistics/Definitions.h"
#include "core/statistics/StatisticsRun.h"
#include "core/vault/History.h"
#include "core/vault/Staff.h"
#include "tests/core/statistics/RegisterReader.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/TestProgram.h"

#include <QtTest>

using namespace fristad;

namespace {

const std::filesystem::path data = FRISTAD_SOURCE "/tests/data";

std::uint64_t entriesOf(Session& session, std::string_view kind) {
    const auto history = wholeHistory(session, 100'000);
    return static_cast<std::uint64_t>(std::ranges::count(history, kind, &HistoryEntry::kind));
}

} // namespace

/// The register of 2024, counted by each role.
class StatisticsRightsTest : public QObject {
    Q_OBJECT

    TemporaryVault vault_;

    std::unique_ptr<Session> as(const QString& who) { return vault_.open(who.toStdString(), "all of it is their own"); }
    static Report count(Session& session, const ReportDefinition& definition = definitionFor(2024),
                        std::int64_t hideBelow = 0) {
        return countStatistics(session, definition, 2024, Day::of(2025, 1, 31), {}, hideBelow);
    }
    /// What somebody wrote who wants to know one person.
    static ReportDefinition ownDefinition() {
        ReportDefinition own = definitionFor(2024);
        own.builtIn = false;
        return own;
    }

private slots:
    void initTestCase() {
        const auto session = vault_.create();
        for (const Role role : everyCode<Role>())
            addStaff(*session, std::string(code(role)), "", role, secret("all of it is their own"));
        importRegister(*session, data / "register-2024", {}, {});
    }

    void whoMayOpenThePeopleGetsThePublishedBytes_data() {
        QTest::addColumn<QString>("who");
        QTest::newRow("administrator") << "administrator";
        QTest::newRow("coordinator") << "coordinator";
    }
    void whoMayOpenThePeopleGetsThePublishedBytes() {
        QFETCH(QString, who);
        QCOMPARE(csvOf(count(*as(who))), test::contentOf(data / "register-2024-statistics.csv"));
    }

    void whoMayOnlySeeGetsNoSmallCount_data() {
        QTest::addColumn<QString>("who");
        QTest::newRow("caseworker") << "caseworker";
        QTest::newRow("auditor") << "auditor";
    }
    void whoMayOnlySeeGetsNoSmallCount() {
        QFETCH(QString, who);
        const Report report = count(*as(who));
        QCOMPARE(report.hiddenBelow, 5);
        const auto rows = test::cellsOf(csvOf(report));
        std::size_t hidden = 0;
        for (std::size_t i = 1; i < rows.size(); ++i) {
            const auto& cells = rows[i]; // table,row,column,count,percent,base,unit
            hidden += cells[3] == "under 5" ? 1 : 0;
            if (cells[6] == "individuals" || cells[6] == "answers")
                QVERIFY2(cells[3] == "0" || cells[3].size() > 1 || cells[3] > "4", (cells[0] + " " + cells[1]).c_str());
        }
        QVERIFY(hidden > 60);
    }
    void aHigherLimitHoldsAndALowerDoesNot() {
        QCOMPARE(count(*as("auditor"), definitionFor(2024), 10).hiddenBelow, 10);
        QCOMPARE(count(*as("auditor"), definitionFor(2024), 2).hiddenBelow, 5);
        QCOMPARE(count(*as("coordinator"), definitionFor(2024), 3).hiddenBelow, 3);
    }
    void nightStaffSeeNone() {
        const auto session = as("night_staff");
        QCOMPARE(errorOf<NotAllowed>([&] { count(*session); }), std::string("not_allowed.see_statistics"));
    }

    void onesOwnDefinitionIsForThoseWhoRunTheStatisticsAndAnEntry_data() {
        QTest::addColumn<QString>("who");
        QTest::addColumn<bool>("may");
        QTest::newRow("administrator") << "administrator" << true;
        QTest::newRow("coordinator") << "coordinator" << true;
        QTest::newRow("caseworker") << "caseworker" << false;
        QTest::newRow("auditor") << "auditor" << false;
    }
    void onesOwnDefinitionIsForThoseWhoRunTheStatisticsAndAnEntry() {
        QFETCH(QString, who);
        QFETCH(bool, may);
        const auto before = entriesOf(*vault_.open(), "statistics.own_definition");
        {
            const auto session = as(who);
            QCOMPARE(errorOf<NotAllowed>([&] { count(*session, ownDefinition()); }),
                     std::string(may ? "" : "not_allowed.run_statistics"));
        }
        QCOMPARE(entriesOf(*vault_.open(), "statistics.own_definition"), before + (may ? 1 : 0));
    }

    void aCaseworkerIsNotToldHowManyOthersStandBehindAFigure() {
        const FigurePlace place{.table = "gender", .row = "woman", .column = {}, .part = FigurePlace::Part::counted};
        {
            const auto session = as("caseworker");
            const auto people = peopleBehind(*session, definitionFor(2024), place, 2024, Day::of(2025, 1, 31), {});
            QVERIFY(people.clients.empty());
            QCOMPARE(people.hidden, 0);
            QVERIFY(people.others);
        }
        {
            const auto session = as("coordinator");
            const auto people = peopleBehind(*session, definitionFor(2024), place, 2024, Day::of(2025, 1, 31), {});
            QVERIFY(!people.clients.empty());
            QVERIFY(!people.others);
        }
        const auto entry = wholeHistory(*vault_.open(), 1).front();
        QCOMPARE(entry.kind, std::string("list.looked_at"));
    }

    void dryRunsAndRefusedImportsAreEntries() {
        const auto session = vault_.open();
        const auto runs = entriesOf(*session, "import.dry_run");
        importRegister(*session, data / "register-2024", {.dryRun = true, .update = true}, {});
        QCOMPARE(entriesOf(*session, "import.dry_run"), runs + 1);
        const auto refusals = entriesOf(*session, "import.refused");
        QVERIFY(!errorOf<Refused>([&] { importRegister(*session, data / "register-2024", {}, {}); }).empty());
        QCOMPARE(entriesOf(*session, "import.refused"), refusals + 1);
    }
};

FRISTAD_TEST(StatisticsRightsTest)
#include "StatisticsRightsTest.moc"
