#include "core/register/ClientStore.h"
#include "tests/core/register/OneClient.h"
#include "tests/support/TestProgram.h"
#include "tests/ui/TestWindow.h"

#include <QLineEdit>
#include <QListWidget>

using namespace fristad;
using namespace fristad::ui;

class QuickSearchTest : public QObject {
    Q_OBJECT

private slots:
    void fourKeysFindAClientByCodeAndEnterOpensIt();
    void aPageIsFoundByTheBeginningOfItsName();
    void anActionIsFoundAndDone();
    void escapeLeavesTheSearchAndThePageAsItWas();
    void namesAreNotShownWhileTheyAreHidden();
    void nothingFoundSaysWhatFinds();
    void whatWasSearchedForCantBeBroughtBackAfterTheLock();
};

namespace {

/// Anna's only client, by the name of Saba.
ClientId addSaba(TestWindow& test) {
    return test.in(
        [](Session& session) { return addOneClient(session, "N0042", Day::of(2024, 9, 2), "Saba Made-up"); });
}

QStringList hits(const TestWindow& test) {
    const auto* const list = static_cast<QListWidget*>(test.field("quickHits"));
    QStringList all;
    for (int row = 0; row < list->count(); ++row)
        all << list->item(row)->text();
    return all;
}

} // namespace

void QuickSearchTest::fourKeysFindAClientByCodeAndEnterOpensIt() {
    TestWindow test;
    test.unlock();
    const ClientId saba = addSaba(test);
    test.press(Qt::Key_K, Qt::ControlModifier);
    test.type("n004");
    QCOMPARE(hits(test), QStringList("N0042 Saba Made-up"));
    test.press(Qt::Key_Return);
    QCOMPARE(test.window.place().page, QStringLiteral("client"));
    QCOMPARE(test.window.place().subject, QString::number(saba.number));
}

void QuickSearchTest::aPageIsFoundByTheBeginningOfItsName() {
    TestWindow test;
    test.unlock();
    test.press(Qt::Key_K, Qt::ControlModifier);
    test.type("settin");
    QCOMPARE(hits(test).front(), QStringLiteral("Settings"));
    test.press(Qt::Key_Return);
    QCOMPARE(test.window.place().page, QStringLiteral("settings"));
}

void QuickSearchTest::anActionIsFoundAndDone() {
    TestWindow test;
    test.unlock();
    test.press(Qt::Key_K, Qt::ControlModifier);
    test.type("lock");
    QVERIFY(hits(test).front().startsWith("Lock"));
    test.press(Qt::Key_Return);
    QVERIFY(!test.window.isUnlocked());
}

void QuickSearchTest::escapeLeavesTheSearchAndThePageAsItWas() {
    TestWindow test;
    test.unlock();
    const Place before = test.window.place();
    test.press(Qt::Key_K, Qt::ControlModifier);
    test.type("settings");
    test.press(Qt::Key_Escape);
    QVERIFY(static_cast<QLineEdit*>(test.field("search"))->text().isEmpty());
    QVERIFY(!test.window.findChild<QWidget*>("quickSearch")->isVisible());
    QVERIFY(test.window.place() == before);
}

void QuickSearchTest::namesAreNotShownWhileTheyAreHidden() {
    TestWindow test;
    test.unlock();
    addSaba(test);
    test.press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    test.press(Qt::Key_K, Qt::ControlModifier);
    test.type("n0042");
    QCOMPARE(hits(test), QStringList("N0042 (name hidden)"));
}

void QuickSearchTest::nothingFoundSaysWhatFinds() {
    TestWindow test;
    test.unlock();
    test.press(Qt::Key_K, Qt::ControlModifier);
    test.type("qqqq");
    QVERIFY(hits(test).front().startsWith("Nothing found"));
    test.press(Qt::Key_Return); // goes nowhere
    QVERIFY(test.window.isUnlocked());
}

void QuickSearchTest::whatWasSearchedForCantBeBroughtBackAfterTheLock() {
    TestWindow test;
    test.unlock();
    test.press(Qt::Key_K, Qt::ControlModifier);
    test.type("saba");
    test.window.lock();
    test.settle();
    test.unlock(); // perhaps somebody else
    auto* const search = static_cast<QLineEdit*>(test.field("search"));
    for (int i = 0; i < 10; ++i)
        QTest::keyClick(search, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(search->text(), QString());
    QVERIFY(!search->isUndoAvailable());
}

FRISTAD_TEST(QuickSearchTest)
#include "QuickSearchTest.moc"
