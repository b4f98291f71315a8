#include "core/vocabulary/Country.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace fristad;
using enum DisplayLanguage;

class CountryAndLanguageTest : public QObject {
    Q_OBJECT

private slots:
    void takesAssignedCountryCodesAndKosovo();
    void refusesOtherCountryCodes();
    void namesCountriesInBothLanguages();
    void regionIsTodaysUnion();
    void takesTwoAndThreeLetterLanguageCodesAndKeepsThem();
    void refusesOtherLanguageCodes();
    void namesLanguagesInBothLanguages();
    void everyCountryHasAName();
    void everyLanguageStandsOnceInTheListOfAll();
};

void CountryAndLanguageTest::takesAssignedCountryCodesAndKosovo() {
    for (const char* code : {"SE", "TH", "ER", "XK", "AX", "SS", "PS"})
        QVERIFY2(Country::parse(code), code);
    QCOMPARE(Country::all().size(), std::size_t(250)); // 249 assigned codes of ISO 3166-1, and XK
    QVERIFY(std::is_sorted(Country::all().begin(), Country::all().end()));
}

void CountryAndLanguageTest::refusesOtherCountryCodes() {
    for (const char* code : {"", "S", "se", "SWE", "XX", "EU", "UK", "AN", "SU", "ZZ", "S1", " SE"})
        QVERIFY2(!Country::parse(code), code);
}

void CountryAndLanguageTest::namesCountriesInBothLanguages() {
    QCOMPARE(Country::parse("DE")->name(swedish), std::string("Tyskland"));
    QCOMPARE(Country::parse("DE")->name(english), std::string("Germany"));
    QCOMPARE(Country::parse("XK")->name(english), std::string("Kosovo"));
}

void CountryAndLanguageTest::regionIsTodaysUnion() {
    int members = 0;
    for (const auto& country : Country::all())
        members += country.region() == RegionOfBirth::eu ? 1 : 0;
    QCOMPARE(members, 26);
    QCOMPARE(Country::parse("SE")->region(), RegionOfBirth::sweden);
    QCOMPARE(Country::parse("HR")->region(), RegionOfBirth::eu); // the youngest member, 2013
    for (const char* code : {"GB", "NO", "CH", "UA", "TR", "XK", "AX"})
        QCOMPARE(Country::parse(code)->region(), RegionOfBirth::non_eu);
}

void CountryAndLanguageTest::takesTwoAndThreeLetterLanguageCodesAndKeepsThem() {
    QCOMPARE(SpokenLanguage::parse("ti")->code(), std::string("ti"));
    QCOMPARE(SpokenLanguage::parse("tir")->code(), std::string("tir"));
    QVERIFY(SpokenLanguage::parse("ti") != SpokenLanguage::parse("tir"));
    QVERIFY(SpokenLanguage::parse("rmn")); // Balkan Romani, which has no code of two letters
}

void CountryAndLanguageTest::refusesOtherLanguageCodes() {
    for (const char* code : {"", "t", "TI", "xx", "qqq", "ger", "sv-SE", "svenska"})
        QVERIFY2(!SpokenLanguage::parse(code), code);
}

void CountryAndLanguageTest::namesLanguagesInBothLanguages() {
    QCOMPARE(SpokenLanguage::parse("ti")->name(swedish), std::string("tigrinja"));
    QCOMPARE(SpokenLanguage::parse("tir")->name(swedish), std::string("tigrinja"));
    QCOMPARE(SpokenLanguage::parse("ar")->name(english), std::string("Arabic"));
    // ICU knows no name for this one; the English name of the standard stands in.
    QCOMPARE(SpokenLanguage::parse("rmn")->name(swedish), std::string("Balkan Romani"));
}

void CountryAndLanguageTest::everyCountryHasAName() {
    for (const auto& country : Country::all()) {
        QVERIFY(country.name(swedish).size() > 2);
        QVERIFY(country.name(english).size() > 2);
    }
}

void CountryAndLanguageTest::everyLanguageStandsOnceInTheListOfAll() {
    const auto& all = SpokenLanguage::all();
    const auto has = [&](const char* code) { return std::count(all.begin(), all.end(), *SpokenLanguage::parse(code)); };
    QCOMPARE(has("ti"), 1);
    QCOMPARE(has("tir"), 0); // the same language by its long code
    QCOMPARE(has("rmn"), 1); // has only a long one
    // ISO 639-1 has 183 codes (www.loc.gov/standards/iso639-2); sh, deprecated, stands in many lists as the 184th.
    const auto twoLetters =
        std::count_if(all.begin(), all.end(), [](const auto& each) { return each.code().size() == 2; });
    QVERIFY2(twoLetters >= 180 && twoLetters <= 184, QByteArray::number(static_cast<int>(twoLetters)));
}

FRISTAD_TEST(CountryAndLanguageTest)
#include "CountryAndLanguageTest.moc"
