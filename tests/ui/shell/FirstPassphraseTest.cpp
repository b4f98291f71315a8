#include "core/vault/Staff.h"
#include "tests/support/TestProgram.h"
#include "tests/ui/TestWindow.h"

#include <QLineEdit>

using namespace fristad;
using namespace fristad::ui;

namespace {

constexpr std::int64_t minute = 60'000;
constexpr auto first = "what anna thought of at lunch";
constexpr auto own = "the horse sleeps below the bridge when it rains";

/// Somebody whom anna let in comes for the first time.
class Beginner : public TestWindow {
public:
    Beginner() {
        addStaff(*vault.open(), "bo", "Bo Berg", Role::caseworker, secret(first));
        name = "bo";
        passphrase = first;
        unlock();
    }
    [[nodiscard]] static bool isThere(const QString& called) {
        for (const QWidget* const each : QApplication::allWidgets())
            if (each->objectName() == called && each->isVisible())
                return true;
        return false;
    }
};

} // namespace

/// Whoever signs in with a passphrase that somebody else chose.
class FirstPassphraseTest : public QObject {
    Q_OBJECT

private slots:
    void choosesAnotherBeforeAnythingIsShown() {
        Beginner test;
        QVERIFY(test.isThere("first-passphrase"));
        QVERIFY(!test.window.isUnlocked());
        QVERIFY(!test.isThere("page-today"));
        test.type(first); // the keys go to the first field
        test.fill("new-passphrase", own);
        test.fill("new-passphrase-again", own);
        test.press(Qt::Key_Return);
        QVERIFY(!test.isThere("first-passphrase"));
        QVERIFY(test.window.isUnlocked());
        test.window.lock();
        test.settle();
        QVERIFY(!test.vault.open("bo", own)->who().firstPassphrase);
        test.passphrase = own;
        test.unlock();
        QVERIFY(test.window.isUnlocked()); // and is asked no more
    }
    void aWrongOneTheSameAgainAndAWeakOneAreSaidAndNothingIsShown() {
        Beginner test;
        const auto tries = [&](const char* current, const char* next, const char* said) {
            test.fill("current", current);
            test.fill("new-passphrase", next);
            test.fill("new-passphrase-again", next);
            test.press(Qt::Key_Return);
            QString all;
            for (const auto* const each : test.field("first-passphrase")->findChildren<QLabel*>())
                if (each->isVisible())
                    all += each->text() + '\n';
            QVERIFY2(all.contains(QString::fromLatin1(said)), qPrintable(all));
            QVERIFY(!test.window.isUnlocked());
        };
        tries("not this one", own, "The name or the passphrase is wrong.");
        tries(first, first, "The new passphrase is the same as the old one.");
        tries(first, "hej", "The passphrase is too easy to guess");
    }
    void whoGivesUpIsLockedOutAndTheVaultIsClosed() {
        Beginner test;
        test.press(Qt::Key_Escape);
        QVERIFY(!test.isThere("first-passphrase"));
        QVERIFY(!test.window.isUnlocked());
        QVERIFY(test.vault.open("bo", first) != nullptr); // in use otherwise
    }
    void leftAloneItIsTakenAwayAndTheVaultIsClosed() {
        Beginner test;
        test.untouched += 10 * minute;
        test.window.idleWatch().look();
        test.settle();
        QVERIFY(!test.isThere("first-passphrase"));
        QVERIFY(static_cast<QLabel*>(test.field("cut-short"))->text().startsWith("The passphrase was not changed"));
        QVERIFY(test.vault.open("bo", first) != nullptr);
    }
};

FRISTAD_TEST(FirstPassphraseTest)
#include "FirstPassphraseTest.moc"
