#include "core/register/DemoVault.h"

#include "core/register/ClientStore.h"
#include "core/register/DemoShelter.h"
#include "core/register/DemoWorkday.h"
#include "core/register/RecentWork.h"
#include "core/vault/Backup.h"
#include "core/vault/Staff.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/TestProgram.h"

#include <QtTest>

#include <set>

using namespace fristad;

namespace {

const Day today = Day::of(2026, 3, 18);
const Day yesterday = Day::of(2026, 3, 17);

std::vector<DemoClient> shelter(std::uint64_t seed, std::uint64_t clients = 60) {
    const DemoShelter made(seed, clients, today, yesterday);
    std::vector<DemoClient> all;
    for (std::uint64_t i = 0; i < clients; ++i)
        all.push_back(made.client(i));
    return all;
}

/// The last day that a granted permit of the client gives.
std::optional<Day> coveredTo(const DemoClient& client) {
    std::optional<Day> end;
    for (const Permit& each : client.rows.permits)
        if (each.decision == Decision::granted)
            end = std::max(end, each.validTo);
    return end;
}

bool waitsForRenewal(const DemoClient& client) {
    return std::ranges::any_of(client.rows.permits,
                               [](const Permit& each) { return each.decision == Decision::pending; });
}

/// Whether somebody not closed has cover to just that day, with or without an application for more.
bool someoneIsCoveredTo(const std::vector<DemoClient>& all, Day end, bool renewal) {
    return std::ranges::any_of(all, [&](const DemoClient& each) {
        return !each.rows.client.closedOn && coveredTo(each) == end && waitsForRenewal(each) == renewal;
    });
}

bool isWrittenIn(const DemoClient& client, char32_t first, char32_t last) {
    const auto letters = QString::fromStdString(client.details.name.value_or("")).toUcs4();
    return std::ranges::any_of(letters, [&](char32_t each) { return first <= each && each <= last; });
}

} // namespace

/// The made-up shelter: what every demo shows, whatever the seed, and the vault it becomes.
class DemoVaultTest : public QObject {
    Q_OBJECT

    QTemporaryDir place_;
    std::filesystem::path folder(const char* name) const { return place_.filePath(name).toStdString(); }

private slots:
    void permitsRunOutInEveryUrgency_data() {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 0; seed < 20; ++seed)
            QTest::addRow("seed %llu", seed) << seed;
    }
    void permitsRunOutInEveryUrgency() {
        QFETCH(quint64, seed);
        const auto all = shelter(seed);
        QVERIFY2(someoneIsCoveredTo(all, today - 1, false), "overdue");
        QVERIFY2(someoneIsCoveredTo(all, today + 1, false), "urgent");
        QVERIFY2(someoneIsCoveredTo(all, today + 2, true), "urgent, extension applied for");
        QVERIFY2(someoneIsCoveredTo(all, today + 6, false), "soon");
        QVERIFY2(someoneIsCoveredTo(all, today + 19, false), "upcoming");
    }
    void referralsAndStaysRunOutToo() {
        const auto all = shelter(4);
        std::set<int> followUps;
        std::set<int> stays;
        std::set<ReferralStatus> states;
        for (const auto& client : all) {
            for (const Referral& each : client.rows.referrals) {
                states.insert(each.status);
                if (each.status == ReferralStatus::sent || each.status == ReferralStatus::waiting)
                    followUps.insert(each.followUpOn.value() - today);
            }
            for (const Intervention& each : client.rows.interventions)
                if (each.type == InterventionType::housing && each.status == InterventionStatus::ongoing &&
                    each.endedOn)
                    stays.insert(*each.endedOn - today);
        }
        QVERIFY(followUps.contains(-4) && followUps.contains(1) && followUps.contains(8));
        QVERIFY(stays.contains(-2) && stays.contains(2) && stays.contains(12));
        QCOMPARE(states.size(), everyCode<ReferralStatus>().size());
    }
    void namesAreWrittenAsAtHome() {
        const auto all = shelter(1, 200);
        for (const auto& script : {std::pair{U'A', U'Z'},
                                   {U'\u0E00', U'\u0E7F'},
                                   {U'\u1200', U'\u137F'},
                                   {U'\u0600', U'\u06FF'},
                                   {U'\u0400', U'\u04FF'}})
            QVERIFY(std::ranges::any_of(
                all, [&](const DemoClient& each) { return isWrittenIn(each, script.first, script.second); }));
    }
    void nothingHappensBeforeTheFirstContactOrAfterTheLastDay() {
        for (const auto& client : shelter(7, 2000)) {
            const Span span{client.rows.client.firstContact, yesterday};
            for (const Intervention& each : client.rows.interventions)
                QVERIFY2(span.contains(each.startedOn), client.rows.client.code.text().c_str());
            for (const Permit& each : client.rows.permits)
                QVERIFY2(span.contains(each.appliedOn) && (!each.decidedOn || span.contains(*each.decidedOn)),
                         client.rows.client.code.text().c_str());
            for (const Referral& each : client.rows.referrals)
                QVERIFY2(span.contains(each.sentOn) && (!each.answeredOn || span.contains(*each.answeredOn)),
                         client.rows.client.code.text().c_str());
        }
    }
    void phonesAreThoseKeptForMadeUpPeople() {
        // PTS: telephone numbers for use in books and films, mobile 070-174 06 05 to 070-174 06 99.
        static const QRegularExpression kept("^070-174 06 (0[5-9]|[1-9]\\d)$");
        for (const auto& client : shelter(3, 300))
            if (client.details.phone)
                QVERIFY(kept.match(QString::fromStdString(*client.details.phone)).hasMatch());
    }
    void oneClientIsAShelterToo() { QCOMPARE(shelter(1, 1).size(), std::size_t(1)); }

    void theVaultIsMarkedAndIntactAndOthersWorkedInIt() {
        makeDemoVault(folder("vault"), {}, {});
        const auto session = openVault(folder("vault"), "", secret("demo"));
        QVERIFY(session->isDemo());
        QCOMPARE(session->who().name, std::string("demo"));
        QVERIFY(verifyVault(*session, {}).intact()); // an entry of hers that is no work with clients
        const auto here = lastPresence(*session, session->clock().now());
        QVERIFY(here);
        const auto others = doneByOthersSince(*session, *here, 100);
        QVERIFY(others.size() >= 5);
        for (const auto& each : others) {
            QCOMPARE(each.who, std::string("sara"));
            QVERIFY(each.at < session->clock().now());
        }
        QVERIFY(!recentClients(*session, 5).empty());
        QCOMPARE(searchClients(*session, {}).total, std::size_t(60));
    }
    void itIsMadeInTimeForAnyHourOfTheDay_data() {
        QTest::addColumn<qint64>("moment");
        QTest::newRow("early") << qint64(1'774'058'400'000);   // 2026-03-21 03:00 in Stockholm
        QTest::newRow("evening") << qint64(1'774'123'200'000); // the same day at 21:00
    }
    void itIsMadeInTimeForAnyHourOfTheDay() {
        QFETCH(qint64, moment);
        const auto name = "at " + std::string(QTest::currentDataTag());
        const MovableClock clock(Moment{moment});
        makeDemoVault(folder(name.c_str()), {.clients = 20}, {}, clock);
        const auto session = openVault(folder(name.c_str()), "demo", secret("demo"), clock);
        const auto others = doneByOthersSince(*session, Moment{0}, 100);
        QVERIFY(!others.empty());
        for (const auto& each : others) {
            QVERIFY(each.at < clock.now());
            QVERIFY(clock.now().milliseconds - each.at.milliseconds < 2 * 24 * 3'600'000);
        }
    }
    void onlyDemoOpensIt() {
        QCOMPARE(namesIn(folder("vault")), std::vector<std::string>{"demo"});
        const auto session = openVault(folder("vault"), "demo", secret("demo"));
        const auto staff = staffOf(*session);
        QCOMPARE(staff.size(), std::size_t(2));
        QVERIFY(!staff[1].active);
    }
    void stoppedInTheMiddleItLeavesNothing() {
        const auto stop = [](std::uint64_t done, std::uint64_t) { return done < 100; };
        QCOMPARE(errorOf<Cancelled>([&] { makeDemoVault(folder("stopped"), {.clients = 500}, stop); }),
                 std::string("cancelled"));
        QVERIFY(!std::filesystem::exists(folder("stopped")));
    }
};

FRISTAD_TEST(DemoVaultTest)
#include "DemoVaultTest.moc"
