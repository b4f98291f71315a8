#include "core/register/FirstImport.h"

#include "tests/core/register/RegisterFolder.h"
#include "tests/core/vault/TemporaryVault.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace fristad;

/// What an import into an empty vault puts off is made good, or undone, before anybody else sees the vault.
class FirstImportTest : public QObject {
    Q_OBJECT

    TemporaryVault vault_;
    std::unique_ptr<Session> session_;
    std::vector<std::string> before_;

    /// Every table and index, as the schema has it.
    std::vector<std::string> schema() {
        std::vector<std::string> all;
        auto query =
            session_->database().statement("SELECT type || ' ' || name || ' ' || tbl_name || ' ' ||"
                                           " ifnull(sql, '') FROM sqlite_schema ORDER BY type, tbl_name, rowid");
        while (query.step())
            all.emplace_back(query.text(0));
        std::ranges::sort(all);
        return all;
    }
    std::int64_t indexes() {
        return session_->database().integer("SELECT count(*) FROM sqlite_schema WHERE type = 'index'");
    }
    void isAsItWas() {
        QCOMPARE(schema(), before_);
        QCOMPARE(session_->database().integer("PRAGMA foreign_keys"), 1);
        QVERIFY(holdsNoRegister(session_->database()));
    }
    std::filesystem::path wrongRegister() {
        auto folder = vault_.place() / "wrong";
        writeFile(folder, "clients.csv", "client_code,exposure,first_contact\nA-1,direct,2024-01-01\n");
        writeFile(folder, "rights.csv", "client_code,right,met\nA-1,temporary_permit,yes\nA-1,temporary_permit,no\n");
        return folder;
    }

private slots:
    void initTestCase() {
        session_ = vault_.create();
        before_ = schema();
        QVERIFY(indexes() > 15);
    }

    void aDryRunLeavesTheSchemaAsItWas() {
        importFrom(*session_, shared / "register-2024", {.dryRun = true});
        isAsItWas();
    }

    void anImportThatIsRefusedLeavesTheSchemaAsItWas() {
        QCOMPARE(faultsOf(*session_, wrongRegister()),
                 std::vector<std::string>{"rights.csv:3: right: \"temporary_permit\" fault.twice_right"});
        isAsItWas();
    }

    void anImportThatIsStoppedLeavesTheSchemaAsItWas() {
        int asked = 0;
        const Progress stopLate = [&](std::uint64_t, std::uint64_t) { return ++asked < 6; };
        QVERIFY_THROWS_EXCEPTION(Cancelled, importRegister(*session_, shared / "register-2024", {}, stopLate));
        isAsItWas();
    }

    void aRowThatPointsNowhereIsFoundBeforeTheEnd_data() {
        QTest::addColumn<QString>("row");
        QTest::newRow("a client who isn't there")
            << "INSERT INTO support_reasons (client_id, reason) VALUES (7, 'other')";
        QTest::newRow("a relative who isn't there")
            << "INSERT INTO clients (client_code, exposure, relative_of, first_contact) VALUES ('A', 'direct', 'B', 0)";
        QTest::newRow("a member of staff who isn't there")
            << "INSERT INTO drafts (staff, name, content, at) VALUES (99, 'x', '', 0)";
    }
    void aRowThatPointsNowhereIsFoundBeforeTheEnd() {
        QFETCH(QString, row);
        auto& database = session_->database();
        database.withReferencesUnchecked([&] {
            const Transaction undone(database);
            requireReferences(database);
            database.execute(row.toStdString());
            QVERIFY_THROWS_EXCEPTION(ConstraintBroken, requireReferences(database));
        });
        isAsItWas();
    }

    void indexesAreMadeOnceHoweverOftenTheyAreAskedFor() { // as at every batch of rows past the first 500,000
        const Transaction undone(session_->database());
        LaterIndexes later(session_->database());
        later.putOff("interventions");
        later.putOff("rights"); // has one of uniqueness only, which stays
        QVERIFY(schema() != before_);
        for (int i = 0; i < 3; ++i)
            later.make("interventions");
        later.makeAll();
        QCOMPARE(schema(), before_);
    }

    void anImportEndsWithEveryIndex() {
        importFrom(*session_, shared / "register-2024");
        QCOMPARE(schema(), before_);
        QCOMPARE(session_->database().integer("PRAGMA foreign_keys"), 1);
        QCOMPARE(session_->database().text("PRAGMA integrity_check"), "ok"); // every row in every index
        QVERIFY(!holdsNoRegister(session_->database()));
    }
};

FRISTAD_TEST(FirstImportTest)
#include "FirstImportTest.moc"
