#include "core/vault/Database.h"

#include "TemporaryVault.h"
#include "core/vocabulary/Progress.h"
#include "tests/support/TestProgram.h"

#include <QFile>
#include <QTest>

namespace fristad {

class DatabaseTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    Secret key_ = Secret::random(32);

    [[nodiscard]] std::filesystem::path at(const char* name) const { return folder_.filePath(name).toStdString(); }

    static std::optional<ConstraintBroken::Kind> brokenBy(Database& database, std::string_view sql) {
        try {
            database.execute(sql);
        } catch (const ConstraintBroken& broken) {
            return broken.kind();
        }
        return std::nullopt;
    }

private slots:
    void onlyOneSqliteIsLoaded() {
        // Two of them in one process corrupt data: each would lose the other's locks.
        QFile maps("/proc/self/maps");
        QVERIFY(maps.open(QIODevice::ReadOnly));
        const auto libraries = maps.readAll();
        QVERIFY(libraries.contains("libsqlcipher.so"));
        QVERIFY(!libraries.contains("libsqlite3.so"));
    }

    void whatBreaksARuleIsToldApart() {
        Database database(at("rules"), key_, Database::Access::create);
        database.execute("CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT UNIQUE) STRICT;"
                         "CREATE TABLE b (a INTEGER NOT NULL REFERENCES a (id) CHECK (a > 0)) STRICT;"
                         "INSERT INTO a VALUES (1, 'one')");
        using Kind = ConstraintBroken::Kind;
        QVERIFY(brokenBy(database, "INSERT INTO a VALUES (2, 'one')") == Kind::unique);
        QVERIFY(brokenBy(database, "INSERT INTO a VALUES (1, 'two')") == Kind::unique);
        QVERIFY(brokenBy(database, "INSERT INTO b VALUES (7)") == Kind::foreignKey);
        QVERIFY(brokenBy(database, "INSERT INTO b VALUES (-1)") == Kind::check);
        QVERIFY(brokenBy(database, "INSERT INTO b VALUES (NULL)") == Kind::notNull);
        QVERIFY(brokenBy(database, "INSERT INTO b VALUES ('text')") == Kind::other); // STRICT
        QVERIFY(!brokenBy(database, "INSERT INTO b VALUES (1)"));
    }

    void valuesComeBackAsTheyWereBound() {
        Database database(at("values"), key_, Database::Access::create);
        database.execute("CREATE TABLE t (n INTEGER, s TEXT, b BLOB) STRICT");
        const std::array<unsigned char, 3> bytes{0, 255, 7};
        database.statement("INSERT INTO t VALUES (?1, ?2, ?3)")
            .bindAll(std::int64_t{-9'000'000'000}, std::string_view("å\0ö", 5), std::span<const unsigned char>(bytes))
            .run();
        database.statement("INSERT INTO t VALUES (?1, ?2, ?3)")
            .bindAll(std::optional<int>(), std::string(), std::span<const unsigned char>())
            .run();
        auto rows = database.statement("SELECT n, s, b FROM t ORDER BY rowid");
        QVERIFY(rows.step());
        QCOMPARE(rows.integer(0), -9'000'000'000);
        QCOMPARE(rows.text(1), std::string_view("å\0ö", 5));
        QVERIFY(std::ranges::equal(rows.blob(2), bytes));
        QVERIFY(rows.step());
        QVERIFY(rows.isNull(0));
        QVERIFY(!rows.isNull(1)); // blank text is text
        QVERIFY(!rows.isNull(2));
        QVERIFY(!rows.step());
    }

    void aStatementIsLentAgainCleanAndMayBeLentTwiceAtOnce() {
        Database database(at("lent"), key_, Database::Access::create);
        constexpr std::string_view sql = "SELECT ?1";
        {
            auto outer = database.statement(sql);
            outer.bindAll(1);
            QVERIFY(outer.step());
            auto inner = database.statement(sql);
            inner.bindAll(2);
            QVERIFY(inner.step());
            QCOMPARE(outer.integer(0), 1);
            QCOMPARE(inner.integer(0), 2);
        }
        auto again = database.statement(sql);
        QVERIFY(again.step());
        QVERIFY(again.isNull(0));
    }

    void aTransactionThatIsNotCommittedIsUndone() {
        Database database(at("undone"), key_, Database::Access::create);
        database.execute("CREATE TABLE t (n INTEGER) STRICT");
        {
            const Transaction transaction(database);
            database.execute("INSERT INTO t VALUES (1)");
        }
        QCOMPARE(database.integer("SELECT count(*) FROM t"), 0);
        QVERIFY(!database.inTransaction());
    }

    void noOtherDatabaseIsWithinReachOfAStatement() {
        const auto other = at("theirs");
        {
            Database theirs(other, key_, Database::Access::create);
            theirs.execute("CREATE TABLE t (n INTEGER); INSERT INTO t VALUES (1)");
        }
        QFile file(QString::fromStdString(other.string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto before = file.readAll();
        Database database(at("ours"), key_, Database::Access::create);
        for (const auto& name : {other.string(), at("new").string(), std::string(":memory:"), std::string()}) {
            QVERIFY_THROWS_EXCEPTION(std::logic_error, database.execute("ATTACH '" + name + "' AS other"));
            QVERIFY_THROWS_EXCEPTION(std::logic_error, database.execute("ATTACH '" + name + "' AS other KEY ''"));
        }
        QVERIFY_THROWS_EXCEPTION(std::logic_error, database.execute("VACUUM INTO '" + at("new").string() + "'"));
        QVERIFY(!std::filesystem::exists(at("new")));
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), before);
    }

    void whatIsPlantedInTheSchemaDoesNotRun() {
        {
            // What a tool with the key would plant: this program makes no triggers and no views.
            Database database(at("planted"), key_, Database::Access::create);
            database.execute("CREATE TABLE t (n INTEGER) STRICT; CREATE TABLE done (n INTEGER) STRICT;"
                             "CREATE TRIGGER planted AFTER INSERT ON t BEGIN INSERT INTO done VALUES (new.n); END;"
                             "CREATE VIEW v AS SELECT 7 AS n");
        }
        Database database(at("planted"), key_, Database::Access::readWrite);
        database.execute("INSERT INTO t VALUES (1)");
        QCOMPARE(database.integer("SELECT count(*) FROM t"), 1);
        QCOMPARE(database.integer("SELECT count(*) FROM done"), 0);
        QVERIFY_THROWS_EXCEPTION(std::logic_error, database.integer("SELECT n FROM v"));
    }

    void noTemporaryFileIsMade() {
        Database database(at("temporary"), key_, Database::Access::create);
        database.execute("CREATE TABLE t (n INTEGER, s TEXT) STRICT;"
                         "WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 30000)"
                         " INSERT INTO t SELECT n, hex(randomblob(500)) FROM c;" // 30 MB to be sorted
                         "CREATE TEMPORARY TABLE sorted AS SELECT s FROM t ORDER BY s");
        QCOMPARE(database.integer("SELECT count(*) FROM sorted"), 30000);
    }

    void whatAProgressThrowsGoesRoundSqlite() {
        struct Own : std::exception {};
        Database database(at("watched"), key_, Database::Access::create);
        constexpr auto endless =
            "WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT max(n) FROM c";
        const Progress throws = [](std::uint64_t, std::uint64_t) -> bool { throw Own(); };
        database.watch(&throws);
        QVERIFY_THROWS_EXCEPTION(Own, database.integer(endless));
        const Progress stops = [](std::uint64_t, std::uint64_t) { return false; };
        database.watch(&stops);
        QVERIFY_THROWS_EXCEPTION(Cancelled, database.integer(endless)); // and not the other's again
        database.watch(nullptr);
        QCOMPARE(database.integer("SELECT 5"), 5); // nothing is left half done
    }

    void aWrongKeyIsDamageForTheSlotWasChecked() {
        { const Database database(at("keyed"), key_, Database::Access::create); }
        { // something must be in it to be read with the wrong key
            Database database(at("keyed"), key_, Database::Access::readWrite);
            database.execute("CREATE TABLE t (n INTEGER) STRICT");
        }
        QCOMPARE(errorOf<Damaged>(
                     [&] { const Database other(at("keyed"), Secret::random(32), Database::Access::readWrite); }),
                 std::string("vault.database_damaged"));
    }

    void whatExistsIsNotMadeAgainAndWhatIsMissingIsNotMade() {
        { const Database database(at("there"), key_, Database::Access::create); }
        QCOMPARE(errorOf<SystemFailure>([&] { const Database again(at("there"), key_, Database::Access::create); }),
                 std::string("system.exists"));
        QVERIFY(!errorOf<SystemFailure>([&] {
                     const Database none(at("none"), key_, Database::Access::readWrite);
                 }).empty());
        QVERIFY(!std::filesystem::exists(at("none")));
    }

    void aDatabaseThatIsOpenedToBeReadIsNotWritten() {
        {
            Database database(at("read"), key_, Database::Access::create);
            database.execute("CREATE TABLE t (n INTEGER) STRICT; INSERT INTO t VALUES (5)");
        }
        Database database(at("read"), key_, Database::Access::readOnly);
        QCOMPARE(database.integer("SELECT n FROM t"), 5);
        QCOMPARE(errorOf<SystemFailure>([&] { database.execute("INSERT INTO t VALUES (6)"); }),
                 std::string("system.read_only"));
    }

    void pathsWithSignsThatMeanSomethingToSqliteAreOnlyPaths() {
        const auto path = at("a vault? with #1 100% åäö");
        {
            Database database(path, key_, Database::Access::create);
            database.execute("CREATE TABLE t (n INTEGER) STRICT; INSERT INTO t VALUES (5)");
        }
        QVERIFY(std::filesystem::exists(path));
        Database database(path, key_, Database::Access::readOnly);
        QCOMPARE(database.integer("SELECT n FROM t"), 5);
    }
};

} // namespace fristad

FRISTAD_TEST(fristad::DatabaseTest)
#include "DatabaseTest.moc"
