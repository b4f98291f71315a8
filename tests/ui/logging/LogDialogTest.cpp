#include "core/register/ClientStore.h"
#include "core/register/Store.h"
#include "tests/core/vault/TemporaryVault.h"
#include "ui/shell/MainWindow.h"
#include "ui/widgets/BuiltIn.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QSettings>
#include <QTest>
#include <QWindow>

using namespace fristad;
using namespace fristad::ui;

class LogDialogTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void anInterventionForAKnownClientTakesTwelveKeysAtMost();
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
    void settle() { window_->vault().waitUntilIdle(); }
    [[nodiscard]] QDialog* dialog() const { return window_->findChild<QDialog*>(QStringLiteral("overlay-log")); }
    [[nodiscard]] FormField* field(const char* name) const {
        return dialog()->findChild<FormField*>(QLatin1String(name));
    }
    [[nodiscard]] std::vector<Record<Intervention>> rows(ClientId client);
    ClientId add(const char* code, std::optional<Day> nspFrom, std::optional<Day> nspTo, const char* name = "");
    [[nodiscard]] bool says(const QString& words) const;

    std::unique_ptr<TemporaryVault> folder_;
    std::unique_ptr<MainWindow> window_;
    int keys_ = 0;
    ClientId known_;
    ClientId other_;
};

void LogDialogTest::init() {
    useBuiltIns();
    QSettings().clear();
    speak(DisplayLanguage::english);
    Theme::current().apply(Look::light);
    folder_ = std::make_unique<TemporaryVault>();
    window_ = std::make_unique<MainWindow>();
    window_->show();
    QApplication::setActiveWindow(window_.get());
    window_->enter([this] { return folder_->create(); },
                   [](const Failure& failure) { QFAIL(qPrintable(failure.sentence())); });
    settle();
    const Day today = Clock::system().today();
    known_ = add("N0214", today - 20, today + 20, "Mali Srisai");
    other_ = add("N0300", std::nullopt, std::nullopt);
    add("N0215", today - 20, today - 1);
    settle();
    window_->go({QStringLiteral("settings"), {}, {}});
    settle();
    keys_ = 0;
}

void LogDialogTest::cleanup() {
    window_.reset();
    folder_.reset();
}

ClientId LogDialogTest::add(const char* code, std::optional<Day> nspFrom, std::optional<Day> nspTo, const char* name) {
    ClientId id;
    window_->vault().ask(
        this,
        [&](Session& session) {
            session.change([&](Change& change) {
                Client client;
                client.code = *ClientCode::parse(code);
                client.firstContact = Clock::system().today() - 30;
                client.nspFrom = nspFrom;
                client.nspTo = nspTo;
                id = addClient(change, client);
                ClientDetails details;
                if (*name != '\0')
                    details.name = name;
                amendDetails(change, id, details);
            });
        },
        [] {});
    settle();
    return id;
}

std::vector<Record<Intervention>> LogDialogTest::rows(ClientId client) {
    std::vector<Record<Intervention>> found;
    window_->vault().ask(
        this, [client](Session& session) { return rowsOf<Intervention>(session, client); },
        [&](std::vector<Record<Intervention>> got) { found = std::move(got); });
    settle();
    return found;
}

/// Through the window system's own way in, so that shortcuts and popups have their say.
void LogDialogTest::key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    ++keys_;
    if (!QApplication::activeWindow()) // no window manager gives the keys back to the window when the dialog closes
        QApplication::setActiveWindow(window_.get());
    QTest::keyClick(QApplication::activeWindow()->windowHandle(), key, modifiers);
    settle();
}

void LogDialogTest::type(const QString& letters) {
    for (const QChar letter : letters) {
        ++keys_;
        QTest::keyClick(QApplication::activeWindow()->windowHandle(), letter.toLatin1());
        settle();
    }
}

bool LogDialogTest::says(const QString& words) const {
    const auto labels = window_->findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel* each) { return each->isVisible() && each->text() == words; });
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
    expected.startedOn = Clock::system().today();
    expected.provider = Provider::civil_society;
    expected.type = InterventionType::psychological;
    expected.status = InterventionStatus::completed;
    expected.funding = Funding::nsp;
    expected.hours = Hours{75};
    expected.doneBy = "anna";
    QVERIFY(saved.front().value == expected);
    QVERIFY(says(QStringLiteral("Intervention for N0214 saved")));
    QCOMPARE(window_->place().page, QStringLiteral("settings"));
    key(Qt::Key_Escape);
    QVERIFY(!dialog() || !dialog()->isVisible());
}

void LogDialogTest::theLastClientIsOfferedFirst() {
    window_->vault().ask(
        this, [this](Session& session) { session.recordLookAt(known_); }, [] {});
    settle();
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
    window_->findChild<QAction*>(QStringLiteral("hideNames"))->trigger();
    key(Qt::Key_L, Qt::ControlModifier);
    type("sr");
    auto* const list = dialog()->findChild<QListWidget*>();
    QCOMPARE(list->count(), 1);
    QCOMPARE(list->item(0)->text(), QStringLiteral("N0214   Name hidden"));
    key(Qt::Key_Escape);
    window_->findChild<QAction*>(QStringLiteral("hideNames"))->trigger();
}

void LogDialogTest::keysTypedFasterThanTheVaultAnswersCount() {
    QTest::keyClick(window_->windowHandle(), Qt::Key_L, Qt::ControlModifier);
    for (const char letter : {'n', '0', '3', '0', '0', '\t', 'p', '\t', '4', '5', '\r'})
        QTest::keyClick(dialog()->windowHandle(), letter);
    settle();
    const auto saved = rows(other_);
    QCOMPARE(saved.size(), 1U);
    QVERIFY(saved.front().value.type == InterventionType::psychological);
}

QTEST_MAIN(LogDialogTest)
#include "LogDialogTest.moc"
