#include "core/vault/Backup.h"
#include "core/vault/Settings.h"
#include "tests/support/TestProgram.h"
#include "tests/ui/TestWindow.h"
#include "ui/widgets/FormField.h"

#include <QLineEdit>
#include <QPrinterInfo>

using namespace fristad;
using namespace fristad::ui;

namespace fs = std::filesystem;

namespace {

/// A computer whose disk died: the window asks for no vault, and there is a stick with a backup.
class AfterDeadDisk : public TestWindow {
public:
    AfterDeadDisk() {
        {
            const auto session = vault.open();
            session->change([](Change& change) { setSetting(change, "house.note", "before the disk died"); });
            backup(*session, copy, false, {});
        }
        fs::remove_all(vault.folder());
        window.openFolder({});
        settle();
    }
    void begin() {
        QTest::mouseClick(field("restoreBackup"), Qt::LeftButton);
        settle();
        put("backupFile", QString::fromStdString(copy.string()));
        put("restoreFolder", QString::fromStdString(to.string()));
        put("restoreWho", "anna");
    }
    void put(const char* called, const QString& words) {
        auto* const editor = field(QString::fromLatin1(called))->findChild<QLineEdit*>();
        editor->clear();
        QTest::keyClicks(editor, words);
    }
    /// The worker waits for the person while the key is shown: there is nothing to wait for then.
    void next() {
        const QPointer<QWidget> button = field("restoreNext");
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY(!button || button->isEnabled() || !button->isVisible());
    }
    [[nodiscard]] QString words(const char* called) const {
        return static_cast<QLabel*>(field(QString::fromLatin1(called)))->text();
    }
    [[nodiscard]] std::string noteIn(const fs::path& folder, std::string_view with) {
        const auto session = openVault(folder, "anna", secret(with));
        return setting(*session, "house.note").value_or("");
    }

    fs::path copy = vault.place() / "stick.fristad-backup";
    fs::path to = vault.place() / "restored";
};

} // namespace

class RestoreDialogTest : public QObject {
    Q_OBJECT

private slots:
    void afterADeadDiskAPassphraseOfThatDayGivesEverythingBack() {
        AfterDeadDisk test;
        test.begin();
        test.put("restorePassphrase", TemporaryVault::passphrase);
        test.next();
        const QString preview = test.words("restorePreview");
        QVERIFY2(preview.contains("Who can sign in to it: anna."), qPrintable(preview));
        QVERIFY(!fs::exists(test.to)); // it was only looked at
        test.next();
        QTRY_VERIFY(test.window.isUnlocked());
        test.settle();
        QCOMPARE(test.window.folder(), QString::fromStdString(test.to.string()));
        test.window.lock();
        test.settle();
        QCOMPARE(test.noteIn(test.to, TemporaryVault::passphrase), std::string("before the disk died"));
    }

    void afterADeadDiskTheRecoveryKeyGivesEverythingBack() {
        AfterDeadDisk test;
        test.begin();
        test.put("restoreKey", QString::fromStdString(test.vault.recoveryKey).toLower());
        test.next();
        for (const char* const field : {"new-passphrase", "new-passphrase-again"})
            test.put(field, "a sentence of the new computer");
        test.next();
        const QString key = test.words("recoveryKey").replace('\n', '-');
        QVERIFY(!key.isEmpty() && key != QString::fromStdString(test.vault.recoveryKey));
        test.next();
        test.put("recoveryKeyBack", key);
        test.next();
        QTRY_VERIFY(test.window.isUnlocked());
        test.settle();
        test.window.lock();
        test.settle();
        QCOMPARE(test.noteIn(test.to, "a sentence of the new computer"), std::string("before the disk died"));
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(openVault(test.to, "anna", secret(TemporaryVault::passphrase))),
                                 WrongKey);
    }

    void whatIsWrongIsSaidAndLeavesNothing() {
        AfterDeadDisk test;
        test.begin();
        test.next(); // neither passphrase nor key
        QVERIFY(!static_cast<FormField*>(test.field("restorePassphrase"))->fault().isEmpty());
        test.put("restorePassphrase", "not this one");
        test.next();
        QVERIFY2(test.words("restoreFault").contains("wrong"), qPrintable(test.words("restoreFault")));
        TemporaryVault other;
        other.create();
        test.put("restoreKey", QString::fromStdString(other.recoveryKey));
        test.next();
        QVERIFY2(test.words("restoreFault").startsWith("This is not the recovery key"),
                 qPrintable(test.words("restoreFault")));
        test.put("backupFile", QString::fromStdString((test.vault.place() / "no such file").string()));
        test.put("restorePassphrase", TemporaryVault::passphrase);
        test.next();
        QVERIFY2(test.words("restoreFault").contains("does not exist"), qPrintable(test.words("restoreFault")));
        test.press(Qt::Key_Escape);
        QVERIFY(!test.window.isUnlocked());
        QVERIFY(!fs::exists(test.to));
    }

    void aKeyThatWasNotKeptRestoresNothing() {
        AfterDeadDisk test;
        test.begin();
        test.put("restoreKey", QString::fromStdString(test.vault.recoveryKey));
        test.next();
        for (const char* const field : {"new-passphrase", "new-passphrase-again"})
            test.put(field, "a sentence of the new computer");
        test.next();
        QTest::keyClick(test.field("restoreDialog"), Qt::Key_Escape);
        test.settle();
        QVERIFY(!test.window.isUnlocked());
        QVERIFY(!fs::exists(test.to));
    }

    void aRecoveryKeyIsNoFileUnlessThePersonInsists() {
        if (!QPrinterInfo::availablePrinterNames().isEmpty())
            qFatal("tests need a computer without printers");
        AfterDeadDisk test;
        test.begin();
        test.put("restoreKey", QString::fromStdString(test.vault.recoveryKey));
        test.next();
        for (const char* const field : {"new-passphrase", "new-passphrase-again"})
            test.put(field, "a sentence of the new computer");
        test.next();
        QTest::mouseClick(test.field("printKey"), Qt::LeftButton);
        QVERIFY(test.words("printNote").startsWith("There is no printer"));
        QTest::mouseClick(test.field("saveKey"), Qt::LeftButton);
        QVERIFY(test.words("printNote").startsWith("A file is read by whoever"));
        QVERIFY(!QApplication::activeWindow()->findChild<QWidget*>("save-file"));
        QTest::mouseClick(test.field("saveKey"), Qt::LeftButton);
        QVERIFY(test.field("save-file")->isVisible());
        test.field("save-file")->close();
        QTest::keyClick(test.field("restoreDialog"), Qt::Key_Escape);
        test.settle();
    }
};

FRISTAD_TEST(RestoreDialogTest)
#include "RestoreDialogTest.moc"
