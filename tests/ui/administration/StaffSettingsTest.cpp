#include "core/register/ClientStore.h"
#include "core/vault/Settings.h"
#include "tests/ui/administration/SettingsWindow.h"
#include "ui/shell/Preferences.h"

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
        QCOMPARE(test.said(), QString("bo can open the vault now."));
        QCOMPARE(test.rows(), (QStringList{"anna | Anna Andersson | Administrator | Works here",
                                           "bo | Bo Berg | Caseworker | Works here"}));
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
        QCOMPARE(hint(), QString("Easy to guess: add words"));
        test.fill("new-passphrase", longSentence);
        QCOMPARE(hint(), QString("Hard to guess"));
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
        test.press(Qt::Key_Return);
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
        test.press(Qt::Key_Return);
        QCOMPARE(test.rows().value(1), QString("bo | Bo Berg | Caseworker | Suspended"));
        test.choose(1);
        test.pressOn("let-in");
        test.fill("new-passphrase", longSentence);
        test.fill("new-passphrase-again", longSentence);
        test.press(Qt::Key_Return);
        QCOMPARE(test.rows().value(1), QString("bo | Bo Berg | Caseworker | Works here"));
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
        QCOMPARE(test.rows().value(1), QString("bo | Bo Berg | NSP coordinator | Works here"));
        QApplication::setActiveWindow(&test.window); // which the platform of tests leaves to us
        test.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(test.said(), QString("Taken back: bo is now: NSP coordinator"));
        QCOMPARE(test.rows().value(1), QString("bo | Bo Berg | Caseworker | Works here"));
        test.press(Qt::Key_Z, Qt::ControlModifier); // takes the taking back back
        QCOMPARE(test.said(), QString("bo is now: NSP coordinator"));
        QCOMPARE(test.rows().value(1), QString("bo | Bo Berg | NSP coordinator | Works here"));
    }
    void nobodyTakesThemselvesOut() {
        SettingsWindow test("staff");
        addBo(test);
        test.choose(0);
        for (const char* action : {"remove", "suspend", "change-role", "let-in"})
            QVERIFY2(!test.field(action)->isEnabled(), action);
        test.choose(1);
        QVERIFY(test.field("remove")->isEnabled());
        QVERIFY(!test.field("let-in")->isEnabled());
    }
    void onesOwnPassphraseIsChangedByWhoKnowsIt() {
        SettingsWindow test("window");
        test.pressOn("change-passphrase");
        test.fill("current", "not this one");
        test.fill("new-passphrase", longSentence);
        test.fill("new-passphrase-again", longSentence);
        test.press(Qt::Key_Return);
        QVERIFY(test.textOf("failure").contains("wrong"));
        test.fill("current", TemporaryVault::passphrase);
        test.fill("new-passphrase", longSentence);
        test.fill("new-passphrase-again", longSentence);
        test.press(Qt::Key_Return);
        QCOMPARE(test.said(), QString("Your passphrase is changed."));
        QCOMPARE(test.opens("anna", TemporaryVault::passphrase), std::string("vault.wrong_key"));
        QCOMPARE(errorOf<Error>([&] { static_cast<void>(test.vault.open("anna", longSentence)); }), std::string());
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
        test.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(decided(), std::string("yes"));
        test.pressOn("house.caseworkers_see_all");
        QCOMPARE(decided(), std::string("no"));
    }
};

QTEST_MAIN(StaffSettingsTest)
#include "StaffSettingsTest.moc"
