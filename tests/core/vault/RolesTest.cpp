#include "TemporaryVault.h"
#include "core/vault/Database.h"
#include "core/vault/History.h"
#include "core/vault/Settings.h"
#include "core/vault/Staff.h"
#include "tests/support/TestProgram.h"

#include <QFile>
#include <QTest>

#include <map>

namespace fristad {

namespace {

QString read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// What a cell of the table says, for the actions that stand in its row.
std::vector<std::pair<Action, Reach>> meaningOf(const QString& row, const QString& cell) {
    using A = Action;
    // Two rows are about two actions each, and say in one word which of them a role has.
    if (row == "statistics, definitions, freeze, submit")
        return {{A::runStatistics, cell == "yes" ? Reach::yes : Reach::no},
                {A::seeStatistics, cell == "yes" || cell == "see" ? Reach::yes : Reach::no}};
    if (row == "backup, verify")
        return {{A::makeBackup, cell == "yes" ? Reach::yes : Reach::no},
                {A::verifyVault, cell == "yes" || cell == "verify" ? Reach::yes : Reach::no}};
    static const std::map<QString, Action> actions{
        {"see that a client exists (code, housing, what is due)", A::seeClientExists},
        {"see names, contact, notes of a client", A::seeClientInFull},
        {"open a restricted client", A::openRestrictedClient},
        {"break the glass: open any client once, with a reason, reported next day", A::breakTheGlass},
        {"log interventions, referrals, permits, journal", A::logCasework},
        {"change or remove what another wrote", A::changeOthersEntries},
        {"merge clients, undo a merge", A::mergeClients},
        {"decide on NSP support, change ceilings and grant", A::decideNspSupport},
        {"consent override (with a reason)", A::overrideConsent},
        {"open the people behind a figure", A::openPeopleBehindFigure},
        {"export the register, everything, a person's file", A::exportRegister},
        {"import", A::importRegister},
        {"documents out of the vault", A::takeDocumentsOut},
        {"staff, roles, house, retention, re-key", A::manageHouse},
        {"thin, destroy", A::destroy},
        {"restore", A::restoreVault},
        {"history: of a record", A::seeRecordHistory},
        {"history: whole, who looked at whom", A::seeWholeHistory}};
    static const std::map<QString, Reach> reaches{
        {"yes", Reach::yes},
        {"no", Reach::no},
        {"own", Reach::ownClients},
        {"own clients", Reach::ownClients},
        {"own (all, if the house says so)", Reach::ownClients},
        {"hand-over page only", Reach::no},
        {"if named", Reach::ifNamed},
        {"own, and log for any", Reach::yes},
        {"log for any", Reach::yes},
        {"with a second person", Reach::withSecondPerson},
        {"yes, with a second person", Reach::withSecondPerson},
        {"yes, with a second person where the house says so", Reach::secondPersonIfHouseSaysSo},
        {"yes, without payloads", Reach::withoutPayloads}};
    if (!actions.contains(row) || !reaches.contains(cell))
        return {};
    return {{actions.at(row), reaches.at(cell)}};
}

} // namespace

class RolesTest : public QObject {
    Q_OBJECT

    TemporaryVault vault_;
    ClientId own_{1};
    ClientId other_{2};
    ClientId restrictedNamed_{3};
    ClientId restrictedOther_{4};
    ClientId unknown_{99};

    std::unique_ptr<Session> as(Role role) { return vault_.open(std::string(code(role)), "theirs and nobody else's"); }

private slots:
    void initTestCase() {
        const auto session = vault_.create();
        session->change([](Change& change) {
            change.database().execute(
                "INSERT INTO clients (id, client_code, exposure, first_contact) VALUES"
                " (1, 'OWN', 'direct', 0), (2, 'OTHER', 'direct', 0), (3, 'NAMED', 'direct', 0), (4, 'CLOSED', 'direct', 0);"
                "INSERT INTO client_details (client_id, restricted) VALUES (2, 'no'), (3, 'yes'), (4, 'yes')");
        });
        for (const Role role : everyCode<Role>()) {
            const auto id = addStaff(*session, std::string(code(role)), "", role, secret("theirs and nobody else's"));
            session->change([&](Change& change) {
                change.database().execute("INSERT INTO client_staff (client_id, staff_id) VALUES (1, " +
                                          std::to_string(id.number) + "), (3, " + std::to_string(id.number) + ")");
            });
        }
    }

    void theProgramsTableIsTheHousesTable() {
        const auto table = read(QStringLiteral(FRISTAD_SOURCE "/tests/data/roles.md"));
        const auto original = read(QStringLiteral(FRISTAD_SHARED "/roles.md"));
        QVERIFY(original.isEmpty() || original == table); // where the original can be reached, the copy is no other
        int rights = 0;
        for (const auto& line : table.split('\n')) {
            const auto cells = line.split('|');
            if (cells.size() != 8 || cells[1].contains("---") || cells[1].trimmed() == "action")
                continue;
            for (const Role role : everyCode<Role>()) {
                const auto meaning = meaningOf(cells[1].trimmed(), cells[2 + static_cast<int>(role)].trimmed());
                QVERIFY2(!meaning.empty(), qPrintable(line));
                for (const auto& [action, reach] : meaning) {
                    QVERIFY2(rightOf(role, action) == reach, qPrintable(line));
                    ++rights;
                }
            }
        }
        QCOMPARE(rights, 22 * 5); // every action, every role
    }

    void whoSeesWhatOfAClient_data() {
        QTest::addColumn<Role>("role");
        QTest::addColumn<std::vector<Sight>>("expected"); // own, other, restricted and named, restricted, unknown
        constexpr auto nothing = Sight::nothing;
        constexpr auto existence = Sight::existence;
        constexpr auto full = Sight::inFull;
        QTest::newRow("administrator") << Role::administrator << std::vector{full, full, full, existence, nothing};
        QTest::newRow("coordinator") << Role::coordinator << std::vector{full, full, full, existence, nothing};
        QTest::newRow("caseworker") << Role::caseworker << std::vector{full, existence, full, existence, nothing};
        QTest::newRow("night staff") << Role::night_staff
                                     << std::vector{existence, existence, existence, existence, nothing};
        QTest::newRow("auditor") << Role::auditor << std::vector{nothing, nothing, nothing, nothing, nothing};
    }

    void whoSeesWhatOfAClient() {
        QFETCH(Role, role);
        QFETCH(std::vector<Sight>, expected);
        const auto session = as(role);
        std::vector<Sight> seen;
        for (const auto client : {own_, other_, restrictedNamed_, restrictedOther_, unknown_})
            seen.push_back(session->sightOf(client));
        QVERIFY(seen == expected);
    }

    void aRestrictedClientIsOpenedByThoseNamedOnly() {
        {
            const auto session = as(Role::administrator);
            for (const auto action :
                 {Action::changeOthersEntries, Action::openPeopleBehindFigure, Action::takeDocumentsOut,
                  Action::seeRecordHistory, Action::openRestrictedClient}) {
                QVERIFY(session->allows(action, restrictedNamed_));
                QVERIFY(!session->allows(action, restrictedOther_));
            }
            QVERIFY(session->allows(Action::logCasework, restrictedOther_)); // which opens nothing
        }
        QVERIFY(!as(Role::night_staff)->allows(Action::openRestrictedClient, restrictedNamed_));
    }

    void whereTheHouseSaysSoCaseworkersSeeAllButRestricted() {
        {
            const auto session = vault_.open();
            session->change([](Change& change) { setSetting(change, "house.caseworkers_see_all", "yes"); });
        }
        QVERIFY(as(Role::caseworker)->sightOf(other_) == Sight::inFull);
        QVERIFY(as(Role::caseworker)->sightOf(restrictedOther_) == Sight::existence);
        QVERIFY(as(Role::night_staff)->sightOf(other_) == Sight::existence);
        QVERIFY(!as(Role::caseworker)->allows(Action::changeOthersEntries, other_));
        const auto session = vault_.open();
        session->change([](Change& change) { setSetting(change, "house.caseworkers_see_all", "no"); });
    }

    void aRightToOnesOwnClientsIsNoRightWithoutAClient() {
        const auto session = as(Role::caseworker);
        QVERIFY(!session->allows(Action::seeClientInFull));
        QVERIFY(!session->allows(Action::seeRecordHistory));
        QVERIFY(session->allows(Action::logCasework));
    }

    void everyRefusalIsOneSentenceAndAnEntry() {
        {
            const auto session = as(Role::caseworker);
            QCOMPARE(errorOf<NotAllowed>([&] { session->require(Action::importRegister); }),
                     std::string("not_allowed.import_register"));
            QCOMPARE(errorOf<NotAllowed>([&] { session->require(Action::seeClientInFull, other_); }),
                     std::string("not_allowed.see_client_in_full"));
            QCOMPARE(errorOf<NotAllowed>([&] {
                         session->change([&](Change& change) {
                             change.database().execute("DELETE FROM client_details");
                             change.require(Action::changeOthersEntries, other_);
                         });
                     }),
                     std::string("not_allowed.change_others_entries"));
        }
        const auto session = vault_.open();
        QCOMPARE(session->database().integer("SELECT count(*) FROM client_details"), 3);
        const auto entries = wholeHistory(*session, 3);
        for (const auto& entry : entries)
            QCOMPARE(entry.kind, std::string("refused"));
        QVERIFY(entries[0].client == other_);
        QVERIFY(entries[1].client == other_);
        QVERIFY(entries[2].client == ClientId{});
        QCOMPARE(entries[2].fields->front().to, std::string("not_allowed.import_register"));
        QCOMPARE(session->allows(Action::manageHouse), true);
    }

    void everyActionHasASentenceInBothLanguages() {
        for (auto action = Action::seeClientExists; action <= Action::seeWholeHistory;
             action = static_cast<Action>(static_cast<int>(action) + 1))
            for (const auto language : {DisplayLanguage::swedish, DisplayLanguage::english})
                QVERIFY(!render(Message{std::string(refusalOf(action)), {}}, language).empty());
    }

    void aCoordinatorExportsWithASecondPersonOnly() {
        const auto session = as(Role::coordinator);
        QVERIFY(!session->allows(Action::exportRegister));
        QCOMPARE(
            errorOf<NotAllowed>([&] { session->bringSecondPerson("coordinator", secret("theirs and nobody else's")); }),
            std::string("not_allowed.second_person"));
        QCOMPARE(
            errorOf<NotAllowed>([&] { session->bringSecondPerson("night_staff", secret("theirs and nobody else's")); }),
            std::string("not_allowed.second_person"));
        QCOMPARE(errorOf<WrongKey>([&] { session->bringSecondPerson("anna", secret("wrong")); }),
                 std::string("vault.wrong_key"));
        QCOMPARE(session->database().integer("SELECT count(*) FROM history_entries WHERE kind = 'refused' AND staff ="
                                             " (SELECT id FROM staff WHERE name = 'coordinator')"),
                 3);
        QVERIFY(session->needsSecondPerson(Action::exportRegister));
        QCOMPARE(errorOf<NotAllowed>([&] { session->require(Action::exportRegister); }),
                 std::string("not_allowed.needs_second_person"));
        QCOMPARE(session->database().integer("SELECT count(*) FROM history_payloads WHERE content LIKE"
                                             " '%not_allowed.export_register%'"),
                 1);
        session->bringSecondPerson("anna", secret(TemporaryVault::passphrase));
        session->require(Action::exportRegister);
        QVERIFY(!session->allows(Action::exportRegister)); // good once
    }

    void aSecondPersonIsOneWhoWorksHereNow() {
        const auto session = as(Role::coordinator);
        session->database().execute("UPDATE staff SET state = 'suspended' WHERE name = 'administrator'");
        QCOMPARE(errorOf<NotAllowed>(
                     [&] { session->bringSecondPerson("administrator", secret("theirs and nobody else's")); }),
                 std::string("not_allowed.second_person"));
        session->database().execute("UPDATE staff SET state = 'active' WHERE name = 'administrator'");
    }

    void anAdministratorExportsAloneUnlessTheHouseSaysOtherwise() {
        const auto session = vault_.open();
        QVERIFY(session->allows(Action::exportRegister) && !session->needsSecondPerson(Action::exportRegister));
        session->change([](Change& change) { setSetting(change, "house.second_person_for_export", "yes"); });
        QVERIFY(!session->allows(Action::exportRegister) && session->needsSecondPerson(Action::exportRegister));
        QVERIFY(!session->needsSecondPerson(Action::importRegister));
    }

    void anAuditorReadsTheHistoryWithoutPayloads() {
        const auto session = as(Role::auditor);
        const auto entries = wholeHistory(*session, 1000);
        QVERIFY(entries.size() > 5);
        for (const auto& entry : entries)
            QVERIFY(!entry.fields);
    }
};

} // namespace fristad

FRISTAD_TEST(fristad::RolesTest)
#include "RolesTest.moc"
