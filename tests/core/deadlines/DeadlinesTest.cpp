#include "core/deadlines/Deadlines.h"

#include "core/deadlines/DeadlineWriters.h"
#include "core/register/ClientStore.h"
#include "core/register/Store.h"
#include "core/vault/Staff.h"
#include "tests/core/register/RegisterFolder.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/TestProgram.h"

#include <QProcess>
#include <QTest>

using namespace fristad;

namespace {

Day day(const char* iso) { return Day::parse(iso).value(); }

/// A vault in which a test puts rows down in few words.
class Register {
public:
    ClientId client(const char* code, const char* closedOn = nullptr) {
        Client value;
        value.code = ClientCode::parse(code).value();
        value.firstContact = day("2020-01-01");
        if (closedOn != nullptr)
            value.closedOn = day(closedOn);
        ClientId id;
        session_->change([&](Change& change) { id = addClient(change, value); });
        return id;
    }
    template <class Value> void put(ClientId client, const Value& value) {
        session_->change([&](Change& change) { add(change, client, value); });
    }
    void permit(ClientId client, PermitKind kind, const char* from, const char* to,
                Decision decision = Decision::granted) {
        Permit value;
        value.kind = kind;
        value.appliedOn = day("2020-01-01");
        value.decision = decision;
        value.validFrom = day(from);
        value.validTo = day(to);
        put(client, value);
    }
    void pending(ClientId client, const char* appliedOn) {
        Permit value;
        value.kind = PermitKind::evidence_permit;
        value.appliedOn = day(appliedOn);
        put(client, value);
    }
    void followUp(ClientId client, const char* on, ReferralStatus status = ReferralStatus::sent) {
        Referral value;
        value.sentOn = day("2020-01-01");
        value.status = status;
        value.followUpOn = day(on);
        put(client, value);
    }
    void housing(ClientId client, const char* to, InterventionStatus status = InterventionStatus::ongoing,
                 Provider provider = Provider::civil_society, InterventionType type = InterventionType::housing) {
        Intervention value;
        value.startedOn = day("2020-01-01");
        value.endedOn = day(to);
        value.provider = provider;
        value.type = type;
        value.status = status;
        put(client, value);
    }
    /// The list's lines but its header, as the contract writes them.
    QStringList list(const char* on, int days) {
        auto lines = QString::fromStdString(deadlinesAsCsv(deadlines(*session_, day(on), days))).split('\n');
        lines.removeFirst();
        lines.removeLast();
        return lines;
    }
    Session& session() { return *session_; }
    /// The same register, seen by somebody new.
    Session& seenBy(Role role) {
        addStaff(*session_, "new", "", role, secret("theirs and nobody else's"));
        session_.reset();
        session_ = place_.open("new", "theirs and nobody else's");
        return *session_;
    }

private:
    TemporaryVault place_;
    std::unique_ptr<Session> session_ = place_.create();
};

using enum PermitKind;

} // namespace

class DeadlinesTest : public QObject {
    Q_OBJECT

private slots:
    // Each line by hand. E-BLANK: sent and never answered; 6 June is the national day, and 2025-06-07 a Saturday, so Monday the 9th.
    // E-ONLYREF: waiting since 2025-12-31; 6 January is Epiphany. E-LEAP: revoked on 2026-03-28, a Saturday, its last day, so Friday
    // the 27th; and a follow-up on Good Friday 2026 (Easter Sunday is 5 April), so Tuesday after Easter Monday. E-SIB: housing to Friday
    // 2026-04-10. E-YEAR and E-OLD ended more than 45 days ago; E-EVE was refused.
    void theRegisterOfEdgesGivesThePublishedListByteForByte() {
        TemporaryVault place;
        const auto session = place.create();
        const std::filesystem::path data = FRISTAD_SOURCE "/tests/data";
        importFrom(*session, data / "register-edge");
        QCOMPARE(QString::fromStdString(deadlinesAsCsv(deadlines(*session, day("2026-03-28"), 45))),
                 QString::fromStdString(contentOf(data / "register-edge-deadlines-2026-03-28.csv")));
    }

    void extendedPeriodsAreNoAlarmAndTheirEndIs() {
        Register made;
        const auto client = made.client("A1");
        made.permit(client, reflection, "2024-09-12", "2024-10-11");
        made.permit(client, reflection_extension, "2024-10-12", "2024-11-10");
        QCOMPARE(made.list("2024-10-08", 33),
                 QStringList{"2024-11-10,33,reflection_expiry,A1,2024-11-08,upcoming,none"});
        QVERIFY(made.list("2024-10-08", 32).isEmpty());
    }
    void aHoleOfOneDayMakesTwoEnds() {
        Register made;
        const auto client = made.client("A1");
        made.permit(client, reflection, "2024-09-12", "2024-10-11");
        made.permit(client, evidence_permit, "2024-10-13", "2025-04-12");
        const QString first = "2024-10-11,%1,reflection_expiry,A1,2024-10-11,%2,none";
        QCOMPARE(made.list("2024-10-08", 30), QStringList{first.arg("3", "urgent")});
        QCOMPARE(made.list("2024-10-12", 30), QStringList{first.arg("-1", "overdue")});
        QVERIFY2(made.list("2024-10-13", 30).isEmpty(), "what ended is no matter once another permit covers the day");
    }
    void atEqualEndsTheLaterBeginningAndThenTheLaterRowNamesTheKind() {
        Register made;
        const auto later = made.client("LATER");
        made.permit(later, evidence_permit, "2024-10-05", "2024-10-11");
        made.permit(later, reflection, "2024-09-12", "2024-10-11");
        const auto row = made.client("ROW");
        made.permit(row, evidence_permit, "2024-09-12", "2024-10-11");
        made.permit(row, reflection, "2024-09-12", "2024-10-11");
        QCOMPARE(made.list("2024-10-08", 30),
                 (QStringList{"2024-10-11,3,permit_expiry,LATER,2024-10-11,urgent,none",
                              "2024-10-11,3,reflection_expiry,ROW,2024-10-11,urgent,none"}));
    }
    void revokedPermitsCountToTheirLastDayAndUndecidedOnesNever() {
        Register made;
        const auto client = made.client("A1");
        made.permit(client, reflection, "2024-09-12", "2024-10-09", Decision::revoked);
        for (const Decision decision : {Decision::refused, Decision::pending, Decision::withdrawn})
            made.permit(client, evidence_permit, "2024-10-10", "2024-10-20", decision);
        QCOMPARE(made.list("2024-10-08", 30),
                 QStringList{"2024-10-09,1,reflection_expiry,A1,2024-10-09,urgent,pending"});
    }
    void aRenewalIsPendingFromTheDayItIsAppliedFor() {
        Register made;
        const auto client = made.client("A1");
        made.permit(client, reflection, "2024-09-12", "2024-10-11");
        made.pending(client, "2024-10-08");
        QVERIFY(made.list("2024-10-07", 30).value(0).endsWith(",none"));
        QVERIFY(made.list("2024-10-08", 30).value(0).endsWith(",pending"));
    }
    void whatEndedStaysForThirtyDaysOrAsFarAsTheListLooksAhead() {
        Register made;
        const auto client = made.client("A1");
        made.permit(client, reflection, "2024-01-01", "2024-03-01"); // 30 days before 2024-03-31
        made.housing(client, "2024-03-01");
        QCOMPARE(made.list("2024-03-31", 0).size(), 2);
        QCOMPARE(made.list("2024-04-01", 0).size(), 0);
        QCOMPARE(made.list("2024-04-01", 31).size(), 2);
        QCOMPARE(made.list("2024-04-15", 45).size(), 2);
        QCOMPARE(made.list("2024-04-15", 44).size(), 0);
    }
    void unansweredFollowUpsStayHoweverOldAndAnsweredOnesGo() {
        Register made;
        const auto client = made.client("A1");
        made.followUp(client, "2020-02-03", ReferralStatus::waiting);
        made.followUp(client, "2020-02-03"); // the same line twice: both are kept
        for (const auto status : {ReferralStatus::accepted, ReferralStatus::declined, ReferralStatus::completed,
                                  ReferralStatus::no_reply, ReferralStatus::withdrawn})
            made.followUp(client, "2020-02-03", status);
        made.followUp(client, "2030-01-31");
        const QString line = "2020-02-03,-3619,referral_follow_up,A1,2020-02-03,overdue,";
        QCOMPARE(made.list("2029-12-31", 30), (QStringList{line, line}));
        QCOMPARE(made.list("2029-12-31", 31).size(), 3);
    }
    void onlyOurOwnHousingThatGoesOnEnds() {
        Register made;
        const auto client = made.client("A1");
        made.housing(client, "2024-10-10");
        made.housing(client, "2024-10-11", InterventionStatus::granted);
        made.housing(client, "2024-10-12", InterventionStatus::completed);
        made.housing(client, "2024-10-12", InterventionStatus::requested);
        made.housing(client, "2024-10-12", InterventionStatus::ongoing, Provider::health_care);
        made.housing(client, "2024-10-12", InterventionStatus::ongoing, Provider::social_services,
                     InterventionType::protected_housing);
        made.housing(client, "2024-10-12", InterventionStatus::ongoing, Provider::civil_society,
                     InterventionType::legal);
        QCOMPARE(made.list("2024-10-08", 30), (QStringList{"2024-10-10,2,housing_end,A1,2024-10-10,urgent,",
                                                           "2024-10-11,3,housing_end,A1,2024-10-11,urgent,"}));
    }
    void closedClientsAreGoneFromTheDayTheyAreClosed() {
        Register made;
        made.followUp(made.client("A1", "2024-10-09"), "2024-10-10");
        QCOMPARE(made.list("2024-10-08", 30).size(), 1);
        QCOMPARE(made.list("2024-10-09", 30).size(), 0);
    }
    void daysOffMoveTheDayToActEarlierForEndsAndLaterForFollowUps_data() {
        QTest::addColumn<QString>("due");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        // From the almanac, not from the rules.
        QTest::newRow("Easter 2024, from Good Friday") << "2024-03-29"
                                                       << "2024-03-28"
                                                       << "2024-04-02";
        QTest::newRow("Easter Monday") << "2024-04-01"
                                       << "2024-03-28"
                                       << "2024-04-02";
        QTest::newRow("Ascension Day, a Thursday") << "2024-05-09"
                                                   << "2024-05-08"
                                                   << "2024-05-10";
        QTest::newRow("Midsummer Eve") << "2024-06-21"
                                       << "2024-06-20"
                                       << "2024-06-24";
        QTest::newRow("Christmas 2024") << "2024-12-25"
                                        << "2024-12-23"
                                        << "2024-12-27";
        QTest::newRow("New Year's Eve 2024") << "2024-12-31"
                                             << "2024-12-30"
                                             << "2025-01-02";
        QTest::newRow("an ordinary Tuesday") << "2024-10-08"
                                             << "2024-10-08"
                                             << "2024-10-08";
    }
    void daysOffMoveTheDayToActEarlierForEndsAndLaterForFollowUps() {
        QFETCH(QString, due);
        QFETCH(QString, before);
        QFETCH(QString, after);
        Register made;
        const auto client = made.client("A1");
        const auto on = due.toStdString();
        made.housing(client, on.c_str());
        made.followUp(client, on.c_str());
        made.permit(client, evidence_permit, "2024-01-01", on.c_str());
        const QString line = due + ",0,%1,A1,%2,urgent,%3";
        QCOMPARE(made.list(on.c_str(), 0),
                 (QStringList{line.arg("housing_end", before, ""), line.arg("permit_expiry", before, "none"),
                              line.arg("referral_follow_up", after, "")}));
    }
    void theWordForHowUrgentTurnsOnItsDays() {
        const std::pair<int, Urgency> turns[] = {{-1, Urgency::overdue}, {0, Urgency::urgent}, {3, Urgency::urgent},
                                                 {4, Urgency::soon},     {14, Urgency::soon},  {15, Urgency::upcoming}};
        for (const auto& [left, expected] : turns)
            QCOMPARE(urgencyOf(left), expected);
    }
    void theCalendarsEndsAreNoObstacle() {
        Register made;
        made.permit(made.client("A1"), reflection, "9999-12-01", "9999-12-31");
        QCOMPARE(made.list("9999-12-30", 36525).size(), 1);
        QVERIFY(made.list("1400-01-01", 36525).isEmpty());
    }
    void linesSayWhichRowTheyComeFrom() {
        Register made;
        const auto client = made.client("A1");
        made.permit(client, reflection, "2024-09-12", "2024-10-11");
        made.permit(client, reflection_extension, "2024-10-12", "2024-11-10");
        const auto list = deadlines(made.session(), day("2024-11-01"), 30);
        QCOMPARE(list.size(), 1U);
        const auto permits = rowsOf<Permit>(made.session(), client);
        QCOMPARE(list[0].clientId, client);
        QCOMPARE(list[0].record, permits[1].id);
        QCOMPARE(list[0].origin, permits[0].id);
    }

    void whoMayNotKnowThatClientsExistGetsNoListAndNoBlankOne() {
        Register made;
        made.followUp(made.client("A1"), "2024-10-10");
        auto& auditor = made.seenBy(Role::auditor);
        QCOMPARE(errorOf<NotAllowed>([&] { deadlines(auditor, day("2024-10-08"), 30); }),
                 std::string("not_allowed.see_client_exists"));
    }
    void nightStaffSeeWhatIsDueAndNotTheRowsBehindIt() {
        Register made;
        const auto client = made.client("A1");
        made.followUp(client, "2024-10-10");
        made.housing(client, "2024-10-11");
        for (const auto& line : deadlineLines(made.session(), day("2024-10-08"), 30))
            QVERIFY(line.referral.has_value() != line.housing.has_value());
        const auto masked = deadlineLines(made.seenBy(Role::night_staff), day("2024-10-08"), 30);
        QCOMPARE(masked.size(), 2U);
        for (const auto& line : masked)
            QVERIFY(!line.referral && !line.housing);
    }

    void registersGiveWhatTheOracleLists_data() {
        QTest::addColumn<QString>("folder");
        QTest::newRow("2024") << FRISTAD_SOURCE "/tests/data/register-2024";
        QTest::newRow("edges") << FRISTAD_SOURCE "/tests/data/register-edge";
    }
    /// A list made by other hands in another language must agree, on every eleventh day of six years.
    void registersGiveWhatTheOracleLists() {
        QFETCH(QString, folder);
        TemporaryVault place;
        const auto session = place.create();
        importFrom(*session, folder.toStdString());
        QStringList arguments{FRISTAD_SOURCE "/tests/core/deadlines/oracle.py", folder};
        std::string ours;
        int turn = 0;
        for (Day on = day("2023-12-01"); on < day("2029-12-01"); on = on + 11) {
            constexpr std::array horizons{0, 7, 30, 45, 400};
            const int days = horizons.at(static_cast<std::size_t>(turn++) % horizons.size());
            arguments << QString::fromStdString(on.iso()) + ':' + QString::number(days);
            ours += deadlinesAsCsv(deadlines(*session, on, days));
        }
        QProcess oracle;
        oracle.start("python3", arguments);
        QVERIFY2(oracle.waitForFinished(120'000) && oracle.exitCode() == 0, oracle.readAllStandardError().constData());
        const auto expected = QString::fromUtf8(oracle.readAllStandardOutput()).split('\n');
        const auto actual = QString::fromStdString(ours).split('\n');
        QVERIFY(expected.size() > 1000);
        for (qsizetype i = 0; i < std::max(expected.size(), actual.size()); ++i)
            QCOMPARE(actual.value(i), expected.value(i));
    }
};

FRISTAD_TEST(DeadlinesTest)
#include "DeadlinesTest.moc"
