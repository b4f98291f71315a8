#include "core/register/ClientStore.h"
#include "core/register/Store.h"
#include "core/vault/Staff.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/TestProgram.h"

#include <QTest>

#include <map>

using namespace fristad;

/// Taking back is a change like any other: it needs the rights that the opposite change needs (roles.md, "change or remove what another
/// wrote": administrator and coordinator, a caseworker on own clients; "log interventions ...": everybody but the auditor).
class UndoTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TemporaryVault> vault_;
    std::unique_ptr<Session> session_;
    std::map<std::string, StaffId> staff_;
    ClientId client_;

    void signIn(const std::string& who) {
        session_.reset();
        session_ = who == TemporaryVault::name ? vault_->open() : vault_->open(who, "theirs and nobody else's");
    }

    EntryNumber change(const std::function<void(Change&)>& work) { return session_->change(work); }

    static Referral sent() {
        Referral referral;
        referral.sentOn = Day::of(2024, 2, 1);
        return referral;
    }

    std::string refusalOf(EntryNumber entry) {
        return errorOf<NotAllowed>([&] { undo(*session_, entry); });
    }

    EntryNumber takeOff(const char* who) {
        return change([&](Change& c) { takeOffClient(c, client_, staff_[who]); });
    }
    EntryNumber name(const char* who) {
        return change([&](Change& c) { nameOnClient(c, client_, staff_[who]); });
    }

private slots:
    /// One client, written by anna; bo is named on it, carl is not.
    void init() {
        session_.reset();
        vault_ = std::make_unique<TemporaryVault>();
        session_ = vault_->create();
        const std::pair<const char*, Role> others[] = {
            {"bo", Role::caseworker}, {"carl", Role::caseworker}, {"nils", Role::night_staff}, {"aud", Role::auditor}};
        for (const auto& [who, role] : others)
            staff_[who] = addStaff(*session_, who, "", role, secret("theirs and nobody else's"));
        staff_["anna"] = session_->who().id;
        change([&](Change& c) {
            Client client;
            client.code = *ClientCode::parse("A-1");
            client.firstContact = Day::of(2024, 1, 1);
            client_ = addClient(c, client);
            nameOnClient(c, client_, staff_["bo"]);
        });
    }
    void cleanup() { session_.reset(); }

    void whatAnotherWroteIsTakenBackByThoseWhoMayChangeItOnly() {
        RecordId id;
        const auto added = change([&](Change& c) { id = add(c, client_, sent()); });
        for (const char* who : {"carl", "nils"}) {
            signIn(who);
            QCOMPARE(refusalOf(added), std::string("not_allowed.change_others_entries"));
        }
        signIn("bo");
        undo(*session_, added);
        QVERIFY(rowsOf<Referral>(*session_, client_).empty());
    }

    void whatAnotherChangedIsTakenBackByThoseWhoMayChangeItOnly() {
        RecordId id;
        change([&](Change& c) { id = add(c, client_, sent()); });
        auto later = sent();
        later.followUpOn = Day::of(2024, 3, 1);
        const auto amended = change([&](Change& c) { amend(c, id, later); });
        for (const char* who : {"carl", "nils"}) {
            signIn(who);
            QCOMPARE(refusalOf(amended), std::string("not_allowed.change_others_entries"));
        }
        signIn("bo");
        undo(*session_, amended);
        QVERIFY(fristad::find<Referral>(*session_, id)->value == sent());
    }

    void whoMayOnlyLogTakesBackTheirOwn() {
        signIn("nils");
        const auto added = change([&](Change& c) { add(c, client_, sent()); });
        undo(*session_, added);
        signIn("anna");
        QVERIFY(rowsOf<Referral>(*session_, client_).empty());
    }

    void whatWasRemovedComesBackByThoseWhoMayLogOnly() {
        RecordId id;
        change([&](Change& c) { id = add(c, client_, sent()); });
        const auto row = change([&](Change& c) { remove<Referral>(c, id); });
        const auto whole = change([&](Change& c) { removeClient(c, client_); });
        signIn("aud");
        QCOMPARE(refusalOf(whole), std::string("not_allowed.remove_client"));
        signIn("anna");
        undo(*session_, whole);
        signIn("aud");
        QCOMPARE(refusalOf(row), std::string("not_allowed.log_casework"));
        signIn("nils");
        undo(*session_, row);
        signIn("anna");
        QCOMPARE(rowsOf<Referral>(*session_, client_).size(), 1U);
    }

    void whatWasChangedTwiceIsNotTakenBackHalf() {
        RecordId id;
        change([&](Change& c) { id = add(c, client_, sent()); });
        auto value = sent();
        value.followUpOn = Day::of(2024, 3, 1);
        const auto first = change([&](Change& c) { amend(c, id, value); });
        value.followUpOn = Day::of(2024, 4, 1);
        change([&](Change& c) { amend(c, id, value); });
        QCOMPARE(errorOf<Refused>([&] { undo(*session_, first); }), std::string("refused.undo_changed_since"));
        QVERIFY(fristad::find<Referral>(*session_, id)->value == value);
    }

    void anotherFieldThatWasChangedSinceStays() {
        RecordId id;
        change([&](Change& c) { id = add(c, client_, sent()); });
        auto value = sent();
        value.followUpOn = Day::of(2024, 3, 1);
        const auto first = change([&](Change& c) { amend(c, id, value); });
        value.agencyName = "Hamnen";
        change([&](Change& c) { amend(c, id, value); });
        undo(*session_, first);
        value.followUpOn.reset();
        QVERIFY(fristad::find<Referral>(*session_, id)->value == value);
    }

    void aNamingIsTakenBackByTheNamedOrByThoseWhoMayChange() {
        const auto named = name("carl");
        signIn("nils");
        QCOMPARE(refusalOf(named), std::string("not_allowed.change_others_entries"));
        signIn("carl");
        undo(*session_, named);
        QVERIFY(session_->sightOf(client_) == Sight::existence);
        signIn("anna");
        QCOMPARE(errorOf<Refused>([&] { undo(*session_, named); }), std::string("refused.undo_changed_since"));
    }

    void theLastNameOnARestrictedClientStaysInUndoingToo() {
        takeOff("bo");
        takeOff("anna");
        const auto named = name("anna");
        change([&](Change& c) {
            ClientDetails details;
            details.restricted = YesNo::yes;
            amendDetails(c, client_, details);
        });
        QCOMPARE(errorOf<Refused>([&] { undo(*session_, named); }), std::string("refused.last_named"));
        QVERIFY(session_->sightOf(client_) == Sight::inFull);
    }

    void anOldStepAsideIsNoWayBackOnceOthersHaveDecided() {
        signIn("bo");
        const auto aside = takeOff("bo");
        signIn("anna");
        name("bo");
        takeOff("bo");
        signIn("bo");
        QCOMPARE(refusalOf(aside), std::string("not_allowed.change_others_entries"));
        QVERIFY(session_->sightOf(client_) == Sight::existence);
    }

    void ownStepsAsideAreTakenBackByOneselfOnly() {
        signIn("bo");
        const auto aside = takeOff("bo");
        signIn("carl");
        QCOMPARE(refusalOf(aside), std::string("not_allowed.change_others_entries"));
        signIn("bo");
        undo(*session_, aside);
        QVERIFY(session_->sightOf(client_) == Sight::inFull);
    }
};

FRISTAD_TEST(UndoTest)
#include "UndoTest.moc"
