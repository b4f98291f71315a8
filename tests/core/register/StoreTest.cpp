#include "core/register/Store.h"

#include "core/register/ClientStore.h"
#include "core/vault/History.h"
#include "core/vault/Staff.h"
#include "tests/core/register/RegisterFolder.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace fristad;

namespace {

Client clientNamed(const char* code) {
    Client client;
    client.code = *ClientCode::parse(code);
    client.firstContact = Day::of(2024, 1, 1);
    return client;
}

/// Two values of a kind of record, with all that it can hold.
template <class Value> std::pair<Value, Value> twoOf();
template <> std::pair<Exploitation, Exploitation> twoOf() {
    return {{.form = ExploitationForm::labour, .country = Country::parse("SE")},
            {.form = ExploitationForm::sexual, .country = {}}};
}
template <> std::pair<Intervention, Intervention> twoOf() {
    Intervention full;
    full.startedOn = Day::of(2024, 2, 1);
    full.endedOn = Day::of(2024, 2, 2);
    full.provider = Provider::civil_society;
    full.type = InterventionType::interpretation;
    full.status = InterventionStatus::ongoing;
    full.funding = Funding::nsp;
    full.hours = Hours{125};
    full.cost = Sek{48050};
    full.language = SpokenLanguage::parse("ti");
    full.mode = InterpretationMode::phone;
    full.doneBy = "anna";
    full.note = "said \"ja\"\nand ሰላም";
    Intervention bare;
    bare.startedOn = Day::of(2024, 3, 1);
    bare.provider = Provider::social_services;
    bare.type = InterventionType::counselling;
    return {full, bare};
}
template <> std::pair<SupportReason, SupportReason> twoOf() {
    return {{SupportReasonCode::no_public_support}, {SupportReasonCode::other}};
}
template <> std::pair<Permit, Permit> twoOf() {
    Permit full{.kind = PermitKind::reflection,
                .appliedOn = Day::of(2024, 2, 1),
                .appliedBy = Applicant::social_welfare_board,
                .decidedOn = Day::of(2024, 2, 3),
                .decision = Decision::granted,
                .validFrom = Day::of(2024, 2, 4),
                .validTo = Day::of(2024, 3, 4)};
    Permit bare;
    bare.appliedOn = Day::of(2024, 5, 1);
    return {full, bare};
}
template <> std::pair<Referral, Referral> twoOf() {
    Referral full{.direction = Direction::in,
                  .agencyType = AgencyType::police,
                  .agencyName = "Region Väst, \"gruppen\"",
                  .purpose = Purpose::housing,
                  .sentOn = Day::of(2024, 2, 1),
                  .status = ReferralStatus::accepted,
                  .answeredOn = Day::of(2024, 2, 5),
                  .followUpOn = Day::of(2024, 2, 9)};
    Referral bare;
    bare.sentOn = Day::of(2024, 4, 1);
    return {full, bare};
}
template <> std::pair<PoliceReport, PoliceReport> twoOf() {
    return {{.reported = Reported::yes,
             .reportedOn = Day::of(2024, 2, 1),
             .crime = Crime::rape,
             .status = ProcessStatus::charged},
            {.reported = Reported::no, .reportedOn = {}, .crime = {}, .status = {}}};
}
template <> std::pair<RightMet, RightMet> twoOf() {
    return {{.right = Right::temporary_permit, .met = YesNo::yes},
            {.right = Right::reflection_period, .met = YesNo::no}};
}

} // namespace

/// Values in and out of the vault, and every change taken back.
class StoreTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TemporaryVault> vault_;
    std::unique_ptr<Session> session_;
    ClientId client_;

    EntryNumber change(const std::function<void(Change&)>& work) { return session_->change(work); }

    template <class Value> std::vector<Value> values() {
        std::vector<Value> all;
        for (const auto& each : rowsOf<Value>(*session_, client_))
            all.push_back(each.value);
        return all;
    }

    template <class Value> void comesBackAndIsTakenBack() {
        const auto both = twoOf<Value>();
        const auto& first = std::get<0>(both);
        const auto& second = std::get<1>(both);
        QVERIFY(!(first == second));
        RecordId id;
        const auto added = change([&](Change& c) { id = add(c, client_, first); });
        QVERIFY(values<Value>() == std::vector<Value>{first});
        QVERIFY(fristad::find<Value>(*session_, id)->value == first);
        QCOMPARE(fristad::find<Value>(*session_, id)->client, client_);

        const auto amended = change([&](Change& c) { amend(c, id, second); });
        QVERIFY(values<Value>() == std::vector<Value>{second});
        const auto entries = checkpointOf(*session_).number.number;
        change([&](Change& c) { amend(c, id, second); });
        QCOMPARE(checkpointOf(*session_).number.number, entries); // the same again writes nothing

        QCOMPARE(errorOf<Refused>([&] { undo(*session_, added); }), std::string("refused.undo_changed_since"));
        const auto back = undo(*session_, amended);
        QVERIFY(values<Value>() == std::vector<Value>{first});
        undo(*session_, back); // an undo is a change like any other
        QVERIFY(values<Value>() == std::vector<Value>{second});
        undo(*session_, checkpointOf(*session_).number);

        const auto removed = change([&](Change& c) { remove<Value>(c, id); });
        QVERIFY(values<Value>().empty());
        QCOMPARE(errorOf<Refused>([&] { change([&](Change& c) { remove<Value>(c, id); }); }),
                 std::string("refused.row_gone"));
        undo(*session_, removed);
        QVERIFY(values<Value>() == std::vector<Value>{first});
        QVERIFY(fristad::find<Value>(*session_, id).has_value()); // the same record, by its old number
        QCOMPARE(errorOf<Refused>([&] { undo(*session_, removed); }), std::string("refused.undo_changed_since"));

        undo(*session_, added);
        QVERIFY(values<Value>().empty());
        exportRegister(*session_, vault_->place() / "out", true, {}); // every row can be read
    }

private slots:
    void init() {
        session_.reset();
        vault_ = std::make_unique<TemporaryVault>();
        session_ = vault_->create();
        change([&](Change& c) { client_ = addClient(c, clientNamed("A-1")); });
    }
    void cleanup() { session_.reset(); }

    void exploitations() { comesBackAndIsTakenBack<Exploitation>(); }
    void interventions() { comesBackAndIsTakenBack<Intervention>(); }
    void supportReasons() { comesBackAndIsTakenBack<SupportReason>(); }
    void permits() { comesBackAndIsTakenBack<Permit>(); }
    void referrals() { comesBackAndIsTakenBack<Referral>(); }
    void policeReports() { comesBackAndIsTakenBack<PoliceReport>(); }
    void rights() { comesBackAndIsTakenBack<RightMet>(); }

    void aValueThatBreaksARuleIsRefusedWithEveryFaultAndNothingChanges() {
        auto wrong = twoOf<Referral>().first;
        wrong.answeredOn = Day::of(2023, 1, 1);
        wrong.followUpOn = Day::of(2023, 1, 1);
        const auto entries = checkpointOf(*session_).number.number;
        try {
            change([&](Change& c) {
                add(c, client_, twoOf<Referral>().first);
                add(c, client_, wrong);
            });
            QFAIL("it was taken");
        } catch (const Refused& refused) {
            QCOMPARE(refused.faults().size(), 2U);
        }
        QCOMPARE(values<Referral>().size(), 0U);
        QCOMPARE(checkpointOf(*session_).number.number, entries);
    }

    void whatMayStandOnceIsRefusedTheSecondTime() {
        change([&](Change& c) { add(c, client_, twoOf<RightMet>().first); });
        try {
            change([&](Change& c) {
                auto other = twoOf<RightMet>().first;
                other.met = YesNo::no;
                add(c, client_, other);
            });
            QFAIL("it was taken");
        } catch (const Refused& refused) {
            QCOMPARE(refused.faults().at(0).what.key, std::string("fault.twice_right"));
        }
    }

    void aClientGoesWithAllTheirRowsAndComesBackWithThem() {
        change([&](Change& c) {
            add(c, client_, twoOf<Intervention>().first);
            add(c, client_, twoOf<Permit>().first);
            add(c, client_, twoOf<RightMet>().first);
            ClientDetails details;
            details.name = "Amina";
            amendDetails(c, client_, details);
        });
        exportRegister(*session_, vault_->place() / "before", false, {});
        const auto removed = change([&](Change& c) { removeClient(c, client_); });
        QVERIFY(!findClient(*session_, client_));
        QCOMPARE(searchClients(*session_, {.text = "amina"}).total, 0U);
        undo(*session_, removed);
        exportRegister(*session_, vault_->place() / "after", false, {});
        QCOMPARE(filesIn(vault_->place() / "after"), filesIn(vault_->place() / "before"));
        QCOMPARE(findDetails(*session_, client_)->name, std::optional<std::string>("Amina"));
        QCOMPARE(namedOn(*session_, client_), (std::vector<StaffId>{session_->who().id}));
        QCOMPARE(searchClients(*session_, {.text = "amina"}).total, 1U);
    }

    void aClientOfWhomOthersAreRelativesStays() {
        change([&](Change& c) {
            auto child = clientNamed("B-1");
            child.exposure = Exposure::indirect;
            child.relativeOf = ClientCode::parse("A-1");
            addClient(c, child);
        });
        QVERIFY(!errorOf<Refused>([&] { change([&](Change& c) { removeClient(c, client_); }); }).empty());
        QVERIFY(findClient(*session_, client_).has_value());
    }

    void aNewCodeIsCarriedOverToRelativesAndBackAgain() {
        ClientId child;
        change([&](Change& c) {
            auto value = clientNamed("B-1");
            value.relativeOf = ClientCode::parse("A-1");
            child = addClient(c, value);
        });
        const auto renamed = change([&](Change& c) { amendClient(c, client_, clientNamed("Z-9")); });
        QCOMPARE(findClient(*session_, child)->relativeOf->text(), std::string("Z-9"));
        undo(*session_, renamed);
        QCOMPARE(findClient(*session_, child)->relativeOf->text(), std::string("A-1"));
        QCOMPARE(findClient(*session_, client_)->code.text(), std::string("A-1"));
    }

    void aCodeIsUsedOnceAndARelativeExists() {
        try {
            change([&](Change& c) { addClient(c, clientNamed("A-1")); });
            QFAIL("it was taken");
        } catch (const Refused& refused) {
            QCOMPARE(refused.faults().at(0).what.key, std::string("fault.client_exists"));
        }
        try {
            change([&](Change& c) {
                auto value = clientNamed("B-1");
                value.relativeOf = ClientCode::parse("NOBODY");
                addClient(c, value);
            });
            QFAIL("it was taken");
        } catch (const Refused& refused) {
            QCOMPARE(refused.faults().at(0).what.key, std::string("fault.relative_unknown"));
        }
    }

    void whatWasNeverWrittenIsNotUndone() {
        QCOMPARE(errorOf<Refused>([&] { undo(*session_, {999'999}); }), std::string("refused.undo_not_possible"));
    }

    void nobodyComesBackToAClientByUndoingThatTheyWereTakenOff() {
        const auto bo = addStaff(*session_, "bo", "", Role::caseworker, secret("theirs and nobody else's"));
        change([&](Change& c) { nameOnClient(c, client_, bo); });
        const auto takenOff = change([&](Change& c) { takeOffClient(c, client_, bo); });
        session_.reset();
        session_ = vault_->open("bo", "theirs and nobody else's");
        QVERIFY(!errorOf<NotAllowed>([&] { undo(*session_, takenOff); }).empty());
        QVERIFY(session_->sightOf(client_) == Sight::existence);
    }

    void aStepAsideThatIsUndoneAfterTheClientWasRestrictedOpensNothing() {
        const auto bo = addStaff(*session_, "bo", "", Role::caseworker, secret("theirs and nobody else's"));
        change([&](Change& c) { nameOnClient(c, client_, bo); });
        session_.reset();
        session_ = vault_->open("bo", "theirs and nobody else's");
        const auto aside = change([&](Change& c) { takeOffClient(c, client_, bo); });
        undo(*session_, aside);
        QVERIFY(session_->sightOf(client_) == Sight::inFull); // their own step, taken back at once
        const auto again = change([&](Change& c) { takeOffClient(c, client_, bo); });
        session_.reset();
        session_ = vault_->open();
        change([&](Change& c) {
            ClientDetails details;
            details.restricted = YesNo::yes;
            amendDetails(c, client_, details);
        });
        session_.reset();
        session_ = vault_->open("bo", "theirs and nobody else's");
        QVERIFY(!errorOf<NotAllowed>([&] { undo(*session_, again); }).empty());
        QVERIFY(session_->sightOf(client_) == Sight::existence);
    }
};

FRISTAD_TEST(StoreTest)
#include "StoreTest.moc"
