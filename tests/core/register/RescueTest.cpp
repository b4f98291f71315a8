// slow: a vault of 600 clients is rescued once for each page that is damaged

#include "core/register/Rescue.h"

#include "OneClient.h"
#include "RegisterFolder.h"
#include "core/vault/Backup.h"
#include "core/vault/KeyFile.h"
#include "core/vault/RecoveryDrill.h"
#include "core/vault/RowBinding.h"
#include "core/vault/Settings.h"
#include "tests/core/vault/TemporaryVault.h"

#include <QTest>

#include <fstream>
#include <numeric>
#include <random>
#include <set>

namespace fristad {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t pageSize = 4096;

void write(const fs::path& file, const std::string& content) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << content;
}

/// Every row that the vault is for, by its table: `quote` of each column as SQLite writes it.
std::set<std::string> rowsIn(Session& session) {
    auto& database = session.database();
    std::set<std::string> rows;
    for (const BoundTable& table : boundTables(database).all()) {
        if (table.name == "checkpoints")
            continue;
        std::string columns;
        auto names = database.statement("SELECT name FROM pragma_table_info(?1)");
        names.bindAll(table.name);
        while (names.step())
            columns += "|| ' ' || quote(\"" + std::string(names.text(0)) + "\") ";
        auto query = database.statement("SELECT '" + table.name + "' " + columns + "FROM \"" + table.name + '"');
        while (query.step())
            if (query.text(0).find("'vault_id'") == std::string_view::npos) // it becomes another vault
                rows.emplace(query.text(0));
    }
    return rows;
}

/// How many rows the first set has and the second lacks.
std::vector<std::string> less(const std::set<std::string>& all, const std::set<std::string>& some) {
    std::vector<std::string> rest;
    std::ranges::set_difference(all, some, std::back_inserter(rest));
    return rest;
}

QString firstOf(const std::vector<std::string>& rows) {
    return rows.empty() ? "none" : QString::fromStdString(rows.front()).left(200);
}
QString firstLineOf(const Rescued& rescued) {
    return rescued.lost.empty() ? "nothing said"
                                : QString::fromStdString(render(rescued.lost.front(), DisplayLanguage::english));
}

/// A vault of some 600 clients: imported ones, ones that were typed, a restricted one, colleagues, settings.
class FullVault : public TemporaryVault {
public:
    FullVault() {
        const auto session = create();
        addStaff(*session, "carl", "Carl", Role::coordinator, secret("all of it is carls own"));
        addStaff(*session, "doris", "Doris", Role::caseworker, secret("all of it is doris's own"));
        importFrom(*session, shared / "register-2024");
        session->change([](Change& change) {
            setSetting(change, "house.note", "thursdays");
            for (int i = 0; i < typed; ++i)
                typeClient(change, i);
        });
        rows = rowsIn(*session);
    }
    [[nodiscard]] fs::path database() const { return folder() / "register.db"; }
    [[nodiscard]] fs::path to() const { return place() / "rescued"; }
    [[nodiscard]] Rescued rescue() const { return rescueVault(folder(), to(), name, secret(passphrase), {}); }
    [[nodiscard]] std::unique_ptr<Session> openRescued() const { return openVault(to(), name, secret(passphrase)); }

    std::set<std::string> rows;

private:
    static constexpr int typed = 200;

    static void typeClient(Change& change, int i) {
        Client client;
        client.code = *ClientCode::parse("N" + std::to_string(1000 + i));
        client.firstContact = Day::of(2024, 1, 1);
        const auto id = addClient(change, client);
        ClientDetails details;
        details.name = "Name " + std::to_string(i);
        details.neverTell = std::string(200, 'x');
        if (i % 50 == 0)
            details.restricted = YesNo::yes;
        if (i % 2 == 0)
            amendDetails(change, id, details);
        for (int n = 0; n < 3; ++n) {
            Intervention value;
            value.startedOn = Day::of(2024, 1, 1 + n);
            value.note = "note " + std::to_string(i) + ' ' + std::string(i % 40 == 0 ? 9000 : 100, 'x');
            add(change, id, value);
        }
    }
};

} // namespace

/// Whatever of a vault can be read comes into a new one that is whole, and what does not come is said.
class RescueTest : public QObject {
    Q_OBJECT

    std::mt19937_64 random_;
    FullVault vault_;
    std::string whole_; ///< its database

    struct Figures {
        int whole = 0;  ///< everything came
        int inPart = 0; ///< something was lost
        int refused = 0;
        std::uint64_t rowsLost = 0;
        int historyCut = 0;
    };

    /// Damages the vault, rescues it, and compares what was said with what is missing.
    void rescueOnce(const std::string& damaged, Figures& figures) {
        write(vault_.database(), damaged);
        const auto before = filesIn(vault_.folder());
        fs::remove_all(vault_.to());
        Rescued rescued;
        try {
            rescued = vault_.rescue();
        } catch (const Damaged& refusal) { // only where not even the tables' names can be read, or nobody's role
            QVERIFY2(refusal.message().key == "rescue.nothing" || refusal.message().key == "rescue.who",
                     refusal.message().key.c_str());
            QVERIFY(!fs::exists(vault_.to()));
            QVERIFY(filesIn(vault_.folder()) == before);
            ++figures.refused;
            return;
        }
        QVERIFY(filesIn(vault_.folder()) == before);
        const auto session = vault_.openRescued();
        const auto found = verifyVault(*session, {});
        QVERIFY2(found.intact(), found.intact() ? "" : render(found.damage.front(), DisplayLanguage::english).c_str());
        const auto after = rowsIn(*session);
        const auto missing = less(vault_.rows, after);
        QVERIFY2(missing.size() == rescued.lostRows,
                 qPrintable(QString("%1 rows are missing, %2 are said to be lost: %3; %4; %5")
                                .arg(missing.size())
                                .arg(rescued.lostRows)
                                .arg(firstOf(missing), firstOf(less(after, vault_.rows)), firstLineOf(rescued))));
        for (const auto& made : less(after, vault_.rows)) // nothing is made up but what stands in
            QVERIFY2(made.starts_with("clients ") || made.starts_with("client_details ") || made.starts_with("staff "),
                     made.c_str());
        ++(rescued.lost.empty() ? figures.whole : figures.inPart);
        figures.rowsLost += rescued.lostRows;
        figures.historyCut += std::ranges::count(rescued.lost, "rescue.history", &Message::key) > 0 ? 1 : 0;
    }

private slots:
    void initTestCase() {
        const auto given = qEnvironmentVariable("FRISTAD_SEED").toULongLong();
        const auto seed = given != 0 ? given : std::random_device()();
        qInfo("seed %llu (FRISTAD_SEED runs it again)", static_cast<unsigned long long>(seed));
        random_.seed(seed);
        whole_ = contentOf(vault_.database());
    }
    void init() {
        write(vault_.database(), whole_);
        fs::remove_all(vault_.to());
    }

    void ofAWholeVaultEverythingComes() {
        const auto before = filesIn(vault_.folder());
        const auto rescued = vault_.rescue();
        QVERIFY2(rescued.lost.empty(),
                 rescued.lost.empty() ? "" : render(rescued.lost.front(), DisplayLanguage::english).c_str());
        QVERIFY(filesIn(vault_.folder()) == before);
        const auto session = vault_.openRescued();
        QVERIFY(rowsIn(*session) == vault_.rows);
        QVERIFY(verifyVault(*session, {}).intact());
        QCOMPARE(searchClients(*session, {.text = "note"}).total, std::size_t(200));
        drillRecovery(*session, secret(vault_.recoveryKey)); // that slot has the new data key too
        QVERIFY(readKeyFile(vault_.to()) != readKeyFile(vault_.folder()));
    }

    void theHistoryComesAndTheRescueIsItsNextEntry() {
        std::size_t entries = 0;
        {
            const auto session = vault_.open();
            entries = wholeHistory(*session, 100'000).size();
        }
        static_cast<void>(vault_.rescue());
        const auto session = vault_.openRescued();
        auto history = wholeHistory(*session, 100'000);
        std::ranges::reverse(history);
        QVERIFY(history.size() > entries);
        QCOMPARE(history.at(0).kind, std::string("vault.created"));
        QCOMPARE(history.at(entries).kind, std::string("vault.rescued"));
        QCOMPARE(history.at(entries).fields.value().front().field, std::string("checkpoint"));
    }

    void colleaguesComeInWithTheirOldPassphrases() {
        static_cast<void>(vault_.rescue());
        QCOMPARE(openVault(vault_.to(), "carl", secret("all of it is carls own"))->who().role, Role::coordinator);
    }

    void onlyAnAdministratorRescues() {
        QCOMPARE(errorOf<NotAllowed>(
                     [&] { rescueVault(vault_.folder(), vault_.to(), "carl", secret("all of it is carls own"), {}); }),
                 std::string("not_allowed.restore_vault"));
        QCOMPARE(errorOf<WrongKey>([&] {
                     rescueVault(vault_.folder(), vault_.to(), "carl", secret("somebody else's passphrase"), {});
                 }),
                 std::string("vault.wrong_key"));
        QVERIFY(!fs::exists(vault_.to()));
    }

    // Pages in the order of a seed that is printed: whatever else is readable comes, and what is lost is said to the row.
    void aroundAnyDamagedPageEverythingElseComes() {
        const auto pages = whole_.size() / pageSize;
        std::vector<std::size_t> order(pages);
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::shuffle(order, random_);
        if (qEnvironmentVariable("FRISTAD_FAULTS") != "all")
            order.resize(30);
        Figures figures;
        for (const auto page : order) {
            auto damaged = whole_;
            for (int flips = 0; flips < 3; ++flips)
                damaged[page * pageSize + random_() % pageSize] ^= static_cast<char>(1 + random_() % 255);
            rescueOnce(damaged, figures);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(QString("page %1 of %2").arg(page + 1).arg(pages)));
        }
        qInfo("%zu of %zu pages damaged, one at a time: %d rescued whole, %d in part (%llu rows lost of %zu each, the "
              "history cut %d times), %d refused for the first pages; 0 losses unsaid",
              order.size(), pages, figures.whole, figures.inPart, static_cast<unsigned long long>(figures.rowsLost),
              vault_.rows.size(), figures.historyCut, figures.refused);
        QVERIFY(figures.whole + figures.inPart > figures.refused);
    }
};

} // namespace fristad

QTEST_GUILESS_MAIN(fristad::RescueTest)
#include "RescueTest.moc"
