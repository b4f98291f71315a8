#include "ui/today/TodayPage.h"

#include "core/register/Store.h"
#include "core/vault/EmergencyAccess.h"
#include "core/vault/Staff.h"
#include "tests/support/TestProgram.h"
#include "tests/ui/TestShell.h"
#include "ui/today/TaskList.h"
#include "ui/widgets/Clipboard.h"
#include "ui/widgets/FormField.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>
#include <QWindow>

using namespace fristad;
using namespace fristad::ui;

namespace {

Day day(const char* iso) { return Day::parse(iso).value(); }

/// A clock that a test turns.
class TurnedClock : public Clock {
public:
    [[nodiscard]] Moment now() const override { return {milliseconds}; }
    std::int64_t milliseconds = 1728388800000; // 2024-10-08 14:00 in Stockholm
};

} // namespace

class TodayPageTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void whatIsLateOrUrgentMustBeActedOnAndTheRestOfSevenDaysIsThisWeek();
    void withoutAnythingEachCardSaysWhyAndOffersTheNextStep();
    void controlCCopiesTheChosenLineAsATable();
    void anEmptyVaultOffersToAddAClient();
    void arrowsMoveAndEnterOpensWhereItStandsAboutTheClient();
    void whatIsChosenStaysChosenWhenOthersAddTasks();
    void theKeysAreNotLostWithTheLastTask();
    void mMovesAFollowUpAndUndoTakesItBack();
    void aDayBeforeTheReferralWasSentIsRefusedBesideItsField();
    void mMovesTheEndOfHousing();
    void dAsksHowAReferralWasAnswered();
    void dEndsHousing();
    void lastDaysOfADecisionCanNeitherMoveNorBeDone();
    void whatOthersDidSinceOneWasHereStandsThere();
    void whatWasOpenedInAnEmergencyStandsThereUntilItIsSeen();
    void theLanguageChangesWhileOneLooks();

private:
    void show();
    [[nodiscard]] TaskList* list(const char* card) const {
        return page_->findChild<TaskList*>(QLatin1String(card) + QStringLiteral("-list"));
    }
    [[nodiscard]] QStringList lines(const char* card) const;
    [[nodiscard]] QStringList shownLabels() const;
    template <class Value> RecordId put(ClientId client, const Value& value);
    template <class Value> Value row(RecordId id);
    RecordId referral(ClientId client, const char* followUpOn);
    RecordId housing(ClientId client, const char* endsOn);
    void permit(ClientId client, const char* to);
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    static void type(const QString& letters);
    /// Waits until a dialog has the keys.
    static bool asked() {
        if (!QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; }))
            return false;
        QApplication::setActiveWindow(QApplication::activeModalWidget()); // as a window manager would
        return QTest::qWaitForWindowActive(QApplication::activeModalWidget());
    }
    void settle() { shell_->vault().waitUntilIdle(); }

    std::unique_ptr<TestShell> shell_;
    std::unique_ptr<QWidget> window_;
    TodayPage* page_ = nullptr;
};

void TodayPageTest::init() { shell_ = std::make_unique<TestShell>(); }

void TodayPageTest::cleanup() {
    window_.reset();
    shell_.reset();
}

/// The page in a window that has its actions, as the frame's menu has them.
void TodayPageTest::show() {
    window_ = std::make_unique<QWidget>();
    page_ = new TodayPage(*shell_);
    auto* const layout = new QVBoxLayout(window_.get());
    layout->addWidget(page_);
    window_->addActions(page_->menuActions());
    connect(&shell_->vault(), &VaultWorker::changed, page_, &TodayPage::reload);
    window_->resize(1122, 640);
    page_->retranslate();
    page_->show(QString(), QString());
    page_->reload();
    window_->show();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    settle();
    page_->firstFocus()->setFocus();
}

QStringList TodayPageTest::lines(const char* card) const {
    QStringList found;
    const auto& model = list(card)->tasks();
    for (int row = 0; row < model.rowCount(); ++row)
        found << model.index(row).data(Qt::AccessibleTextRole).toString();
    return found;
}

QStringList TodayPageTest::shownLabels() const {
    QStringList found;
    for (const QLabel* const each : window_->findChildren<QLabel*>())
        if (each->isVisible())
            found << each->text();
    return found;
}

template <class Value> RecordId TodayPageTest::put(ClientId client, const Value& value) {
    return shell_->in([=](Session& session) {
        RecordId id;
        session.change([&](Change& change) { id = add(change, client, value); });
        return id;
    });
}

template <class Value> Value TodayPageTest::row(RecordId id) {
    return shell_->in([=](Session& session) { return find<Value>(session, id).value().value; });
}

RecordId TodayPageTest::referral(ClientId client, const char* followUpOn) {
    Referral value;
    value.agencyType = AgencyType::migration_agency;
    value.purpose = Purpose::return_assistance;
    value.sentOn = day("2024-09-22");
    value.followUpOn = day(followUpOn);
    return put(client, value);
}

RecordId TodayPageTest::housing(ClientId client, const char* endsOn) {
    Intervention value;
    value.startedOn = day("2024-09-01");
    value.endedOn = day(endsOn);
    value.type = InterventionType::housing;
    value.status = InterventionStatus::ongoing;
    return put(client, value);
}

void TodayPageTest::permit(ClientId client, const char* to) {
    Permit value;
    value.appliedOn = day("2024-09-01");
    value.decision = Decision::granted;
    value.validFrom = day("2024-09-01");
    value.validTo = day(to);
    put(client, value);
}

void TodayPageTest::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void TodayPageTest::type(const QString& letters) { QTest::keyClicks(QApplication::focusWidget(), letters); }

void TodayPageTest::whatIsLateOrUrgentMustBeActedOnAndTheRestOfSevenDaysIsThisWeek() {
    permit(shell_->client("N0198"), "2024-10-07");
    permit(shell_->client("N0066"), "2024-10-11");
    referral(shell_->client("N0270"), "2024-10-08");
    referral(shell_->client("N0027"), "2024-10-12"); // a Saturday
    housing(shell_->client("N0108"), "2024-10-15");
    housing(shell_->client("N0109"), "2024-10-16");
    show();
    QCOMPARE(
        lines("must"),
        (QStringList{
            "N0198, Reflection period ran out, 1 day overdue, Mon 7 Oct 2024 · no application for renewal",
            "N0270, Follow up referral to Swedish Migration Agency, today, Tue 8 Oct 2024 · sent 16 days ago · return",
            "N0066, Reflection period runs out, 3 days left, Fri 11 Oct 2024 · no application for "
            "renewal"}));
    QCOMPARE(lines("week"),
             (QStringList{
                 "N0027, Follow up referral to Swedish Migration Agency, 4 days left, Sat 12 Oct 2024 · open from Mon "
                 "14 Oct 2024 · sent 16 days ago · return",
                 "N0108, Housing ends, 7 days left, Tue 15 Oct 2024"}));
}

void TodayPageTest::withoutAnythingEachCardSaysWhyAndOffersTheNextStep() {
    shell_->client("N0001");
    show();
    const auto shown = shownLabels();
    QVERIFY(shown.contains("Nothing is late, and nothing must be done in the next three days."));
    QVERIFY(shown.contains("Nothing more in the next seven days."));
    QVERIFY(shown.contains("What others do while you are away will stand here the next time you come."));
    auto* const next = page_->findChild<QWidget*>("must-next");
    QVERIFY(next->isVisible());
    QVERIFY(next->hasFocus());
    press(Qt::Key_Space);
    QCOMPARE(shell_->went, (ui::Place{"deadlines", {}, {}}));
}

void TodayPageTest::controlCCopiesTheChosenLineAsATable() {
    permit(shell_->client("N0198"), "2024-10-07");
    show();
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(),
             "Client\tWhat\tLeft\tDetails\n"
             "N0198\tReflection period ran out\t1 day overdue\tMon 7 Oct 2024 · no application for renewal\n");
    Clipboard::ours().clear(); // it is ours: it goes after a minute, and at the lock
    QVERIFY(QApplication::clipboard()->text().isEmpty());
}

void TodayPageTest::anEmptyVaultOffersToAddAClient() {
    show();
    QVERIFY(shownLabels().contains("No client is in the vault yet, so nothing runs out."));
    press(Qt::Key_Space);
    QCOMPARE(shell_->went, (ui::Place{"clients", {}, {}}));
}

void TodayPageTest::whatIsChosenStaysChosenWhenOthersAddTasks() {
    referral(shell_->client("N0002"), "2024-10-07");
    show();
    const auto chosen = [this] { return lines("must").at(list("must")->currentRow()).left(5); };
    QCOMPARE(chosen(), "N0002");
    referral(shell_->client("N0001"), "2024-10-01"); // stands above
    page_->reload();
    settle();
    QCOMPARE(lines("must").size(), 2);
    QCOMPARE(chosen(), "N0002");
}

void TodayPageTest::theKeysAreNotLostWithTheLastTask() {
    housing(shell_->client("N0108"), "2024-10-09");
    show();
    QVERIFY(list("must")->hasFocus());
    press(Qt::Key_D);
    settle();
    settle(); // the page asks again
    QVERIFY(lines("must").isEmpty());
    QVERIFY(page_->findChild<QWidget*>("must-next")->hasFocus());
}

void TodayPageTest::arrowsMoveAndEnterOpensWhereItStandsAboutTheClient() {
    const auto first = shell_->client("N0001");
    const auto second = shell_->client("N0002");
    const auto later = shell_->client("N0003");
    permit(first, "2024-10-07");
    referral(second, "2024-10-08");
    housing(later, "2024-10-14");
    show();
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(shell_->went, (ui::Place{"client", QString::number(second.number), "referrals"}));
    press(Qt::Key_Right);
    press(Qt::Key_Enter);
    QCOMPARE(shell_->went, (ui::Place{"client", QString::number(later.number), "support"}));
    press(Qt::Key_Left);
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    QCOMPARE(shell_->went, (ui::Place{"client", QString::number(first.number), "protection"}));
}

void TodayPageTest::mMovesAFollowUpAndUndoTakesItBack() {
    const auto id = referral(shell_->client("N0270"), "2024-10-08");
    show();
    press(Qt::Key_M);
    QVERIFY(asked());
    type("+14");
    press(Qt::Key_Return);
    settle();
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QCOMPARE(row<Referral>(id).followUpOn, std::optional(day("2024-10-22")));
    QCOMPARE(shell_->said, "Follow-up for N0270 moved to Tue 22 Oct 2024");
    QVERIFY(lines("must").isEmpty());
    shell_->in([this](Session& session) { undo(session, shell_->lastEntry); });
    QCOMPARE(row<Referral>(id).followUpOn, std::optional(day("2024-10-08")));
}

void TodayPageTest::aDayBeforeTheReferralWasSentIsRefusedBesideItsField() {
    const auto id = referral(shell_->client("N0270"), "2024-10-08");
    show();
    press(Qt::Key_M);
    QVERIFY(asked());
    auto* const field = QApplication::activeModalWidget()->findChild<FormField*>();
    type("2024-02-30");
    press(Qt::Key_Return);
    QVERIFY(field->fault().startsWith("This is not a date."));
    press(Qt::Key_A, Qt::ControlModifier);
    type("2024-09-21");
    press(Qt::Key_Return);
    settle();
    QVERIFY2(field->fault().contains("2024-09-22"), qPrintable(field->fault()));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QCOMPARE(row<Referral>(id).followUpOn, std::optional(day("2024-10-08")));
}

void TodayPageTest::mMovesTheEndOfHousing() {
    const auto id = housing(shell_->client("N0108"), "2024-10-09");
    show();
    press(Qt::Key_M);
    QVERIFY(asked());
    type("14/10");
    press(Qt::Key_Return);
    settle();
    const auto now = row<Intervention>(id);
    QCOMPARE(now.endedOn, std::optional(day("2024-10-14")));
    QCOMPARE(now.status, InterventionStatus::ongoing);
    QVERIFY(lines("week").value(0).startsWith("N0108, Housing ends, 6 days left"));
}

void TodayPageTest::dAsksHowAReferralWasAnswered() {
    const auto id = referral(shell_->client("N0270"), "2024-10-08");
    show();
    press(Qt::Key_D);
    QVERIFY(asked());
    auto* const status = QApplication::activeModalWidget()->findChild<QComboBox*>();
    QVERIFY(status->hasFocus() || status->lineEdit()->hasFocus());
    press(Qt::Key_Down); // from accepted to declined
    press(Qt::Key_Return);
    settle();
    QTRY_VERIFY(!QApplication::activeModalWidget());
    const auto now = row<Referral>(id);
    QCOMPARE(now.status, ReferralStatus::declined);
    QCOMPARE(now.answeredOn, std::optional(day("2024-10-08")));
    QVERIFY(lines("must").isEmpty());
}

void TodayPageTest::dEndsHousing() {
    const auto planned = housing(shell_->client("N0108"), "2024-10-07");
    const auto early = housing(shell_->client("N0109"), "2024-10-10");
    show();
    press(Qt::Key_D);
    settle();
    QCOMPARE(shell_->said, "Housing of N0108 ended");
    press(Qt::Key_D);
    settle();
    QCOMPARE(row<Intervention>(planned).status, InterventionStatus::completed);
    QCOMPARE(row<Intervention>(planned).endedOn, std::optional(day("2024-10-07")));
    QCOMPARE(row<Intervention>(early).endedOn, std::optional(day("2024-10-08")));
    QVERIFY(lines("must").isEmpty());
}

void TodayPageTest::lastDaysOfADecisionCanNeitherMoveNorBeDone() {
    permit(shell_->client("N0066"), "2024-10-11");
    show();
    for (const Qt::Key key : {Qt::Key_D, Qt::Key_M}) {
        shell_->said.clear();
        press(key);
        QVERIFY(shell_->said.startsWith("The last day stands in the decision"));
        QVERIFY(!QApplication::activeModalWidget());
    }
}

void TodayPageTest::whatWasOpenedInAnEmergencyStandsThereUntilItIsSeen() {
    TemporaryVault place;
    static TurnedClock clock;
    ClientId client;
    {
        const auto anna = createVault(
            place.folder(), {.name = "anna", .fullName = "Anna", .demo = false}, secret("a long sentence"),
            [](std::string_view key) { return std::string(key); }, clock);
        addStaff(*anna, "natt", "Nora", Role::night_staff, secret("another sentence"));
        client = addOneClient(*anna, "N0214", day("2024-09-01"), "Made Up");
    }
    {
        const auto night = openVault(place.folder(), "natt", secret("another sentence"), clock);
        breakTheGlass(*night, client, "The ambulance asks");
    }
    clock.milliseconds += 18 * 60 * 60'000;
    shell_ = std::make_unique<TestShell>(
        [folder = place.folder()] { return openVault(folder, "anna", secret("a long sentence"), clock); }, &clock);
    show();
    QVERIFY(shownLabels().contains(QStringLiteral("N0214 by natt, yesterday 14:00: The ambulance asks")));
    QTest::keyClick(page_->findChild<QWidget*>(QStringLiteral("emergency-seen")), Qt::Key_Space);
    settle();
    QVERIFY(!page_->findChild<QWidget*>(QStringLiteral("emergencies"))->isVisible());
    page_->reload();
    settle();
    QVERIFY(!page_->findChild<QWidget*>(QStringLiteral("emergencies"))->isVisible());
}

void TodayPageTest::whatOthersDidSinceOneWasHereStandsThere() {
    TemporaryVault place;
    static TurnedClock clock;
    ClientId client;
    {
        const auto anna = createVault(
            place.folder(), {.name = "anna", .fullName = "Anna", .demo = false}, secret("a long sentence"),
            [](std::string_view key) { return std::string(key); }, clock);
        addStaff(*anna, "hl-2", "Bo Berg", Role::coordinator, secret("yet another sentence"));
        anna->change([&](Change& change) {
            Client value;
            value.code = *ClientCode::parse("N0214");
            client = addClient(change, value);
        });
    }
    clock.milliseconds += 60'000;
    {
        const auto other = openVault(place.folder(), "hl-2", secret("yet another sentence"), clock);
        Intervention value;
        value.startedOn = day("2024-10-08");
        value.type = InterventionType::legal;
        other->change([&](Change& change) { add(change, client, value); });
    }
    clock.milliseconds += 60'000;
    shell_ = std::make_unique<TestShell>(
        [folder = place.folder()] { return openVault(folder, "anna", secret("a long sentence"), clock); }, &clock);
    show();
    const QStringList expected{"N0214, New intervention: Legal support, hl-2 · today 14:01"};
    QCOMPARE(lines("since"), expected);
    page_->reload();
    settle();
    QVERIFY2(lines("since") == expected, "looking at it does not make it old");
    list("since")->setFocus();
    press(Qt::Key_Return);
    QCOMPARE(shell_->went, (ui::Place{"client", QString::number(client.number), {}}));
}

void TodayPageTest::theLanguageChangesWhileOneLooks() {
    permit(shell_->client("N0066"), "2024-10-11");
    show();
    speak(DisplayLanguage::swedish);
    page_->retranslate();
    page_->reload();
    settle();
    QCOMPARE(lines("must"),
             QStringList{"N0066, Betänketiden löper ut, 3 dagar kvar, fre 2024-10-11 · ingen ansökan om förlängning"});
    QVERIFY(shownLabels().contains("Måste göras"));
    QVERIFY(shownLabels().contains("tisdag 2024-10-08, vecka 41"));
}

FRISTAD_TEST(TodayPageTest)
#include "TodayPageTest.moc"
