#include "core/vault/Backup.h"
#include "core/vault/Settings.h"
#include "tests/support/TestProgram.h"
#include "tests/ui/TestWindow.h"
#include "ui/shell/NewVaultDialog.h"
#include "ui/widgets/FormField.h"

#include <QLineEdit>

using namespace fristad;
using namespace fristad::ui;

namespace {

constexpr std::int64_t minute = 60'000;

} // namespace

class NewVaultTest : public QObject {
    Q_OBJECT

private slots:
    void aVaultIsMadeInThreeSteps() {
        TestWindow test;
        const QString folder = QString::fromStdString((test.vault.place() / "a new one").string());
        begin(test, "create");
        fill(test, "folder", folder);
        fill(test, "organisation", QString(121, u'k'));
        next(test);
        QVERIFY(faultOf(test, "organisation").contains("120 characters"));
        fill(test, "organisation", "Kvinnohuset Lunden");
        next(test);
        sayWho(test, "karin", "a sentence of her own");
        const QString key = shownKey(test);
        QVERIFY(!QFileInfo::exists(folder)); // not before the key is kept
        next(test);
        fill(test, "recoveryKeyBack", key.toLower());
        next(test);
        QVERIFY(test.window.isUnlocked());
        QCOMPARE(QString::fromStdString(test.window.who().name), QStringLiteral("karin"));
        next(test); // done
        QCOMPARE(test.window.folder(), folder);
        test.window.lock();
        test.settle();
        const auto session = openVault(folder.toStdString(), "karin", secret("a sentence of her own"));
        QCOMPARE(setting(*session, organisationName).value_or(""), std::string("Kvinnohuset Lunden"));
        QVERIFY(verifyVault(*session, {}).intact());
    }
    void aKeyThatWasNotKeptMakesNoVault() {
        TestWindow test;
        const QString folder = QString::fromStdString((test.vault.place() / "a new one").string());
        begin(test, "create");
        fill(test, "folder", folder);
        next(test);
        sayWho(test, "karin", "nobody would think of it");
        next(test);
        fill(test, "recoveryKeyBack", QString::fromStdString(test.vault.recoveryKey)); // a key, but another one
        next(test);
        QVERIFY(faultOf(test, "recoveryKeyBack").startsWith("This is another key"));
        fill(test, "recoveryKeyBack", "12345");
        next(test);
        QVERIFY(faultOf(test, "recoveryKeyBack").startsWith("The recovery key is mistyped in group"));
        test.press(Qt::Key_Escape);
        QVERIFY(!test.window.isUnlocked());
        QVERIFY(!QFileInfo::exists(folder));
    }
    void whatIsWrongStandsBesideItsField() {
        TestWindow test;
        begin(test, "create");
        fill(test, "folder", QString::fromStdString(test.vault.place().string()));
        next(test);
        QVERIFY(!faultOf(test, "folder").isEmpty()); // there is a vault in it
        fill(test, "folder", QString::fromStdString((test.vault.place() / "new").string()));
        next(test);
        fill(test, "name", QString(61, u'k'));
        fill(test, "new-passphrase", "the one that is meant");
        fill(test, "new-passphrase-again", "the other of them");
        next(test);
        QVERIFY(faultOf(test, "name").startsWith("The name can't be signed in with"));
        fill(test, "name", "karin");
        next(test);
        QVERIFY(faultOf(test, "new-passphrase-again").startsWith("The two are not the same"));
    }
    void aWeakPassphraseIsSaidBesideItsFieldAndSixWordsAreOffered() {
        TestWindow test;
        begin(test, "create");
        fill(test, "folder", QString::fromStdString((test.vault.place() / "new").string()));
        next(test);
        sayWho(test, "karin", "karin1234");
        QVERIFY2(faultOf(test, "new-passphrase").startsWith("The passphrase is too easy to guess"),
                 qPrintable(faultOf(test, "new-passphrase")));
        QTest::mouseClick(test.field("suggest-words"), Qt::LeftButton);
        const QString words = static_cast<QLabel*>(test.field("shown-passphrase"))->text();
        QCOMPARE(words.split(u' ').size(), 6);
        fill(test, "new-passphrase-again", words); // from the paper
        next(test);
        QVERIFY(!shownKey(test).isEmpty());
        test.press(Qt::Key_Escape);
    }
    void theRecoveryKeyGivesANewPassphraseAndANewKey() {
        TestWindow test;
        begin(test, "recover");
        fill(test, "oldKey", QString::fromStdString(test.vault.recoveryKey));
        next(test);
        sayWho(test, "anna", "another long sentence");
        const QString key = shownKey(test);
        QVERIFY(key != QString::fromStdString(test.vault.recoveryKey));
        next(test);
        fill(test, "recoveryKeyBack", key);
        next(test);
        QVERIFY(test.window.isUnlocked());
        test.window.lock();
        test.settle();
        QVERIFY(test.vault.open("anna", "another long sentence") != nullptr);
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(test.vault.open()), WrongKey);
    }
    void aUsedRecoveryKeyLeadsToTheCopiesThatItStillOpens() {
        TestWindow test;
        backup(*test.vault.open(), test.vault.folder() / "backups" / "before", false, {});
        begin(test, "recover");
        fill(test, "oldKey", QString::fromStdString(test.vault.recoveryKey));
        next(test);
        sayWho(test, "anna", "another long sentence");
        const QString key = shownKey(test);
        next(test);
        fill(test, "recoveryKeyBack", key);
        next(test);
        next(test); // done
        test.settle();
        QVERIFY(test.field("old-copies-sheet"));
        test.press(Qt::Key_Return);
        QVERIFY(test.field("old-copies-card"));
    }
    void anotherVaultsKeyIsSaidToBeThat() {
        TestWindow test;
        TemporaryVault other;
        other.create();
        begin(test, "recover");
        fill(test, "oldKey", QString::fromStdString(other.recoveryKey));
        next(test);
        sayWho(test, "anna", "nobody would think of it");
        QVERIFY(static_cast<QLabel*>(test.field("newVaultFault"))->text().startsWith("This is not the recovery key"));
        QVERIFY(test.vault.open() != nullptr);
    }
    void theWindowCanBeClosedWhileTheKeyIsShown() {
        TestWindow test;
        begin(test, "recover");
        fill(test, "oldKey", QString::fromStdString(test.vault.recoveryKey));
        next(test);
        sayWho(test, "anna", "nobody would think of it");
        test.window.close();
        test.settle();
        QVERIFY(test.vault.open() != nullptr); // with the old passphrase
    }
    void aRecoveryKeyLeftOnTheScreenIsTakenAwayAndNoVaultIsMade() {
        TestWindow test;
        const QString folder = QString::fromStdString((test.vault.place() / "a new one").string());
        begin(test, "create");
        fill(test, "folder", folder);
        next(test);
        sayWho(test, "karin", "nobody would think of it");
        auto* const shown = static_cast<QLabel*>(test.field("recoveryKey"));
        const QPointer<QWidget> dialog = shown->window();
        test.untouched += 10 * minute - 1;
        test.window.idleWatch().look();
        QVERIFY(dialog->isVisible());
        QVERIFY(!shown->text().isEmpty());
        test.untouched += 1;
        test.window.idleWatch().look();
        QVERIFY(!dialog || (!dialog->isVisible() && shown->text().isEmpty()));
        test.settle();
        QVERIFY(!QFileInfo::exists(folder));
        QVERIFY2(said(test).startsWith("No vault was made"), qPrintable(said(test)));
        test.unlockByKeys(); // the one that is there, as if nothing had been
        QVERIFY(test.window.isUnlocked());
    }
    void aNewKeyLeftOnTheScreenLeavesTheOldOneInForce() {
        TestWindow test;
        recoverUntilTheKeyIsShown(test);
        next(test);
        test.untouched += 10 * minute;
        test.window.idleWatch().look();
        test.settle();
        QVERIFY(!test.window.isUnlocked());
        QVERIFY2(said(test).startsWith("The vault is as it was"), qPrintable(said(test)));
        QVERIFY(test.vault.open() != nullptr); // with the old passphrase
        recoverUntilTheKeyIsShown(test);       // and the old recovery key
        test.press(Qt::Key_Escape);
    }
    void aPassphraseHalfTypedAndLeftIsTakenAway() {
        TestWindow test;
        auto* const passphrase = static_cast<QLineEdit*>(test.field("passphrase"));
        QTest::keyClicks(passphrase, "a long sen");
        test.untouched += 10 * minute;
        test.window.idleWatch().look();
        QVERIFY(passphrase->text().isEmpty());
        QVERIFY2(said(test).startsWith("What was typed here"), qPrintable(said(test)));
        test.unlockByKeys();
        QVERIFY(test.window.isUnlocked());
    }

private:
    static void begin(TestWindow& test, const char* button) {
        QTest::mouseClick(test.field(button), Qt::LeftButton);
        test.settle();
    }
    static void recoverUntilTheKeyIsShown(TestWindow& test) {
        begin(test, "recover");
        fill(test, "oldKey", QString::fromStdString(test.vault.recoveryKey));
        next(test);
        sayWho(test, "anna", "nobody would think of it");
        QVERIFY(!shownKey(test).isEmpty());
    }
    /// What the unlock page says of what was cut short.
    static QString said(TestWindow& test) { return static_cast<QLabel*>(test.field("cut-short"))->text(); }
    static void sayWho(TestWindow& test, const char* name, const char* passphrase) {
        fill(test, "name", name);
        fill(test, "new-passphrase", passphrase);
        fill(test, "new-passphrase-again", passphrase);
        next(test);
    }
    static void fill(TestWindow& test, const char* field, const QString& words) {
        test.field(field)->findChild<QLineEdit*>()->clear();
        QTest::keyClicks(test.field(field)->findChild<QLineEdit*>(), words);
    }
    /// The worker waits for the person while the key is shown: there is nothing to wait for then.
    static void next(TestWindow& test) {
        const QPointer<QWidget> button = test.field("next");
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(!button || button->isEnabled() || !button->isVisible());
    }
    static QString shownKey(TestWindow& test) {
        return static_cast<QLabel*>(test.field("recoveryKey"))->text().replace('\n', '-');
    }
    static QString faultOf(TestWindow& test, const char* field) {
        return static_cast<FormField*>(test.field(field))->fault();
    }
};

FRISTAD_TEST(NewVaultTest)
#include "NewVaultTest.moc"
