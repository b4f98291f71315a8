#include "TemporaryVault.h"
#include "core/vault/BackgroundCheck.h"
#include "core/vault/Backup.h"
#include "core/vault/BackupReminder.h"
#include "core/vault/Database.h"
#include "core/vault/History.h"
#include "core/vault/Settings.h"
#include "core/vault/VaultFiles.h"
#include "tests/core/register/RegisterFolder.h"
#include "tests/support/TestProgram.h"

#include <QTest>

#include <filesystem>

namespace fristad {

namespace {

namespace fs = std::filesystem;

class MovedClock : public Clock {
public:
    [[nodiscard]] Moment now() const override { return {at}; }
    std::int64_t at = 1728388800000; // 2024-10-08T12:00:00Z
};

void decide(Session& session, const std::string& value) {
    session.change([&](Change& change) { setSetting(change, "house.note", value); });
}

std::vector<std::string> kindsOf(Session& session, std::size_t limit) {
    std::vector<std::string> kinds;
    for (const auto& entry : wholeHistory(session, limit))
        kinds.push_back(entry.kind);
    return kinds;
}

std::vector<std::string> noticesOf(const Session& session) {
    std::vector<std::string> keys;
    for (const Message& notice : session.notices())
        keys.push_back(notice.key);
    return keys;
}

} // namespace

/// What tells of a vault from another time: this computer's memory of it, the schema, the clock.
class OlderVaultTest : public QObject {
    Q_OBJECT

    QTemporaryDir settings_;

private slots:
    void initTestCase() { qputenv("XDG_CONFIG_HOME", settings_.path().toUtf8()); }

    void anOlderCopyOfTheWholeFolderOpensWithASentenceAndAnEntry() {
        TemporaryVault vault;
        decide(*vault.create(), "one");
        fs::copy(vault.folder(), vault.place() / "older", fs::copy_options::recursive);
        decide(*vault.open(), "two");
        QCOMPARE(noticesOf(*vault.open()), std::vector<std::string>{});
        fs::remove_all(vault.folder());
        fs::rename(vault.place() / "older", vault.folder());
        {
            const auto session = vault.open();
            QCOMPARE(noticesOf(*session), std::vector<std::string>{"verify.older"});
            QCOMPARE(kindsOf(*session, 1), std::vector<std::string>{"vault.older_opened"});
            QCOMPARE(setting(*session, "house.note").value(), std::string("one"));
        }
        QCOMPARE(noticesOf(*vault.open()), std::vector<std::string>{}); // said once
    }

    void aHistoryThatWentAnotherWayOpensWithASentence() {
        TemporaryVault vault;
        decide(*vault.create(), "one");
        fs::copy(vault.folder(), vault.place() / "older", fs::copy_options::recursive);
        decide(*vault.open(), "two");
        // The copy goes its own way on another computer, which has other settings, and becomes as long.
        const QTemporaryDir other;
        qputenv("XDG_CONFIG_HOME", other.path().toUtf8());
        {
            const auto session =
                openVault(vault.place() / "older", TemporaryVault::name, secret(TemporaryVault::passphrase));
            decide(*session, "three");
            decide(*session, "four");
        }
        qputenv("XDG_CONFIG_HOME", settings_.path().toUtf8());
        fs::remove_all(vault.folder());
        fs::rename(vault.place() / "older", vault.folder());
        QCOMPARE(noticesOf(*vault.open()), std::vector<std::string>{"verify.other_history"});
    }

    void aClockThatWentBackIsAnEntryAndIsCounted() {
        TemporaryVault vault;
        vault.create();
        MovedClock clock;
        clock.at = 4102444800000; // 2100-01-01
        const auto session = openVault(vault.folder(), TemporaryVault::name, secret(TemporaryVault::passphrase), clock);
        decide(*session, "one");
        clock.at = -3600000; // 1969
        decide(*session, "two");
        QCOMPARE(kindsOf(*session, 2), (std::vector<std::string>{"settings.changed", "clock.went_back"}));
        const auto found = verifyVault(*session, {});
        QVERIFY(found.intact());
        QCOMPARE(found.timesBack, std::uint64_t(1));
    }

    void aClockBehindTheLastEntryIsSaidAtOpening() {
        TemporaryVault vault;
        MovedClock clock;
        clock.at = 4102444800000; // 2100-01-01
        vault.create(clock);
        const auto open = [&] {
            return openVault(vault.folder(), TemporaryVault::name, secret(TemporaryVault::passphrase), clock);
        };
        QCOMPARE(noticesOf(*open()), std::vector<std::string>{});
        clock.at -= 3600000;
        QCOMPARE(noticesOf(*open()), std::vector<std::string>{"vault.clock_behind"});
    }

    // Made while the clock stood a hundred years ahead, a backup would never be old, and a check never due again.
    void aClockThatWasAheadPutsNothingOff() {
        TemporaryVault vault;
        MovedClock clock;
        clock.at = 4102444800000; // 2100-01-01
        vault.create(clock);
        clock.at = 1728388800000;
        const auto session = openVault(vault.folder(), TemporaryVault::name, secret(TemporaryVault::passphrase), clock);
        QVERIFY(backupAge(*session).due.value() <= clock.now());
        QVERIFY(BackgroundCheck::isDue(*session));
    }

    void anOldPageIsFoundByTheWeeklyCheckToo() {
        TemporaryVault vault;
        vault.create();
        StaffId bo;
        {
            const auto session = vault.open();
            bo = addStaff(*session, "bo", "", Role::coordinator, secret("quite another sentence"));
        }
        const auto file = vault.folder() / databaseName;
        const auto older = contentOf(file);
        {
            const auto session = vault.open();
            session->change([&](Change& change) { changeRole(change, bo, Role::caseworker); });
        }
        auto now = contentOf(file);
        QCOMPARE(now.size(), older.size());
        // Every page that differs put back by itself: whichever it is, the check says so, or the vault doesn't open at all.
        constexpr std::size_t page = 4096;
        int tried = 0;
        for (std::size_t at = 0; at + page <= now.size(); at += page) {
            if (now.compare(at, page, older, at, page) == 0)
                continue;
            auto mixed = now;
            mixed.replace(at, page, older, at, page);
            writeFile(vault.folder(), std::string(databaseName), mixed);
            ++tried;
            try {
                MovedClock later;
                later.at = QDateTime::currentMSecsSinceEpoch() + 8LL * 24 * 3600 * 1000;
                const auto session =
                    openVault(vault.folder(), TemporaryVault::name, secret(TemporaryVault::passphrase), later);
                BackgroundCheck check;
                auto outcome = BackgroundCheck::Outcome::more;
                while (outcome == BackgroundCheck::Outcome::more)
                    outcome = check.step(*session, {});
                QVERIFY2(outcome == BackgroundCheck::Outcome::damaged, qPrintable(QString::number(at / page)));
            } catch (const Damaged&) { // at once
            }
            fs::remove(vault.folder() / "register.db-wal");
        }
        QVERIFY(tried > 2);
    }

    void theLastBackupGoesByTheChain() {
        TemporaryVault vault;
        vault.create();
        MovedClock clock;
        clock.at = 4070908800000; // 2099-01-01
        const auto session = openVault(vault.folder(), TemporaryVault::name, secret(TemporaryVault::passphrase), clock);
        backup(*session, vault.place() / "first", false, {});
        clock.at = 1728388800000;
        backup(*session, vault.place() / "second", false, {});
        QCOMPARE(lastVerifiedBackup(*session)->milliseconds, 1728388800000);
    }

    // findings/security.md, H7 and M7: with the key and a tool.
    // findings/security.md, lows 5 and 19: with the key and a tool, and without.
    void aVersionThatNoProgramWritesIsDamage_data() {
        QTest::addColumn<int>("version");
        for (const int version : {-1, 0, 1})
            QTest::addRow("%d", version) << version;
    }
    void aVersionThatNoProgramWritesIsDamage() {
        QFETCH(const int, version);
        TemporaryVault vault;
        vault.create()->database().execute("PRAGMA user_version = " + std::to_string(version));
        QVERIFY(!errorOf<Damaged>([&] { vault.open(); }).empty());
    }
    void bytesBehindTheDatabaseAreDamage() {
        TemporaryVault vault;
        vault.create();
        const auto file = vault.folder() / databaseName;
        const auto whole = contentOf(file);
        for (const std::size_t more : {1U, 4096U}) {
            writeFile(vault.folder(), std::string(databaseName), whole + std::string(more, 'x'));
            QCOMPARE(errorOf<Damaged>([&] { vault.open(); }), std::string("vault.database_damaged"));
        }
        writeFile(vault.folder(), std::string(databaseName), whole);
        vault.open();
    }

    void whatSomebodyElsePutIntoTheSchemaIsNotOpened_data() {
        QTest::addColumn<QString>("sql");
        QTest::newRow("trigger") << "CREATE TRIGGER planted AFTER INSERT ON history_entries BEGIN"
                                    " UPDATE staff SET role = 'administrator'; END";
        QTest::newRow("view") << "CREATE VIEW planted AS SELECT * FROM staff";
        QTest::newRow("table gone") << "DROP TABLE rights";
        QTest::newRow("index gone") << "DROP INDEX interventions_by_client";
        QTest::newRow("index of another column") << "DROP INDEX interventions_by_client;"
                                                    "CREATE INDEX interventions_by_client ON interventions (note)";
        QTest::newRow("column more") << "ALTER TABLE staff ADD COLUMN planted TEXT";
    }
    void whatSomebodyElsePutIntoTheSchemaIsNotOpened() {
        QFETCH(const QString, sql);
        TemporaryVault vault;
        vault.create()->database().execute(sql.toStdString());
        QCOMPARE(errorOf<Damaged>([&] { vault.open(); }), std::string("verify.schema"));
    }
};

} // namespace fristad

FRISTAD_TEST(fristad::OlderVaultTest)
#include "OlderVaultTest.moc"
