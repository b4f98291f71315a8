#include "core/register/ClientStore.h"
#include "core/register/Store.h"
#include "core/vault/History.h"
#include "core/vault/Staff.h"
#include "tests/core/register/OneClient.h"
#include "tests/core/register/RegisterFolder.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace fristad;

namespace {

constexpr auto own = "the coordinator's sentence";

} // namespace

/// An import asks for each client what editing by hand would ask (roles.md): findings/security.md, H4.
class ImportRightsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TemporaryVault> vault_;

    /// As a coordinator who is assigned to nobody; N0001 is restricted.
    std::unique_ptr<Session> coordinator() { return vault_->open("koord", own); }
    std::filesystem::path folder(const std::string& interventions) {
        auto place = vault_->place() / "in";
        std::filesystem::remove_all(place);
        writeFile(place, "interventions.csv", "client_code,started_on,provider,type,status\n" + interventions);
        return place;
    }

private slots:
    void init() {
        vault_ = std::make_unique<TemporaryVault>();
        const auto session = vault_->create();
        addStaff(*session, "koord", "", Role::coordinator, secret(own));
        const auto id = addOneClient(*session, "N0001", Day::of(2024, 1, 1), "Sara");
        session->change([&](Change& change) {
            Intervention intervention;
            intervention.startedOn = Day::of(2024, 11, 7);
            intervention.provider = Provider::civil_society;
            intervention.type = InterventionType::legal;
            intervention.status = InterventionStatus::completed;
            intervention.note = "her brother was seen outside";
            add(change, id, intervention);
            ClientDetails details;
            details.name = "Sara";
            details.restricted = YesNo::yes;
            amendDetails(change, id, details);
        });
        addOneClient(*session, "N0002", Day::of(2024, 1, 1));
    }

    void aRestrictedClientIsAFaultForWhoeverMayNotOpenThem() {
        auto session = coordinator();
        for (const bool dryRun : {true, false})
            QCOMPARE(faultsOf(*session, folder("N0001,1999-01-01,civil_society,other,unknown\n"),
                              {.dryRun = dryRun, .update = true}),
                     std::vector<std::string>{"interventions.csv:2: client_code: \"N0001\" fault.client_not_open"});
        session.reset();
        const auto again = vault_->open();
        QCOMPARE(rowsOf<Intervention>(*again, {1}).size(), std::size_t(1));
    }

    // Each file of the register by itself, checked only and for good.
    void noFileIsAWayRoundTheRestriction_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("content");
        const std::pair<const char*, const char*> files[] = {
            {"clients", "client_code,exposure,first_contact\nN0001,indirect,2020-01-01\n"},
            {"exploitations", "client_code,form\nN0001,labour\n"},
            {"interventions",
             "client_code,started_on,provider,type,status\nN0001,2024-11-07,civil_society,legal,completed\n"},
            {"support_reasons", "client_code,reason\nN0001,other\n"},
            {"reflection_periods", "client_code,kind,applied_on,applied_by,decision\n"
                                   "N0001,reflection,2024-01-01,investigation_leader,pending\n"},
            {"referrals", "client_code,direction,agency_type,sent_on,status\nN0001,out,police,2024-01-01,sent\n"},
            {"police_reports", "client_code,reported\nN0001,no\n"},
            {"rights", "client_code,right,met\nN0001,temporary_permit,yes\n"}};
        for (const auto& [file, content] : files)
            QTest::newRow(file) << QString(file) << QString(content);
    }
    void noFileIsAWayRoundTheRestriction() {
        QFETCH(const QString, file);
        QFETCH(const QString, content);
        const auto place = vault_->place() / "in";
        std::filesystem::remove_all(place);
        writeFile(place, file.toStdString() + ".csv", content.toStdString());
        auto session = coordinator();
        const std::string fault = file.toStdString() + ".csv:2: client_code: \"N0001\" fault.client_not_open";
        for (const bool dryRun : {true, false})
            QCOMPARE(faultsOf(*session, place, {.dryRun = dryRun, .update = true}), std::vector<std::string>{fault});
        session.reset();
        const auto again = vault_->open();
        QCOMPARE(findClient(*again, {1})->firstContact, Day::of(2024, 1, 1));
        QCOMPARE(rowsOf<Intervention>(*again, {1}).size(), std::size_t(1));
        QVERIFY(rowsOf<RightMet>(*again, {1}).empty());
    }

    void anImportWithSomebodyWhoIsRestrictedSinceIsNotTakenBack() {
        auto session = coordinator();
        const auto imported =
            importFrom(*session, folder("N0002,2024-02-01,civil_society,legal,completed\n"), {.update = true}).entry;
        session.reset();
        session = vault_->open();
        session->change([](Change& change) {
            ClientDetails details;
            details.restricted = YesNo::yes;
            amendDetails(change, {2}, details);
        });
        session.reset();
        session = coordinator();
        QVERIFY(!errorOf<NotAllowed>([&] { undo(*session, imported); }).empty());
        session.reset();
        QCOMPARE(rowsOf<Intervention>(*vault_->open(), {2}).size(), std::size_t(1));
    }

    void noMessageShowsWhatIsKept() {
        const auto session = coordinator();
        try {
            importFrom(*session, folder("N0001,1999-01-01,civil_society,other,unknown\n"),
                       {.dryRun = true, .update = true});
            QFAIL("not refused");
        } catch (const Refused& refused) {
            for (const Fault& fault : refused.faults()) {
                const auto sentence = render(fault, DisplayLanguage::english) + render(fault, DisplayLanguage::swedish);
                for (const char* const kept : {"2024-11-07", "legal", "completed", "brother"})
                    QVERIFY2(sentence.find(kept) == std::string::npos, sentence.c_str());
            }
        }
    }

    void aDryRunIsNoOracle() {
        // The true row and a false one are answered alike.
        const auto session = coordinator();
        const auto right = faultsOf(*session, folder("N0001,2024-11-07,civil_society,legal,completed\n"),
                                    {.dryRun = true, .update = true});
        const auto wrong = faultsOf(*session, folder("N0001,2024-11-08,civil_society,medical,unknown\n"),
                                    {.dryRun = true, .update = true});
        QCOMPARE(right, wrong);
        QVERIFY(!right.empty());
    }

    void whoMayOpenEveryoneElseImportsThem() {
        const auto session = coordinator();
        const auto summary =
            importFrom(*session, folder("N0002,2024-02-01,civil_society,legal,completed\n"), {.update = true});
        QCOMPARE(summary.tables.front().added, std::uint64_t(1));
    }
};

FRISTAD_TEST(ImportRightsTest)
#include "ImportRightsTest.moc"
