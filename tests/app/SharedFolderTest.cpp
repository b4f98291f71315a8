#include "tests/app/MadeVault.h"
#include "tests/support/TestProgram.h"

#include <QtTest>

#include <fcntl.h>
#include <sys/stat.h>

using namespace fristad::test;

/// A vault where other computers can reach it, at the command line.
class SharedFolderTest : public QObject {
    Q_OBJECT

    static void synchronise(const MadeVault& vault) { QVERIFY(QDir(vault.folder()).mkdir(".stfolder")); }

private slots:
    void whatReadsWorksAndWhatWritesEndsWith5AndSaysWhy() {
        const MadeVault vault;
        synchronise(vault);
        HAS_CODE(Program().run({"deadlines", vault.path()}), 0);
        const auto before = fingerprint(vault.path());
        writeRegister(vault.file("in"),
                      {{"clients.csv", "client_code,exposure,first_contact\nC-1,direct,2024-02-29\n"}});
        const QList<QStringList> commands{{"import", vault.path(), "--from", vault.file("in")},
                                          {"staff", vault.path(), "add", "bo", "--role", "auditor"},
                                          {"staff", vault.path(), "passphrase"}};
        for (const auto& command : commands) {
            const Outcome outcome = Program().run(command);
            HAS_CODE(outcome, 5);
            QVERIFY2(outcome.err.contains("Syncthing") && outcome.err.contains("two computers"),
                     outcome.err.constData());
        }
        QCOMPARE(fingerprint(vault.path()), before);
        const Outcome made =
            Program().run({"create", vault.file("new"), "--user", "bo", "--recovery-out", vault.file("r")});
        HAS_CODE(made, 5);
        QVERIFY(!QFileInfo::exists(vault.file("new")) && !QFileInfo::exists(vault.file("r")));
    }
    void onlyAnAdministratorsWordsChangeThat() {
        const MadeVault vault;
        HAS_CODE(Program().run({"staff", vault.path(), "add", "bo", "--role", "coordinator"}), 0);
        synchronise(vault);
        const QStringList add{"staff", vault.path(), "add", "eva", "--role", "auditor", "--user", "anna"};
        const auto saying = [&](const QString& words) {
            return Program().with("XDG_CONFIG_HOME", vault.file("config")).with("FRISTAD_ONLY_THIS_COMPUTER", words);
        };
        for (const char* words : {"1", "yes", "true", "no other"})
            HAS_CODE(saying(words).run(add), 1);
        HAS_CODE(saying("no other computer uses this folder")
                     .with("FRISTAD_PASSPHRASE", "another passphrase of tests")
                     .run({"deadlines", vault.path(), "--user", "bo"}),
                 3);
        HAS_CODE(Program().with("XDG_CONFIG_HOME", vault.file("config")).run(add), 5);
        HAS_CODE(saying("no other computer uses this folder").run(add), 0);
        // From then on it need not be said again here, and elsewhere it doesn't hold.
        const QStringList another{"staff", vault.path(), "add", "ola", "--role", "auditor", "--user", "anna"};
        HAS_CODE(Program().with("XDG_CONFIG_HOME", vault.file("other computer")).run(another), 5);
        HAS_CODE(Program().with("XDG_CONFIG_HOME", vault.file("config")).run(another), 0);
    }
    void anotherComputersLockEndsWith5AndSaysWhoAndSinceWhen() {
        const MadeVault vault;
        writeFile(vault.path() + "/vault.lock",
                  "Fristad lock 1\ntoken: 00112233445566778899aabbccddeeff\ncomputer: 0123456789abcdef\n"
                  "name: PC-OFFICE\nwho: lisa\nprocess: x\nsince: 1728388800000\n");
        const auto before = fingerprint(vault.path());
        const Outcome outcome = Program().run({"deadlines", vault.path()});
        HAS_CODE(outcome, 5);
        QVERIFY2(outcome.err.contains("lisa on PC-OFFICE has had the vault open since 2024-10-08 14:00"),
                 outcome.err.constData());
        QCOMPARE(fingerprint(vault.path()), before);
        const timespec old[2] = {{0, UTIME_OMIT}, {::time(nullptr) - 301, 0}};
        QCOMPARE(::utimensat(AT_FDCWD, (vault.path() + "/vault.lock").toUtf8().constData(), old, 0), 0);
        HAS_CODE(Program().run({"deadlines", vault.path()}), 0);
        QVERIFY(!QFileInfo::exists(vault.path() + "/vault.lock"));
    }
};

FRISTAD_TEST(SharedFolderTest)
#include "SharedFolderTest.moc"
