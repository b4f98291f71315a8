#include "core/register/NewRows.h"
#include "core/vault/Backup.h"
#include "core/vault/RowBinding.h"
#include "tests/core/register/RegisterFolder.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/SeededRandom.h"
#include "tests/support/TestProgram.h"

#include <QTest>

#include <random>

using namespace fristad;

/// What an import's entries say of the rows of each client. It is reckoned while the rows go in, and by nothing that reads the vault; what
/// it is held against here is read from the vault.
class ImportedRowsTest : public QObject {
    Q_OBJECT

    std::mt19937_64 random_;
    std::unique_ptr<TemporaryVault> vault_;
    std::unique_ptr<Session> session_;

    std::int64_t upTo(std::int64_t most) { return std::uniform_int_distribution<std::int64_t>(0, most)(random_); }

    /// Clients `from` to `to`, and of each kind of record more rows than go in at once, in no order of clients.
    std::filesystem::path registerOf(int from, int to) {
        auto folder = vault_->place() / ("in" + std::to_string(from) + "-" + std::to_string(to));
        std::string clients = "client_code,exposure,first_contact,birth_date,country_of_birth,brief_contact\n";
        for (int i = from; i <= to; ++i)
            clients += "C-" + std::to_string(i) + ",direct,2024-01-0" + std::to_string(1 + upTo(8)) +
                       (upTo(1) == 0 ? ",1990,RO,yes\n" : ",,,\n");
        writeFile(folder, "clients.csv", clients);
        const auto rows = [&](const std::string& file, const std::string& header, auto&& row) {
            std::string text = "client_code," + header + "\n";
            for (int i = 0; i < 300; ++i)
                text += "C-" + std::to_string(from + upTo(to - from)) + "," + row(i) + "\n";
            writeFile(folder, file + ".csv", text);
        };
        rows("interventions", "started_on,provider,type,status,hours", [](int i) {
            return "2024-02-0" + std::to_string(1 + i % 9) + ",civil_society,legal,completed," +
                   (i % 2 == 0 ? std::to_string(i) + ".5" : "");
        });
        rows("referrals", "direction,agency_type,agency_name,sent_on,status", [](int i) {
            return std::string(i % 2 == 0 ? "out" : "in") + ",police,\"Östra, \"\"nr\"\" " + std::to_string(i) +
                   "\",2024-03-01,sent";
        });
        rows("police_reports", "reported,reported_on",
             [](int i) { return "yes,2024-04-" + std::to_string(10 + i % 19); });
        return folder;
    }

    void holdEachClientAgainstItsRows(std::size_t clients) {
        auto& database = session_->database();
        auto entries = database.statement("SELECT e.client, p.row_after FROM history_entries e JOIN history_payloads p"
                                          " ON p.entry = e.number WHERE e.kind IN ('import.added', 'import.updated')"
                                          " AND e.number = (SELECT max(number) FROM history_entries WHERE client ="
                                          " e.client AND kind LIKE 'import.%')");
        std::size_t held = 0;
        while (entries.step()) {
            const auto said = entries.blob(1);
            const auto rows = hashOfClient(database, {entries.integer(0)});
            QVERIFY2(std::ranges::equal(said, rows), std::to_string(entries.integer(0)).c_str());
            ++held;
        }
        QCOMPARE(held, clients);
        QVERIFY(verifyVault(*session_, {}).intact());
    }

private slots:
    void initTestCase() { random_ = seededRandom(); }
    void init() {
        vault_ = std::make_unique<TemporaryVault>();
        session_ = vault_->create();
    }
    void cleanup() { session_.reset(); }

    void aFirstRegistersEntriesSayWhatStandsInTheVault() {
        importFrom(*session_, registerOf(1, 100));
        holdEachClientAgainstItsRows(100);
    }

    void soDoTheEntriesOfClientsWhoComeBesideOthers() {
        importFrom(*session_, registerOf(1, 100));
        importFrom(*session_, registerOf(101, 170));
        holdEachClientAgainstItsRows(170);
    }

    void soDoThoseOfAnUpdateThatBringsNewClientsAndRewritesOldOnes() {
        importFrom(*session_, registerOf(1, 100));
        importFrom(*session_, registerOf(60, 160), {.update = true});
        holdEachClientAgainstItsRows(160);
    }

    void theMadeUpRegistersAreBoundToo() {
        importFrom(*session_, shared / "register-2024");
        const auto clients = session_->database().integer("SELECT count(*) FROM clients");
        holdEachClientAgainstItsRows(static_cast<std::size_t>(clients));
    }

    // As of a computer without memory: a client's number for which there is none.
    void anErrorOfTheOtherThreadEndsTheImportInsteadOfHoldingItUp() {
        NewRows rows(session_->database(), 0);
        const auto giveMany = [&] {
            for (int i = 0; i < 1000; ++i)
                rows.take<Intervention>({1}, {{.client = {std::int64_t{1} << 62}, .value = {}}});
            rows.forEachClient([](ClientId, const ChainHash&) {});
        };
        QVERIFY_THROWS_EXCEPTION(std::length_error, giveMany());
    }

    // Whoever gives up, or finds a fault in the last file, waits for nobody: the thread that reckons ends with the import.
    void anImportThatIsGivenUpEndsAtOnceAndLeavesNothing() {
        const auto folder = registerOf(1, 100);
        int asked = 0;
        QVERIFY_THROWS_EXCEPTION(Cancelled, importRegister(*session_, folder, {},
                                                           [&](std::uint64_t, std::uint64_t) { return ++asked < 3; }));
        QCOMPARE(session_->database().integer("SELECT count(*) FROM clients"), std::int64_t{0});
        writeFile(folder, "rights.csv", "client_code,right,met\nC-1,no_such_right,yes\n");
        QCOMPARE(faultsOf(*session_, folder).size(), std::size_t{1});
        QCOMPARE(session_->database().integer("SELECT count(*) FROM clients"), std::int64_t{0});
        QVERIFY(verifyVault(*session_, {}).intact());
    }
};

FRISTAD_TEST(ImportedRowsTest)
#include "ImportedRowsTest.moc"
