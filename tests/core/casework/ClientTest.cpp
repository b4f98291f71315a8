#include "core/casework/Client.h"

#include "core/casework/FieldText.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace fristad;

namespace {

Day day(const char* iso) { return *Day::parse(iso); }

Client someone() {
    Client client;
    client.code = *ClientCode::parse("A-1");
    client.firstContact = day("2024-05-05");
    return client;
}

/// `field: key` of every fault.
QStringList faultsOf(const std::vector<Fault>& faults) {
    QStringList list;
    for (const auto& fault : faults)
        list << QString::fromStdString(fault.field + ": " + fault.what.key);
    return list;
}

std::optional<AgeGroup> ageOf(const char* born, const char* on) {
    Client client = someone();
    client.birthDate = BirthDate::parse(born);
    return ageOn(client, day(on));
}

} // namespace

class ClientTest : public QObject {
    Q_OBJECT

private slots:
    void codesAreShortAndPlain();
    void birthIsADayOrAYear();
    void endsNeverLieBeforeStarts();
    void nobodyIsTheirOwnRelative();
    void whatIsMerelyUnlikelyIsNoFault();
    void detailsHaveLimitsOfTheirOwn();
    void detailsNameKnownLanguages();
    void comesOfAgeOnTheEighteenthBirthday();
    void leapChildrenComeOfAgeOnTheFirstOfMarch();
    void aYearAloneCountsAsItsLastDay();
    void ageGroupDecidesWithoutBirthDate();
    void regionComesFromTheCountryFirst();
};

void ClientTest::codesAreShortAndPlain() {
    for (const char* code : {"A", "N0001", "E-LEAP", "-", "ABCDEFGHIJ0123456789"})
        QVERIFY2(ClientCode::parse(code), code);
    for (const char* code : {"", "a1", "A 1", "Å1", "A_1", "ABCDEFGHIJ01234567890", "A\n"})
        QVERIFY2(!ClientCode::parse(code), code);
}

void ClientTest::birthIsADayOrAYear() {
    QCOMPARE(BirthDate::parse("1993")->iso(), std::string("1993"));
    QVERIFY(!BirthDate::parse("1993")->day());
    QCOMPARE(BirthDate::parse("2009-02-24")->iso(), std::string("2009-02-24"));
    for (const char* text : {"", "93", "0000", "1399", "12345", "199x", "1993-", "1993-02", "2009-02-29", "+993"})
        QVERIFY2(!BirthDate::parse(text), text);
    QVERIFY_EXCEPTION_THROWN((void)BirthDate::ofYear(10000), std::out_of_range);
}

void ClientTest::endsNeverLieBeforeStarts() {
    Client client = someone();
    client.closedOn = client.firstContact;
    client.nspFrom = client.nspTo = day("2024-06-01");
    QVERIFY(check(client).empty());
    client.closedOn = client.firstContact - 1;
    client.nspTo = day("2024-05-31");
    QCOMPARE(faultsOf(check(client)),
             QStringList({"closed_on: fault.end_before_start", "nsp_to: fault.end_before_start"}));
    QCOMPARE(check(client)[0].value, std::string("2024-05-04"));
    QVERIFY(render(check(client)[0], DisplayLanguage::english).find("2024-05-05") != std::string::npos);
}

void ClientTest::nobodyIsTheirOwnRelative() {
    Client client = someone();
    client.relativeOf = client.code;
    QCOMPARE(faultsOf(check(client)), QStringList("relative_of: fault.own_relative"));
    client.relativeOf = ClientCode::parse("A-2");
    QVERIFY(check(client).empty());
}

void ClientTest::whatIsMerelyUnlikelyIsNoFault() {
    Client client = someone();
    client.exposure = Exposure::indirect;              // without saying whose relative
    client.relation = Relation::child;                 // and an adult
    client.birthDate = BirthDate::parse("2030-01-01"); // born after the first contact
    client.ageGroup = AgeGroup::adult;
    client.countryOfBirth = Country::parse("SE");
    client.regionOfBirth = RegionOfBirth::non_eu;
    client.nspTo = day("2020-01-01"); // an end without a start
    QVERIFY(check(client).empty());
}

void ClientTest::detailsHaveLimitsOfTheirOwn() {
    ClientDetails details;
    details.name = std::string(200, 'x');
    details.safeContact = std::string(10'000, 'x');
    details.neverTell = std::string(10'000, 'x');
    QVERIFY(check(details).empty());
    details.name = std::string(201, 'x');
    details.safeContact = std::string(10'001, 'x');
    details.codeWord = "\xff";
    details.phone = std::string("07\0", 3);
    QCOMPARE(faultsOf(check(details)), QStringList({"name: fault.text_long", "phone: fault.text_broken",
                                                    "safe_contact: fault.text_long", "code_word: fault.text_broken"}));
    std::string thai;
    for (int i = 0; i < 200; ++i)
        thai += "ก"; // three bytes a character: it is characters that count
    details = {};
    details.name = thai;
    QVERIFY(check(details).empty());
}

void ClientTest::detailsNameKnownLanguages() {
    ClientDetails details;
    details.languages = "ti ar sv";
    QVERIFY(check(details).empty());
    details.languages = "ti  xx";
    QCOMPARE(faultsOf(check(details)), QStringList({"languages: fault.language", "languages: fault.language"}));
}

void ClientTest::comesOfAgeOnTheEighteenthBirthday() {
    QCOMPARE(ageOf("2006-10-11", "2024-10-10"), AgeGroup::minor);
    QCOMPARE(ageOf("2006-10-11", "2024-10-11"), AgeGroup::adult);
    QCOMPARE(ageOf("9990-01-01", "9999-12-31"), AgeGroup::minor);
}

void ClientTest::leapChildrenComeOfAgeOnTheFirstOfMarch() {
    QCOMPARE(ageOf("2008-02-29", "2026-02-28"), AgeGroup::minor);
    QCOMPARE(ageOf("2008-02-29", "2026-03-01"), AgeGroup::adult);
}

void ClientTest::aYearAloneCountsAsItsLastDay() {
    QCOMPARE(ageOf("2007", "2025-12-30"), AgeGroup::minor);
    QCOMPARE(ageOf("2007", "2025-12-31"), AgeGroup::adult);
}

void ClientTest::ageGroupDecidesWithoutBirthDate() {
    Client client = someone();
    QVERIFY(!ageOn(client, day("2024-01-01")));
    client.ageGroup = AgeGroup::minor;
    QCOMPARE(ageOn(client, day("2024-01-01")), AgeGroup::minor);
    client.birthDate = BirthDate::parse("1980");
    QCOMPARE(ageOn(client, day("2024-01-01")), AgeGroup::adult);
}

void ClientTest::regionComesFromTheCountryFirst() {
    Client client = someone();
    QVERIFY(!regionOf(client));
    client.regionOfBirth = RegionOfBirth::non_eu;
    QCOMPARE(regionOf(client), RegionOfBirth::non_eu);
    client.countryOfBirth = Country::parse("RO");
    QCOMPARE(regionOf(client), RegionOfBirth::eu);
}

FRISTAD_TEST(ClientTest)
#include "ClientTest.moc"
