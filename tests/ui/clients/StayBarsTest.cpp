#include "ui/clients/StayBars.h"

#include "tests/support/TestProgram.h"
#include "ui/clients/StaySentence.h"
#include "ui/widgets/BuiltIn.h"
#include "ui/widgets/Language.h"

#include <QTest>

using namespace fristad;
using namespace fristad::ui;
using enum PermitKind;

namespace {

constexpr auto none = std::nullopt;

Permit granted(PermitKind kind, Day from, Day to) {
    Permit permit;
    permit.kind = kind;
    permit.appliedOn = from - 3;
    permit.decidedOn = from;
    permit.decision = Decision::granted;
    permit.validFrom = from;
    permit.validTo = to;
    return permit;
}

Permit applied(PermitKind kind, Day on, Decision decision = Decision::pending, std::optional<Day> decided = none) {
    Permit permit;
    permit.kind = kind;
    permit.appliedOn = on;
    permit.decision = decision;
    permit.decidedOn = decided;
    return permit;
}

/// `lane first last words`, in the order they are drawn.
QStringList barsOf(const std::vector<Permit>& permits, Day today, std::optional<Day> closedOn = none) {
    QStringList lines;
    for (const StayBar& each : stayBars(permits, rightToStay(permits, today), closedOn, today).bars)
        lines << QStringLiteral("%1 %2 %3 %4")
                     .arg(each.lane)
                     .arg(text(each.span.first.iso()), text(each.span.last.iso()), each.words);
    return lines;
}

QString sentence(const std::vector<Permit>& permits, Day today) {
    return staySentence(rightToStay(permits, today), today);
}

} // namespace

class StayBarsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        useBuiltIns();
        speak(DisplayLanguage::swedish);
    }
    void thePictureOfTheDesign();
    void aHoleBetweenPermitsIsAGap();
    void permitsThatJoinLeaveNoGap();
    void afterTheEndTheGapRunsToToday();
    void aClosedCaseLacksNothing();
    void whatWasRefusedStandsWhereItWasWaitedFor();
    void noPermitsNoBars();
    void everyStateHasItsSentenceInSwedish();
    void everyStateHasItsSentenceInEnglish();
};

// look/client.png: betänketid 11 sep–11 okt, today 8 Oct, extension asked for on 4 Oct, nothing decided.
void StayBarsTest::thePictureOfTheDesign() {
    const std::vector permits{granted(reflection, Day::of(2024, 9, 11), Day::of(2024, 10, 11)),
                              applied(reflection_extension, Day::of(2024, 10, 4))};
    QCOMPARE(barsOf(permits, Day::of(2024, 10, 8)),
             QStringList({"0 2024-09-11 2024-10-11 Betänketid 11 sep–11 okt",
                          "0 2024-10-12 2024-11-11 Glapp från 12 okt om inget beviljas",
                          "1 2024-10-12 2024-11-10 Förlängning: ansökt 4 okt"}));
}

void StayBarsTest::aHoleBetweenPermitsIsAGap() {
    const std::vector permits{granted(reflection, Day::of(2024, 9, 12), Day::of(2024, 10, 11)),
                              granted(evidence_permit, Day::of(2024, 10, 15), Day::of(2025, 4, 14))};
    QCOMPARE(barsOf(permits, Day::of(2024, 12, 1)),
             QStringList({"0 2024-09-12 2024-10-11 Betänketid 12 sep–11 okt", "0 2024-10-12 2024-10-14 Glapp, 3 dagar",
                          "0 2024-10-15 2025-04-14 TUT 15 okt–14 april 2025"}));
}

void StayBarsTest::permitsThatJoinLeaveNoGap() {
    const std::vector permits{granted(reflection, Day::of(2024, 9, 12), Day::of(2024, 10, 11)),
                              granted(reflection_extension, Day::of(2024, 10, 12), Day::of(2024, 11, 10))};
    QCOMPARE(barsOf(permits, Day::of(2024, 10, 20)),
             QStringList({"0 2024-09-12 2024-10-11 Betänketid 12 sep–11 okt",
                          "0 2024-10-12 2024-11-10 Förlängning 12 okt–10 nov"}));
}

void StayBarsTest::afterTheEndTheGapRunsToToday() {
    const std::vector permits{granted(reflection, Day::of(2024, 9, 12), Day::of(2024, 10, 11))};
    QCOMPARE(barsOf(permits, Day::of(2024, 10, 20)).last(),
             QStringLiteral("0 2024-10-12 2024-10-20 Glapp sedan 12 okt"));
}

void StayBarsTest::aClosedCaseLacksNothing() {
    const std::vector permits{granted(reflection, Day::of(2024, 9, 12), Day::of(2024, 10, 11))};
    QCOMPARE(barsOf(permits, Day::of(2025, 6, 1), Day::of(2024, 10, 11)).size(), 1);
    QCOMPARE(barsOf(permits, Day::of(2025, 6, 1), Day::of(2024, 10, 31)).last(),
             QStringLiteral("0 2024-10-12 2024-10-31 Glapp sedan 12 okt 2024"));
}

void StayBarsTest::whatWasRefusedStandsWhereItWasWaitedFor() {
    const std::vector permits{applied(reflection, Day::of(2024, 9, 2), Decision::refused, Day::of(2024, 9, 20))};
    QCOMPARE(barsOf(permits, Day::of(2024, 10, 8)), QStringList{"0 2024-09-02 2024-09-20 Betänketid: avslag 20 sep"});
}

void StayBarsTest::noPermitsNoBars() { QVERIFY(barsOf({}, Day::of(2024, 10, 8)).isEmpty()); }

void StayBarsTest::everyStateHasItsSentenceInSwedish() {
    const Day today = Day::of(2024, 10, 8); // a Tuesday
    const auto until = [](Day last) { return std::vector{granted(reflection, last - 29, last)}; };
    QCOMPARE(sentence({}, today), QStringLiteral("Ingen betänketid och inget annat tillstånd i registret."));
    QCOMPARE(sentence({applied(reflection, Day::of(2024, 10, 4))}, today),
             QStringLiteral("Betänketid: ansökan 2024-10-04 (för 4 dagar sedan), inget beslut än."));
    QCOMPARE(sentence({applied(reflection, Day::of(2024, 9, 4), Decision::refused, Day::of(2024, 9, 20))}, today),
             QStringLiteral("Betänketid: avslag 2024-09-20."));
    QCOMPARE(sentence({applied(reflection, Day::of(2024, 9, 4), Decision::withdrawn)}, today),
             QStringLiteral("Betänketid: ansökan återtogs."));
    QCOMPARE(sentence(until(today), today),
             QStringLiteral("Betänketid till tis 2024-10-08 (sista dagen idag), ingen ansökan om förlängning."));
    QCOMPARE(sentence(until(today - 1), today),
             QStringLiteral("Betänketid löpte ut mån 2024-10-07 (igår), ingen ansökan om förlängning."));
    QCOMPARE(sentence({granted(reflection, Day::of(2024, 10, 10), Day::of(2024, 11, 8))}, today),
             QStringLiteral("Betänketid börjar tor 2024-10-10 (om 2 dagar)."));
    auto revoked = until(Day::of(2024, 10, 11));
    revoked.front().decision = Decision::revoked;
    QCOMPARE(sentence(revoked, today),
             QStringLiteral("Betänketid återkallad, gäller till fre 2024-10-11 (3 dagar kvar)."));
}

void StayBarsTest::everyStateHasItsSentenceInEnglish() {
    speak(DisplayLanguage::english);
    const Day today = Day::of(2024, 10, 8);
    QCOMPARE(sentence({applied(evidence_permit, Day::of(2024, 10, 7))}, today),
             QStringLiteral(
                 "Temporary permit for the investigation: applied for on 7 Oct 2024 (yesterday), no decision yet."));
    QCOMPARE(sentence({granted(reflection, Day::of(2024, 9, 6), Day::of(2024, 10, 5))}, today),
             QStringLiteral("Reflection period ran out on Sat 5 Oct 2024 (3 days ago), no renewal applied for."));
    QCOMPARE(
        sentence({granted(reflection, Day::of(2024, 9, 12), Day::of(2024, 10, 11)),
                  granted(reflection_extension, Day::of(2024, 10, 12), Day::of(2024, 11, 10)),
                  applied(evidence_permit, Day::of(2024, 10, 7))},
                 today),
        QStringLiteral(
            "Extended reflection period until Sun 10 Nov 2024 (33 days left), renewal applied for on 7 Oct 2024, no decision yet."));
    speak(DisplayLanguage::swedish);
}

FRISTAD_TEST(StayBarsTest)
#include "StayBarsTest.moc"
