#include "core/register/ClientStore.h"
#include "core/register/RecentWork.h"
#include "core/register/ReferralBoard.h"
#include "core/register/Sights.h"
#include "core/register/Store.h"
#include "core/vault/History.h"
#include "core/vault/Settings.h"
#include "core/vault/Staff.h"
#include "tests/core/register/RegisterFolder.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace fristad;

/// Four clients: OPEN and SHUT (restricted), and the same two with bo named on them, OPEN-BO and SHUT-BO. What roles.md lets each role
/// see of them, wherever a client is shown.
class MaskingTest : public QObject {
    Q_OBJECT

    TemporaryVault vault_;
    std::map<std::string, ClientId> clients_;

    std::unique_ptr<Session> as(const char* who) { return vault_.open(who, "theirs and nobody else's"); }

    void addClients(Session& session, StaffId bo) {
        for (const auto* code : {"OPEN", "SHUT", "OPEN-BO", "SHUT-BO"})
            session.change([&](Change& change) {
                Client client;
                client.code = *ClientCode::parse(code);
                client.firstContact = Day::of(2024, 1, 1);
                client.countryOfBirth = Country::parse("NG");
                const auto id = clients_[code] = addClient(change, client);
                ClientDetails details;
                details.name = std::string("Name of ") + code;
                const std::string_view text = code;
                if (text.starts_with("SHUT"))
                    details.restricted = YesNo::yes;
                amendDetails(change, id, details);
                if (text.ends_with("BO"))
                    nameOnClient(change, id, bo);
                Referral referral;
                referral.sentOn = Day::of(2024, 2, 1);
                add(change, id, referral);
            });
    }

    /// The codes of those of the four for whom this holds.
    QStringList thoseWith(const std::function<bool(ClientId)>& holds) {
        QStringList codes;
        for (const auto& [code, id] : clients_)
            if (holds(id))
                codes << QString::fromStdString(code);
        return codes;
    }

private slots:
    void initTestCase() {
        const auto session = vault_.create(); // anna is named on all four, for she wrote them
        addStaff(*session, "admin", "", Role::administrator, secret("theirs and nobody else's"));
        addStaff(*session, "coordinator", "", Role::coordinator, secret("theirs and nobody else's"));
        const auto bo = addStaff(*session, "bo", "", Role::caseworker, secret("theirs and nobody else's"));
        addStaff(*session, "night", "", Role::night_staff, secret("theirs and nobody else's"));
        addStaff(*session, "auditor", "", Role::auditor, secret("theirs and nobody else's"));
        addClients(*session, bo);
    }

    void everywhereTheSame_data() {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QStringList>("inFull");
        QTest::addColumn<bool>("knowsThatTheyExist");
        const QStringList open{"OPEN", "OPEN-BO"};
        QTest::newRow("an administrator") << "admin" << open << true;
        QTest::newRow("a coordinator") << "coordinator" << open << true;
        QTest::newRow("a caseworker, of their own") << "bo" << QStringList{"OPEN-BO", "SHUT-BO"} << true;
        QTest::newRow("night staff") << "night" << QStringList{} << true;
        QTest::newRow("an auditor") << "auditor" << QStringList{} << false;
    }
    void everywhereTheSame() {
        QFETCH(QString, who);
        QFETCH(QStringList, inFull);
        QFETCH(bool, knowsThatTheyExist);
        const auto session = as(qPrintable(who));
        const auto all = knowsThatTheyExist ? QStringList{"OPEN", "OPEN-BO", "SHUT", "SHUT-BO"} : QStringList{};

        QCOMPARE(thoseWith([&](ClientId id) { return session->sightOf(id) == Sight::inFull; }), inFull);
        QCOMPARE(thoseWith([&](ClientId id) { return session->sightOf(id) != Sight::nothing; }), all);
        const Sights sights(*session); // many at once as one by one
        QCOMPARE(thoseWith([&](ClientId id) { return sights.of(id) != session->sightOf(id); }), QStringList());

        QCOMPARE(thoseWith([&](ClientId id) { return findClient(*session, id).has_value(); }), all);
        QCOMPARE(thoseWith([&](ClientId id) {
                     const auto client = findClient(*session, id);
                     return client && client->countryOfBirth.has_value();
                 }),
                 inFull);
        QCOMPARE(thoseWith([&](ClientId id) { return findDetails(*session, id).has_value(); }), inFull);
        QCOMPARE(thoseWith(
                     [&](ClientId id) { return errorOf<NotAllowed>([&] { rowsOf<Referral>(*session, id); }).empty(); }),
                 inFull);

        QStringList board;
        const auto referrals = referralBoard(*session, Direction::out, Day::of(2024, 3, 1), 10);
        for (const auto& line : referrals[BoardColumn::waiting].lines)
            board << QString::fromStdString(line.code.text());
        board.sort();
        QCOMPARE(board, inFull);
        QStringList news;
        for (const auto& entry : doneByOthersSince(*session, {0}, 1000))
            if (entry.table == "referrals")
                news << QString::fromStdString(entry.code.text());
        news.sort();
        QCOMPARE(news, inFull);
    }

    void theClientListShowsCodesAndBlanksWhatIsMasked() {
        auto session = as("night");
        const auto page = searchClients(*session, {});
        QCOMPARE(page.total, 4U);
        for (const auto& line : page.lines) {
            QVERIFY(line.name.empty());
            QVERIFY(line.maskedName);
            QVERIFY(!line.client.countryOfBirth);
        }
        session.reset();
        session = as("coordinator");
        const auto seen = searchClients(*session, {});
        for (const auto& line : seen.lines) {
            const bool shut = line.client.code.text().starts_with("SHUT");
            QCOMPARE(line.maskedName, shut);
            QCOMPARE(line.name.empty(), shut);
        }
        session.reset();
        QCOMPARE(searchClients(*as("auditor"), {}).total, 0U);
    }

    void whatIsMaskedIsNotFoundByItsWords() {
        const auto found = [&](const char* who, const char* text) {
            return searchClients(*as(who), {.text = text}).total;
        };
        QCOMPARE(found("coordinator", "name"), 2U); // the restricted ones are not even counted
        QCOMPARE(found("bo", "name"), 2U);
        QCOMPARE(found("night", "name"), 0U);
        QCOMPARE(found("coordinator", "nigeria"), 2U);
        QCOMPARE(found("night", "nigeria"), 0U);
        QCOMPARE(found("night", "shut"), 2U); // the code may be known
        QCOMPARE(searchClients(*as("night"), {.text = {}, .missingAnswersOnly = true}).total, 0U);
    }

    void anExportHasTheCodeOfARestrictedClientAndNothingElse() {
        auto admin = as("admin");
        const auto out = vault_.place() / "by admin";
        QCOMPARE(exportRegister(*admin, out, false, {}), 2U);
        const auto files = filesIn(out);
        QVERIFY(files.at("clients.csv").find("\nOPEN,direct,,,,,,NG,,2024-01-01,,,,,\n") != std::string::npos);
        QVERIFY(files.at("clients.csv").find("\nSHUT,direct,,,,,,,,2024-01-01,,,,,\n") != std::string::npos);
        QCOMPARE(
            files.at("referrals.csv"),
            std::string("client_code,direction,agency_type,agency_name,purpose,sent_on,status,answered_on,"
                        "follow_up_on\nOPEN,out,other,,,2024-02-01,sent,,\nOPEN-BO,out,other,,,2024-02-01,sent,,\n"));
        admin.reset();
        QCOMPARE(exportRegister(*vault_.open(), vault_.place() / "by anna", false, {}), 0U); // who is named on them
    }

    void theWholeHistoryHidesWhatARestrictedClientsEntriesHold() {
        const auto withFields = [](Session& session, ClientId client) {
            for (const auto& entry : wholeHistory(session, 10'000))
                if (entry.client == client && entry.fields)
                    return true;
            return false;
        };
        auto session = as("admin");
        QVERIFY(withFields(*session, clients_["OPEN"]));
        QVERIFY(!withFields(*session, clients_["SHUT"]));
        QVERIFY(!errorOf<NotAllowed>([&] { historyOf(*session, clients_["SHUT"], 10); }).empty());
        session.reset();
        QVERIFY(withFields(*vault_.open(), clients_["SHUT"])); // anna, who is named
    }

    void whereTheHouseSaysSoACaseworkerSeesAllButTheRestricted() {
        {
            const auto anna = vault_.open();
            anna->change([](Change& change) { setSetting(change, "house.caseworkers_see_all", "yes"); });
        }
        const auto session = as("bo");
        const Sights sights(*session);
        QCOMPARE(thoseWith([&](ClientId id) { return sights.of(id) == Sight::inFull; }),
                 (QStringList{"OPEN", "OPEN-BO", "SHUT-BO"}));
        QCOMPARE(searchClients(*session, {.text = "name"}).total, 3U);
    }
};

FRISTAD_TEST(MaskingTest)
#include "MaskingTest.moc"
