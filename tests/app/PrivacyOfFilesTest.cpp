#include "tests/app/MadeVault.h"
#include "tests/support/TestProgram.h"

#include <QtTest>

#include <sys/stat.h>

using namespace fristad::test;

/// Whatever the program makes is its user's alone, and what somebody has put in its way is not written through.
class PrivacyOfFilesTest : public QObject {
    Q_OBJECT

    static constexpr auto openToAll = "umask 0; exec \"$0\" \"$@\"";

    static unsigned modeOf(const QString& path) {
        struct stat status {};
        return ::lstat(path.toLocal8Bit().constData(), &status) == 0 ? status.st_mode & 07777U : ~0U;
    }
    static bool link(const QString& target, const QString& name) {
        QFile::remove(name);
        return ::symlink(target.toLocal8Bit().constData(), name.toLocal8Bit().constData()) == 0;
    }

private slots:
    void nothingThatIsMadeIsForOthersWhateverTheUmask() {
        const QTemporaryDir place;
        const auto at = [&](const char* name) { return place.filePath(name); };
        const auto vault = at("vault");
        writeRegister(at("register"), {{"clients.csv", "client_code,exposure,first_contact\nN1,direct,2024-01-01\n"}});
        const QList<QStringList> commands{
            {"create", vault, "--user", "anna", "--recovery-out", at("key")},
            {"import", vault, "--from", at("register")},
            {"export", vault, "--to", at("exported")},
            {"deadlines", vault, "--format", "ics", "--out", at("deadlines.ics")},
            {"statistics", vault, "--year", "2024", "--format", "csv", "--out", at("figures.csv")},
            {"statistics", vault, "--year", "2024", "--format", "xlsx", "--out", at("figures.xlsx")},
            {"statistics", vault, "--year", "2024", "--format", "pdf", "--out", at("figures.pdf")},
            {"history", vault, "export", "--to", at("chain.csv")},
            {"backup", vault, "--to", at("copy")},
            {"restore", at("copy"), "--to", at("restored")},
            {"staff", vault, "add", "bo", "--role", "auditor"}, // writes the key file anew
            {"demo", at("demo"), "--clients", "3"},
            {"snapshot", at("demo"), "--to", at("pictures"), "--user", "demo"},
        };
        for (const QStringList& command : commands) {
            auto program = Program();
            if (command.front() == u"snapshot")
                program.with("FRISTAD_PASSPHRASE", "demo");
            HAS_CODE(program.runInShell(openToAll, command), 0);
        }
        int seen = 0;
        for (QDirIterator each(place.path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                               QDirIterator::Subdirectories);
             each.hasNext();) {
            const QFileInfo file(each.next());
            if (file.filePath().startsWith(at("register")))
                continue; // the test's own
            const unsigned expected = file.isDir() ? 0700U : 0600U;
            QVERIFY2(modeOf(file.filePath()) == expected,
                     qPrintable(QString("%1: %2").arg(file.filePath()).arg(modeOf(file.filePath()), 0, 8)));
            ++seen;
        }
        QVERIFY(seen > 20);
    }

    void whatALinkPointsToIsNeverWritten_data() {
        QTest::addColumn<QString>("name");
        for (const auto* name : {"register.db-wal", "register.db-journal", "vault.json.new", "vault.json.bak.new",
                                 ".room", "vault.json.bak", "register.db-shm"})
            QTest::newRow(name) << QString(name);
    }
    /// Somebody who may write in the vault's folder puts a link there to something else that is dear to its user.
    void whatALinkPointsToIsNeverWritten() {
        QFETCH(QString, name);
        const MadeVault vault;
        const auto dear = vault.file("dear");
        writeFile(dear, "dear to me");
        QVERIFY(link(dear, vault.path() + '/' + name));
        // Each of them may be refused or done; both leave alone what isn't the vault's.
        static_cast<void>(Program().run({"staff", vault.path(), "add", "bo", "--role", "auditor"}));
        static_cast<void>(Program().run({"staff", vault.path(), "remove", "bo", "--user", "anna"}));
        static_cast<void>(Program().run({"verify", vault.path(), "--user", "anna"}));
        QCOMPARE(bytesOf(dear), QByteArray("dear to me"));
        QFile::remove(vault.path() + '/' + name);
        HAS_CODE(Program().run({"verify", vault.path(), "--user", "anna"}), 0);
    }

    void aTargetThatIsALinkIsReplacedAndNotFollowed() {
        const MadeVault vault;
        const auto dear = vault.file("dear");
        const auto target = vault.file("target");
        writeFile(dear, "dear to me");
        for (const QStringList& command :
             {QStringList{"backup", vault.path(), "--to", target},
              QStringList{"statistics", vault.path(), "--year", "2024", "--format", "csv", "--out", target}}) {
            QVERIFY(link(dear, target));
            HAS_CODE(Program().run(command), 5);
            QVERIFY(QFileInfo(target).isSymLink());
            HAS_CODE(Program().run(command + QStringList{"--force"}), 0);
            QVERIFY(!QFileInfo(target).isSymLink());
            QCOMPARE(bytesOf(dear), QByteArray("dear to me"));
        }
    }
};

FRISTAD_TEST(PrivacyOfFilesTest)
#include "PrivacyOfFilesTest.moc"
