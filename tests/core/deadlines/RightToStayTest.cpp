#include "core/deadlines/RightToStay.h"

#include "core/deadlines/Coverage.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace fristad;

namespace {

Day day(const char* iso) { return Day::parse(iso).value(); }

Permit granted(PermitKind kind, const char* from, const char* to) {
    return {.kind = kind,
            .appliedOn = day("2024-01-01"),
            .decidedOn = day("2024-01-02"),
            .decision = Decision::granted,
            .validFrom = day(from),
            .validTo = day(to)};
}

Permit applied(PermitKind kind, const char* on, Decision decision = Decision::pending, const char* decided = nullptr) {
    Permit permit;
    permit.kind = kind;
    permit.appliedOn = day(on);
    permit.decision = decision;
    if (decided != nullptr)
        permit.decidedOn = day(decided);
    return permit;
}

using enum PermitKind;

} // namespace

class RightToStayTest : public QObject {
    Q_OBJECT

private slots:
    void aChainGoesOnThroughTheNextDayAndBreaksAtAHoleOfOneDay() {
        const std::vector joined{granted(reflection, "2024-09-12", "2024-10-11"),
                                 granted(reflection_extension, "2024-10-12", "2024-11-10")};
        QCOMPARE(coverageChains(joined), (std::vector<CoverageChain>{{{day("2024-09-12"), day("2024-11-10")}, 0, 1}}));
        QVERIFY(uncovered(coverageChains(joined)).empty());

        const std::vector broken{joined[0], granted(reflection_extension, "2024-10-13", "2024-11-10")};
        QCOMPARE(coverageChains(broken).size(), 2U);
        QCOMPARE(uncovered(coverageChains(broken)), (std::vector<Span>{{day("2024-10-12"), day("2024-10-12")}}));
    }
    void theLastEndingPermitNamesTheChain() {
        const auto lastOf = [](const std::vector<Permit>& permits) { return coverageChains(permits).back().last; };
        const Permit whole = granted(evidence_permit, "2024-01-01", "2024-06-30");
        const Permit inside = granted(reflection, "2024-02-01", "2024-03-01");
        const Permit sameEnd = granted(reflection, "2024-02-01", "2024-06-30");
        QCOMPARE(lastOf({whole, inside}), 0U);  // what ends earlier changes nothing
        QCOMPARE(lastOf({sameEnd, whole}), 0U); // equal ends: the later valid_from
        QCOMPARE(lastOf({whole, sameEnd}), 1U);
        QCOMPARE(lastOf({sameEnd, sameEnd}), 1U); // then the later row
    }
    void aRevokedPermitCoversToItsLastDayAndOthersNever() {
        Permit revoked = granted(evidence_permit, "2024-01-01", "2024-02-10");
        revoked.decision = Decision::revoked;
        QCOMPARE(coverageChains(std::vector{revoked}).size(), 1U);
        for (const Decision decision : {Decision::refused, Decision::pending, Decision::withdrawn}) {
            Permit other = granted(reflection, "2024-01-01", "2024-02-10"); // dates that a decision has left behind
            other.decision = decision;
            QVERIFY(coverageChains(std::vector{other}).empty());
        }
    }
    void theCalendarsLastDayJoinsNothing() {
        const std::vector permits{granted(reflection, "2024-01-01", "9999-12-31"),
                                  granted(reflection, "9999-12-31", "9999-12-31")};
        QCOMPARE(coverageChains(permits).size(), 1U);
    }
    void reckonedReflectionPeriodsCountTheFirstDay() {
        QCOMPARE(reckonedReflectionPeriod(day("2024-09-12")), (Span{day("2024-09-12"), day("2024-10-11")}));
    }
    void withoutAnyApplicationNothingIsPointedOut() {
        QCOMPARE(rightToStay({}, day("2024-10-08")), RightToStay{});
        const std::vector future{applied(reflection, "2024-10-09")};
        QCOMPARE(rightToStay(future, day("2024-10-08")), RightToStay{});
    }
    void aFirstApplicationWaitsSinceTheEarliest() {
        const std::vector permits{applied(reflection, "2024-10-05", Decision::refused, "2024-10-06"),
                                  applied(evidence_permit, "2024-10-07"), applied(reflection, "2024-10-03")};
        const RightToStay stay = rightToStay(permits, day("2024-10-08"));
        QCOMPARE(stay.state, StayState::awaitingFirst);
        QCOMPARE(stay.kind, std::optional(reflection));
        QCOMPARE(stay.pendingSince, std::optional(day("2024-10-03")));
        QVERIFY(!stay.urgency);
    }
    void theLastDecisionSaysWhetherItWasRefusedOrWithdrawn() {
        const std::vector permits{applied(evidence_permit, "2024-10-02", Decision::refused, "2024-10-07"),
                                  applied(reflection, "2024-10-03", Decision::withdrawn, "2024-10-05")};
        const RightToStay refused = rightToStay(permits, day("2024-10-08"));
        QCOMPARE(refused.state, StayState::refused);
        QCOMPARE(refused.kind, std::optional(evidence_permit));
        QCOMPARE(refused.decidedOn, std::optional(day("2024-10-07")));

        const std::vector unknownDay{permits[0], applied(reflection, "2024-10-07", Decision::withdrawn)};
        const RightToStay withdrawn = rightToStay(unknownDay, day("2024-10-08"));
        QCOMPARE(withdrawn.state, StayState::withdrawn);
        QVERIFY(!withdrawn.decidedOn);
    }
    void whatCoversTodayIsCountedToTheChainsEnd() {
        const std::vector permits{granted(reflection, "2024-09-12", "2024-10-11")};
        const RightToStay stay = rightToStay(permits, day("2024-10-08"));
        QCOMPARE(stay.state, StayState::covered);
        QCOMPARE(stay.kind, std::optional(reflection));
        QCOMPARE(stay.chain, std::optional(Span{day("2024-09-12"), day("2024-10-11")}));
        QCOMPARE(stay.daysLeft, 3);
        QCOMPARE(stay.urgency, std::optional(Urgency::urgent));
        QVERIFY(!stay.pendingSince);
        QVERIFY(!stay.revoked);

        const std::vector renewed{permits[0], applied(reflection_extension, "2024-10-07")};
        QCOMPARE(rightToStay(renewed, day("2024-10-08")).pendingSince, std::optional(day("2024-10-07")));
        QVERIFY(!rightToStay(renewed, day("2024-10-06")).pendingSince);
    }
    void theFirstAndTheLastDayAreCovered() {
        const std::vector permits{granted(reflection, "2024-09-12", "2024-10-11")};
        QCOMPARE(rightToStay(permits, day("2024-09-12")).state, StayState::covered);
        QCOMPARE(rightToStay(permits, day("2024-10-11")).state, StayState::covered);
        QCOMPARE(rightToStay(permits, day("2024-10-12")).state, StayState::ended);
        QCOMPARE(rightToStay(permits, day("2024-10-12")).daysLeft, -1);
        QCOMPARE(rightToStay(permits, day("2024-10-12")).urgency, std::optional(Urgency::overdue));
    }
    void onAChainsLastDayItIsStillTheOneToWatch() {
        const std::vector permits{granted(reflection, "2024-01-01", "2024-01-31"),
                                  granted(evidence_permit, "2024-03-01", "2024-08-31")};
        const RightToStay stay = rightToStay(permits, day("2024-01-31"));
        QCOMPARE(stay.state, StayState::covered);
        QCOMPARE(stay.kind, std::optional(reflection));
        QCOMPARE(stay.daysLeft, 0);
    }
    void betweenTwoChainsTheNextOneIsToldAndTheGap() {
        Permit revoked = granted(reflection, "2024-01-01", "2024-01-31");
        revoked.decision = Decision::revoked;
        const std::vector permits{granted(evidence_permit, "2024-03-01", "2024-08-31"), revoked};
        const RightToStay between = rightToStay(permits, day("2024-02-20"));
        QCOMPARE(between.state, StayState::beginsLater);
        QCOMPARE(between.kind, std::optional(evidence_permit));
        QCOMPARE(between.daysLeft, 10); // 2024 is a leap year
        QCOMPARE(between.gaps, (std::vector<Span>{{day("2024-02-01"), day("2024-02-29")}}));
        QVERIFY(!between.revoked);
        QVERIFY(!between.urgency);
        QVERIFY(rightToStay(permits, day("2024-01-15")).revoked);
        QCOMPARE(rightToStay(permits, day("2024-09-05")).state, StayState::ended);
        QCOMPARE(rightToStay(permits, day("2024-09-05")).daysLeft, -5);
    }
};

FRISTAD_TEST(RightToStayTest)
#include "RightToStayTest.moc"
