#include "core/vault/Succession.h"

#include "core/register/ClientStore.h"
#include "core/register/Store.h"
#include "core/vault/History.h"
#include "core/vault/Staff.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace fristad;

/// anna is administrator; bo and eva are caseworkers. SHUT is restricted and bo's alone, BOTH is restricted and bo's and eva's, OPEN is
/// bo's.
class SuccessionTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TemporaryVault> vault_;
    StaffId anna_;
    StaffId bo_;
    StaffId eva_;
    StaffId natt_;
    ClientId shut_;
    ClientId both_;

    static ClientId addClientOf(Session& session, const char* code, bool restricted) {
        ClientId id;
        session.change([&](Change& change) {
            Client client;
            client.code = *ClientCode::parse(code);
            client.firstContact = Day::of(2024, 1, 1);
            id = addClient(change, client);
            ClientDetails details;
            if (restricted)
                details.restricted = YesNo::yes;
            amendDetails(change, id, details);
        });
        return id;
    }
    static bool seesInFull(Session& session, ClientId client) { return session.sightOf(client) == Sight::inFull; }
    /// Refused, with the codes that the sentence gives.
    static std::string refusedFor(const std::function<void()>& work) {
        try {
            work();
        } catch (const Refused& refused) {
            return refused.message().key + " " + render(refused.message(), DisplayLanguage::english);
        }
        return {};
    }

private slots:
    void init() {
        vault_ = std::make_unique<TemporaryVault>();
        {
            const auto session = vault_->create();
            anna_ = session->who().id;
            bo_ = addStaff(*session, "bo", "", Role::caseworker, secret("all of it is their own"));
            eva_ = addStaff(*session, "eva", "", Role::caseworker, secret("all of it is their own"));
            natt_ = addStaff(*session, "natt", "", Role::night_staff, secret("all of it is their own"));
        }
        const auto session = vault_->open("bo", "all of it is their own");
        shut_ = addClientOf(*session, "SHUT", true);
        both_ = addClientOf(*session, "BOTH", true);
        session->change([&](Change& change) { nameOnClient(change, both_, eva_); });
        addClientOf(*session, "OPEN", false);
    }

    void whoeverIsAloneWithARestrictedClientIsNotTakenOut_data() {
        QTest::addColumn<int>("how");
        QTest::newRow("removed") << 0;
        QTest::newRow("suspended") << 1;
        QTest::newRow("made night staff") << 2;
        QTest::newRow("made auditor") << 3;
    }
    void whoeverIsAloneWithARestrictedClientIsNotTakenOut() {
        QFETCH(int, how);
        const auto takeOut = [how, this](Session& session, std::optional<StaffId> successor) {
            switch (how) {
            case 0: removeStaff(session, bo_, successor); break;
            case 1: suspendStaff(session, bo_, successor); break;
            case 2: changeRole(session, bo_, Role::night_staff, successor); break;
            default: changeRole(session, bo_, Role::auditor, successor); break;
            }
        };
        const auto session = vault_->open();
        const auto before = checkpointOf(*session);
        const auto refusal = refusedFor([&] { takeOut(*session, std::nullopt); });
        QVERIFY2(refusal.starts_with("refused.leaves_clients_alone"), refusal.c_str());
        QVERIFY(refusal.find("SHUT") != std::string::npos);
        QVERIFY(refusal.find("BOTH") == std::string::npos && refusal.find("OPEN") == std::string::npos);
        QVERIFY(checkpointOf(*session) == before); // nothing is half done
        for (const StaffId unusable : {bo_, natt_, StaffId{99}})
            QVERIFY(refusedFor([&] { takeOut(*session, unusable); }).starts_with("refused.successor_unusable"));
        QVERIFY(!seesInFull(*session, shut_));
        takeOut(*session, anna_);
        QVERIFY(seesInFull(*session, shut_));
        QVERIFY(!seesInFull(*session, both_)); // that one eva can open
        const auto history = historyOf(*session, shut_, 1);
        QCOMPARE(history.front().kind, std::string("client_staff.added"));
        QCOMPARE(*history.front().fields, (std::vector<FieldChange>{{"staff", "", "anna"}}));
    }

    void whoIsSuspendedCountsForNobody() {
        const auto session = vault_->open();
        suspendStaff(*session, eva_);
        const auto refusal = refusedFor([&] { removeStaff(*session, bo_); });
        QVERIFY2(refusal.find("SHUT, BOTH") != std::string::npos, refusal.c_str());
    }

    void aRoleThatOpensRestrictedClientsAsksForNobody() {
        const auto session = vault_->open();
        changeRole(*session, bo_, Role::coordinator);
        QCOMPARE(staffOf(*session).at(1).role, Role::coordinator);
    }

    void theLastNameIsTakenOffOnlyTogetherWithAnother() {
        const auto session = vault_->open("bo", "all of it is their own");
        const auto takeOff = [&](std::optional<StaffId> successor) {
            session->change([&](Change& change) { takeOffClient(change, shut_, bo_, successor); });
        };
        const auto refusal = refusedFor([&] { takeOff(std::nullopt); });
        QVERIFY2(refusal.starts_with("refused.last_named"), refusal.c_str());
        QVERIFY(refusal.find("SHUT") != std::string::npos);
        QVERIFY(refusedFor([&] { takeOff(natt_); }).starts_with("refused.last_named"));
        takeOff(eva_);
        QCOMPARE(namedOn(*session, shut_), (std::vector<StaffId>{eva_}));
    }

    void undoBringsARestrictionBackTogetherWithSomebodyWhoCanOpenTheClient() {
        const auto session = vault_->open("bo", "all of it is their own");
        ClientDetails open;
        const auto unrestricted = session->change([&](Change& change) { amendDetails(change, shut_, open); });
        session->change([&](Change& change) { takeOffClient(change, shut_, bo_); });
        QVERIFY(namedOn(*session, shut_).empty());
        // bo wrote the row, and so may take it back.
        undo(*session, unrestricted);
        QCOMPARE(namedOn(*session, shut_), (std::vector<StaffId>{bo_}));
        QVERIFY(seesInFull(*session, shut_));
    }

    void whoRestrictsAClientWhoseNamesAreAllGoneIsNamed() {
        ClientId old;
        {
            const auto session = vault_->open("eva", "all of it is their own");
            old = addClientOf(*session, "OLD", false);
        }
        const auto session = vault_->open();
        removeStaff(*session, eva_); // both_ is bo's as well
        ClientDetails details;
        details.restricted = YesNo::yes;
        session->change([&](Change& change) { amendDetails(change, old, details); });
        QVERIFY(seesInFull(*session, old));
    }
};

FRISTAD_TEST(SuccessionTest)
#include "SuccessionTest.moc"
