#include "core/register/ClientBin.h"

#include "core/register/ClientStore.h"
#include "core/register/Store.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/core/vault/TurnedClock.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace fristad;

/// A removed client can be brought back for 30 days by those who may remove one: not by a caseworker (issue 6, item 9).
class ClientBinTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TemporaryVault> vault_;
    std::unique_ptr<Session> session_;
    TurnedClock clock_;
    ClientId client_;

    void signIn(const char* who) {
        session_.reset();
        const bool anna = std::string(who) == TemporaryVault::name;
        session_ = openVault(vault_->folder(), who, secret(anna ? TemporaryVault::passphrase : theirs), clock_);
    }
    EntryNumber change(const std::function<void(Change&)>& work) { return session_->change(work); }
    EntryNumber remove() {
        return change([&](Change& c) { removeClient(c, client_); });
    }
    std::vector<std::string> bin() {
        std::vector<std::string> codes;
        for (const auto& each : removedClients(*session_))
            codes.push_back(each.code.text() + " " + each.who + " " + each.lastDay.iso());
        return codes;
    }

    StaffId staffNumbered(const std::string& name) {
        for (const auto& each : colleaguesOf(*session_))
            if (each.name == name)
                return each.id;
        qFatal("nobody is called %s", name.c_str());
    }

    static constexpr auto theirs = "theirs and nobody else's";

private slots:
    void init() {
        session_.reset();
        clock_ = {};
        vault_ = std::make_unique<TemporaryVault>();
        session_ = vault_->create(clock_);
        const std::pair<const char*, Role> others[] = {{"bo", Role::caseworker}, {"cia", Role::coordinator}};
        for (const auto& [who, role] : others)
            addStaff(*session_, who, "", role, secret(theirs));
        signIn("bo");
        change([&](Change& c) {
            Client client;
            client.code = *ClientCode::parse("A-1");
            client.firstContact = Day::of(2024, 1, 1);
            client_ = addClient(c, client);
        });
        signIn("cia");
    }
    void cleanup() { session_.reset(); }

    void aCaseworkerRemovesNobodyNorLooksIntoTheBin() {
        signIn("bo");
        QCOMPARE(errorOf<NotAllowed>([&] { remove(); }), std::string("not_allowed.remove_client"));
        QCOMPARE(errorOf<NotAllowed>([&] { bin(); }), std::string("not_allowed.remove_client"));
        signIn("cia");
        const auto removed = remove();
        signIn("bo");
        QCOMPARE(errorOf<NotAllowed>([&] { undo(*session_, removed); }), std::string("not_allowed.remove_client"));
    }

    void aCaseworkerTakesBackAClientTheyJustMadeAndChangesTheirMind() {
        signIn("bo");
        const auto made = change([&](Change& c) {
            Client client;
            client.code = *ClientCode::parse("B-1");
            client.firstContact = Day::of(2024, 1, 1);
            addClient(c, client);
        });
        const auto taken = undo(*session_, made);
        QVERIFY(!clientByCode(*session_, *ClientCode::parse("B-1")));
        undo(*session_, taken);
        QVERIFY(clientByCode(*session_, *ClientCode::parse("B-1")));
    }

    void theBinSaysWhoWhenAndHowLong() {
        remove(); // on 2024-10-08, and 30 days later it is 2024-11-07
        QCOMPARE(bin(), (std::vector<std::string>{"A-1 cia 2024-11-07"}));
    }

    void whoCameBackIsNotInTheBin() {
        const auto removed = remove();
        undo(*session_, removed);
        QCOMPARE(bin(), std::vector<std::string>());
        remove();
        QCOMPARE(bin().size(), 1U);
    }

    void aRestrictedClientWhoComesBackToNobodyIsOpenedByWhoBroughtThemBack() {
        signIn("bo");
        change([&](Change& c) {
            ClientDetails details;
            details.restricted = YesNo::yes;
            amendDetails(c, client_, details);
            nameOnClient(c, client_, staffNumbered("cia"));
        });
        signIn("cia");
        const auto removed = remove();
        signIn(TemporaryVault::name);
        removeStaff(*session_, staffNumbered("bo"));
        removeStaff(*session_, staffNumbered("cia"));
        undo(*session_, removed);
        QCOMPARE(session_->sightOf(client_), Sight::inFull);
    }

    void onTheLastDayAClientComesBackAndOnTheNextOneNot() {
        const auto removed = remove();
        clock_.at.milliseconds += 31 * day;
        QCOMPARE(bin(), std::vector<std::string>());
        QCOMPARE(errorOf<Refused>([&] { undo(*session_, removed); }), std::string("refused.bin_emptied"));
        clock_.at.milliseconds -= day;
        QCOMPARE(bin().size(), 1U);
        undo(*session_, removed);
        QVERIFY(clientByCode(*session_, *ClientCode::parse("A-1")));
    }
};

FRISTAD_TEST(ClientBinTest)
#include "ClientBinTest.moc"
