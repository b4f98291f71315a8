#include "core/casework/FieldText.h"

#include "tests/support/TestProgram.h"

#include <QTest>

using namespace fristad;

namespace {

/// Reads text into a field and writes it out again; the fault's key where it is refused.
template <class T> QString there(const char* text, T value) {
    const auto wrong = readField(text, value);
    return QString::fromStdString(wrong ? wrong->key : fieldText(value));
}

} // namespace

class FieldTextTest : public QObject {
    Q_OBJECT

private slots:
    void canonicalTextComesBackAsItWas();
    void wrongTextIsNamedAndLeavesTheValue();
    void blankClearsOptionalFields();
    void unknownCodesListTheKnownOnes();
    void clientFieldsAreTheColumnsOfTheRegister();
};

void FieldTextTest::canonicalTextComesBackAsItWas() {
    QCOMPARE(there("woman", Gender::man), QString("woman"));
    QCOMPARE(there("E-LEAP", *ClientCode::parse("0")), QString("E-LEAP"));
    QCOMPARE(there("1993", BirthDate::ofYear(1900)), QString("1993"));
    QCOMPARE(there("2024-02-29", Day::fromNumber(0)), QString("2024-02-29"));
    QCOMPARE(there("XK", *Country::parse("SE")), QString("XK"));
    QCOMPARE(there("ti", std::optional<SpokenLanguage>()), QString("ti"));
    QCOMPARE(there("1,50", Hours{}), QString("1.5"));
    QCOMPARE(there("99.90", std::optional<Sek>()), QString("99.9"));
    QCOMPARE(there("Röda; \"Korset\"", std::optional<std::string>()), QString("Röda; \"Korset\""));
}

void FieldTextTest::wrongTextIsNamedAndLeavesTheValue() {
    QCOMPARE(there("Woman", Gender::man), QString("fault.unknown_code"));
    QCOMPARE(there("e-leap", *ClientCode::parse("0")), QString("fault.client_code"));
    QCOMPARE(there("2024-02-30", BirthDate::ofYear(1900)), QString("fault.birth_date"));
    QCOMPARE(there("2024-02-30", Day::fromNumber(0)), QString("fault.day"));
    QCOMPARE(there("UK", *Country::parse("SE")), QString("fault.country"));
    QCOMPARE(there("zz", std::optional<SpokenLanguage>()), QString("fault.language"));
    QCOMPARE(there("-1", Hours{}), QString("fault.decimal"));
    QCOMPARE(there("1.005", Sek{}), QString("fault.decimal"));
    QCOMPARE(there("\xe5", std::string()), QString("fault.text_broken"));
    std::optional<Day> kept = Day::of(2024, 1, 1);
    QVERIFY(readField("nonsense", kept));
    QCOMPARE(fieldText(kept), std::string("2024-01-01"));
}

void FieldTextTest::blankClearsOptionalFields() {
    std::optional<Day> ended = Day::of(2024, 1, 1);
    QVERIFY(!readField("", ended));
    QVERIFY(!ended);
    std::optional<SpokenLanguage> language = SpokenLanguage::parse("ti");
    QVERIFY(!readField("", language));
    QVERIFY(!language);
    QCOMPARE(fieldText(ended), std::string());
}

void FieldTextTest::unknownCodesListTheKnownOnes() {
    YesNo value = YesNo::no;
    const auto wrong = readField("maybe", value);
    QVERIFY(wrong);
    QCOMPARE(render(*wrong, DisplayLanguage::english), std::string("Unknown code. Write one of: yes, no."));
}

void FieldTextTest::clientFieldsAreTheColumnsOfTheRegister() {
    QStringList names;
    forEachField<Client>(
        [&](const auto& field) { names << QString::fromUtf8(field.name.data(), qsizetype(field.name.size())); });
    QCOMPARE(names.join(','),
             QString("client_code,exposure,relative_of,relation,gender,birth_date,age_group,country_of_birth,"
                     "region_of_birth,first_contact,closed_on,identified_by,nsp_from,nsp_to,brief_contact"));
}

FRISTAD_TEST(FieldTextTest)
#include "FieldTextTest.moc"
