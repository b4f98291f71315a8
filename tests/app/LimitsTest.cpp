#include "tests/app/MadeVault.h"
#include "tests/support/TestProgram.h"

#include <QtTest>

#include <unistd.h>

using namespace fristad::test;

/// Limits that a computer sets to an account: the size of files, memory that may be locked, files that may not be read.
class LimitsTest : public QObject {
    Q_OBJECT

    /// Under such a limit, as an account that is not above it: root is.
    static Outcome limited(const QString& limit, const MadeVault& vault, const QStringList& command) {
        if (::geteuid() == 0 && ::system(qPrintable("chown -R nobody '" + vault.folder() + "'")) != 0)
            qFatal("no chown");
        const QString as = ::geteuid() == 0 ? "exec setpriv --reuid=nobody --clear-groups " : "exec ";
        return Program().runInShell(limit + " && " + as + "\"$0\" \"$@\"", command);
    }

private slots:
    void aFileThatMayGrowNoMoreIsOneSentenceAndLeavesNothing_data() {
        QTest::addColumn<QStringList>("command"); ///< V is the vault, F is beside it
        QTest::newRow("backup") << QStringList{"backup", "V", "--to", "F/copy"};
        QTest::newRow("history") << QStringList{"history", "V", "export", "--to", "F/chain.csv"};
        QTest::newRow("export") << QStringList{"export", "V", "--to", "F/out"};
        QTest::newRow("statistics") << QStringList{"statistics", "V",    "--year", "2024",
                                                   "--format",   "xlsx", "--out",  "F/figures"};
        QTest::newRow("restore") << QStringList{"restore", "F/made", "--to", "F/restored"};
    }
    void aFileThatMayGrowNoMoreIsOneSentenceAndLeavesNothing() {
        QFETCH(QStringList, command);
        const MadeVault vault;
        HAS_CODE(vault.import(shared("register-2024")), 0);
        HAS_CODE(Program().run({"backup", vault.path(), "--to", vault.file("made")}), 0);
        const auto before = QDir(vault.folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        command.replaceInStrings(QRegularExpression("^V$"), vault.path());
        command.replaceInStrings(QRegularExpression("^F/"), vault.folder() + '/');
        const Outcome outcome = limited("ulimit -f 4", vault, command); // 2 KiB
        HAS_CODE(outcome, 5);
        QVERIFY2(linesIn(outcome.err) <= 2, outcome.err.constData()); // a vault that can only be read says so first
        QVERIFY2(outcome.err.contains("may not grow that big"), outcome.err.constData());
        QCOMPARE(QDir(vault.folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), before);
        HAS_CODE(Program().run({"verify", vault.path()}), 0);
    }

    void memoryThatMayNotBeLockedIsOneSentence() {
        const MadeVault vault;
        const Outcome outcome = limited("ulimit -l 0", vault, {"staff", vault.path(), "list"});
        HAS_CODE(outcome, 0);
        QCOMPARE(linesIn(outcome.err), 1);
        QVERIFY2(outcome.err.startsWith("This computer does not let the program lock its memory"),
                 outcome.err.constData());
        const Outcome usual = limited("true", vault, {"staff", vault.path(), "list"});
        HAS_CODE(usual, 0);
        QVERIFY2(usual.err.isEmpty(), usual.err.constData());
    }

    void aDatabaseThatMayNotBeReadIsNoPermissionAndNotMissing() {
        const MadeVault vault;
        QVERIFY(QFile::setPermissions(vault.path() + "/register.db", {}));
        const Outcome outcome = limited("true", vault, {"staff", vault.path(), "list"});
        HAS_CODE(outcome, 5);
        QCOMPARE(linesIn(outcome.err), 1);
        QVERIFY2(outcome.err.startsWith("You have no permission for"), outcome.err.constData());
    }

    void whoRestoresHasToSayWhoTheyAreWhereSeveralWork() {
        const MadeVault vault;
        HAS_CODE(Program().run({"staff", vault.path(), "add", "bo", "--role", "auditor"}), 0);
        HAS_CODE(Program().run({"backup", vault.path(), "--to", vault.file("copy"), "--user", "anna"}), 0);
        HAS_CODE(Program().run({"restore", vault.file("copy"), "--to", vault.file("restored")}), 2);
        QVERIFY(!QFileInfo::exists(vault.file("restored")));
        HAS_CODE(Program().run({"verify", vault.file("copy")}), 2);
        HAS_CODE(Program().run({"verify", vault.path()}), 2);
        HAS_CODE(Program().run({"restore", vault.file("copy"), "--to", vault.file("restored"), "--user", "anna"}), 0);
    }
};

FRISTAD_TEST(LimitsTest)
#include "LimitsTest.moc"
