// slow: 50 rounds of two processes that write as fast as they can

#include "ChildProcess.h"
#include "core/vault/Backup.h"
#include "core/vault/Database.h"
#include "core/vault/DurableFile.h"
#include "core/vault/Settings.h"
#include "core/vault/SqliteMemory.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/SeededRandom.h"
#include "tests/support/TestProgram.h"

#include <QTest>

#include <fcntl.h>
#include <sqlcipher/sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <map>
#include <random>

namespace fristad {

namespace fs = std::filesystem;

namespace {

std::string contentOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void overwrite(const fs::path& file, const std::string& content) {
    const FileHandle handle(file, O_WRONLY);
    QCOMPARE(::pwrite(handle.number(), content.data(), content.size(), 0), static_cast<ssize_t>(content.size()));
}

std::map<std::string, std::string> contentsOf(const fs::path& folder) {
    std::map<std::string, std::string> all;
    for (const auto& each : fs::directory_iterator(folder))
        if (each.is_regular_file() && !each.path().filename().string().starts_with("vault.lock")) // gone at the end
            all[each.path().filename().string()] = contentOf(each.path());
    return all;
}

constexpr std::int64_t told = 1'000'000;

} // namespace

/// A share whose locks reach nobody else, a folder that another program synchronises: two write to one vault. Whoever comes second is
/// told and writes nothing more; the database is whole.
class OtherComputerTest : public QObject {
    Q_OBJECT

    std::mt19937_64 random_;
    Secret key_ = Secret::random(32);

    std::int64_t upTo(std::int64_t most) { return std::uniform_int_distribution<std::int64_t>(0, most)(random_); }

    struct Writer {
        std::string name;
        int changes = 0;       ///< to make, each acknowledged
        int rowsAChange = 1;   ///< many: SQLite's cache is too small, and pages go to the log before the commit
        bool reopens = false;  ///< after each change, which brings the log into the database
        int emptiesEvery = 99; ///< changes, the log
    };

    /// Writes until it is told that somebody else has. Acknowledges its changes, and `told` besides if so.
    void write(const fs::path& file, const Writer& writer, const ChildProcess::Acknowledge& acknowledge) const {
        std::int64_t done = 0;
        try {
            std::unique_ptr<Database> database;
            acknowledge(0);
            for (std::int64_t next = 1; next <= writer.changes; ++next) {
                if (!database) {
                    database = std::make_unique<Database>(file, key_, Database::Access::readWrite);
                    if (writer.rowsAChange > 1)
                        database->execute("PRAGMA cache_size = 10");
                }
                Transaction transaction(*database);
                database
                    ->statement("INSERT INTO t SELECT ?1, ?2, randomblob(900) FROM (WITH RECURSIVE c (n) AS"
                                " (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < ?3) SELECT n FROM c)")
                    .bindAll(writer.name, next, writer.rowsAChange)
                    .run();
                transaction.commit();
                done = next;
                acknowledge(done);
                if (next % writer.emptiesEvery == 0)
                    database->emptyLog();
                if (writer.reopens) {
                    database->requireUnchanged();
                    database.reset();
                }
            }
            if (database)
                database->requireUnchanged();
        } catch (const SystemFailure& failure) {
            if (failure.message().key != "vault.changed_outside")
                ::_exit(9);
            acknowledge(told + done);
        }
    }

    /// Opens the vault, writes, and lets another program do something; the next change is refused, and no byte is written after it.
    void nothingIsWrittenAfter(const std::function<void(const fs::path& database)>& another) const {
        TemporaryVault vault;
        vault.create();
        const auto session = vault.open();
        session->change([](Change& change) { setSetting(change, "counter", "1"); });
        another(vault.folder() / "register.db");
        const auto found = contentsOf(vault.folder());
        for (int i = 0; i < 3; ++i)
            QCOMPARE(errorOf<SystemFailure>(
                         [&] { session->change([](Change& change) { setSetting(change, "counter", "2"); }); }),
                     std::string("vault.changed_outside"));
        QCOMPARE(errorOf<SystemFailure>([&] { session->database().emptyLog(); }), std::string("vault.changed_outside"));
        QVERIFY(contentsOf(vault.folder()) == found);
    }

    /// The same, and the vault is closed without another change.
    static void nothingIsWrittenByClosingAfter(const std::function<void(const fs::path&)>& another) {
        TemporaryVault vault;
        vault.create();
        std::map<std::string, std::string> found;
        {
            const auto session = vault.open();
            session->change([](Change& change) { setSetting(change, "counter", "1"); });
            another(vault.folder() / "register.db");
            found = contentsOf(vault.folder());
        }
        QVERIFY(contentsOf(vault.folder()) == found);
    }

private slots:
    void initTestCase() {
        random_ = seededRandom();
        giveSqliteMemory();
        sqlite3_vfs_register(sqlite3_vfs_find("unix-none"), 1); // no lock reaches anybody
    }

    void ofTwoWhoWriteWithoutLocksOneIsToldAndNothingIsDamaged() {
        constexpr int rounds = 50;
        int toldOnes = 0;
        int lost = 0;
        for (int round = 0; round < rounds; ++round) {
            const QTemporaryDir folder;
            const auto file = fs::path(folder.path().toStdString()) / "register.db";
            {
                Database made(file, key_, Database::Access::create);
                made.execute("CREATE TABLE t (who TEXT, n INTEGER, b BLOB) STRICT");
            }
            std::vector<Writer> writers;
            for (const auto* const name : {"pc3", "pc4"})
                writers.push_back({.name = name,
                                   .changes = 5 + static_cast<int>(upTo(20)),
                                   .rowsAChange = upTo(3) == 0 ? 200 : 1,
                                   .reopens = upTo(2) == 0,
                                   .emptiesEvery = 1 + static_cast<int>(upTo(30))});
            ChildProcess first([&](const ChildProcess::Acknowledge& ack) { write(file, writers[0], ack); });
            QVERIFY(first.waitFor(upTo(4)));
            ChildProcess second([&](const ChildProcess::Acknowledge& ack) { write(file, writers[1], ack); });
            QCOMPARE(first.end(), 0);
            QCOMPARE(second.end(), 0);

            Database database(file, key_, Database::Access::readWrite);
            QVERIFY2(database.damagedPages().empty(), qPrintable(QString::number(round)));
            QCOMPARE(database.text("PRAGMA integrity_check"), std::string("ok"));
            for (const auto* const child : {&first, &second}) {
                const auto& writer = writers.at(child == &first ? 0 : 1);
                auto query = database.statement("SELECT count(DISTINCT n), count(*) FROM t WHERE who = ?1");
                query.bindAll(writer.name);
                QVERIFY(query.step());
                const auto wasTold = child->last() >= told;
                toldOnes += wasTold ? 1 : 0;
                lost += query.integer(0) < child->last() % told ? 1 : 0;
                QVERIFY2(wasTold || query.integer(0) == child->last(), qPrintable(QString::number(round)));
                QCOMPARE(query.integer(1), query.integer(0) * writer.rowsAChange); // no change by halves
            }
        }
        qInfo("%d rounds: %d times somebody was told, %d lost a change and were told, 0 damaged", rounds, toldOnes,
              lost);
        QVERIFY(toldOnes > 10);
    }

    void aVaultThatAnotherChangedIsNotWrittenAnyMore_data() {
        QTest::addColumn<int>("way");
        const char* const ways[] = {"the file replaced by an older copy of it",
                                    "the file written over in place",
                                    "something appended",
                                    "the file cut",
                                    "the file gone",
                                    "the log gone",
                                    "the log cut",
                                    "the log of another computer in its place",
                                    "the time put back too"};
        for (int i = 0; i < 9; ++i)
            QTest::newRow(ways[i]) << i;
    }
    void aVaultThatAnotherChangedIsNotWrittenAnyMore() {
        QFETCH(int, way);
        const auto another = [&](const fs::path& database) {
            auto log = database;
            log += "-wal";
            auto copy = database;
            copy += ".copy";
            switch (way) {
            case 0:
                fs::copy_file(database, copy);
                fs::rename(copy, database);
                break;
            case 1: overwrite(database, contentOf(database)); break;
            case 2: std::ofstream(database, std::ios::binary | std::ios::app) << "more"; break;
            case 3: fs::resize_file(database, fs::file_size(database) - 4096); break;
            case 4: fs::remove(database); break;
            case 5: fs::remove(log); break;
            case 6: fs::resize_file(log, 32); break;
            case 7:
                fs::copy_file(log, copy);
                fs::rename(copy, log);
                break;
            default: { // a program that synchronises puts the time of the other computer's file on it
                struct stat status {};
                QCOMPARE(::stat(log.c_str(), &status), 0);
                auto content = contentOf(log);
                content[32 + 20] = static_cast<char>(content[32 + 20] + 1); // a checksum in the first frame
                content[content.size() - 4096] = static_cast<char>(content[content.size() - 4096] + 1);
                overwrite(log, content);
                const timespec times[2] = {status.st_atim, status.st_mtim};
                QCOMPARE(::utimensat(AT_FDCWD, log.c_str(), times, 0), 0);
            }
            }
        };
        nothingIsWrittenAfter(another);
        nothingIsWrittenByClosingAfter(another);
    }

    void whatASessionDoesItselfIsNoChangeFromOutside() {
        TemporaryVault vault;
        vault.create();
        const auto session = vault.open();
        for (int i = 0; i < 50; ++i) {
            session->change([&](Change& change) {
                for (int k = 0; k < (i % 10 == 0 ? 2000 : 1); ++k)
                    setSetting(change, "counter" + std::to_string(k), std::to_string(i) + std::string(500, 'x'));
            });
            if (i % 7 == 0)
                QVERIFY(verifyVault(*session, {}).intact());
            if (i % 11 == 0) // undone
                QVERIFY_THROWS_EXCEPTION(std::runtime_error, session->change([](Change& change) {
                    setSetting(change, "counter", std::string(2'000'000, 'y'));
                    throw std::runtime_error("no");
                }));
            if (i == 20)
                backup(*session, vault.place() / "copy", false, {});
        }
        QCOMPARE(setting(*session, "counter0")->substr(0, 2), std::string("49"));
    }
};

} // namespace fristad

FRISTAD_TEST(fristad::OtherComputerTest)
#include "OtherComputerTest.moc"
