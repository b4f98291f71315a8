#include "core/vault/Staff.h"
#include "tests/support/TestProgram.h"
#include "tests/ui/clients/MotherAndChild.h"

#include <QAction>

#include <algorithm>

using namespace fristad;
using namespace fristad::ui;

namespace {

/// On the client's page, with what is typed for the code.
void removeByKeys(TestWindow& test, const char* code) {
    test.pressOn("remove-client");
    test.type(code);
    test.pressOn("confirm");
    test.window.activateWindow(); // as a desktop does when the sheet has gone
    QTest::qWait(0);
}

} // namespace

/// Removing a client asks for the code and is not a caseworker's; who was removed lies in a bin for 30 days (issue 6, item 9).
class RemovedClientsTest : public QObject {
    Q_OBJECT

private slots:
    void aClientWhoIsRemovedComesBackWhole() {
        TestWindow test;
        const Made made = make(test);
        open(test, made.client, "about");
        test.pressOn("remove-client");
        test.type("n0066"); // the code is what one writes, and asked for at once
        test.pressOn("confirm");
        const QString refused = static_cast<QLabel*>(test.field("failure"))->text();
        QVERIFY2(refused.contains(QStringLiteral("B0067")), "the child is still tied to her"); // core refuses
        test.press(Qt::Key_Escape);
        open(test, made.child, "about");
        const Client before = stored(test, made.child);
        removeByKeys(test, "B0067");
        QCOMPARE(test.window.place().page, QStringLiteral("clients"));
        QCOMPARE(test.said(), QStringLiteral("Client B0067 removed"));
        test.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(stored(test, made.child) == before);
    }

    void anotherCodeRemovesNobody() {
        TestWindow test;
        const Made made = make(test);
        open(test, made.child, "about");
        removeByKeys(test, "N0066");
        QVERIFY(test.field("remove-client-sheet"));
        QCOMPARE(stored(test, made.child).code.text(), std::string("B0067"));
        test.press(Qt::Key_Escape);
        QCOMPARE(test.window.place().page, QStringLiteral("client"));
    }

    void whoLiesInTheBinIsBroughtBackByKeys() {
        TestWindow test;
        const Made made = make(test);
        open(test, made.child, "about");
        const Client before = stored(test, made.child);
        removeByKeys(test, "B0067");
        test.window.lock();
        test.clock.forward(30LL * 24 * 60 * 60 * 1000); // to the last day
        test.unlock();
        test.window.go({QStringLiteral("clients"), {}, {}});
        test.settle();
        test.window.findChild<QAction*>(QStringLiteral("removed-clients"))->trigger();
        test.settle();
        QVERIFY(QTest::qWaitForWindowActive(test.field("removed-clients-dialog")));
        QCOMPARE(test.rowsOf("removed-clients-list"), QStringList{"B0067 | 8 Oct 2024 14:00 | anna | 7 Nov 2024"});
        test.press(Qt::Key_Return);
        QVERIFY(stored(test, made.child) == before);
        QCOMPARE(test.said(), QStringLiteral("B0067 is back in the register"));
        QCOMPARE(test.rowsOf("removed-clients-list"), QStringList());
    }

    void aCaseworkerIsOfferedNeitherRemovalNorBin() {
        TestWindow test;
        const Made made = make(test);
        test.in([&](Session& session) {
            const auto sara = addStaff(session, "sara", "Sara Lind", Role::caseworker, secret("another long sentence"));
            session.change([&](Change& change) { nameOnClient(change, made.child, sara); });
        });
        test.window.lock();
        test.settle();
        test.vault.changeFirst("sara", "another long sentence", "quite another long sentence");
        test.name = "sara";
        test.passphrase = "quite another long sentence";
        test.unlock();
        open(test, made.child, "about");
        QVERIFY(!test.window.findChild<QWidget*>(QStringLiteral("remove-client"))->isVisible());
        test.window.go({QStringLiteral("clients"), {}, {}});
        const auto inMenu = test.window.page()->menuActions();
        QVERIFY(std::ranges::none_of(inMenu, [](QAction* each) { return each->objectName() == "removed-clients"; }));
    }
};

FRISTAD_TEST(RemovedClientsTest)
#include "RemovedClientsTest.moc"
