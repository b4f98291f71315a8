#include "core/vault/Migrations.h"

#include "TemporaryVault.h"
#include "core/vault/Backup.h"
#include "core/vault/BackupFile.h"
#include "core/vault/Database.h"
#include "core/vault/Settings.h"
#include "core/vocabulary/Resources.h"
#include "tests/support/TestProgram.h"

#include <QRegularExpression>
#include <QTest>

#include <fstream>

namespace fristad {

namespace {

/// A database as a program left it that knew the first `count` migrations only.
std::unique_ptr<Database> older(const std::filesystem::path& file, const Secret& key, int count) {
    auto database = std::make_unique<Database>(file, key, Database::Access::create);
    const auto paths = resourcesIn("migrations");
    for (int i = 0; i < count; ++i)
        database->execute(resource(paths.at(static_cast<std::size_t>(i))));
    database->execute("PRAGMA application_id = " + std::to_string(applicationId));
    database->execute("PRAGMA user_version = " + std::to_string(count));
    return database;
}

std::string schemaOf(Database& database) {
    std::string all;
    auto query = database.statement("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name");
    while (query.step())
        all.append(query.text(0)).append(query.text(1)).append("\n");
    return all;
}

/// Makes a vault one that a program left which knew the first migration only.
void makeOlder(const TemporaryVault& vault) {
    const auto key =
        openSlot(*readKeyFile(vault.folder()).find(TemporaryVault::name), secret(TemporaryVault::passphrase));
    const auto first = older(vault.place() / "first", key.front(), 1);
    Database database(vault.folder() / "register.db", key.front(), Database::Access::readWrite);
    std::vector<std::string> tables;
    auto query =
        database.statement("SELECT name FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'"
                           " AND type IN ('table', 'virtual')");
    while (query.step())
        tables.emplace_back(query.text(0));
    query.reset();
    database.execute("PRAGMA foreign_keys = OFF");
    for (const auto& each : tables) {
        auto known = first->statement("SELECT 1 FROM sqlite_schema WHERE name = ?1");
        known.bindAll(each);
        if (!known.step())
            database.execute("DROP TABLE " + each);
    }
    database.execute("PRAGMA user_version = 1");
}

std::vector<std::filesystem::path> backupsOf(const TemporaryVault& vault) {
    std::vector<std::filesystem::path> files;
    for (const auto& each : std::filesystem::directory_iterator(vault.folder() / "backups"))
        files.push_back(each.path());
    return files;
}

} // namespace

class MigrationsTest : public QObject {
    Q_OBJECT

private slots:
    void migrationsAreNumberedWithoutAGap() {
        static const QRegularExpression form("^migrations/(\\d{4})-[a-z0-9-]+\\.sql$");
        int expected = 0;
        for (const auto path : resourcesIn("migrations")) {
            const auto match = form.match(QString::fromLatin1(path.data(), static_cast<int>(path.size())));
            QVERIFY(match.hasMatch());
            QCOMPARE(match.captured(1).toInt(), ++expected);
        }
        QCOMPARE(newestSchema(), expected);
    }

    void everyOlderSchemaComesToTheNewestWithWhatItHolds() {
        const TemporaryVault place;
        const auto key = Secret::random(32);
        Database fresh(place.place() / "fresh", key, Database::Access::create);
        migrate(fresh);
        for (int count = 1; count < newestSchema(); ++count) {
            const auto database = older(place.place() / ("older" + std::to_string(count)), key, count);
            database->execute(
                "INSERT INTO staff (name, full_name, role, state) VALUES ('a', 'A', 'auditor', 'active')");
            migrate(*database);
            QCOMPARE(database->integer("PRAGMA user_version"), newestSchema());
            QCOMPARE(schemaOf(*database), schemaOf(fresh));
            QCOMPARE(database->integer("SELECT count(*) FROM staff"), 1);
            QCOMPARE(database->text("PRAGMA integrity_check"), std::string("ok"));
        }
    }

    void aMigrationThatFailsLeavesEverythingAsItWas() {
        const TemporaryVault place;
        const auto database = older(place.place() / "older", Secret::random(32), 1);
        database->execute("CREATE TABLE client_details (x INTEGER) STRICT"); // in the way of the second
        const auto before = schemaOf(*database);
        QVERIFY_EXCEPTION_THROWN(migrate(*database), std::logic_error);
        QCOMPARE(schemaOf(*database), before);
        QCOMPARE(database->integer("PRAGMA user_version"), 1);
    }

    void anOlderVaultIsBackedUpBeforeItIsBroughtToThisVersion() {
        TemporaryVault vault;
        vault.create();
        makeOlder(vault);
        {
            const auto session = vault.open();
            QVERIFY(std::ranges::find(session->notices(), "vault.backed_up_for_migration", &Message::key) !=
                    session->notices().end());
            QVERIFY(verifyVault(*session, {}).intact());
        }
        const auto files = backupsOf(vault);
        QCOMPARE(files.size(), std::size_t{1});
        QVERIFY(files.front().filename().string().starts_with("automatic-"));
        // It is the vault as it was: of the old schema, and what is restored of it works.
        BackupFile backup(files.front(), {});
        const auto keys = openSlot(*backup.keyFile().find("anna"), secret(TemporaryVault::passphrase));
        QCOMPARE(backup.openDatabase(backup.keyOf(keys, {}))->integer("PRAGMA user_version"), 1);
        restoreBackup(files.front(), vault.place() / "restored", "anna", secret(TemporaryVault::passphrase), {});
        const auto restored = openVault(vault.place() / "restored", "anna", secret(TemporaryVault::passphrase));
        QVERIFY(verifyVault(*restored, {}).intact());
        vault.open();
        QCOMPARE(backupsOf(vault).size(), std::size_t{1}); // once
    }
    void whereNoBackupCanBeMadeAnOlderVaultStaysAsItIs() {
        TemporaryVault vault;
        vault.create();
        makeOlder(vault);
        const auto folder = vault.folder() / "backups";
        std::filesystem::remove(folder);
        std::ofstream(folder) << "in the way";
        for (int i = 0; i < 2; ++i) // it is still the older one at the second try
            QCOMPARE(errorOf<SystemFailure>([&] { vault.open(); }), std::string("vault.not_migrated"));
        std::filesystem::remove(folder);
        vault.open();
        QCOMPARE(backupsOf(vault).size(), std::size_t{1});
    }
    void everyTableIsStrict() {
        const TemporaryVault place;
        Database database(place.place() / "fresh", Secret::random(32), Database::Access::create);
        migrate(database);
        auto tables = database.statement("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                                         " AND NOT strict AND name NOT LIKE 'sqlite_%'");
        while (tables.step())
            QFAIL(std::string(tables.text(0)).c_str());
    }

    void aDatabaseThatIsNotOursIsNotTakenForOne() {
        const TemporaryVault place;
        Database database(place.place() / "other", Secret::random(32), Database::Access::create);
        database.execute("CREATE TABLE t (x INTEGER) STRICT");
        QCOMPARE(errorOf<Damaged>([&] { requireKnownSchema(database); }), std::string("vault.not_ours"));
    }
};

} // namespace fristad

FRISTAD_TEST(fristad::MigrationsTest)
#include "MigrationsTest.moc"
