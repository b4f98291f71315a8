#include "core/casework/ReferralSteps.h"

#include "tests/support/TestProgram.h"

#include <QTest>

using namespace fristad;

class ReferralStepsTest : public QObject {
    Q_OBJECT
private slots:
    void stepsAreThoseOfTheCasework_data();
    void stepsAreThoseOfTheCasework();
    void acceptingAndDecliningDateTheAnswer();
    void aCompletedReferralIsNotWithdrawn();
};

void ReferralStepsTest::stepsAreThoseOfTheCasework_data() {
    // casework.md, Referrals: sent, waiting, then accepted, declined or no_reply; accepted then completed; withdrawn from any
    // state but completed.
    QTest::addColumn<int>("from");
    QTest::addColumn<QStringList>("to");
    const auto row = [](ReferralStatus from, const QStringList& to) {
        QTest::newRow(std::string(code(from)).c_str()) << static_cast<int>(from) << to;
    };
    row(ReferralStatus::sent, {"waiting", "accepted", "declined", "no_reply", "withdrawn"});
    row(ReferralStatus::waiting, {"accepted", "declined", "no_reply", "withdrawn"});
    row(ReferralStatus::no_reply, {"accepted", "declined", "withdrawn"});
    row(ReferralStatus::accepted, {"completed", "withdrawn"});
    row(ReferralStatus::declined, {"withdrawn"});
    row(ReferralStatus::completed, {});
    row(ReferralStatus::withdrawn, {});
}

void ReferralStepsTest::stepsAreThoseOfTheCasework() {
    QFETCH(int, from);
    QFETCH(QStringList, to);
    QStringList steps;
    for (const auto each : nextSteps(static_cast<ReferralStatus>(from)))
        steps << QString::fromStdString(std::string(code(each)));
    QCOMPARE(steps, to);
}

void ReferralStepsTest::acceptingAndDecliningDateTheAnswer() {
    const Day today = Day::of(2024, 10, 8);
    Referral referral;
    referral.sentOn = Day::of(2024, 10, 1);
    QVERIFY(!stepped(referral, ReferralStatus::waiting, today).answeredOn);
    QVERIFY(stepped(referral, ReferralStatus::declined, today).answeredOn == today);
    const auto accepted = stepped(referral, ReferralStatus::accepted, today);
    QVERIFY(accepted.status == ReferralStatus::accepted && accepted.answeredOn == today);
    QVERIFY(stepped(accepted, ReferralStatus::completed, today + 5).answeredOn == today);
    QVERIFY(!stepped(referral, ReferralStatus::no_reply, today).answeredOn);
}

void ReferralStepsTest::aCompletedReferralIsNotWithdrawn() {
    Referral completed;
    completed.status = ReferralStatus::completed;
    QVERIFY_EXCEPTION_THROWN(stepped(completed, ReferralStatus::withdrawn, Day::of(2024, 10, 8)), Refused);
    Referral withdrawn = completed;
    withdrawn.status = ReferralStatus::withdrawn;
    QCOMPARE(checkCorrection(completed, withdrawn).size(), 1U);
    QVERIFY(checkCorrection(withdrawn, completed).empty());
    withdrawn.status = ReferralStatus::declined; // noted wrongly
    QVERIFY(checkCorrection(completed, withdrawn).empty());
}

FRISTAD_TEST(ReferralStepsTest)
#include "ReferralStepsTest.moc"
