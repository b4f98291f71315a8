#include "tests/app/MadeVault.h"
#include "tests/support/TestProgram.h"

#include <QtTest>

#include <sys/stat.h>

using namespace fristad::test;

/// A vault that other accounts of the computer could get at, as after `chmod -R 777` or a copy made with other tools.
class OpenToOthersTest : public QObject {
    Q_OBJECT

    static unsigned modeOf(const QString& path) {
        struct stat status {};
        return ::lstat(path.toLocal8Bit().constData(), &status) == 0 ? status.st_mode & 07777U : ~0U;
    }
    static void openAll(const QString& folder) {
        if (::system(qPrintable("chmod -R 777 '" + folder + "'")) != 0)
            qFatal("no chmod");
    }
    /// Below a folder, whatever anybody but its owner may do something with.
    static QStringList openBelow(const QString& folder) {
        QStringList open;
        if ((modeOf(folder) & 077U) != 0)
            open << folder;
        for (QDirIterator each(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                               QDirIterator::Subdirectories);
             each.hasNext();)
            if (const QString path = each.next(); (modeOf(path) & 077U) != 0)
                open << path;
        return open;
    }
    static constexpr auto sentence = "Other accounts on this computer could get at the vault's files";

private slots:
    void itIsClosedAgainAtTheNextOpeningAndSaidOnce() {
        const MadeVault vault;
        HAS_CODE(Program().run({"backup", vault.path(), "--to", vault.path() + "/backups/copy"}), 0);
        openAll(vault.path());
        const Outcome first = Program().run({"staff", vault.path(), "list"});
        HAS_CODE(first, 0);
        QVERIFY2(first.err.startsWith(sentence), first.err.constData());
        QCOMPARE(linesIn(first.err), 1);
        QCOMPARE(openBelow(vault.path()), QStringList());
        QCOMPARE(modeOf(vault.path()), 0700U);
        QCOMPARE(modeOf(vault.path() + "/register.db") & 0600U, 0600U);
        const Outcome second = Program().run({"staff", vault.path(), "list"});
        HAS_CODE(second, 0);
        QVERIFY2(second.err.isEmpty(), second.err.constData());
    }
    void aWrongPassphraseChangesNothing() {
        const MadeVault vault;
        openAll(vault.path());
        HAS_CODE(Program().with("FRISTAD_PASSPHRASE", "wrong").run({"staff", vault.path(), "list"}), 3);
        QCOMPARE(modeOf(vault.path()), 0777U);
    }
    void whatMayNotBeClosedIsSaidByTheCommandAndByVerify() {
        if (::geteuid() != 0)
            QFAIL("needs a file of another account: run the tests as root, or in a user namespace");
        const MadeVault vault;
        openAll(vault.path());
        QCOMPARE(::system(qPrintable("chmod 755 '" + vault.folder() + "'")), 0);
        // root's files, used by nobody
        const Outcome outcome =
            Program().runInShell("exec setpriv --reuid=nobody --clear-groups \"$0\" verify \"$1\"", {vault.path()});
        HAS_CODE(outcome, 0);
        QVERIFY2(outcome.err.startsWith("Other accounts on this computer can get at"), outcome.err.constData());
        QCOMPARE(linesIn(outcome.err), 1);
        QVERIFY(outcome.out.startsWith("Intact"));
        QCOMPARE(modeOf(vault.path()), 0777U);
    }
};

FRISTAD_TEST(OpenToOthersTest)
#include "OpenToOthersTest.moc"
