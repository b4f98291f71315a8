#include "core/register/RecentWork.h"
#include "core/vault/Drafts.h"
#include "tests/support/TestProgram.h"
#include "tests/ui/TestWindow.h"
#include "ui/shell/Preferences.h"
#include "ui/widgets/Form.h"

#include <QCloseEvent>
#include <QDialog>
#include <QLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTimer>

#include <thread>

using namespace fristad;
using namespace fristad::ui;

namespace {

constexpr std::int64_t minute = 60'000;

/// A dialog that would rather stay, as an open editor might.
class Stubborn : public QDialog {
public:
    using QDialog::QDialog;
    void reject() override {}

protected:
    void closeEvent(QCloseEvent* event) override { event->ignore(); }
};

} // namespace

class LockTest : public QObject {
    Q_OBJECT

private slots:
    void itLocksAfterTenMinutesWithoutKeyOrMouseAndNotBefore() {
        TestWindow test;
        test.unlock();
        test.untouched = 10 * minute - 1;
        test.window.idleWatch().look();
        QVERIFY(test.window.isUnlocked());
        test.untouched = 10 * minute;
        test.window.idleWatch().look();
        QVERIFY(!test.window.isUnlocked());
        test.settle();
        QVERIFY(test.vault.open() != nullptr);
    }
    void theTimeIsThePersonsChoice() {
        TestWindow test;
        test.unlock();
        preferences::setIdleMinutes(2);
        test.untouched = 2 * minute;
        test.window.idleWatch().look();
        QVERIFY(!test.window.isUnlocked());
    }
    void aKeyOrTheMouseStartsTheTimeAnew() {
        TestWindow test;
        test.unlock();
        test.untouched = 9 * minute;
        test.press(Qt::Key_F5);
        test.untouched = 18 * minute;
        test.window.idleWatch().look();
        QVERIFY(test.window.isUnlocked());
        QTest::mouseClick(test.window.page(), Qt::LeftButton);
        test.untouched = 27 * minute;
        test.window.idleWatch().look();
        QVERIFY(test.window.isUnlocked());
        test.untouched = 28 * minute;
        test.window.idleWatch().look();
        QVERIFY(!test.window.isUnlocked());
    }
    void aKeyAfterTheTimeIsUpLocksAndDoesNothingElse() {
        TestWindow test(TestWindow::Rows::demo);
        test.unlock();
        test.untouched = 11 * minute; // the computer slept: no timer has looked
        QTest::keyClick(&test.window, Qt::Key_1, Qt::ControlModifier);
        QVERIFY(!test.window.isUnlocked());
    }
    void noDialogAndNoMenuKeepsItOpen() {
        TestWindow test;
        test.unlock();
        Stubborn dialog(&test.window);
        dialog.setModal(true);
        dialog.show();
        QMenu menu(&dialog);
        menu.addAction("x");
        menu.popup({10, 10});
        QVERIFY(QApplication::activePopupWidget());
        test.untouched = 10 * minute;
        test.window.idleWatch().look();
        QVERIFY(!test.window.isUnlocked());
        QVERIFY(!dialog.isVisible());
        QVERIFY(!menu.isVisible());
    }
    void aDialogThatWaitsForAnAnswerComesBackToAPageThatIsStillThere() {
        TestWindow test;
        test.unlock();
        const QPointer<Page> page = test.window.page();
        bool thereAtReturn = false;
        // As a page does: a dialog with a loop of its own, inside the window's.
        QEventLoop windows;
        QTimer::singleShot(0, &test.window, [&] {
            QTimer::singleShot(0, &test.window, [&] {
                test.untouched = 10 * minute;
                test.window.idleWatch().look();
            });
            QDialog(page).exec();
            thereAtReturn = !page.isNull();
            windows.quit();
        });
        windows.exec();
        QVERIFY(!test.window.isUnlocked());
        QVERIFY(thereAtReturn);
        QTRY_VERIFY(page.isNull());
    }
    void longWorkIsStopped() {
        TestWindow test;
        test.unlock();
        std::atomic<bool> stopped = false;
        std::atomic<bool> begun = false;
        test.window.vault().run(
            &test.window,
            [&](Session&, const Progress& progress) {
                begun = true;
                while (progress(1, 0))
                    std::this_thread::yield();
                stopped = true;
            },
            [] {});
        QTRY_VERIFY(begun);
        test.untouched = 10 * minute;
        test.window.idleWatch().look();
        QVERIFY(!test.window.isUnlocked());
        test.settle();
        QVERIFY(stopped);
    }
    void whatWasHalfTypedIsKeptInTheVaultAndOfferedAgain() {
        TestWindow test;
        test.unlock();
        auto* const form = new Form;
        form->setDraftKey("test/form");
        form->setAccessibleName("A form of the test");
        auto* const field = form->add<TextField>(0, 0, 1, "words");
        test.window.page()->layout()->addWidget(form);
        form->show();
        QTest::keyClicks(&field->editor(), "half a sent");
        const QString page = test.window.place().page;
        test.untouched = 10 * minute;
        test.window.idleWatch().look();
        QVERIFY(!test.window.isUnlocked());
        test.settle();

        test.unlockByKeys();
        const auto draft = test.in([](Session& session) { return findDraft(session, "test/form"); });
        QVERIFY(draft);
        QCOMPARE(QString::fromStdString(draft->content), QStringLiteral("{\"words\":\"half a sent\"}"));
        QVERIFY(offered(test).contains("A form of the test"));
        QTest::mouseClick(test.field("continue"), Qt::LeftButton);
        test.settle();
        QCOMPARE(test.window.place().page, page);
        QVERIFY(offered(test).isEmpty());
    }
    void whatWasHalfTypedAboutAClientIsGoneOnWithInItsForm() {
        TestWindow test(TestWindow::Rows::demo);
        test.unlock();
        const auto client = test.in([](Session& session) { return recentClients(session, 1).front(); });
        test.window.go({"client", QString::number(client.number), "support"});
        test.settle();
        test.press(Qt::Key_Insert);
        QTest::keyClicks(test.field("note")->findChild<QPlainTextEdit*>(), "called the cl");
        test.untouched = 10 * minute;
        test.window.idleWatch().look();
        test.settle();
        QVERIFY(!test.window.isUnlocked());

        test.unlockByKeys();
        QTest::mouseClick(test.field("continue"), Qt::LeftButton);
        test.settle();
        QCOMPARE(test.window.place().subject, QString::number(client.number));
        QCOMPARE(static_cast<FormField*>(test.field("note"))->value(), QStringLiteral("called the cl"));
    }
    void whatIsThrownAwayIsNotOfferedAgain() {
        TestWindow test;
        test.unlock();
        auto* const form = new Form(test.window.page());
        form->setDraftKey("test/form");
        form->add<TextField>(0, 0, 1, "words")->setValue("x");
        form->setDirty(true);
        test.window.lock();
        test.unlock();
        QVERIFY(!offered(test).isEmpty());
        QTest::mouseClick(test.field("throwAway"), Qt::LeftButton);
        test.settle();
        QVERIFY(offered(test).isEmpty());
        test.window.lock();
        test.unlock();
        QVERIFY(offered(test).isEmpty());
    }
    void aFormThatNothingWasTypedInIsNotKept() {
        TestWindow test;
        test.unlock();
        auto* const form = new Form(test.window.page());
        form->setDraftKey("test/form");
        form->add<TextField>(0, 0, 1, "words")->setValue("as it was");
        form->setDirty(false);
        test.window.lock();
        test.unlock();
        QVERIFY(offered(test).isEmpty());
        QVERIFY(test.in([](Session& session) { return draftsOf(session); }).empty());
    }

    void whatIsHalfTypedIsKeptThoughTheWindowGoesAtOnce() {
        constexpr int rounds =
            20; // each a race between the window, which goes, and the vault's thread, which is at work
        for (int round = 0; round < rounds; ++round) {
            TemporaryVault vault;
            vault.create();
            std::atomic<bool> begun = false;
            std::atomic<bool> kept = false;
            {
                VaultWorker worker;
                QObject context;
                worker.open(
                    &context, [&] { return vault.open(); }, [](const StaffMember&) {}, [](const Failure&) {});
                worker.waitUntilIdle();
                worker.run(
                    &context,
                    [&](Session&, const Progress& progress) {
                        begun = true;
                        while (progress(1, 0))
                            std::this_thread::yield();
                    },
                    [] {});
                QTRY_VERIFY(begun);
                worker.close([&](Session&) { kept = true; });
            }
            QVERIFY(kept);
        }
    }

private:
    static QString offered(const TestWindow& test) {
        QString all;
        const auto* const bar = test.window.findChild<QWidget*>("half-typed");
        if (bar->isVisible())
            for (const QLabel* each : bar->findChildren<QLabel*>())
                all += each->text() + '\n';
        return all;
    }
};

FRISTAD_TEST(LockTest)
#include "LockTest.moc"
