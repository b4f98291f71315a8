#include "core/vault/History.h"
#include "core/vault/Vault.h"
#include "tests/app/MadeVault.h"
#include "tests/app/Terminal.h"
#include "tests/support/TestProgram.h"

#include <QtTest>

using namespace fristad::test;

/// Exporting takes two: always for a coordinator, for an administrator where the organisation says so.
class SecondPersonTest : public QObject {
    Q_OBJECT

    MadeVault vault_;

    static constexpr auto annas = "a passphrase of tests";
    static constexpr auto theirs = "another passphrase of tests";
    static Program asCoordinator() { return Program().with("FRISTAD_PASSPHRASE", theirs); }
    [[nodiscard]] QStringList exportBy(const char* user, const QStringList& more = {}) const {
        return QStringList{"export", vault_.path(), "--to", vault_.file("out"), "--user", user} + more;
    }
    [[nodiscard]] bool exported() const { return QFile::exists(vault_.file("out/clients.csv")); }
    /// The kinds of the newest entries, the newest first.
    [[nodiscard]] QStringList newest(std::size_t count) const {
        const auto session = fristad::openVault(vault_.path().toStdString(), "anna", fristad::Secret::copyOf(annas));
        QStringList kinds;
        for (const auto& each : fristad::wholeHistory(*session, count))
            kinds << QString::fromStdString(each.kind);
        return kinds;
    }
    [[nodiscard]] std::int64_t entries() const {
        const auto session = fristad::openVault(vault_.path().toStdString(), "anna", fristad::Secret::copyOf(annas));
        return fristad::wholeHistory(*session, 1).front().number.number;
    }

private slots:
    void initTestCase() {
        const QStringList add{"staff", vault_.path(), "--user", "anna", "add"};
        for (const auto& [name, role] : {std::pair("cleo", "coordinator"), std::pair("carl", "caseworker")})
            HAS_CODE(Program().run(add + QStringList{name, "--role", role}), 0);
    }
    void cleanup() { QDir(vault_.file("out")).removeRecursively(); }

    void aCoordinatorAloneIsToldWhatIsNeeded() {
        const auto before = entries();
        const Outcome outcome = asCoordinator().run(exportBy("cleo"));
        HAS_CODE(outcome, 3);
        QCOMPARE(
            outcome.err,
            QByteArray("This takes two people. Have another administrator or coordinator approve it with their own "
                       "name and passphrase (on the command line: --second USER).\n"));
        QVERIFY(!exported());
        QCOMPARE(entries(), before + 1);
        QCOMPARE(newest(1), QStringList{"refused"});
    }

    void aSecondPersonMakesItPossible_data() {
        QTest::addColumn<bool>("byFile");
        QTest::newRow("from the environment") << false;
        QTest::newRow("from a file") << true;
    }
    void aSecondPersonMakesItPossible() {
        QFETCH(bool, byFile);
        auto program = asCoordinator();
        QStringList second{"--second", "anna"};
        if (byFile)
            second << "--second-passphrase-file"
                   << "-";
        else
            program.with("FRISTAD_SECOND_PASSPHRASE", annas);
        HAS_CODE(program.run(exportBy("cleo", second), byFile ? QByteArray(annas) + "\n" : QByteArray()), 0);
        QVERIFY(exported());
        QCOMPARE(newest(2), (QStringList{"export.run", "second_person"}));
    }
    void theirPassphraseIsTypedAfterTheFirstWithoutEcho() {
        Terminal terminal(Program().without("FRISTAD_PASSPHRASE"), exportBy("cleo", {"--second", "anna"}));
        QVERIFY(terminal.waitFor("Passphrase for cleo:"));
        terminal.type(QByteArray(theirs) + "\n");
        QVERIFY(terminal.waitFor("Passphrase for anna:"));
        QVERIFY(!terminal.echoes());
        terminal.type(QByteArray(annas) + "\n");
        const Outcome outcome = terminal.end();
        HAS_CODE(outcome, 0);
        QVERIFY(!outcome.out.contains("passphrase of tests"));
        QVERIFY(exported());
    }

    void whoCantBeTheSecondIsRefusedWithAnEntry_data() {
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("passphrase");
        QTest::newRow("the same person") << "cleo" << theirs;
        QTest::newRow("a wrong passphrase") << "anna"
                                            << "not this one";
        QTest::newRow("a caseworker") << "carl" << theirs;
        QTest::newRow("a name that nobody has") << "eva" << theirs;
    }
    void whoCantBeTheSecondIsRefusedWithAnEntry() {
        QFETCH(QString, second);
        QFETCH(QString, passphrase);
        const auto before = entries();
        const auto outcome =
            asCoordinator().with("FRISTAD_SECOND_PASSPHRASE", passphrase).run(exportBy("cleo", {"--second", second}));
        HAS_CODE(outcome, 3);
        QVERIFY(!exported());
        QCOMPARE(entries(), before + 1);
        QCOMPARE(newest(1), QStringList{"refused"});
    }
    void aPassphraseOfNobodyIsAMistakeOfTheCommand() {
        const auto outcome = asCoordinator().run(exportBy("cleo", {"--second-passphrase-file", "-"}), "x\n");
        HAS_CODE(outcome, 2);
        QVERIFY(outcome.err.contains("--second"));
    }
    void aCaseworkerExportsWithNobody() {
        const auto outcome = Program()
                                 .with("FRISTAD_PASSPHRASE", theirs)
                                 .with("FRISTAD_SECOND_PASSPHRASE", annas)
                                 .run(exportBy("carl", {"--second", "anna"}));
        HAS_CODE(outcome, 3);
        QVERIFY(!exported());
    }

    void nothingIsExportedIntoAVault() {
        for (const char* const inside : {"backups", "out", "backups/out", "../vault"}) {
            const auto target = vault_.path() + '/' + inside;
            const auto before = fingerprint(vault_.path() + "/backups");
            HAS_CODE(Program().run({"export", vault_.path(), "--to", target, "--user", "anna", "--force"}), 5);
            QCOMPARE(fingerprint(vault_.path() + "/backups"), before);
        }
        QVERIFY(QFile::exists(vault_.path() + "/vault.json"));
        const auto holder = vault_.file("holder"); // a folder with a vault in it
        QVERIFY(QDir().mkpath(holder));
        QVERIFY(QFile::rename(vault_.path(), holder + "/inner"));
        HAS_CODE(Program().run({"export", holder + "/inner", "--to", holder, "--user", "anna", "--force"}), 5);
        QVERIFY(QFile::exists(holder + "/inner/vault.json"));
        QVERIFY(QFile::rename(holder + "/inner", vault_.path()));
    }
};

FRISTAD_TEST(SecondPersonTest)
#include "SecondPersonTest.moc"
