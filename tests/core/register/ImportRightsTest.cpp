#include "core/register/ClientStore.h"
#include "core/register/Store.h"
#include "core/vault/History.h"
#include "core/vault/Staff.h"
#include "tests/core/register/OneClient.h"
#include "tests/core/register/RegisterFolder.h"
#include "tests/core/vault/TemporaryVault.h"

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

QTEST_GUILESS_MAIN(ImportRightsTest)
#include "ImportRightsTest.moc"
