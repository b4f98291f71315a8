#include "ui/referrals/ReferralsPage.h"

#include "core/register/ClientStore.h"
#include "core/register/Store.h"
#include "tests/core/register/OneClient.h"
#include "tests/support/TestProgram.h"
#include "tests/ui/TestWindow.h"
#include "ui/referrals/ReferralCard.h"

#include <QAction>
#include <QClipboard>
#include <QPushButton>
#include <QWindow>

using namespace fristad;
using namespace fristad::ui;

class ReferralsPageTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { test_.reset(); }
    void columnsAreByStateTheOldestFirstAndSayHowLongTheyWaited();
    void arrowsMoveBetweenCardsAndColumns();
    void aKeyNotesTheAnswerAsOneChangeThatIsTakenBack();
    void onlyStepsThatTheReferralMayTakeAreOffered();
    void followUpsAreMovedAndCounted();
    void theDirectionTurns();
    void enterOpensTheClientsReferrals();
    void controlCCopiesACardAsATable();
    void noWordsOfACardAreCut();
    void whoComesBackStandsOnTheCardThatWasLeft();
    void whatIsSeenIsFetchedAndMoreIsOneButtonAway();

private:
    RecordId refer(Direction direction, const char* sentOn, ReferralStatus status, const char* answeredOn = "",
                   const char* followUpOn = "", const char* agency = "Police region West");
    [[nodiscard]] std::vector<const ReferralCard*> cards(int column) const;
    [[nodiscard]] QStringList words(int column) const;
    [[nodiscard]] Referral referral(RecordId id) const;
    void open();
    void press(int key);
    [[nodiscard]] RecordId focused() const;

    std::unique_ptr<TestWindow> test_;
    ClientId client_;
};

void ReferralsPageTest::init() {
    test_ = std::make_unique<TestWindow>();
    test_->unlock();
    client_ = test_->in([](Session& session) { return addOneClient(session, "N0027", Day::of(2024, 9, 1)); });
}

RecordId ReferralsPageTest::refer(Direction direction, const char* sentOn, ReferralStatus status,
                                  const char* answeredOn, const char* followUpOn, const char* agency) {
    Referral value;
    value.direction = direction;
    value.agencyType = AgencyType::police;
    value.agencyName = agency;
    value.sentOn = *Day::parse(sentOn);
    value.status = status;
    value.answeredOn = Day::parse(answeredOn);
    value.followUpOn = Day::parse(followUpOn);
    return test_->in([&](Session& session) {
        RecordId id;
        session.change([&](Change& change) { id = add(change, client_, value); });
        return id;
    });
}

Referral ReferralsPageTest::referral(RecordId id) const {
    return test_->in([id](Session& session) { return find<Referral>(session, id)->value; });
}

void ReferralsPageTest::open() {
    test_->window.go({QStringLiteral("referrals"), {}, {}});
    test_->settle();
}

std::vector<const ReferralCard*> ReferralsPageTest::cards(int column) const {
    std::vector<const ReferralCard*> found;
    auto* const holder = test_->window.findChild<QWidget*>(QStringLiteral("column-%1").arg(column));
    for (const auto* each : holder->findChildren<ReferralCard*>())
        found.push_back(each);
    std::sort(found.begin(), found.end(), [](const auto* a, const auto* b) { return a->y() < b->y(); });
    return found;
}

QStringList ReferralsPageTest::words(int column) const {
    QStringList all;
    for (const auto* each : cards(column))
        all << each->accessibleName();
    return all;
}

/// Through the window, so that shortcuts have their say.
void ReferralsPageTest::press(int key) {
    QTest::keyClick(QApplication::activeWindow()->windowHandle(), static_cast<Qt::Key>(key));
    test_->settle();
}

RecordId ReferralsPageTest::focused() const {
    const auto* const card = qobject_cast<ReferralCard*>(QApplication::focusWidget());
    return card ? card->line().id : RecordId{};
}

void ReferralsPageTest::columnsAreByStateTheOldestFirstAndSayHowLongTheyWaited() {
    refer(Direction::out, "2024-10-07", ReferralStatus::sent, "", "", "Later");
    refer(Direction::out, "2024-09-22", ReferralStatus::waiting, "", "", "Earlier");
    refer(Direction::out, "2024-10-01", ReferralStatus::accepted, "2024-10-06", "", "Yes");
    refer(Direction::out, "2024-10-01", ReferralStatus::declined, "2024-10-01", "", "No");
    refer(Direction::out, "2024-08-01", ReferralStatus::withdrawn, "", "", "Gone");
    open();
    QCOMPARE(words(0), QStringList({"N0027, Earlier, Received; awaiting an answer, Has waited 16 days",
                                    "N0027, Later, Has waited 1 day"}));
    QCOMPARE(words(1), QStringList({"N0027, Yes, Accepted, Answered after 5 days",
                                    "N0027, No, Declined, Answered the same day"}));
    QCOMPARE(words(2), QStringList({"N0027, Gone, Withdrawn, Sent 1 Aug 2024"}));
}

void ReferralsPageTest::arrowsMoveBetweenCardsAndColumns() {
    const auto first = refer(Direction::out, "2024-09-01", ReferralStatus::sent);
    const auto second = refer(Direction::out, "2024-09-02", ReferralStatus::sent);
    const auto done = refer(Direction::out, "2024-09-03", ReferralStatus::completed, "2024-09-05");
    open();
    QCOMPARE(focused(), first);
    press(Qt::Key_Down);
    QCOMPARE(focused(), second);
    press(Qt::Key_Right); // nothing is answered: over that column
    QCOMPARE(focused(), done);
    press(Qt::Key_Left);
    QCOMPARE(focused(), first);
    press(Qt::Key_End);
    QCOMPARE(focused(), second);
}

void ReferralsPageTest::aKeyNotesTheAnswerAsOneChangeThatIsTakenBack() {
    const auto first = refer(Direction::out, "2024-09-01", ReferralStatus::sent);
    const auto second = refer(Direction::out, "2024-09-02", ReferralStatus::waiting);
    open();
    press(Qt::Key_A);
    QCOMPARE(test_->said(), QStringLiteral("Referral of N0027 accepted"));
    QVERIFY(referral(first).status == ReferralStatus::accepted);
    QVERIFY(referral(first).answeredOn == Day::of(2024, 10, 8));
    QCOMPARE(cards(1).size(), 1U);
    QCOMPARE(focused(), second); // on with the next that waits
    QTest::keyClick(test_->window.windowHandle(), Qt::Key_Z, Qt::ControlModifier);
    test_->settle();
    QVERIFY(referral(first).status == ReferralStatus::sent);
    QVERIFY(!referral(first).answeredOn);
    press(Qt::Key_Home);
    press(Qt::Key_A);
    press(Qt::Key_Right);
    QCOMPARE(focused(), first);
    press(Qt::Key_C);
    QVERIFY(referral(first).status == ReferralStatus::completed);
    QVERIFY(referral(first).answeredOn == Day::of(2024, 10, 8));
}

void ReferralsPageTest::onlyStepsThatTheReferralMayTakeAreOffered() {
    const auto id = refer(Direction::out, "2024-09-01", ReferralStatus::completed, "2024-09-05");
    open();
    QCOMPARE(focused(), id);
    press(Qt::Key_T); // a completed one is not withdrawn
    press(Qt::Key_A);
    QVERIFY(referral(id).status == ReferralStatus::completed);
}

void ReferralsPageTest::followUpsAreMovedAndCounted() {
    refer(Direction::out, "2024-09-01", ReferralStatus::sent, "", "2024-10-06");
    refer(Direction::out, "2024-09-02", ReferralStatus::sent, "", "2024-10-11");
    refer(Direction::in, "2024-09-03", ReferralStatus::waiting, "", "2024-10-12"); // in four days: soon, not urgent
    refer(Direction::out, "2024-09-04", ReferralStatus::completed, "2024-09-05", "2024-10-01");
    auto badge = test_->in([](Session& session) { return ReferralsPage::badge(session); });
    QCOMPARE(badge.overdue, 1);
    QCOMPARE(badge.urgent, 1);
    open();
    QVERIFY(words(0).front().endsWith(u"follow-up 2 days overdue"));
    const auto id = focused();
    press(Qt::Key_M);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("+7"));
    press(Qt::Key_Return);
    QVERIFY(referral(id).followUpOn == Day::of(2024, 10, 15));
    QTRY_VERIFY(!QApplication::activeModalWidget());
    // The keys come back to it, they are not lost behind the dialog.
    const auto* const back = qobject_cast<ReferralCard*>(test_->window.focusWidget());
    QVERIFY(back && back->line().id == id);
    badge = test_->in([](Session& session) { return ReferralsPage::badge(session); });
    QCOMPARE(badge.overdue, 0);
}

void ReferralsPageTest::theDirectionTurns() {
    refer(Direction::out, "2024-09-01", ReferralStatus::sent, "", "", "To them");
    refer(Direction::in, "2024-09-01", ReferralStatus::sent, "", "", "From them");
    open();
    QCOMPARE(words(0), QStringList("N0027, To them, Has waited 37 days"));
    press(Qt::Key_R);
    QCOMPARE(words(0), QStringList("N0027, From them, Has waited 37 days"));
    test_->window.go({QStringLiteral("referrals"), {}, QStringLiteral("out")});
    test_->settle();
    QCOMPARE(words(0), QStringList("N0027, To them, Has waited 37 days"));
}

void ReferralsPageTest::enterOpensTheClientsReferrals() {
    refer(Direction::out, "2024-09-01", ReferralStatus::sent);
    open();
    press(Qt::Key_Return);
    const Place expected{QStringLiteral("client"), QString::number(client_.number), QStringLiteral("referrals")};
    QVERIFY(test_->window.place() == expected);
}

void ReferralsPageTest::controlCCopiesACardAsATable() {
    const auto id = refer(Direction::out, "2024-09-01", ReferralStatus::accepted, "2024-09-03");
    open();
    test_->press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(),
             QStringLiteral("Client\tAgency\tWhat\tWaiting\tFollow-up\n"
                            "N0027\tPolice region West\tAccepted\tAnswered after 2 days\t\n"));
    QVERIFY(referral(id).status == ReferralStatus::accepted); // C alone completes it
    test_->window.lock();
    QVERIFY(QApplication::clipboard()->text().isEmpty());
}

void ReferralsPageTest::noWordsOfACardAreCut() {
    const QString agency = QStringLiteral("Migrationsverket, tillståndsenheten, Region Mitt");
    refer(Direction::out, "2024-09-01", ReferralStatus::declined, "2024-09-03", "", qPrintable(agency));
    refer(Direction::out, "2024-09-01", ReferralStatus::declined, "2024-09-03", "", "Polisen");
    open();
    test_->window.resize(1024, 640);
    test_->settle();
    QTest::qWait(0);
    const auto shown = cards(1);
    const int line = QFontMetrics(Theme::textFont()).height();
    const int lines = 1 + QFontMetrics(Theme::textFont()).horizontalAdvance(agency) / (shown.front()->width() - 80);
    QVERIFY(lines > 1);
    QVERIFY(shown.front()->height() >= shown.back()->height() + (lines - 1) * line);
}

void ReferralsPageTest::whoComesBackStandsOnTheCardThatWasLeft() {
    refer(Direction::out, "2024-09-01", ReferralStatus::sent);
    const auto second = refer(Direction::out, "2024-09-02", ReferralStatus::sent);
    open();
    press(Qt::Key_Down);
    QCOMPARE(focused(), second);
    press(Qt::Key_Return);
    test_->press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(focused(), second);
}

void ReferralsPageTest::whatIsSeenIsFetchedAndMoreIsOneButtonAway() {
    test_->in([this](Session& session) {
        session.change([&](Change& change) {
            for (int i = 0; i < 50; ++i) {
                Referral value;
                value.sentOn = Day::of(2024, 9, 1);
                add(change, client_, value);
            }
        });
    });
    open();
    QCOMPARE(cards(0).size(), 40U);
    auto* const column = test_->window.findChild<QWidget*>(QStringLiteral("column-0"));
    auto* const more = column->findChild<QPushButton*>();
    QCOMPARE(more->text(), QStringLiteral("Show more (10 left)"));
    more->setFocus();
    press(Qt::Key_Space);
    QCOMPARE(cards(0).size(), 50U);
    QCOMPARE(focused(), cards(0).at(40)->line().id); // one goes on reading where one was
    QVERIFY(!more->isVisible());
}

FRISTAD_TEST(ReferralsPageTest)
#include "ReferralsPageTest.moc"
