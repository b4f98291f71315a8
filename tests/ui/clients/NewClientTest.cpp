#include "core/register/ClientStore.h"
#include "tests/core/register/OneClient.h"
#include "tests/support/TestProgram.h"
#include "tests/ui/TestWindow.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/ListView.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QTableView>

using namespace fristad;
using namespace fristad::ui;

namespace {

/// The keys are in the window again, as a desktop gives them back when a dialog closes.
void backInWindow(TestWindow& test) {
    test.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&test.window));
}

/// Ctrl+N, and the keys are in what opened.
void openDialog(TestWindow& test) {
    test.press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(QTest::qWaitForWindowActive(QApplication::activeModalWidget()));
}

void begin(TestWindow& test) {
    test.unlock();
    test.in([](Session& session) { addOneClient(session, "N0066", Day::of(2024, 9, 9), "Dilfuza Rahimova"); });
    test.window.go({QStringLiteral("clients"), {}, {}});
    test.settle();
    openDialog(test);
}

FormField& field(const TestWindow& test, const char* name) { return *static_cast<FormField*>(test.field(name)); }

QStringList lookalikes(const TestWindow& test) {
    const ListModel& model = static_cast<ListView*>(test.field("lookalikes"))->model();
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows << model.index(row, 0).data().toString() + QStringLiteral(": ") + model.index(row, 1).data().toString();
    return rows;
}

std::optional<ClientId> find(TestWindow& test, const char* code) {
    return test.in([code](Session& session) { return clientByCode(session, *ClientCode::parse(code)); });
}

} // namespace

class NewClientTest : public QObject {
    Q_OBJECT

private slots:
    void sevenKeysAddAClientAndOneTakesItBack();
    void whoHasTheCodeOrAWordOfTheNameStandsBeside();
    void enterOpensWhoWasThereAlready();
    void aCodeThatExistsIsRefusedBesideItsField();
    void whatIsRequiredIsSaid();
    void escapeKeepsWhatWasTyped();
};

void NewClientTest::sevenKeysAddAClientAndOneTakesItBack() {
    TestWindow test;
    begin(test); // Ctrl+N
    test.type("n0300");
    test.press(Qt::Key_Return);
    const auto added = find(test, "N0300");
    QVERIFY(added);
    QCOMPARE(test.window.place(), (Place{QStringLiteral("client"), QString::number(added->number), {}}));
    QCOMPARE(test.said(), QStringLiteral("New client N0300 saved"));
    const auto client = test.in([id = *added](Session& session) { return *findClient(session, id); });
    QCOMPARE(client.firstContact, Day::of(2024, 10, 8)); // today, unless told otherwise
    QCOMPARE(client.exposure, Exposure::direct);
    backInWindow(test);
    QVERIFY(test.window.page()->isAncestorOf(QApplication::focusWidget()));
    test.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!find(test, "N0300"));
}

void NewClientTest::whoHasTheCodeOrAWordOfTheNameStandsBeside() {
    TestWindow test;
    begin(test);
    QVERIFY(!test.window.findChild<ListView*>(QStringLiteral("lookalikes"))->model().rowCount());
    test.type("n006");
    QCOMPARE(lookalikes(test), QStringList{"N0066 · Dilfuza Rahimova: like code"});
    test.type("6");
    QCOMPARE(lookalikes(test), QStringList{"N0066 · Dilfuza Rahimova: same code"});
    field(test, "client_code").setValue("N0300");
    field(test, "name").setFocus();
    test.type("Sara RAHIMOVA");
    QCOMPARE(lookalikes(test), QStringList{"N0066 · Dilfuza Rahimova: like name"});
}

void NewClientTest::enterOpensWhoWasThereAlready() {
    TestWindow test;
    begin(test);
    test.type("n0066");
    static_cast<ListView*>(test.field("lookalikes"))->table().setFocus();
    test.press(Qt::Key_Down);
    test.press(Qt::Key_Return);
    QVERIFY(!QApplication::activeModalWidget());
    QCOMPARE(static_cast<QLabel*>(test.field("code"))->text(), QStringLiteral("N0066"));
}

void NewClientTest::aCodeThatExistsIsRefusedBesideItsField() {
    TestWindow test;
    begin(test);
    test.type("n0066");
    test.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(QApplication::activeModalWidget());
    QCOMPARE(field(test, "client_code").fault(),
             QStringLiteral("The client code exists already. Choose another code."));
}

void NewClientTest::whatIsRequiredIsSaid() {
    TestWindow test;
    begin(test);
    field(test, "first_contact").setValue({});
    test.press(Qt::Key_Return);
    QCOMPARE(field(test, "client_code").fault(), QStringLiteral("This is required."));
    QCOMPARE(field(test, "first_contact").fault(), QStringLiteral("This is required."));
    QVERIFY(field(test, "exposure").fault().isEmpty());
}

void NewClientTest::escapeKeepsWhatWasTyped() {
    TestWindow test;
    begin(test);
    test.type("n0300");
    field(test, "name").setFocus();
    test.type("Somchai");
    test.press(Qt::Key_Escape);
    QVERIFY(!QApplication::activeModalWidget());
    backInWindow(test);
    openDialog(test);
    QCOMPARE(field(test, "client_code").value(), QStringLiteral("N0300"));
    QCOMPARE(field(test, "name").value(), QStringLiteral("Somchai"));
}

FRISTAD_TEST(NewClientTest)
#include "NewClientTest.moc"
