// slow: a disk that fills up or loses its power in the middle of imports, each with a whole verification

// own program: it stands in for the system's write, fsync and rename (PowerCutDisk)

#include "PowerCutDisk.h"
#include "core/vault/Backup.h"
#include "core/vault/Database.h"
#include "tests/core/register/RegisterFolder.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/SeededRandom.h"
#include "tests/support/TestProgram.h"

#include <QTest>

#include <random>

namespace fristad {

/// All or nothing, wherever in an import the disk is full, the power goes or the process is killed. The import is larger than SQLite's
/// cache would be for it to wait until the end: pages go to the disk all along.
class ImportCutTest : public QObject {
    Q_OBJECT

    std::mt19937_64 random_;
    PowerCutDisk& disk_ = PowerCutDisk::instance();
    TemporaryVault vault_;
    std::filesystem::path register_;
    std::filesystem::path before_;

    std::int64_t clientsBefore_ =
        1; ///< the one client OLD-1, or nobody: the first register of a vault comes in another way
    static constexpr std::int64_t clientsIn = 4000;

    std::int64_t upTo(std::int64_t most) { return std::uniform_int_distribution<std::int64_t>(0, most)(random_); }

    static std::int64_t clientsOf(Session& session) {
        return session.database().integer("SELECT count(*) FROM clients");
    }

    static void verify(Session& session) {
        const auto found = verifyVault(session, {});
        QVERIFY2(found.intact(), found.intact() ? "" : found.damage.front().key.c_str());
    }

    /// Imports with a cache of a few pages; whether it came in.
    bool tryImport(Session& session) {
        session.database().execute("PRAGMA cache_size = 50");
        try {
            importFrom(session, register_);
            return true;
        } catch (const SystemFailure&) {
            return false;
        }
    }

    /// Takes a whole import out again, so that the next round has the same before it.
    static void takeOut(Session& session, const std::string& allBut = "OLD-1") {
        session.change([&](Change& change) {
            auto gone = change.database().statement("SELECT id FROM clients WHERE client_code <> ?1 ORDER BY id");
            gone.bindAll(allBut);
            std::vector<std::int64_t> clients;
            while (gone.step())
                clients.push_back(gone.integer(0));
            for (const auto* const each :
                 {"DELETE FROM rights WHERE client_id = ?1", "DELETE FROM clients WHERE id = ?1"})
                for (const auto client : clients)
                    change.database().statement(each).bindAll(client).run();
            for (const auto client : clients) // an import that leaves no row of theirs
                change.record({.kind = "import.updated",
                               .table = "clients",
                               .record = client,
                               .client = {client},
                               .fields = {},
                               .rowsOfClient = ChainHash{}});
        });
    }

    static void vaultsBefore() {
        QTest::addColumn<int>("clients");
        QTest::newRow("beside a client") << 1;
        QTest::newRow("into an empty vault") << 0;
    }
    void makeAsBefore() {
        QFETCH(int, clients);
        clientsBefore_ = clients;
        const auto session = vault_.open();
        if (clients == 0)
            takeOut(*session, "");
        else if (clientsOf(*session) == 0)
            importFrom(*session, before_);
        QCOMPARE(clientsOf(*session), clientsBefore_);
    }

private slots:
    void initTestCase() {
        random_ = seededRandom();
        disk_.install();

        std::string clients = "client_code,exposure,first_contact\n";
        std::string rights = "client_code,right,met\n";
        for (int i = 0; i < clientsIn; ++i) {
            clients += "C-" + std::to_string(i) + ",direct,2024-01-01\n";
            rights += "C-" + std::to_string(i) + ",temporary_permit,yes\n";
        }
        register_ = vault_.place() / "in";
        writeFile(register_, "clients.csv", clients);
        writeFile(register_, "rights.csv", rights);
        before_ = vault_.place() / "before";
        writeFile(before_, "clients.csv", "client_code,exposure,first_contact\nOLD-1,direct,2024-01-01\n");
        vault_.create();
    }

    void aDiskThatFillsUpInAnImportLeavesTheVaultAsItWas_data() { vaultsBefore(); }
    void aDiskThatFillsUpInAnImportLeavesTheVaultAsItWas() {
        makeAsBefore();
        int refused = 0;
        for (int round = 0; round < 20; ++round) {
            const auto session = vault_.open();
            const auto before = checkpointOf(*session);
            disk_.leaveRoomFor(upTo(1'500'000));
            const bool done = tryImport(*session);
            disk_.leaveRoomFor(-1);
            QCOMPARE(clientsOf(*session), clientsBefore_ + (done ? clientsIn : 0));
            QCOMPARE(checkpointOf(*session) == before, !done);
            verify(*session);
            refused += done ? 0 : 1;
            if (done)
                takeOut(*session);
            else
                session->recordLookAt({1}); // and on it goes
        }
        qInfo("%d of 20 disks were too small", refused);
        QVERIFY(refused > 3);
    }

    void aPowerCutInAnImportLeavesAllOfItOrNothing_data() { vaultsBefore(); }
    void aPowerCutInAnImportLeavesAllOfItOrNothing() {
        makeAsBefore();
        std::int64_t usual = 0;
        {
            const auto session = vault_.open();
            const auto before = disk_.operations();
            QVERIFY(tryImport(*session));
            usual = disk_.operations() - before;
            takeOut(*session);
        }
        int cut = 0;
        for (int round = 0; round < 20; ++round) {
            bool done = false;
            disk_.cutAfter(5 + upTo(usual + usual / 8));
            try {
                const auto session = vault_.open();
                done = tryImport(*session);
            } catch (const SystemFailure&) { // the cut, in the opening or the closing
            }
            if (!disk_.isCut())
                disk_.cutAfter(0);
            disk_.restart(random_);
            const auto session = vault_.open();
            const auto there = clientsOf(*session) - clientsBefore_;
            QVERIFY2(there == clientsIn || (there == 0 && !done), qPrintable(QString::number(there)));
            verify(*session);
            cut += there == 0 ? 1 : 0;
            if (there > 0)
                takeOut(*session);
        }
        qInfo("%d of 20 cuts came in the middle", cut);
        QVERIFY(cut > 5);
    }

    void cleanupTestCase() { disk_.remove(); }
};

} // namespace fristad

FRISTAD_TEST(fristad::ImportCutTest)
#include "ImportCutTest.moc"
