#include "core/register/HistoryExport.h"

#include "core/vault/History.h"
#include "core/vault/Vault.h"
#include "tests/app/MadeVault.h"
#include "tests/support/TestProgram.h"

#include <QtTest>

#include <sys/stat.h>

using namespace fristad::test;

/// The history as it is taken along: what is in the file, who may take it, and what is in its way. What the file is good for is checked
/// by tests/dev/checkHistoryByTheDocument, which hashes with Python.
class HistoryExportTest : public QObject {
    Q_OBJECT

    MadeVault vault_;

    static constexpr auto annas = "a passphrase of tests";

    [[nodiscard]] QStringList takeTo(const QString& name, const QStringList& more = {}) const {
        return QStringList{"history", vault_.path(), "export", "--to", vault_.file(name)} + more;
    }
    [[nodiscard]] std::vector<fristad::HistoryEntry> entries() const {
        const auto session = fristad::openVault(vault_.path().toStdString(), "anna", fristad::Secret::copyOf(annas));
        return fristad::wholeHistory(*session, 1000);
    }
    [[nodiscard]] QList<QByteArray> linesOf(const QString& name) const {
        return bytesOf(vault_.file(name)).split('\n');
    }
    static QByteArray checkpointIn(const QByteArray& text) {
        static const QRegularExpression form("[0-9]+-[0-9a-f]{64}");
        return form.match(QString::fromUtf8(text)).captured().toUtf8();
    }

private slots:
    void initTestCase() {
        HAS_CODE(vault_.import(shared("register-edge")), 0);
        for (const char* const role : {"coordinator", "caseworker", "night_staff", "auditor"})
            HAS_CODE(Program().run({"staff", vault_.path(), "--user", "anna", "add", role, "--role", role}), 0);
    }
    void cleanup() { QFile::remove(vault_.file("chain.csv")); }

    void everyEntryIsALineAndTheLastIsTheExportItself() {
        const Outcome outcome = Program().run(takeTo("chain.csv", {"--user", "anna"}));
        HAS_CODE(outcome, 0);
        QCOMPARE(outcome.out, QByteArray());
        QCOMPARE(linesIn(outcome.err), 1);
        auto lines = linesOf("chain.csv");
        QCOMPARE(lines.takeLast(), QByteArray()); // every line has its end
        QCOMPARE(lines.takeFirst(), "Fristad history 1," + checkpointIn(outcome.err));
        QCOMPARE(lines.takeFirst(),
                 QByteArray("number,change,at,staff,kind,record_table,record,client,commitment,chain"));
        const auto newestFirst = entries();
        QCOMPARE(static_cast<std::size_t>(lines.size()), newestFirst.size());
        for (auto entry = newestFirst.rbegin(); entry != newestFirst.rend(); ++entry) {
            const auto cells = lines.takeFirst().split(',');
            QCOMPARE(cells.size(), 10);
            QCOMPARE(cells[0].toLongLong(), entry->number.number);
            QCOMPARE(cells[1].toLongLong(), entry->change.number);
            QCOMPARE(cells[2].toLongLong(), entry->at.milliseconds);
            QCOMPARE(cells[3].toLongLong(), entry->who.number);
            QCOMPARE(cells[4].toStdString(), entry->kind);
            QCOMPARE(cells[5].toStdString(), entry->table);
            QCOMPARE(cells[6].toLongLong(), entry->record);
            QCOMPARE(cells[7].toLongLong(), entry->client.number);
        }
        QCOMPARE(newestFirst.front().kind, std::string("history.exported"));
        struct stat status {};
        QCOMPARE(::stat(QFile::encodeName(vault_.file("chain.csv")).constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777U, 0600U);
        HAS_CODE(Program().run({"verify", vault_.path(), "--user", "anna", "--checkpoint",
                                QString::fromUtf8(checkpointIn(outcome.err))}),
                 0);
    }

    void thePersonMayStandAfterTheVerbOrBefore() {
        HAS_CODE(
            Program().run({"history", vault_.path(), "--user", "anna", "export", "--to", vault_.file("chain.csv")}), 0);
        HAS_CODE(Program().run(takeTo("chain.csv", {"--force", "--user", "anna"})), 0);
        const auto swedish =
            Program().with("LC_ALL", "sv_SE.UTF-8").run(takeTo("chain.csv", {"--force", "--user", "anna"}));
        QVERIFY2(swedish.err.startsWith("Historikens kedja är skriven till "), swedish.err.constData());
    }

    void whoMayTakeItIsWhoMaySeeAllOfIt_data() {
        QTest::addColumn<int>("code");
        QTest::newRow("coordinator") << 3;
        QTest::newRow("caseworker") << 3;
        QTest::newRow("night_staff") << 3;
        QTest::newRow("auditor") << 0;
    }
    void whoMayTakeItIsWhoMaySeeAllOfIt() {
        QFETCH(int, code);
        const QString who = QTest::currentDataTag();
        const auto before = entries().size();
        const Outcome outcome = Program()
                                    .with("FRISTAD_PASSPHRASE", "another passphrase of tests")
                                    .run(takeTo("chain.csv", {"--user", who}));
        HAS_CODE(outcome, code);
        QCOMPARE(QFile::exists(vault_.file("chain.csv")), code == 0);
        QCOMPARE(linesIn(outcome.err), 1);
        const auto after = entries();
        QCOMPARE(after.size(), before + 1); // either way an entry
        QCOMPARE(after.front().kind, std::string(code == 0 ? "history.exported" : "refused"));
    }

    void whatIsInTheWayIsSaidAndLeavesNoEntry_data() {
        QTest::addColumn<QString>("target");
        QTest::newRow("a file that exists") << "mine.csv";
        QTest::newRow("a folder") << "in-the-way";
        QTest::newRow("in the vault") << "vault/chain.csv";
        QTest::newRow("among its backups") << "vault/backups/chain.csv";
        QTest::newRow("a file of the vault") << "vault/vault.json";
        QTest::newRow("a folder that isn't there") << "nowhere/chain.csv";
    }
    void whatIsInTheWayIsSaidAndLeavesNoEntry() {
        QFETCH(QString, target);
        writeFile(vault_.file("mine.csv"), "years of work");
        QVERIFY(QDir().mkpath(vault_.file("in-the-way")));
        const auto before = fingerprint(vault_.folder());
        QStringList command = takeTo(target, {"--user", "anna"});
        if (target != "mine.csv")
            command << "--force";
        const Outcome outcome = Program().run(command);
        HAS_CODE(outcome, 5);
        QCOMPARE(linesIn(outcome.err), 1);
        QCOMPARE(fingerprint(vault_.folder()), before);
    }

    void oneThatExistsIsReplacedWhenThatIsSaid() {
        writeFile(vault_.file("mine.csv"), "years of work");
        HAS_CODE(Program().run(takeTo("mine.csv", {"--user", "anna", "--force"})), 0);
        QVERIFY(linesOf("mine.csv").front().startsWith("Fristad history 1,"));
        QFile::remove(vault_.file("mine.csv"));
    }

    void whereNoEntryCanBeWrittenNothingLeaves() {
        const MadeVault shared;
        QVERIFY(QDir(shared.folder()).mkdir(".stfolder")); // a folder that another program synchronises: read only
        const Outcome outcome = Program().run({"history", shared.path(), "export", "--to", shared.file("chain.csv")});
        HAS_CODE(outcome, 5);
        QVERIFY2(outcome.err.contains("nothing leaves the vault"), outcome.err.constData());
        QVERIFY(!QFile::exists(shared.file("chain.csv")));
    }

    void whatIsBrokenOffLeavesNoFileAndNoEntry() {
        const MadeVault many;
        QByteArray clients = "client_code,exposure,first_contact\n";
        for (int i = 0; i < 5000; ++i) // an entry each, and progress is told every 4,096
            clients += "C-" + QByteArray::number(i) + ",direct,2024-02-29\n";
        writeRegister(many.file("in"), {{"clients.csv", clients}});
        HAS_CODE(many.import(many.file("in")), 0);
        const auto session = fristad::openVault(many.path().toStdString(), "anna", fristad::Secret::copyOf(annas));
        const auto before = fristad::checkpointOf(*session);
        const auto target = many.file("chain.csv");
        const auto files = QDir(many.folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        QVERIFY_THROWS_EXCEPTION(fristad::Cancelled, fristad::exportHistory(*session, target.toStdString(), false,
                                                                            [](auto, auto) { return false; }));
        QVERIFY(fristad::checkpointOf(*session) == before);
        QCOMPARE(QDir(many.folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), files);
        const auto end = fristad::exportHistory(*session, target.toStdString(), false, {});
        QVERIFY(end == fristad::checkpointOf(*session));
        QCOMPARE(end.number.number, before.number.number + 1);
    }

    void wrongUsageIsCode2() {
        for (const QStringList& command :
             {QStringList{"history", vault_.path()}, QStringList{"history", vault_.path(), "export"},
              QStringList{"history", vault_.path(), "show"}})
            HAS_CODE(Program().run(command), 2);
    }
};

FRISTAD_TEST(HistoryExportTest)
#include "HistoryExportTest.moc"
