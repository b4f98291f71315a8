#include "core/register/ClientStore.h"
#include "core/vault/Settings.h"
#include "tests/support/TestProgram.h"
#include "tests/ui/administration/SettingsWindow.h"
#include "ui/shell/Preferences.h"
#include "ui/widgets/FormField.h"

#include <QCheckBox>

using namespace fristad;
using namespace fristad::ui;

namespace {

constexpr auto longSentence = "the horse sleeps below the bridge when it rains";

void addBo(SettingsWindow& test) {
    test.in([](Session& session) {
        addStaff(session, "bo", "Bo Berg", Role::caseworker, secret("a caseworker's sentence"));
    });
    test.open("staff");
}

} // namespace

/// Who may open the vault, as an administrator settles it in the window.
class StaffSettingsTest : public QObject {
    Q_OBJECT

private slots:
    void aPersonWhoIsAddedOpensTheVault() {
        SettingsWindow test("staff");
        test.pressOn("add-staff");
        test.type("bo");
        test.press(Qt::Key_Tab);
        test.type("Bo Berg");
        test.fill("new-passphrase", longSentence);
        test.fill("new-passphrase-again", longSentence);
        test.press(Qt::Key_Return);
        QCOMPARE(test.said(), QString("bo can open the vault now, and first chooses a passphrase of their own."));
        QCOMPARE(test.rows(), (QStringList{"anna | Anna Andersson | Administrator | Works here",
                                           "bo | Bo Berg | Caseworker | Has a first passphrase"}));
        QCOMPARE(test.opens("bo", longSentence), std::string());
    }
    void passphrasesThatDifferAreSaidAndNobodyIsAdded() {
        SettingsWindow test("staff");
        test.pressOn("add-staff");
        test.type("bo");
        test.fill("new-passphrase", longSentence);
        test.fill("new-passphrase-again", "the horse sleeps");
        test.press(Qt::Key_Return);
        QVERIFY(test.written("add-staff-sheet").contains("The two are not the same."));
        test.press(Qt::Key_Escape);
        QVERIFY(!test.isThere("add-staff-sheet"));
        QCOMPARE(test.rows().size(), 1);
    }
    void aNameThatWasUsedIsRefusedInTheSheet() {
        SettingsWindow test("staff");
        test.pressOn("add-staff");
        test.type("anna");
        test.fill("new-passphrase", longSentence);
        test.fill("new-passphrase-again", longSentence);
        test.press(Qt::Key_Return);
        QVERIFY(test.written("add-staff-sheet").contains("anna"));
        QVERIFY(!test.textOf("failure").isEmpty());
        QCOMPARE(test.rows().size(), 1);
    }
    void howHardAPassphraseIsToGuessIsSaidWhileItIsTyped() {
        SettingsWindow test("staff");
        test.pressOn("add-staff");
        const auto hint = [&] { return test.field("strength")->accessibleName(); };
        test.fill("new-passphrase", "sommar");
        QCOMPARE(hint(), QString("Too easy to guess: add words"));
        test.fill("new-passphrase", longSentence);
        QCOMPARE(hint(), QString("Hard to guess"));
    }
    void aWeakPassphraseIsSaidBesideItsFieldAndNobodyIsAdded() {
        SettingsWindow test("staff");
        test.pressOn("add-staff");
        test.type("bo");
        for (const char* const weak : {"hej", "password", "bo bo bo"}) {
            test.fill("new-passphrase", weak);
            test.fill("new-passphrase-again", weak);
            test.press(Qt::Key_Return);
            QVERIFY(test.written("add-staff-sheet").contains("The passphrase is too easy to guess"));
        }
        test.press(Qt::Key_Escape);
        QCOMPARE(test.rows().size(), 1);
    }
    void sixWordsAreShownUntilTheyAreTaken() {
        SettingsWindow test("staff");
        test.pressOn("add-staff");
        test.type("bo");
        QVERIFY(!test.isThere("shown-passphrase"));
        test.pressOn("suggest-words");
        const QString words = test.textOf("shown-passphrase");
        QCOMPARE(words.split(u' ').size(), 6);
        QVERIFY(test.written("add-staff-sheet").contains("66 bits"));
        test.press(Qt::Key_Return); // not typed once more
        QVERIFY(test.written("add-staff-sheet").contains("The two are not the same."));
        test.fill("new-passphrase-again", words);
        test.press(Qt::Key_Return);
        QVERIFY(!test.isThere("shown-passphrase"));
        QCOMPARE(test.opens("bo", words.toStdString()), std::string());
    }
    void whatIsTypedIsShownOnDemandOnly() {
        SettingsWindow test("staff");
        test.pressOn("add-staff");
        test.fill("new-passphrase", longSentence);
        QVERIFY(!test.isThere("shown-passphrase"));
        test.pressOn("reveal");
        QCOMPARE(test.textOf("shown-passphrase"), QString(longSentence));
        test.pressOn("reveal");
        QVERIFY(!test.isThere("shown-passphrase"));
        test.press(Qt::Key_Escape);
    }
    void whoForgotTheirsGetsANewOneFromAnAdministrator() {
        SettingsWindow test("staff");
        addBo(test);
        test.choose(1);
        test.pressOn("give-passphrase");
        test.fill("new-passphrase", longSentence);
        test.fill("new-passphrase-again", longSentence);
        test.press(Qt::Key_Return);
        QCOMPARE(test.said(), QString("bo has a new passphrase, to be changed when they sign in."));
        QCOMPARE(test.opens("bo", "a caseworker's sentence"), std::string("vault.wrong_key"));
        QCOMPARE(test.opens("bo", longSentence), std::string());
    }
    void whoIsRemovedIsShutOutAndItIsSaidBeforeWhatThatMeans() {
        SettingsWindow test("staff");
        addBo(test);
        test.choose(1);
        test.pressOn("remove");
        const QString said = test.written("take-out-sheet");
        QVERIFY(said.contains("bo's passphrase opens the vault no more"));
        QVERIFY(said.contains("The whole register is encrypted anew with a new key"));
        QVERIFY(said.contains("This can't be undone."));
        QCOMPARE(test.field("take-out-sheet")->windowTitle(), QString("Fristad")); // no name in the desktop's task bar
        QVERIFY(said.contains("Backups that were made before still open with the old passphrase."));
        test.press(Qt::Key_Return); // which takes back and not away: it can't be undone
        QVERIFY(!test.isThere("take-out-sheet"));
        QCOMPARE(test.rows().value(1), QString("bo | Bo Berg | Caseworker | Has a first passphrase"));
        test.choose(1);
        test.pressOn("remove");
        test.pressOn("confirm");
        QCOMPARE(test.said(), QString("bo is removed, and the vault has a new key."));
        QCOMPARE(test.rows().value(1), QString("bo | Bo Berg | Caseworker | Removed"));
        QCOMPARE(test.opens("bo", "a caseworker's sentence"), std::string("vault.wrong_key"));
        QCOMPARE(errorOf<Error>([&] { static_cast<void>(test.vault.open()); }), std::string());
    }
    void whoIsSuspendedComesBackWithANewPassphrase() {
        SettingsWindow test("staff");
        addBo(test);
        test.choose(1);
        test.pressOn("suspend");
        test.pressOn("confirm");
        QCOMPARE(test.rows().value(1), QString("bo | Bo Berg | Caseworker | Suspended"));
        test.choose(1);
        test.pressOn("let-in");
        test.fill("new-passphrase", longSentence);
        test.fill("new-passphrase-again", longSentence);
        test.press(Qt::Key_Return);
        QCOMPARE(test.rows().value(1), QString("bo | Bo Berg | Caseworker | Has a first passphrase"));
        QCOMPARE(test.opens("bo", longSentence), std::string());
    }
    void whoeverIsAloneWithARestrictedClientNamesWhoTakesOverInTheSameSheet() {
        SettingsWindow test("staff");
        addBo(test);
        const auto client = test.in([](Session& session) {
            const auto bo = staffOf(session).at(1).id;
            ClientId id;
            session.change([&](Change& change) {
                Client value;
                value.code = *ClientCode::parse("N0001");
                value.firstContact = Day::of(2024, 1, 1);
                id = addClient(change, value);
                ClientDetails details;
                details.restricted = YesNo::yes;
                amendDetails(change, id, details);
                nameOnClient(change, id, bo);
                takeOffClient(change, id, session.who().id);
            });
            return id;
        });
        test.choose(1);
        test.pressOn("remove");
        test.pressOn("confirm");
        QVERIFY2(test.textOf("failure").contains("Nobody but \"bo\" can open N0001"),
                 qPrintable(test.textOf("failure")));
        test.fill("successor", "anna");
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Tab); // the choices that fit are open
        test.pressOn("confirm");
        QCOMPARE(test.said(), QString("bo is removed, and the vault has a new key."));
        QVERIFY(test.in([client](Session& session) { return session.sightOf(client) == Sight::inFull; }));
    }
    void aRoleIsChangedByTypingIt() {
        SettingsWindow test("staff");
        addBo(test);
        test.choose(1);
        test.pressOn("change-role");
        test.fill("role", "coord");
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Tab); // the choices that fit are open
        test.pressOn("confirm");
        QCOMPARE(test.said(), QString("bo is now: NSP coordinator"));
        QCOMPARE(test.rows().value(1), QString("bo | Bo Berg | NSP coordinator | Has a first passphrase"));
        QApplication::setActiveWindow(&test.window); // which the platform of tests leaves to us
        test.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(test.said(), QString("Taken back: bo is now: NSP coordinator"));
        QCOMPARE(test.rows().value(1), QString("bo | Bo Berg | Caseworker | Has a first passphrase"));
        test.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(test.said(), QString("bo is now: NSP coordinator"));
        QCOMPARE(test.rows().value(1), QString("bo | Bo Berg | NSP coordinator | Has a first passphrase"));
    }
    void nobodyTakesThemselvesOut() {
        SettingsWindow test("staff");
        addBo(test);
        test.choose(0);
        for (const char* action : {"remove", "suspend", "change-role", "give-passphrase", "let-in"})
            QVERIFY2(!test.field(action)->isEnabled(), action);
        test.choose(1);
        QVERIFY(test.field("remove")->isEnabled());
        QVERIFY(!test.field("let-in")->isEnabled());
    }
    void onesOwnPassphraseIsChangedByWhoKnowsIt() {
        SettingsWindow test("window");
        test.pressOn("change-passphrase");
        test.type("not this one"); // the keys go to the first field
        test.fill("new-passphrase", longSentence);
        test.fill("new-passphrase-again", longSentence);
        test.press(Qt::Key_Return);
        QVERIFY(test.written("own-passphrase").contains("The name or the passphrase is wrong."));
        QVERIFY(!test.isThere("failure")); // it stands beside the field
        test.fill("current", TemporaryVault::passphrase);
        test.fill("new-passphrase", longSentence);
        test.fill("new-passphrase-again", longSentence);
        test.press(Qt::Key_Return);
        QCOMPARE(test.said(), QString("Your passphrase is changed."));
        QCOMPARE(test.opens("anna", TemporaryVault::passphrase), std::string("vault.wrong_key"));
        QCOMPARE(errorOf<Error>([&] { static_cast<void>(test.vault.open("anna", longSentence)); }), std::string());
    }
    void whatTakesTwoIsSwitchedOffByTwo() {
        SettingsWindow test("house");
        test.in([](Session& session) {
            addStaff(session, "cia", "", Role::coordinator, secret("a caseworker's sentence"));
        });
        const char* const two = "house.second_person_for_export";
        const auto holds = [&] {
            return test.in([two](Session& session) { return setting(session, two).value_or("no"); });
        };
        const auto isTicked = [&] { return static_cast<QCheckBox*>(test.field(two))->isChecked(); };
        test.pressOn(two);
        QCOMPARE(holds(), std::string("yes"));
        test.pressOn(two);
        test.type("anna");
        test.fill("second-passphrase", TemporaryVault::passphrase);
        test.press(Qt::Key_Return);
        QVERIFY(test.written("by-two-sheet").contains("somebody other than yourself"));
        QVERIFY(!test.isThere("failure")); // it stands beside the field
        test.fill("second-name", "cia");
        test.fill("second-passphrase", "a caseworker's sentence");
        test.press(Qt::Key_Return);
        QVERIFY(test.written("by-two-sheet").contains("still has a first passphrase"));
        test.press(Qt::Key_Escape);
        QCOMPARE(holds(), std::string("yes"));
        QVERIFY(isTicked());
        test.window.lock();
        test.settle();
        test.vault.changeFirst("cia", "a caseworker's sentence", longSentence);
        test.unlock();
        test.open("house");
        test.pressOn(two);
        test.type("cia");
        test.fill("second-passphrase", longSentence);
        test.press(Qt::Key_Return);
        QVERIFY(!test.isThere("by-two-sheet"));
        QCOMPARE(holds(), std::string("no"));
        QVERIFY(!isTicked());
    }
    void whatSaysWhoHelpsIsTrueForTheRole() {
        SettingsWindow test("window");
        QVERIFY(test.written("page-settings").contains("another administrator gives you a new one"));
    }
    void aLookThatIsTypedIsTakenWhenTheFieldIsLeft() {
        SettingsWindow test("window");
        QCOMPARE(preferences::look(), Look::system);
        test.fill("look", "dark");
        if (QWidget* const choices = QApplication::activePopupWidget())
            QTest::keyClick(choices, Qt::Key_Tab); // the choices that fit are open
        QApplication::setActiveWindow(&test.window);
        test.field("language")->setFocus();
        test.settle();
        QCOMPARE(preferences::look(), Look::dark);
    }
    void theOrganisationsNameIsSavedByEnterAndTakenBack() {
        SettingsWindow test("house");
        const auto called = [&] {
            return test.in([](Session& session) { return setting(session, organisationName).value_or(""); });
        };
        test.fill("organisation", "Kvinnohuset Lunden");
        QCOMPARE(called(), std::string());
        static_cast<TextField*>(test.field("organisation"))->editor().setFocus();
        test.press(Qt::Key_Return);
        QCOMPARE(called(), std::string("Kvinnohuset Lunden"));
        QVERIFY(!test.field("save-organisation")->isEnabled());
        test.field("house.caseworkers_see_all")->setFocus(); // in the field Ctrl+Z is for what is typed
        test.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(called(), std::string());
        QCOMPARE(static_cast<TextField*>(test.field("organisation"))->value(), QString());
        test.fill("organisation", QString(121, u'k'));
        test.pressOn("save-organisation");
        QCOMPARE(called(), std::string());
        QVERIFY(static_cast<TextField*>(test.field("organisation"))->fault().contains("120 characters"));
    }
    void whatTheHouseDecidesHoldsAtOnce() {
        SettingsWindow test("house");
        const auto decided = [&] {
            return test.in(
                [](Session& session) { return setting(session, "house.caseworkers_see_all").value_or("no"); });
        };
        QCOMPARE(decided(), std::string("no"));
        test.pressOn("house.caseworkers_see_all");
        QCOMPARE(decided(), std::string("yes"));
        QVERIFY(static_cast<QCheckBox*>(test.field("house.caseworkers_see_all"))->isChecked());
        test.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(decided(), std::string(""));
        QVERIFY(!static_cast<QCheckBox*>(test.field("house.caseworkers_see_all"))->isChecked());
        test.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(decided(), std::string("yes"));
        test.pressOn("house.caseworkers_see_all");
        QCOMPARE(decided(), std::string("no"));
    }
};

FRISTAD_TEST(StaffSettingsTest)
#include "StaffSettingsTest.moc"
