#include "core/vault/Migrations.h"

#include "TemporaryVault.h"
#include "core/vault/Database.h"
#include "core/vault/Settings.h"
#include "core/vocabulary/Resources.h"

#include <QRegularExpression>
#include <QTest>

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

QTEST_GUILESS_MAIN(fristad::MigrationsTest)
#include "MigrationsTest.moc"
