#include "core/casework/Casework.h"

#include "tests/support/TestProgram.h"

#include <QTest>

using namespace fristad;

namespace {

Day day(const char* iso) { return *Day::parse(iso); }

template <class Value> QStringList faultsOf(const Value& value) {
    QStringList list;
    for (const auto& fault : check(value))
        list << QString::fromStdString(fault.field + ": " + fault.what.key);
    return list;
}

} // namespace

class CaseworkTest : public QObject {
    Q_OBJECT

private slots:
    void interventionEndsOnOrAfterItsStart();
    void typeStandsInTheProvidersList();
    void quantitiesAreNotNegative();
    void notesAreLongButNotEndless();
    void permitIsDecidedAfterItsApplication();
    void grantedAndRevokedPermitsHaveTheirDays();
    void permitEndsOnOrAfterItsStart();
    void referralIsAnsweredAndFollowedUpAfterSending();
    void agencyNameIsShortPlainText();
    void detailsOfAReportNeedAReport();
    void everyCombinationOfFreeCodesComesIn();
    void theProgrammePaysOnTheDaysOfItsSupportOnly();
};

void CaseworkTest::interventionEndsOnOrAfterItsStart() {
    Intervention value;
    value.startedOn = day("2024-05-05");
    QVERIFY(check(value).empty());
    value.endedOn = day("2024-05-05");
    QVERIFY(check(value).empty());
    value.endedOn = day("2024-05-04");
    QCOMPARE(faultsOf(value), QStringList("ended_on: fault.end_before_start"));
}

void CaseworkTest::typeStandsInTheProvidersList() {
    Intervention value;
    value.provider = Provider::social_services;
    value.type = InterventionType::protected_housing;
    QVERIFY(check(value).empty());
    value.type = InterventionType::housing;
    QCOMPARE(faultsOf(value), QStringList("type: fault.type_of_provider"));
    const std::string sentence = render(check(value)[0], DisplayLanguage::english);
    QVERIFY2(sentence.find("emergency_aid, emergency_accommodation") != std::string::npos, sentence.c_str());
    value.provider = Provider::health_care;
    QVERIFY(check(value).empty());
    value.type = InterventionType::counselling;
    QCOMPARE(faultsOf(value), QStringList("type: fault.type_of_provider"));
}

void CaseworkTest::quantitiesAreNotNegative() {
    Intervention value;
    value.hours = Hours{0};
    value.cost = Sek{0};
    QVERIFY(check(value).empty());
    value.hours = Hours{-1};
    value.cost = Sek{-100};
    QCOMPARE(faultsOf(value), QStringList({"hours: fault.decimal", "cost_sek: fault.decimal"}));
}

void CaseworkTest::notesAreLongButNotEndless() {
    Intervention value;
    value.note = std::string(10'000, 'x');
    value.doneBy = std::string(200, 'x');
    QVERIFY(check(value).empty());
    value.note->push_back('x');
    value.doneBy->push_back('x');
    QCOMPARE(faultsOf(value), QStringList({"done_by: fault.text_long", "note: fault.text_long"}));
    value = {};
    value.note = "caf\xe9";
    QCOMPARE(faultsOf(value), QStringList("note: fault.text_broken"));
}

void CaseworkTest::permitIsDecidedAfterItsApplication() {
    Permit value;
    value.appliedOn = value.decidedOn.emplace(day("2024-09-01"));
    value.decision = Decision::refused;
    QVERIFY(check(value).empty());
    value.decidedOn = day("2024-08-31");
    QCOMPARE(faultsOf(value), QStringList("decided_on: fault.decided_before_applied"));
}

void CaseworkTest::grantedAndRevokedPermitsHaveTheirDays() {
    for (const auto decision : everyCode<Decision>()) {
        Permit value;
        value.decision = decision;
        const bool mustHave = decision == Decision::granted || decision == Decision::revoked;
        QCOMPARE(faultsOf(value), mustHave ? QStringList({"valid_from: fault.permit_without_days",
                                                          "valid_to: fault.permit_without_days"})
                                           : QStringList());
        value.validFrom = value.validTo = day("2024-09-12");
        QVERIFY(check(value).empty());
    }
}

void CaseworkTest::permitEndsOnOrAfterItsStart() {
    Permit value;
    value.validFrom = day("2024-09-12");
    value.validTo = day("2024-09-11");
    QCOMPARE(faultsOf(value), QStringList("valid_to: fault.end_before_start"));
}

void CaseworkTest::referralIsAnsweredAndFollowedUpAfterSending() {
    Referral value;
    value.sentOn = day("2024-09-12");
    value.answeredOn = value.followUpOn = value.sentOn;
    QVERIFY(check(value).empty());
    value.answeredOn = value.followUpOn = day("2024-09-11");
    QCOMPARE(faultsOf(value), QStringList({"answered_on: fault.before_sent", "follow_up_on: fault.before_sent"}));
}

void CaseworkTest::agencyNameIsShortPlainText() {
    Referral value;
    value.agencyName = "Advokatbyrån \"Ö & Å\", Göteborg";
    QVERIFY(check(value).empty());
    value.agencyName = std::string(201, 'x');
    QCOMPARE(faultsOf(value), QStringList("agency_name: fault.text_long"));
    value.agencyName = std::string("a\0b", 3);
    QCOMPARE(faultsOf(value), QStringList("agency_name: fault.text_broken"));
}

void CaseworkTest::detailsOfAReportNeedAReport() {
    PoliceReport value;
    value.reported = Reported::yes;
    value.reportedOn = day("2024-09-12");
    value.crime = Crime::rape;
    value.status = ProcessStatus::charged;
    QVERIFY(check(value).empty());
    for (const auto reported : {Reported::no, Reported::unknown}) {
        value.reported = reported;
        QCOMPARE(faultsOf(value), QStringList({"reported_on: fault.only_when_reported",
                                               "crime: fault.only_when_reported", "status: fault.only_when_reported"}));
        PoliceReport bare;
        bare.reported = reported;
        QVERIFY(check(bare).empty());
    }
}

void CaseworkTest::everyCombinationOfFreeCodesComesIn() {
    for (const auto form : everyCode<ExploitationForm>())
        QVERIFY(check(Exploitation{form, Country::parse("XK")}).empty());
    for (const auto reason : everyCode<SupportReasonCode>())
        QVERIFY(check(SupportReason{reason}).empty());
    for (const auto right : everyCode<Right>())
        QVERIFY(check(RightMet{right, YesNo::yes}).empty());
}

void CaseworkTest::theProgrammePaysOnTheDaysOfItsSupportOnly() {
    const Day day = Day::of(2024, 10, 8);
    Client client;
    QVERIFY(!payerOn(client, day));
    client.nspFrom = Day::of(2024, 10, 8);
    QVERIFY(payerOn(client, day) == Funding::nsp);
    QVERIFY(!payerOn(client, Day::of(2024, 10, 7)));
    QVERIFY(payerOn(client, Day::of(2025, 10, 7)) == Funding::nsp); // no end is set
    client.nspTo = Day::of(2024, 10, 8);
    QVERIFY(payerOn(client, day) == Funding::nsp);
    QVERIFY(!payerOn(client, Day::of(2024, 10, 9)));
}

FRISTAD_TEST(CaseworkTest)
#include "CaseworkTest.moc"
