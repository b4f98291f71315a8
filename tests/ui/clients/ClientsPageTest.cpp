#include "core/vault/History.h"
#include "tests/support/TestProgram.h"
#include "tests/ui/TestWindow.h"
#include "ui/clients/NewClientDialog.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/ListView.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

using namespace fristad;
using namespace fristad::ui;

namespace {

Client made(const std::string& code, Day firstContact) {
    Client client;
    client.code = *ClientCode::parse(code);
    client.firstContact = firstContact;
    return client;
}

void add(TestWindow& test, const Client& client, const std::string& name = {}) {
    test.in([&](Session& session) {
        session.change([&](Change& change) {
            ClientDetails details;
            if (!name.empty())
                details.name = name;
            amendDetails(change, addClient(change, client), details);
        });
    });
}

/// Three clients, on the page of clients.
void begin(TestWindow& test) {
    test.unlock();
    Client fromThailand = made("N0066", Day::of(2024, 9, 9));
    fromThailand.countryOfBirth = Country::parse("TH");
    fromThailand.gender = Gender::woman;
    add(test, fromThailand, "สมชาย บุญมา");
    add(test, made("N0214", Day::of(2024, 3, 1)), "Sara Lind");
    Client closed = made("N0108", Day::of(2023, 5, 2));
    closed.closedOn = Day::of(2024, 1, 31);
    add(test, closed);
    test.window.go({QStringLiteral("clients"), {}, {}});
    test.settle();
}

ListView& list(const TestWindow& test) { return *static_cast<ListView*>(test.field("list")); }

QStringList column(const TestWindow& test, int at) {
    QStringList cells;
    for (int row = 0; row < list(test).model().rowCount(); ++row)
        cells << list(test).model().index(row, at).data().toString();
    return cells;
}

QStringList codes(const TestWindow& test) { return column(test, 0); }

QPushButton* chip(const TestWindow& test, const QString& words) {
    for (auto* const each : test.window.page()->findChildren<QPushButton*>())
        if (each->text() == words)
            return each;
    return nullptr;
}

std::size_t listsLookedAt(TestWindow& test) {
    constexpr std::size_t enough = 100;
    std::size_t lists = 0;
    for (const HistoryEntry& each : test.in([](Session& session) { return wholeHistory(session, enough); }))
        lists += each.kind == "list.looked_at" ? 1 : 0;
    return lists;
}

} // namespace

class ClientsPageTest : public QObject {
    Q_OBJECT

private slots:
    void aClientIsOpenInSixKeys();
    void anyWordFinds();
    void enterWaitsForTheAnswerToWhatWasTyped();
    void downGoesIntoTheListAndTypingBackToTheSearch();
    void namesThatAreHiddenDontStandInTheList();
    void aFilterKeepsWhoItSays();
    void theListIsSortedByItsHeads();
    void nothingFoundOffersANewClientOfThatCode();
    void oneLookIsWrittenDownWhenTypingStops();
    void onlyWhatIsSeenIsFetched();
};

void ClientsPageTest::aClientIsOpenInSixKeys() {
    TestWindow test;
    begin(test);
    test.type("N0214"); // the search field has the focus already
    QCOMPARE(codes(test), QStringList{"N0214"});
    test.press(Qt::Key_Return);
    QCOMPARE(test.window.place().page, QStringLiteral("client"));
    QCOMPARE(static_cast<QLabel*>(test.field("code"))->text(), QStringLiteral("N0214"));
}

void ClientsPageTest::anyWordFinds() {
    TestWindow test;
    begin(test);
    test.type("lind");
    QCOMPARE(codes(test), QStringList{"N0214"});
    test.press(Qt::Key_Escape);
    QCOMPARE(codes(test).size(), 3);
    test.type("thaila");
    QCOMPARE(codes(test), QStringList{"N0066"});
    QCOMPARE(list(test).model().index(0, 2).data().toString(), QStringLiteral("woman"));
}

void ClientsPageTest::enterWaitsForTheAnswerToWhatWasTyped() {
    TestWindow test;
    begin(test);
    QWidget* const search = test.field("client-search");
    QTest::keyClicks(search, "N0108");
    QTest::keyClick(search, Qt::Key_Return); // at once: nothing has been answered yet
    test.settle();
    QCOMPARE(test.window.place().page, QStringLiteral("client"));
    QCOMPARE(static_cast<QLabel*>(test.field("code"))->text(), QStringLiteral("N0108"));
}

void ClientsPageTest::downGoesIntoTheListAndTypingBackToTheSearch() {
    TestWindow test;
    begin(test);
    test.press(Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), &list(test).table());
    test.press(Qt::Key_Down);
    test.type("n");
    QCOMPARE(QApplication::focusWidget(), test.field("client-search"));
    QCOMPARE(static_cast<QLineEdit*>(test.field("client-search"))->text(), QStringLiteral("n"));
    test.press(Qt::Key_Down);
    test.press(Qt::Key_Up); // from the first row
    QCOMPARE(QApplication::focusWidget(), test.field("client-search"));
}

void ClientsPageTest::namesThatAreHiddenDontStandInTheList() {
    TestWindow test;
    begin(test);
    QCOMPARE(column(test, 1), QStringList({QStringLiteral("สมชาย บุญมา"), QString(), QStringLiteral("Sara Lind")}));
    test.press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(column(test, 1), QStringList({"name hidden", "", "name hidden"}));
}

void ClientsPageTest::aFilterKeepsWhoItSays() {
    TestWindow test;
    begin(test);
    chip(test, "Open")->click();
    test.settle();
    QCOMPARE(codes(test), QStringList({"N0066", "N0214"}));
    chip(test, "Closed")->click(); // nobody is both: the other goes up
    test.settle();
    QVERIFY(!chip(test, "Open")->isChecked());
    QCOMPARE(codes(test), QStringList{"N0108"});
    chip(test, "In NSP")->click();
    test.settle();
    QVERIFY(codes(test).isEmpty());
    test.press(Qt::Key_Escape);
    QCOMPARE(codes(test).size(), 3);
}

void ClientsPageTest::theListIsSortedByItsHeads() {
    TestWindow test;
    begin(test);
    auto* const head = list(test).table().horizontalHeader();
    const auto click = [&](int at) {
        const QPoint middle(head->sectionViewportPosition(at) + head->sectionSize(at) / 2, head->height() / 2);
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, middle);
        test.settle();
    };
    constexpr int firstContact = 5;
    click(firstContact);
    QCOMPARE(codes(test), QStringList({"N0108", "N0214", "N0066"}));
    click(firstContact);
    QCOMPARE(codes(test), QStringList({"N0066", "N0214", "N0108"}));
    click(1); // by name it can't be sorted, and does not look so
    QCOMPARE(head->sortIndicatorSection(), firstContact);
    QCOMPARE(codes(test), QStringList({"N0066", "N0214", "N0108"}));
    constexpr int changed = 6;
    click(changed);
    QCOMPARE(codes(test), QStringList({"N0066", "N0214", "N0108"})); // in the order they were added
    QCOMPARE(column(test, changed), QStringList({"8 Oct 2024", "8 Oct 2024", "8 Oct 2024"}));
}

void ClientsPageTest::nothingFoundOffersANewClientOfThatCode() {
    TestWindow test;
    begin(test);
    test.type("n0999");
    QPushButton* const offer = chip(test, "New client N0999");
    QVERIFY(offer && offer->isVisible());
    test.press(Qt::Key_Return);
    QCOMPARE(static_cast<QWidget*>(QApplication::activeModalWidget())->objectName(), QStringLiteral("new-client"));
    auto* const code = static_cast<FormField*>(test.field("client_code"));
    QCOMPARE(code->value(), QStringLiteral("N0999"));
    QCOMPARE(NewClientDialog::codeFrom("Dilfuza"), QString()); // sooner a name: it must not become a code
}

void ClientsPageTest::oneLookIsWrittenDownWhenTypingStops() {
    TestWindow test;
    begin(test);
    const auto before = listsLookedAt(test);
    test.type("N021");
    QCOMPARE(listsLookedAt(test), before);
    QTRY_COMPARE(listsLookedAt(test), before + 1);
    add(test, made("N0300", Day::of(2024, 10, 1))); // the list is loaded again, and nobody has looked anew
    test.press(Qt::Key_Return);                     // nor has whoever opens a client from it
    QCOMPARE(listsLookedAt(test), before + 1);
}

void ClientsPageTest::onlyWhatIsSeenIsFetched() {
    TestWindow test;
    test.unlock();
    constexpr int all = 350;
    test.in([](Session& session) {
        session.change([](Change& change) {
            for (int i = 0; i < all; ++i)
                addClient(change, made("N" + std::to_string(1000 + i), Day::of(2024, 1, 1)));
        });
    });
    test.window.go({QStringLiteral("clients"), {}, {}});
    test.settle();
    ListModel& model = list(test).model();
    QCOMPARE(model.rowCount(), all);
    QVERIFY(model.keyAt(0) != 0);
    QCOMPARE(model.keyAt(all - 1), qint64(0));
    auto* const bar = list(test).table().verticalScrollBar();
    bar->setValue(bar->maximum());
    QTRY_VERIFY(model.keyAt(all - 1) != 0);
    QCOMPARE(model.keyAt(150), qint64(0)); // passed over, never seen
    QCOMPARE(model.index(all - 1, 0).data().toString(), QStringLiteral("N1349"));
}

FRISTAD_TEST(ClientsPageTest)
#include "ClientsPageTest.moc"
