#include "core/register/Store.h"
#include "core/vault/History.h"
#include "core/vault/Staff.h"
#include "tests/support/TestProgram.h"
#include "tests/ui/clients/MotherAndChild.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/Tabs.h"

#include <QDialog>
#include <QLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace fristad;
using namespace fristad::ui;

namespace {

QString label(const TestWindow& test, const char* name) { return static_cast<QLabel*>(test.field(name))->text(); }
FormField& field(const TestWindow& test, const char* name) { return *static_cast<FormField*>(test.field(name)); }
QString tab(const TestWindow& test) { return test.window.page()->findChild<Tabs*>()->current(); }

ClientDetails storedDetails(TestWindow& test, ClientId id) {
    return test.in([id](Session& session) { return findDetails(session, id).value_or(ClientDetails{}); });
}

} // namespace

class ClientPageTest : public QObject {
    Q_OBJECT

private slots:
    void theHeadSaysWhoHowToReachThemAndHowLongTheyMayStay();
    void aNameThatIsHiddenIsNowhereOnThePage();
    void theStoryTellsWhatHappenedNewestFirst();
    void everyAnswerOfClientsCsvHasItsField();
    void anEditIsOneChangeAndIsTakenBackByOneKey();
    void whatIsWrongStandsBesideItsField();
    void theKeysGoToTheFirstFieldOfBothFormsThatIsWrong();
    void whatIsHalfTypedIsKeptWhileOneLooksAtOthers();
    void aLookIsWrittenDownOnceAVisit();
    void whoMayNotSeeTheClientSeesTheCodeAndWhy();
    void inAnEmergencyTheClientIsOpenedForAnHourWithAReason();
    void aChildIsAddedFromThePageOfTheParent();
    void deleteTakesTheTieAwayAndUndoBringsItBack();
    void aCaseIsClosedAndOpenedAgain();
    void aColleagueIsNamedAndTakenOff();
    void controlTabGoesThroughTheParts();
};

void ClientPageTest::theHeadSaysWhoHowToReachThemAndHowLongTheyMayStay() {
    TestWindow test;
    const Made made = make(test);
    open(test, made.client);
    QCOMPARE(label(test, "code"), QStringLiteral("N0066"));
    QCOMPARE(label(test, "person"), QStringLiteral("ሰላም ተስፋይ · woman, adult · Tigrinya, English"));
    // 11 October 2024 is a Friday: window.md has the sentence.
    QCOMPARE(label(test, "sentence"),
             QStringLiteral("Reflection period until Fri 11 Oct 2024 (3 days left), no renewal applied for."));
    speak(DisplayLanguage::swedish);
    test.settle();
    QCOMPARE(label(test, "person"), QStringLiteral("ሰላም ተስፋይ · kvinna, vuxen · tigrinja, engelska"));
    QCOMPARE(label(test, "sentence"),
             QStringLiteral("Betänketid till fre 2024-10-11 (3 dagar kvar), ingen ansökan om förlängning."));
    test.in([&](Session& session) {
        session.change([&](Change& change) {
            Permit extension;
            extension.kind = PermitKind::reflection_extension;
            extension.appliedOn = Day::of(2024, 10, 4);
            add(change, made.client, extension);
        });
    });
    test.window.vault().tellChanged();
    test.settle();
    QCOMPARE(label(test, "sentence"),
             QStringLiteral(
                 "Betänketid till fre 2024-10-11 (3 dagar kvar), förlängning begärd 2024-10-04, inget beslut än."));
    speak(DisplayLanguage::english);
}

void ClientPageTest::aNameThatIsHiddenIsNowhereOnThePage() {
    TestWindow test;
    const Made made = make(test);
    open(test, made.client, "about");
    QVERIFY(field(test, "name").isVisible());
    test.press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(label(test, "person"), QStringLiteral("name hidden · woman, adult · Tigrinya, English"));
    for (const QWidget* const each : test.window.findChildren<QWidget*>()) {
        const auto* const words = qobject_cast<const QLabel*>(each);
        const auto* const editor = qobject_cast<const QLineEdit*>(each);
        const QString seen = words ? words->text() : editor ? editor->text() : QString();
        QVERIFY2(!each->isVisible() || !seen.contains(QStringLiteral("ሰላም")), qPrintable(each->objectName()));
    }
}

void ClientPageTest::theStoryTellsWhatHappenedNewestFirst() {
    TestWindow test;
    const Made made = make(test);
    open(test, made.client);
    QCOMPARE(test.rowsOf("story"),
             QStringList({"Fri 11 Oct | Urgent Reflection period runs out |  | ",
                          "Wed 11 Sep | Granted Reflection period, 12 Sep 2024 to 11 Oct 2024 |  | ",
                          "Mon 9 Sep | Reflection period: application by leader of the preliminary investigation |  | ",
                          "Mon 9 Sep | First contact |  | "}));
    QCOMPARE(test.field("stay-line")->accessibleDescription(),
             QStringLiteral(
                 "Reflection period from 12 Sep 2024 to 11 Oct 2024. Gap from 12 Oct 2024 if nothing is granted."));
    // Enter on what stands in another part goes there.
    test.press(Qt::Key_Down);
    test.press(Qt::Key_Return);
    QCOMPARE(tab(test), QStringLiteral("protection"));
}

void ClientPageTest::everyAnswerOfClientsCsvHasItsField() {
    TestWindow test;
    const Made made = make(test);
    open(test, made.client, "about");
    // The columns as register-format.md has them.
    for (const char* const name :
         {"client_code", "exposure", "relative_of", "relation", "gender", "birth_date", "age_group", "country_of_birth",
          "region_of_birth", "first_contact", "closed_on", "identified_by", "nsp_from", "nsp_to", "brief_contact"})
        QVERIFY2(test.window.page()->findChild<FormField*>(QLatin1String(name)), name);
    forEachField<ClientDetails>([&](const auto& each) {
        QVERIFY2(test.window.page()->findChild<FormField*>(text(each.name)), std::string(each.name).c_str());
    });
}

void ClientPageTest::anEditIsOneChangeAndIsTakenBackByOneKey() {
    TestWindow test;
    const Made made = make(test);
    open(test, made.client);
    const Client before = stored(test, made.client);
    const ClientDetails detailsBefore = storedDetails(test, made.client);
    test.press(Qt::Key_E, Qt::ControlModifier); // the keys are in the name
    test.press(Qt::Key_A, Qt::ControlModifier);
    test.type("Selam");
    field(test, "nsp_from").setFocus();
    test.type("1/10");
    field(test, "birth_date").setFocus();
    test.type("1993");
    test.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(test.said(), QStringLiteral("Client N0066 saved"));
    QCOMPARE(storedDetails(test, made.client).name, std::optional<std::string>("Selam"));
    QCOMPARE(stored(test, made.client).nspFrom, std::optional(Day::of(2024, 10, 1)));
    QCOMPARE(stored(test, made.client).birthDate, std::optional(BirthDate::ofYear(1993)));
    test.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(stored(test, made.client) == before);
    QVERIFY(storedDetails(test, made.client) == detailsBefore);
    QCOMPARE(field(test, "name").value(), QStringLiteral("ሰላም ተስፋይ"));
}

void ClientPageTest::whatIsWrongStandsBesideItsField() {
    TestWindow test;
    const Made made = make(test);
    open(test, made.client, "about");
    field(test, "closed_on").setFocus();
    test.type("2024-09-08"); // the day before the first contact
    test.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!field(test, "closed_on").fault().isEmpty());
    QVERIFY(!stored(test, made.client).closedOn);
    field(test, "closed_on").setValue({});
    field(test, "relative_of").setFocus();
    test.type("n0999"); // there is no such client: core says so
    test.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(field(test, "relative_of").fault(),
             QStringLiteral("There is no client of that code. Add the client, or correct the code."));
}

void ClientPageTest::theKeysGoToTheFirstFieldOfBothFormsThatIsWrong() {
    TestWindow test;
    const Made made = make(test);
    open(test, made.client, "about");
    field(test, "languages").setFocus();
    test.type(", klingonish");
    QApplication::setActiveWindow(&test.window); // the list of languages was, on the platform of tests
    field(test, "closed_on").setFocus();
    test.type("soon");
    test.press(Qt::Key_Return); // Enter saves, as in every form
    QVERIFY(!field(test, "languages").fault().isEmpty());
    QVERIFY(!field(test, "closed_on").fault().isEmpty());
    QVERIFY(field(test, "languages").isAncestorOf(QApplication::focusWidget()));
    QVERIFY(!field(test, "languages").visibleRegion().isEmpty()); // and it is scrolled to
    QCOMPARE(field(test, "closed_on").value(), QStringLiteral("soon"));
    QTest::qWait(0);
    // What is said takes lines, and pushes nothing into anything else.
    for (const FormField* const each : test.window.page()->findChildren<FormField*>())
        QVERIFY2(!each->isVisible() || each->height() >= each->layout()->totalHeightForWidth(each->width()),
                 qPrintable(each->name()));
}

void ClientPageTest::whatIsHalfTypedIsKeptWhileOneLooksAtOthers() {
    TestWindow test;
    const Made made = make(test);
    open(test, made.client, "about");
    field(test, "dialect").setFocus();
    test.type("Asmara");
    open(test, made.child, "about");
    QCOMPARE(field(test, "dialect").value(), QString());
    QCOMPARE(field(test, "client_code").value(), QStringLiteral("B0067"));
    open(test, made.client, "about");
    QCOMPARE(field(test, "dialect").value(), QStringLiteral("Asmara"));
    QCOMPARE(field(test, "client_code").value(), QStringLiteral("N0066"));
    QVERIFY(!storedDetails(test, made.client).dialect);
    field(test, "dialect").setFocus();
    test.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(storedDetails(test, made.client).dialect, std::optional<std::string>("Asmara"));
    open(test, made.child, "about");
    QVERIFY(!storedDetails(test, made.child).dialect);
}

void ClientPageTest::aLookIsWrittenDownOnceAVisit() {
    TestWindow test;
    const Made made = make(test);
    const auto looks = [&] {
        constexpr std::size_t enough = 100;
        std::size_t count = 0;
        for (const auto& each : test.in([&](Session& session) { return historyOf(session, made.client, enough); }))
            count += each.kind == "client.looked_at" ? 1 : 0;
        return count;
    };
    open(test, made.client);
    QCOMPARE(looks(), std::size_t(1));
    test.press(Qt::Key_F5);
    test.press(Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(looks(), std::size_t(1));
    open(test, made.child);
    open(test, made.client);
    QCOMPARE(looks(), std::size_t(2));
}

void giveToSaraAlone(TestWindow& test, ClientId client) {
    test.in([&](Session& session) {
        const auto sara = addStaff(session, "sara", "Sara Lind", Role::caseworker, secret("another long sentence"));
        session.change([&](Change& change) {
            ClientDetails details = *findDetails(session, client);
            details.restricted = YesNo::yes;
            amendDetails(change, client, details);
            nameOnClient(change, client, sara);
            takeOffClient(change, client, session.who().id);
        });
    });
}

void ClientPageTest::inAnEmergencyTheClientIsOpenedForAnHourWithAReason() {
    TestWindow test;
    const Made made = make(test);
    giveToSaraAlone(test, made.client);
    open(test, made.client);
    test.pressOn("emergency-asked");
    QVERIFY(QTest::qWaitForWindowActive(QApplication::activeModalWidget()));
    test.pressOn("open-in-emergency"); // without a reason
    QVERIFY(test.field("emergency")->isVisible());
    QCOMPARE(label(test, "person"), QString());
    test.field("reason")->setFocus();
    test.type("The ambulance asks");
    test.pressOn("open-in-emergency");
    QCOMPARE(label(test, "person"), QStringLiteral("ሰላም ተስፋይ · woman, adult · Tigrinya, English"));
    QVERIFY(test.window.page()->findChild<Tabs*>()->isVisible());
    const auto entry = test.in([&](Session& session) { return historyOf(session, made.client, 1).front(); });
    QCOMPARE(entry.kind, std::string("client.opened_in_emergency"));
    QCOMPARE(entry.fields->front().to, std::string("The ambulance asks"));
    test.clock.forward(60 * 60 * 1000);
    open(test, made.client);
    QCOMPARE(label(test, "person"), QString());
}

void ClientPageTest::whoMayNotSeeTheClientSeesTheCodeAndWhy() {
    TestWindow test;
    const Made made = make(test);
    giveToSaraAlone(test, made.client);
    open(test, made.client);
    QCOMPARE(label(test, "code"), QStringLiteral("N0066"));
    QCOMPARE(label(test, "person"), QString());
    QVERIFY(label(test, "sentence").startsWith(QStringLiteral("You see that this client exists and what is due")));
    QVERIFY(!test.window.page()->findChild<Tabs*>()->isVisible());
}

void ClientPageTest::aChildIsAddedFromThePageOfTheParent() {
    TestWindow test;
    const Made made = make(test);
    open(test, made.client, "children");
    QCOMPARE(test.rowsOf("relatives"), QStringList{"B0067 |  | Child of N0066 | woman, 8 years old | Open"});
    QTest::keyClick(test.field("add-child"), Qt::Key_Space);
    test.settle();
    QVERIFY(QTest::qWaitForWindowActive(QApplication::activeModalWidget()));
    test.type("b0068");
    test.press(Qt::Key_Return);
    const auto added = test.in([](Session& session) { return clientByCode(session, *ClientCode::parse("B0068")); });
    QVERIFY(added);
    const Client child = stored(test, *added);
    QCOMPARE(child.exposure, Exposure::indirect);
    QCOMPARE(child.relativeOf, ClientCode::parse("N0066"));
    QCOMPARE(child.relation, std::optional(Relation::child));
}

void ClientPageTest::deleteTakesTheTieAwayAndUndoBringsItBack() {
    TestWindow test;
    const Made made = make(test);
    open(test, made.client, "children");
    static_cast<ListView*>(test.field("relatives"))->choose(made.child.number);
    static_cast<ListView*>(test.field("relatives"))->table().setFocus();
    test.press(Qt::Key_Delete);
    QCOMPARE(test.said(), QStringLiteral("B0067 is no longer a relative of N0066"));
    QVERIFY(!stored(test, made.child).relativeOf);
    test.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stored(test, made.child).relativeOf, ClientCode::parse("N0066"));
}

void ClientPageTest::aCaseIsClosedAndOpenedAgain() {
    TestWindow test;
    const Made made = make(test);
    open(test, made.client, "about");
    QTest::keyClick(test.field("close-case"), Qt::Key_Space);
    test.settle();
    QCOMPARE(stored(test, made.client).closedOn, std::optional(Day::of(2024, 10, 8)));
    QTest::keyClick(test.field("close-case"), Qt::Key_Space);
    test.settle();
    QVERIFY(!stored(test, made.client).closedOn);
}

void ClientPageTest::aColleagueIsNamedAndTakenOff() {
    TestWindow test;
    const Made made = make(test);
    test.in([&](Session& session) {
        addStaff(session, "sara", "Sara Lind", Role::caseworker, secret("another long sentence"));
    });
    open(test, made.client, "about");
    QCOMPARE(test.rowsOf("named"), QStringList{"anna"}); // what a colleague is here, only administrators know
    field(test, "member").setFocus();
    test.type("sara");
    QTest::keyClick(test.field("name-on-client"), Qt::Key_Space);
    test.settle();
    QCOMPARE(test.rowsOf("named"), QStringList({"anna", "sara"}));
    auto* const named = static_cast<ListView*>(test.field("named"));
    named->table().selectRow(1);
    named->table().setFocus();
    test.press(Qt::Key_Delete);
    QCOMPARE(test.rowsOf("named"), QStringList{"anna"});
}

void ClientPageTest::controlTabGoesThroughTheParts() {
    TestWindow test;
    const Made made = make(test);
    open(test, made.client);
    for (const char* const part :
         {"story", "support", "protection", "referrals", "exploitation", "children", "about", "story"}) {
        QCOMPARE(tab(test), QLatin1String(part));
        test.press(Qt::Key_Tab, Qt::ControlModifier);
    }
}

FRISTAD_TEST(ClientPageTest)
#include "ClientPageTest.moc"
