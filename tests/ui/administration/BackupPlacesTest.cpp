#include "SettingsWindow.h"
#include "core/vault/AutomaticBackups.h"
#include "core/vault/Settings.h"
#include "tests/support/TestProgram.h"

#include <QLabel>
#include <QTimer>
#include <QtTest>

#include <filesystem>

using namespace fristad;
using namespace fristad::ui;

namespace {

namespace fs = std::filesystem;

std::size_t backupsIn(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

QStringList sentencesOf(const QWidget* card) {
    QStringList sentences;
    for (const QLabel* const each : card->findChildren<QLabel*>())
        sentences << each->text();
    return sentences;
}

} // namespace

/// Backups by themselves as a person meets them: the places in the settings, one after unlocking, one before the window closes.
class BackupPlacesTest : public QObject {
    Q_OBJECT

private slots:
    void aPlaceThatIsNamedHasItsFirstBackupAtOnce() {
        SettingsWindow test("backups");
        const auto stick = test.vault.place() / "stick";
        fs::create_directory(stick);
        QVERIFY(sentencesOf(test.field("backup-places"))
                    .contains("In the vault's folder: none yet. This place is on the vault's own disk."));
        test.pressOn("add-backup-place");
        test.fill("backup-place", QString::fromStdString(stick.string()));
        test.press(Qt::Key_Return);
        QCOMPARE(backupsIn(stick), std::size_t{1});
        const QString all = sentencesOf(test.field("backup-places")).join('\n');
        QVERIFY2(all.contains("stick: 1 backup, ") && all.contains("from today 14:00"), qPrintable(all));
    }
    void aPlaceThatIsTakenAwayKeepsWhatLiesThere() {
        SettingsWindow test("backups");
        const auto stick = test.vault.place() / "stick";
        fs::create_directory(stick);
        test.in([&](Session& session) { session.change([&](Change& change) { addBackupPlace(change, stick); }); });
        test.in([](Session& session) { backUpByItself(session, {}); });
        test.press(Qt::Key_F5);
        test.pressOn("remove-backup-place");
        QVERIFY(!test.isThere("remove-backup-place"));
        QCOMPARE(backupsIn(stick), std::size_t{1});
        test.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(test.isThere("remove-backup-place"));
    }
    void aFolderThatIsNotThereIsRefusedBesideItsField() {
        SettingsWindow test("backups");
        test.pressOn("add-backup-place");
        test.fill("backup-place", "/nowhere/at/all");
        test.press(Qt::Key_Return);
        QVERIFY(test.written("backup-place-sheet").contains("The folder /nowhere/at/all is not there now."));
    }
    void whoMayNotDecideSeesThePlacesAndNoButtons() {
        TestWindow test;
        {
            const auto session = test.vault.open();
            addStaff(*session, "elsa", "", Role::caseworker, secret("seventeen green bicycles"), PassphraseBy::owner);
        }
        test.name = "elsa";
        test.passphrase = "seventeen green bicycles";
        test.unlock();
        test.window.go({QStringLiteral("settings"), {}, QStringLiteral("backups")});
        test.settle();
        QVERIFY(test.field("backup-places"));
        for (const QWidget* const each : QApplication::allWidgets())
            QVERIFY(each->objectName() != QStringLiteral("add-backup-place") || !each->isVisible());
    }
    void oneIsMadeAfterUnlockingAndOneBeforeTheWindowCloses() {
        TestWindow test;
        test.unlock();
        const auto folder = test.vault.folder() / "backups";
        auto* const soon = test.window.findChild<QTimer*>(QStringLiteral("backup-by-itself"));
        QVERIFY(soon && soon->isActive());
        soon->start(0); // the ten seconds are over
        QTRY_COMPARE(backupsIn(folder), std::size_t{1});
        test.settle();
        test.window.close();
        test.settle();
        QVERIFY(!test.window.isVisible());
        QCOMPARE(backupsIn(folder), std::size_t{1}); // nothing was changed meanwhile
        test.window.show();
        test.unlock();
        test.in([](Session& session) {
            session.change([](Change& change) { setSetting(change, "house.note", "another"); });
        });
        test.window.close();
        test.settle();
        QTRY_VERIFY(!test.window.isVisible());
        QCOMPARE(backupsIn(folder), std::size_t{2});
        QVERIFY(test.vault.open() != nullptr);
    }
    void whatCouldNotBeBackedUpIsReadBeforeTheWindowCloses() {
        TestWindow test;
        test.unlock();
        test.in([](Session& session) { session.change([](Change& change) { addBackupPlace(change, "/proc"); }); });
        test.window.close();
        test.settle();
        QVERIFY(test.window.isVisible());
        QVERIFY(
            static_cast<QLabel*>(test.field("closing-words"))->text().startsWith("Not everywhere could be backed up:"));
        test.press(Qt::Key_Return);
        QTRY_VERIFY(!test.window.isVisible());
        QVERIFY(!test.window.isUnlocked());
    }
};

FRISTAD_TEST(BackupPlacesTest)
#include "BackupPlacesTest.moc"
