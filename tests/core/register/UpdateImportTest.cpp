#include "core/register/ClientStore.h"
#include "core/register/Store.h"
#include "core/vault/History.h"
#include "tests/core/register/RegisterFolder.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace fristad;

namespace {

constexpr auto clientsHeader = "client_code,exposure,first_contact\n";
constexpr auto interventionsHeader = "client_code,started_on,provider,type,status\n";

std::string row(const char* client, const char* day, const char* type = "legal") {
    return std::string(client) + "," + day + ",civil_society," + type + ",completed\n";
}

} // namespace

/// `--update` and `--dry-run`: what an import does to clients who are in the vault already.
class UpdateImportTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TemporaryVault> vault_;
    std::unique_ptr<Session> session_;
    int folders_ = 0;

    std::filesystem::path folder(const std::map<std::string, std::string>& files) {
        auto place = vault_->place() / ("in" + std::to_string(++folders_));
        for (const auto& [name, content] : files)
            writeFile(place, name, content);
        return place;
    }
    ImportSummary update(const std::map<std::string, std::string>& files) {
        return importFrom(*session_, folder(files), {.update = true});
    }
    std::vector<std::string> faultsOfUpdate(const std::map<std::string, std::string>& files) {
        return faultsOf(*session_, folder(files), {.update = true});
    }
    std::map<std::string, std::string> content() {
        const auto out = vault_->place() / ("out" + std::to_string(++folders_));
        exportRegister(*session_, out, false, {});
        return filesIn(out);
    }
    ClientId client(const char* code) { return clientByCode(*session_, *ClientCode::parse(code)).value(); }
    std::vector<std::int64_t> numbersOf(const char* code) {
        std::vector<std::int64_t> numbers;
        for (const auto& each : rowsOf<Intervention>(*session_, client(code)))
            numbers.push_back(each.id.number);
        return numbers;
    }

private slots:
    void init() {
        session_.reset();
        vault_ = std::make_unique<TemporaryVault>();
        session_ = vault_->create();
        importFrom(*session_, folder({{"clients.csv", std::string(clientsHeader) + "A-1,direct,2024-01-01\n"
                                                                                   "B-1,direct,2024-01-02\n"},
                                      {"interventions.csv", interventionsHeader + row("A-1", "2024-02-01") +
                                                                row("A-1", "2024-02-02") + row("B-1", "2024-02-03") +
                                                                row("A-1", "2024-02-02")},
                                      {"rights.csv", "client_code,right,met\nA-1,temporary_permit,yes\n"}}));
    }
    void cleanup() { session_.reset(); }

    void aClientWhoExistsIsAFaultUnlessItIsAnUpdate() {
        QCOMPARE(faultsOf(*session_, folder({{"clients.csv", std::string(clientsHeader) + "A-1,direct,2024-01-01\n"}})),
                 (std::vector<std::string>{"clients.csv:2: client_code: \"A-1\" fault.client_exists_update"}));
        QCOMPARE(faultsOf(*session_, folder({{"rights.csv", "client_code,right,met\nA-1,reflection_period,no\n"}})),
                 (std::vector<std::string>{"rights.csv:2: client_code: \"A-1\" fault.client_not_in_import"}));
    }

    void equalRowsStayTheSameRecordAndOthersAreReplaced() {
        const auto before = numbersOf("A-1");
        const auto summary = update({{"interventions.csv", interventionsHeader + row("A-1", "2024-02-02") +
                                                               row("A-1", "2024-03-01") + row("A-1", "2024-02-02")}});
        const auto after = numbersOf("A-1");
        QCOMPARE(after.size(), 3U);
        QCOMPARE(after[0], before[1]); // the two of 2 February are those that were there
        QCOMPARE(after[1], before[2]);
        QVERIFY(after[2] > before[2]);
        QCOMPARE(rowsOf<Intervention>(*session_, client("A-1"))[2].value.startedOn, Day::of(2024, 3, 1));
        QCOMPARE(summary.tables.size(), 1U);
        QCOMPARE(summary.tables[0].rows, 3U);
        QCOMPARE(summary.tables[0].added, 1U);
        QCOMPARE(summary.tables[0].removed, 1U);
        QCOMPARE(numbersOf("B-1").size(), 1U); // not named in the files: left alone
    }

    void twoEqualRowsOfWhichTheFileHasOneBecomeOne() {
        update({{"interventions.csv", interventionsHeader + row("A-1", "2024-02-02")}});
        QCOMPARE(numbersOf("A-1").size(), 1U);
    }

    void aFileThatIsAbsentLeavesItsRowsAlone() {
        update({{"clients.csv", std::string(clientsHeader) + "A-1,indirect,2024-01-01\n"}});
        QCOMPARE(numbersOf("A-1").size(), 3U);
        QCOMPARE(rowsOf<RightMet>(*session_, client("A-1")).size(), 1U);
        QCOMPARE(findClient(*session_, client("A-1"))->exposure, Exposure::indirect);
    }

    void aFileThatIsThereWithoutTheClientsRowsTakesThemAway() {
        update({{"clients.csv", std::string(clientsHeader) + "A-1,direct,2024-01-01\n"},
                {"interventions.csv", interventionsHeader}});
        QCOMPARE(numbersOf("A-1").size(), 0U);
        QCOMPARE(rowsOf<RightMet>(*session_, client("A-1")).size(), 1U);
        QCOMPARE(numbersOf("B-1").size(), 1U);
    }

    void newClientsComeInBesideThoseWhoAreReplaced() {
        update({{"clients.csv", std::string(clientsHeader) + "A-1,direct,2024-01-01\nC-1,direct,2024-05-05\n"},
                {"interventions.csv", interventionsHeader + row("C-1", "2024-05-06") + row("A-1", "2024-02-01")}});
        QCOMPARE(numbersOf("C-1").size(), 1U);
        QCOMPARE(numbersOf("A-1").size(), 1U);
    }

    void aRelativeMayBeInTheVaultAlready() {
        QCOMPARE(faultsOf(*session_, folder({{"clients.csv", "client_code,exposure,first_contact,relative_of\n"
                                                             "D-1,indirect,2024-05-05,A-1\n"}})),
                 std::vector<std::string>());
        QCOMPARE(relativesOf(*session_, client("A-1")), (std::vector<ClientId>{client("D-1")}));
    }

    void whatTheVaultKnowsMoreFinelyStays() {
        const auto first = rowsOf<Intervention>(*session_, client("A-1"))[0];
        session_->change([&](Change& change) {
            auto value = first.value;
            value.note = "she asked for the same interpreter";
            value.doneBy = "anna";
            amend(change, first.id, value);
            ClientDetails details;
            details.name = "Amina";
            amendDetails(change, client("A-1"), details);
        });
        update({{"clients.csv", std::string(clientsHeader) + "A-1,direct,2024-01-09\n"},
                {"interventions.csv", interventionsHeader + row("A-1", "2024-02-01")}});
        const auto rows = rowsOf<Intervention>(*session_, client("A-1"));
        QCOMPARE(rows.size(), 1U);
        QCOMPARE(rows[0].id.number, first.id.number);
        QCOMPARE(rows[0].value.note, std::optional<std::string>("she asked for the same interpreter"));
        QCOMPARE(rows[0].value.doneBy, std::optional<std::string>("anna"));
        QCOMPARE(findDetails(*session_, client("A-1"))->name, std::optional<std::string>("Amina"));
    }

    void aRowThatWouldGoButCarriesANoteIsAFaultAndNothingChanges() {
        const auto first = rowsOf<Intervention>(*session_, client("A-1"))[0];
        session_->change([&](Change& change) {
            auto value = first.value;
            value.note = "kept";
            amend(change, first.id, value);
        });
        const auto before = content();
        QCOMPARE(faultsOfUpdate({{"clients.csv", std::string(clientsHeader) + "A-1,indirect,2024-09-09\n"},
                                 {"interventions.csv", interventionsHeader + row("A-1", "2024-02-02")}}),
                 (std::vector<std::string>{"interventions.csv:0: client_code: \"A-1\" fault.row_carries_note"}));
        QCOMPARE(content(), before);
    }

    void aRuleOfUniquenessIsMetByWhatIsThereAfterwards() {
        // The right that is there goes for the one in the file, which differs in its answer only.
        QCOMPARE(faultsOfUpdate({{"rights.csv", "client_code,right,met\nA-1,temporary_permit,no\n"}}),
                 std::vector<std::string>());
        QCOMPARE(faultsOfUpdate(
                     {{"rights.csv", "client_code,right,met\nA-1,temporary_permit,no\nA-1,temporary_permit,yes\n"}}),
                 (std::vector<std::string>{"rights.csv:3: right: \"temporary_permit\" fault.twice_right"}));
    }

    void faultsOfAnUpdateAreSaidOnce() {
        QCOMPARE(faultsOfUpdate({{"clients.csv", std::string(clientsHeader) + "A-1,direct,2024-02-30\n"},
                                 {"rights.csv", "client_code,right,met\nNOBODY,temporary_permit,no\nA-1,vote,no\n"}}),
                 (std::vector<std::string>{"clients.csv:2: first_contact: \"2024-02-30\" fault.day",
                                           "rights.csv:2: client_code: \"NOBODY\" fault.client_unknown",
                                           "rights.csv:3: right: \"vote\" fault.unknown_code"}));
    }

    void anUpdateIsOneEntryForEachClientItChangedAndOneForTheRun() {
        const auto before = checkpointOf(*session_).number.number;
        update({{"clients.csv", std::string(clientsHeader) + "A-1,direct,2024-01-01\nB-1,indirect,2024-01-02\n"}});
        const auto entries = wholeHistory(*session_, 2);
        QCOMPARE(checkpointOf(*session_).number.number, before + 2); // nothing about A-1, who stayed as she was
        QCOMPARE(entries[1].kind, std::string("import.updated"));
        QCOMPARE(entries[1].client, client("B-1"));
        QCOMPARE(entries[1].fields.value(), (std::vector<FieldChange>{{"exposure", "direct", "indirect"}}));
        QCOMPARE(entries[0].kind, std::string("import.run"));
        std::vector<std::string> files;
        for (const FieldChange& each : *entries[0].fields)
            if (each.field.ends_with(".csv"))
                files.push_back(each.field);
        QCOMPARE(files, (std::vector<std::string>{"clients.csv"}));
    }

    void aRunsEntryHasTheFilesHashes() {
        // b2sum -l 256 of the bytes below, by the tool of coreutils.
        update({{"rights.csv", "client_code,right,met\n"}});
        QCOMPARE(wholeHistory(*session_, 1)[0].fields->front().to.size(), 64U);
        const auto once = wholeHistory(*session_, 1)[0].fields->front().to;
        update({{"rights.csv", "client_code,right,met\r\n"}});
        QVERIFY(wholeHistory(*session_, 1)[0].fields->front().to != once);
        QCOMPARE(once, std::string("ca63cd05ab244baf53b492ec3f9b9817984b14ede2f75e94f4ca2e2216b9a223"));
    }

    void aDryRunWritesNothingButThatItWasMade() {
        const auto before = content();
        const auto end = checkpointOf(*session_);
        const auto summary = importFrom(
            *session_,
            folder({{"clients.csv", std::string(clientsHeader) + "A-1,indirect,2024-01-01\nC-1,direct,2024-05-05\n"},
                    {"interventions.csv", interventionsHeader + row("C-1", "2024-05-06")}}),
            {.dryRun = true, .update = true});
        QCOMPARE(summary.tables[1].added, 1U);
        QCOMPARE(summary.tables[1].removed, 3U);
        QCOMPARE(content(), before);
        QCOMPARE(checkpointOf(*session_).number.number,
                 end.number.number + 2); // the dry run, and the export that was looked into
    }

    void stoppingLeavesEverythingAsItWas() {
        std::string clients = clientsHeader;
        for (int i = 0; i < 30'000; ++i)
            clients += "X-" + std::to_string(i) + ",direct,2024-01-01\n";
        const auto in = folder({{"clients.csv", clients}});
        const auto before = content();
        int asked = 0;
        QVERIFY_THROWS_EXCEPTION(Cancelled,
                                 importRegister(*session_, in, {}, [&](std::uint64_t done, std::uint64_t total) {
                                     return done * 2 < total || ++asked < 1;
                                 }));
        QCOMPARE(content(), before);
    }
};

FRISTAD_TEST(UpdateImportTest)
#include "UpdateImportTest.moc"
