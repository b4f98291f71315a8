#include "core/register/ClientStore.h"
#include "core/register/Store.h"
#include "tests/support/TestProgram.h"
#include "tests/ui/TestWindow.h"
#include "ui/widgets/FormField.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QListWidget>
#include <QWindow>

using namespace fristad;
using namespace fristad::ui;

class LogDialogTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { test_.reset(); }
    void anInterventionForAKnownClientTakesTwelveKeysAtMost();
    void onAClientsPageItIsForThatClient();
    void interpretationIsAskedForItsLanguage();
    void theLastClientIsOfferedFirst();
    void enterOffersTheNextForTheSameClient();
    void whatWasSavedCanBeTakenBack();
    void whatIsWrongStandsBesideItsField();
    void whatWasTypedIsKeptAndOfferedAgain();
    void aNameFindsTheClientAndIsNotShownWhileNamesAreHidden();
    void keysTypedFasterThanTheVaultAnswersCount();

private:
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString& letters);
    [[nodiscard]] QDialog* dialog() const { return test_->window.findChild<QDialog*>(QStringLiteral("overlay-log")); }
    [[nodiscard]] FormField* field(const char* name) const {
        return dialog()->findChild<FormField*>(QLatin1String(name));
    }
    [[nodiscard]] std::vector<Record<Intervention>> rows(ClientId client);
    ClientId add(const char* code, std::optional<Day> nspFrom, std::optional<Day> nspTo, const char* name = "");

    std::unique_ptr<TestWindow> test_;
    int keys_ = 0;
    ClientId known_;
    ClientId other_;
};

void LogDialogTest::init() {
    test_ = std::make_unique<TestWindow>();
    test_->unlock();
    const Day today = test_->window.today();
    known_ = add("N0214", today - 20, today + 20, "Mali Srisai");
    other_ = add("N0300", std::nullopt, std::nullopt);
    add("N0215", today - 20, today - 1);
    test_->window.go({QStringLiteral("settings"), {}, {}});
    test_->settle();
    keys_ = 0;
}

ClientId LogDialogTest::add(const char* code, std::optional<Day> nspFrom, std::optional<Day> nspTo, const char* name) {
    return test_->in([&](Session& session) {
        ClientId id;
        session.change([&](Change& change) {
            Client client;
            client.code = *ClientCode::parse(code);
            client.firstContact = Day::of(2024, 9, 8);
            client.nspFrom = nspFrom;
            client.nspTo = nspTo;
            id = addClient(change, client);
            ClientDetails details;
            if (*name != '\0')
                details.name = name;
            amendDetails(change, id, details);
        });
        return id;
    });
}

std::vector<Record<Intervention>> LogDialogTest::rows(ClientId client) {
    return test_->in([client](Session& session) { return rowsOf<Intervention>(session, client); });
}

/// Through the window system's own way in, so that shortcuts and popups have their say.
void LogDialogTest::key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    ++keys_;
    if (!QApplication::activeWindow()) // no window manager gives the keys back to the window when the dialog closes
        QApplication::setActiveWindow(&test_->window);
    QTest::keyClick(QApplication::activeWindow()->windowHandle(), key, modifiers);
    test_->settle();
}

void LogDialogTest::type(const QString& letters) {
    for (const QChar letter : letters) {
        ++keys_;
        QTest::keyClick(QApplication::activeWindow()->windowHandle(), letter.toLatin1());
        test_->settle();
    }
}

void LogDialogTest::anInterventionForAKnownClientTakesTwelveKeysAtMost() {
    key(Qt::Key_L, Qt::ControlModifier);
    type("n0214");
    key(Qt::Key_Tab);
    type("p");
    key(Qt::Key_Tab);
    type("45");
    key(Qt::Key_Return);
    QVERIFY2(keys_ <= 12, qPrintable(QString::number(keys_)));
    const auto saved = rows(known_);
    QCOMPARE(saved.size(), 1U);
    Intervention expected;
    expected.startedOn = test_->window.today();
    expected.provider = Provider::civil_society;
    expected.type = InterventionType::psychological;
    expected.status = InterventionStatus::completed;
    expected.funding = Funding::nsp;
    expected.hours = Hours{75};
    expected.doneBy = "anna";
    QVERIFY(saved.front().value == expected);
    QCOMPARE(test_->said(), QStringLiteral("Intervention for N0214 saved"));
    QCOMPARE(test_->window.place().page, QStringLiteral("settings"));
    key(Qt::Key_Escape);
    QVERIFY(!dialog() || !dialog()->isVisible());
}

void LogDialogTest::onAClientsPageItIsForThatClient() {
    test_->window.go({QStringLiteral("client"), QString::number(known_.number), {}});
    test_->settle();
    key(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(field("client")->value(), QStringLiteral("N0214"));
    type("p"); // the keys are where the type is written
    key(Qt::Key_Tab);
    type("30");
    key(Qt::Key_Return);
    QCOMPARE(rows(known_).size(), 1U);
}

void LogDialogTest::interpretationIsAskedForItsLanguage() {
    key(Qt::Key_L, Qt::ControlModifier);
    type("n0214");
    key(Qt::Key_Tab);
    QVERIFY(!field("language")->isVisible());
    type("int");
    key(Qt::Key_Tab);
    type("1,5");
    key(Qt::Key_Tab);
    type("tigri");
    key(Qt::Key_Tab);
    type("pho");
    key(Qt::Key_Tab);
    key(Qt::Key_Return, Qt::ControlModifier); // in the note
    const auto saved = rows(known_);
    QCOMPARE(saved.size(), 1U);
    QCOMPARE(saved.front().value.hours, std::optional(Hours{150}));
    QCOMPARE(saved.front().value.language->code(), std::string("ti"));
    QCOMPARE(saved.front().value.mode, std::optional(InterpretationMode::phone));
    QVERIFY(!field("language")->isVisible()); // the next may be of another kind
}

void LogDialogTest::theLastClientIsOfferedFirst() {
    test_->in([this](Session& session) { session.recordLookAt(known_); });
    key(Qt::Key_L, Qt::ControlModifier);
    auto* const list = dialog()->findChild<QListWidget*>();
    QVERIFY(list->isVisible());
    QVERIFY(list->item(0)->text().startsWith(u"N0214"));
    key(Qt::Key_Tab);
    QCOMPARE(field("client")->value(), QStringLiteral("N0214"));
    QVERIFY(!list->isVisible());
}

void LogDialogTest::enterOffersTheNextForTheSameClient() {
    key(Qt::Key_L, Qt::ControlModifier);
    type("n0300");
    key(Qt::Key_Return);
    type("ma");
    key(Qt::Key_Tab);
    key(Qt::Key_Return);
    QCOMPARE(field("client")->value(), QStringLiteral("N0300"));
    QCOMPARE(field("type")->value(), QString());
    type("me");
    key(Qt::Key_Tab);
    type("1:30");
    key(Qt::Key_Return);
    const auto saved = rows(other_);
    QCOMPARE(saved.size(), 2U);
    QVERIFY(saved[0].value.type == InterventionType::material && !saved[0].value.hours);
    QVERIFY(saved[1].value.type == InterventionType::medical && saved[1].value.hours == Hours{150});
}

void LogDialogTest::whatWasSavedCanBeTakenBack() {
    key(Qt::Key_L, Qt::ControlModifier);
    type("n0300");
    key(Qt::Key_Tab);
    type("le");
    key(Qt::Key_Tab);
    type("20");
    key(Qt::Key_Return);
    QCOMPARE(rows(other_).size(), 1U);
    key(Qt::Key_Escape);
    key(Qt::Key_Z, Qt::ControlModifier); // the status line's
    QCOMPARE(rows(other_).size(), 0U);
}

void LogDialogTest::whatIsWrongStandsBesideItsField() {
    key(Qt::Key_L, Qt::ControlModifier);
    type("n0300");
    key(Qt::Key_Tab);
    key(Qt::Key_Tab);
    type("soon");
    key(Qt::Key_Return);
    QCOMPARE(field("type")->fault(), QStringLiteral("This is required."));
    QVERIFY(field("hours")->fault().startsWith(u"This is no time."));
    QCOMPARE(rows(other_).size(), 0U);
    field("client")->setFocus();
    type("zz");
    key(Qt::Key_Tab);
    key(Qt::Key_Return);
    QVERIFY(field("client")->fault().startsWith(u"No client of this code or name."));
}

void LogDialogTest::whatWasTypedIsKeptAndOfferedAgain() {
    key(Qt::Key_L, Qt::ControlModifier);
    type("n0300");
    key(Qt::Key_Tab);
    type("ed");
    key(Qt::Key_Tab);
    type("25");
    key(Qt::Key_Escape);
    QVERIFY(!dialog());
    key(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(field("client")->value(), QStringLiteral("N0300"));
    QCOMPARE(field("type")->value(), QStringLiteral("education"));
    field("hours")->setFocus();
    key(Qt::Key_Return);
    QCOMPARE(rows(other_).size(), 1U);
    key(Qt::Key_Escape);
    key(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(field("type")->value(), QString());
}

void LogDialogTest::aNameFindsTheClientAndIsNotShownWhileNamesAreHidden() {
    test_->window.findChild<QAction*>(QStringLiteral("hideNames"))->trigger();
    key(Qt::Key_L, Qt::ControlModifier);
    type("sr");
    auto* const list = dialog()->findChild<QListWidget*>();
    QCOMPARE(list->count(), 1);
    QCOMPARE(list->item(0)->text(), QStringLiteral("N0214   Name hidden"));
    key(Qt::Key_Escape);
    test_->window.findChild<QAction*>(QStringLiteral("hideNames"))->trigger();
}

void LogDialogTest::keysTypedFasterThanTheVaultAnswersCount() {
    QTest::keyClick(test_->window.windowHandle(), Qt::Key_L, Qt::ControlModifier);
    for (const char letter : {'n', '0', '3', '0', '0', '\t', 'p', '\t', '4', '5', '\r'})
        QTest::keyClick(dialog()->windowHandle(), letter);
    test_->settle();
    const auto saved = rows(other_);
    QCOMPARE(saved.size(), 1U);
    QVERIFY(saved.front().value.type == InterventionType::psychological);
}

FRISTAD_TEST(LogDialogTest)
#include "LogDialogTest.moc"
