#include "core/vault/EmergencyAccess.h"

#include "core/register/ClientStore.h"
#include "core/register/Sights.h"
#include "core/register/Store.h"
#include "core/vault/History.h"
#include "core/vault/Staff.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/core/vault/TurnedClock.h"
#include "tests/support/TestProgram.h"

#include <QTest>

#include <filesystem>

using namespace fristad;

/// SHUT-1 and SHUT-2 are restricted and anna's alone; OPEN is anna's too.
class EmergencyAccessTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TemporaryVault> vault_;
    TurnedClock clock_;
    ClientId shut_;
    ClientId otherShut_;
    ClientId open_;

    std::unique_ptr<Session> as(const char* who) {
        return openVault(vault_->folder(), who, secret("all of it is their own"), clock_);
    }

    ClientId addClientOf(Session& session, const char* code, bool restricted) {
        ClientId id;
        session.change([&](Change& change) {
            Client client;
            client.code = *ClientCode::parse(code);
            client.firstContact = Day::of(2024, 1, 1);
            id = addClient(change, client);
            ClientDetails details;
            details.name = std::string("Name of ") + code;
            if (restricted)
                details.restricted = YesNo::yes;
            amendDetails(change, id, details);
        });
        return id;
    }

private slots:
    void init() {
        clock_ = {};
        vault_ = std::make_unique<TemporaryVault>();
        const auto session = vault_->create(clock_);
        addStaff(*session, "admin", "", Role::administrator, secret("all of it is their own"));
        addStaff(*session, "koord", "", Role::coordinator, secret("all of it is their own"));
        addStaff(*session, "bo", "", Role::caseworker, secret("all of it is their own"));
        addStaff(*session, "natt", "", Role::night_staff, secret("all of it is their own"));
        addStaff(*session, "revisor", "", Role::auditor, secret("all of it is their own"));
        shut_ = addClientOf(*session, "SHUT-1", true);
        otherShut_ = addClientOf(*session, "SHUT-2", true);
        open_ = addClientOf(*session, "OPEN", false);
    }

    void anybodyButAnAuditorOpensOneClientForAnHourWithAReason_data() {
        QTest::addColumn<QString>("who");
        for (const char* const who : {"admin", "koord", "bo", "natt"})
            QTest::newRow(who) << who;
    }
    void anybodyButAnAuditorOpensOneClientForAnHourWithAReason() {
        QFETCH(QString, who);
        const auto session = as(qPrintable(who));
        QVERIFY(!findDetails(*session, shut_));
        breakTheGlass(*session, shut_, "Ambulance asks for her medicines");
        QCOMPARE(findDetails(*session, shut_)->name, std::optional<std::string>("Name of SHUT-1"));
        QVERIFY(session->sightOf(otherShut_) != Sight::inFull);
        clock_.at.milliseconds += 60 * minute - 1;
        QVERIFY(session->sightOf(shut_) == Sight::inFull);
        clock_.at.milliseconds += 1;
        QVERIFY(session->sightOf(shut_) == Sight::existence);
        QCOMPARE(searchClients(*session, {.text = "Name"}).total, who == "admin" || who == "koord" ? 1U : 0U);
    }

    void anAuditorDoesNotAndThatIsAnEntry() {
        const auto session = as("revisor");
        QCOMPARE(errorOf<NotAllowed>([&] { breakTheGlass(*session, shut_, "curious"); }),
                 std::string("not_allowed.break_the_glass"));
        QVERIFY(session->sightOf(shut_) == Sight::nothing);
        QCOMPARE(wholeHistory(*session, 1).front().kind, std::string("refused"));
    }

    void withoutAReasonNothingOpens() {
        const auto session = as("natt");
        for (const char* const blank : {"", "  ", "\n\t "})
            QCOMPARE(errorOf<Refused>([&] { breakTheGlass(*session, shut_, blank); }),
                     std::string("refused.emergency_without_reason"));
        QVERIFY(session->sightOf(shut_) != Sight::inFull);
    }

    void openingOneOpensNoOtherInAnyList() {
        const auto session = as("bo");
        breakTheGlass(*session, shut_, "a reason");
        const Sights sights(*session);
        QVERIFY(sights.of(shut_) == Sight::inFull);
        QVERIFY(sights.of(otherShut_) == Sight::existence);
        QVERIFY(sights.of(open_) == Sight::existence);
        Sights::InOrder inOrder(sights);
        QVERIFY(inOrder.of(shut_) == Sight::inFull);
        QVERIFY(inOrder.of(otherShut_) == Sight::existence);
        const auto lines = searchClients(*session, {}).lines;
        for (const ClientLine& line : lines)
            QCOMPARE(line.name.empty(), line.id != shut_);
    }

    void seeingIsAllThatACaseworkerOrNightStaffMay_data() {
        QTest::addColumn<QString>("who");
        QTest::newRow("bo") << "bo";
        QTest::newRow("natt") << "natt";
    }
    void seeingIsAllThatACaseworkerOrNightStaffMay() {
        QFETCH(QString, who);
        const auto session = as(qPrintable(who));
        breakTheGlass(*session, shut_, "a reason");
        const auto self = session->who().id;
        QVERIFY(!errorOf<NotAllowed>([&] {
                     session->change([&](Change& change) { nameOnClient(change, shut_, self); });
                 }).empty());
        QVERIFY(!errorOf<NotAllowed>([&] {
                     session->change([&](Change& change) { amendDetails(change, shut_, ClientDetails{}); });
                 }).empty());
    }

    /// The way back to a client whose only person is gone for good.
    void aCoordinatorNamesSomebodyWithinTheHour() {
        const auto session = as("koord");
        const auto self = session->who().id;
        QVERIFY(!errorOf<NotAllowed>([&] {
                     session->change([&](Change& change) { nameOnClient(change, shut_, self); });
                 }).empty());
        breakTheGlass(*session, shut_, "her caseworker is in hospital");
        session->change([&](Change& change) { nameOnClient(change, shut_, self); });
        clock_.at.milliseconds += 61 * minute;
        QVERIFY(session->sightOf(shut_) == Sight::inFull);
    }

    void theHourEndsByEitherClockAndWithTheSession() {
        using std::chrono::hours;
        using std::chrono::minutes;
        const EmergencyHour hour({1'000'000'000}, minutes(5));
        QVERIFY(hour.holds({1'000'000'000}, minutes(5)));
        QVERIFY(hour.holds({1'000'000'000 + 59 * minute}, minutes(64)));
        QVERIFY(!hour.holds({1'000'000'000 + 60 * minute}, minutes(5))); // the wall clock alone
        QVERIFY(!hour.holds({1'000'000'000 + 1 * minute}, minutes(65))); // it was turned back
        QVERIFY(!hour.holds({1'000'000'000 - 1 * minute}, minutes(6)));  // to before the hour began
        breakTheGlass(*as("bo"), shut_, "a reason");
        QVERIFY(as("bo")->sightOf(shut_) == Sight::existence);
    }

    void itIsAnEntryOfTheClientAtOnce() {
        StaffId bo;
        {
            const auto session = as("bo");
            bo = session->who().id;
            breakTheGlass(*session, shut_, "Ambulance");
        }
        const auto history = historyOf(*vault_->open(), shut_, 1);
        QCOMPARE(history.front().kind, std::string("client.opened_in_emergency"));
        QCOMPARE(history.front().who, bo);
        QCOMPARE(*history.front().fields, (std::vector<FieldChange>{{"reason", "", "Ambulance"}}));
    }

    void coordinatorsAndAdministratorsSeeItUntilOneHasAcknowledgedIt() {
        breakTheGlass(*as("natt"), shut_, "Ambulance asks");
        clock_.at.milliseconds += 18 * 60 * minute;
        QVERIFY(unacknowledgedEmergencies(*as("bo")).empty());
        QCOMPARE(unacknowledgedEmergencies(*as("admin")).size(), std::size_t{1});
        const auto session = as("koord");
        const auto found = unacknowledgedEmergencies(*session);
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found.front().code, std::string("SHUT-1"));
        QCOMPARE(found.front().who, std::string("natt"));
        QCOMPARE(found.front().at.milliseconds, 1728388800000);
        QCOMPARE(found.front().reason, std::string("Ambulance asks"));
        session->change([&](Change& change) { acknowledgeEmergency(change, found.front().number); });
        QVERIFY(unacknowledgedEmergencies(*session).empty());
        QCOMPARE(errorOf<Refused>([&] {
                     session->change([&](Change& change) { acknowledgeEmergency(change, found.front().number); });
                 }),
                 std::string("refused.row_gone"));
    }

    void nobodyAcknowledgesTheirOwnNorWithoutTheRole() {
        EntryNumber number;
        {
            const auto session = as("koord");
            breakTheGlass(*session, shut_, "a reason");
            number = unacknowledgedEmergencies(*session).front().number;
            QCOMPARE(errorOf<NotAllowed>(
                         [&] { session->change([&](Change& change) { acknowledgeEmergency(change, number); }); }),
                     std::string("not_allowed.acknowledge_own_emergency"));
        }
        const auto session = as("bo");
        QCOMPARE(errorOf<NotAllowed>(
                     [&] { session->change([&](Change& change) { acknowledgeEmergency(change, number); }); }),
                 std::string("not_allowed.acknowledge_emergency"));
    }

    void aClientWhomOneSeesAnywayIsNoEmergency() {
        const auto session = vault_->open();
        const auto before = checkpointOf(*session);
        breakTheGlass(*session, shut_, "a reason");
        QVERIFY(checkpointOf(*session) == before);
    }
};

FRISTAD_TEST(EmergencyAccessTest)
#include "EmergencyAccessTest.moc"
