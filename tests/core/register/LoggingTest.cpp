#include "core/register/Logging.h"

#include "core/register/ClientStore.h"
#include "core/register/Store.h"
#include "core/vault/Staff.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace fristad;

class LoggingTest : public QObject {
    Q_OBJECT
private slots:
    void nightStaffLogForAClientWhomTheyMayNotSeeAndTheProgrammePays();
    void anAuditorLogsNothing();

private:
    /// A client whose NSP support covers today.
    static ClientId addSupported(Session& session) {
        ClientId id;
        session.change([&](Change& change) {
            Client client;
            client.code = *ClientCode::parse("N0214");
            client.firstContact = session.clock().today() - 30;
            client.nspFrom = session.clock().today() - 1;
            client.nspTo = session.clock().today() + 1;
            id = addClient(change, client);
        });
        return id;
    }
};

void LoggingTest::nightStaffLogForAClientWhomTheyMayNotSeeAndTheProgrammePays() {
    TemporaryVault vault;
    ClientId client;
    Day today = Day::fromNumber(0);
    {
        const auto anna = vault.create();
        addStaff(*anna, "night", "", Role::night_staff, secret("theirs and nobody else's"));
        client = addSupported(*anna);
        today = anna->clock().today();
    }
    {
        const auto night = vault.open("night", "theirs and nobody else's");
        QVERIFY(night->sightOf(client) == Sight::existence);
        night->change([&](Change& change) {
            logWork(change, client,
                    {.type = InterventionType::accompaniment, .hours = Hours{50}, .note = "To the hospital"});
        });
    }
    const auto rows = rowsOf<Intervention>(*vault.open(), client);
    QCOMPARE(rows.size(), 1U);
    Intervention expected;
    expected.startedOn = today;
    expected.provider = Provider::civil_society;
    expected.type = InterventionType::accompaniment;
    expected.status = InterventionStatus::completed;
    expected.funding = Funding::nsp;
    expected.hours = Hours{50};
    expected.doneBy = "night";
    expected.note = "To the hospital";
    QVERIFY(rows.front().value == expected);
}

void LoggingTest::anAuditorLogsNothing() {
    TemporaryVault vault;
    ClientId client;
    {
        const auto anna = vault.create();
        addStaff(*anna, "auditor", "", Role::auditor, secret("theirs and nobody else's"));
        client = addSupported(*anna);
    }
    const auto auditor = vault.open("auditor", "theirs and nobody else's");
    const auto log = [&] { auditor->change([&](Change& change) { logWork(change, client, {}); }); };
    QCOMPARE(errorOf<NotAllowed>(log), std::string("not_allowed.log_casework"));
}

FRISTAD_TEST(LoggingTest)
#include "LoggingTest.moc"
