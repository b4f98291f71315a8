#include "core/vault/Staff.h"
#include "tests/support/TestProgram.h"
#include "tests/ui/TestWindow.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>

using namespace fristad;
using namespace fristad::ui;

class WindowTest : public QObject {
    Q_OBJECT

private slots:
    void theRightPassphraseOpensTheVault() {
        TestWindow test;
        QVERIFY(!test.window.isUnlocked());
        test.unlockByKeys();
        QVERIFY(test.window.isUnlocked());
        QCOMPARE(QString::fromStdString(test.window.who().name), QStringLiteral("anna"));
        QVERIFY(test.window.page());
    }
    void aWrongPassphraseIsOneSentenceAndTheFieldIsReadyForAnother() {
        TestWindow test;
        test.passphrase = "a short sentence";
        test.unlockByKeys();
        QVERIFY(!test.window.isUnlocked());
        QCOMPARE(static_cast<QLabel*>(test.field("failure"))->text(),
                 QStringLiteral("The name or the passphrase is wrong. Try again."));
        QCOMPARE(QApplication::focusWidget(), test.field("passphrase"));
        QVERIFY(static_cast<QLineEdit*>(test.field("passphrase"))->text().isEmpty());
        test.passphrase = TemporaryVault::passphrase;
        test.unlockByKeys();
        QVERIFY(test.window.isUnlocked());
    }
    void aVaultThatIsOpenElsewhereIsLeftAlone() {
        TestWindow test;
        const auto elsewhere = test.vault.open();
        test.unlockByKeys();
        QVERIFY(!test.window.isUnlocked());
        QVERIFY(static_cast<QLabel*>(test.field("failure"))->text().startsWith("The vault is in use already"));
    }
    void controlAndAFigureGoToThePagesInTheirOrder() {
        TestWindow test(TestWindow::Rows::demo);
        test.unlock();
        const auto shown = navigationFor(Role::administrator);
        for (std::size_t i = 0; i < shown.size(); ++i) {
            test.press(Qt::Key_1 + static_cast<int>(i), Qt::ControlModifier);
            QCOMPARE(test.window.place().page, shown[i]->id);
        }
    }
    void altLeftGoesBackTheWayOneCame() {
        TestWindow test(TestWindow::Rows::demo);
        test.unlock();
        const auto shown = navigationFor(Role::administrator);
        for (const PageEntry* page : shown)
            test.window.go({page->id, {}, {}});
        for (std::size_t i = shown.size() - 1; i-- > 0;) {
            test.press(Qt::Key_Left, Qt::AltModifier);
            QCOMPARE(test.window.place().page, shown[i]->id);
        }
    }
    void escapeLeavesOneWhereOneStandsAndComesBackFromOutsideThePage() {
        TestWindow test(TestWindow::Rows::demo);
        test.unlock();
        auto* const tasks = test.field("must-list");
        QCOMPARE(QApplication::focusWidget(), tasks);
        test.press(Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), tasks);
        test.press(Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), test.field("search"));
        test.press(Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), tasks);
    }
    void controlZInAFieldWhereNothingWasTypedTakesBackWhatWasSaved() {
        TestWindow test(TestWindow::Rows::demo);
        test.unlock();
        while (static_cast<QListView*>(test.field("must-list"))->currentIndex().data().toString().contains("Housing") ==
               false)
            test.press(Qt::Key_Down);
        test.press(Qt::Key_D);
        test.settle();
        const QString saved = test.said();
        QVERIFY2(saved.startsWith("Housing of"), qPrintable(saved));
        test.press(Qt::Key_K, Qt::ControlModifier);
        test.type("N00");
        test.press(Qt::Key_Z, Qt::ControlModifier); // the field's
        QCOMPARE(test.said(), saved);
        QVERIFY(static_cast<QLineEdit*>(test.field("search"))->text().isEmpty());
        test.press(Qt::Key_Z, Qt::ControlModifier);
        test.settle();
        QCOMPARE(test.said(), "Taken back: " + saved);
    }
    void whoMayNotLogIsNotOfferedTo() {
        TestWindow test;
        test.unlock();
        QVERIFY(test.window.findChild<QAction*>(QStringLiteral("log"))->isEnabled());
        test.in(
            [](Session& session) { addStaff(session, "rev", "", Role::auditor, secret("quite another sentence")); });
        test.window.lock();
        test.settle();
        test.vault.changeFirst("rev", "quite another sentence", "and yet another sentence");
        test.name = "rev";
        test.passphrase = "and yet another sentence";
        test.unlock();
        QVERIFY(!test.window.findChild<QAction*>(QStringLiteral("log"))->isEnabled());
    }
    void theSearchsKeysNeverCoverItsWords_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("swedish");
        for (const int width : {1024, 1366, 1920})
            for (const bool swedish : {false, true})
                QTest::addRow("%d %s", width, swedish ? "sv" : "en") << width << swedish;
    }
    void theSearchsKeysNeverCoverItsWords() {
        QFETCH(int, width);
        QFETCH(bool, swedish);
        TestWindow test(TestWindow::Rows::demo);
        test.unlock();
        speak(swedish ? DisplayLanguage::swedish : DisplayLanguage::english);
        test.window.resize(width, 640);
        QTest::qWait(0);
        const auto* const search = static_cast<QLineEdit*>(test.field("search"));
        const auto* const keys = search->findChild<QLabel*>();
        const int words = search->fontMetrics().horizontalAdvance(search->placeholderText());
        QVERIFY2(search->width() > words, "all of the words are to be read");
        QVERIFY(!keys->isVisible() || keys->x() > words + 10);
    }
    void lockingLeavesNothingOfTheVaultInTheWindow() {
        TestWindow test(TestWindow::Rows::demo);
        test.unlock();
        test.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!test.window.isUnlocked());
        QVERIFY(!test.window.page());
        QVERIFY(test.window.findChildren<Page*>().isEmpty());
        QCOMPARE(test.window.windowTitle(), QStringLiteral("Fristad"));
        QCOMPARE(QApplication::focusWidget(), test.field("passphrase"));
        // Whoever comes next: the vault is free.
        QVERIFY(openVault(test.vault.folder(), test.name, secret(test.passphrase)) != nullptr);
    }
    void closingTheWindowLocks() {
        TestWindow test;
        test.unlock();
        test.window.close();
        test.settle();
        QVERIFY(!test.window.isUnlocked());
        QVERIFY(test.vault.open() != nullptr);
    }
};

FRISTAD_TEST(WindowTest)
#include "WindowTest.moc"
