#include "tests/app/MadeVault.h"
#include "tests/support/TestProgram.h"

#include <QtEndian>
#include <QtTest>

#include <sys/stat.h>

using namespace fristad::test;

/// SQLite believes a rollback journal that it finds beside a database, and deletes the file that the journal names as its
/// super-journal: whoever can write a vault's folder could delete any file of whoever opens the vault.
class StrayJournalTest : public QObject {
    Q_OBJECT

    static QByteArray bigEndian(quint32 number) {
        QByteArray bytes(4, '\0');
        qToBigEndian(number, bytes.data());
        return bytes;
    }

    // sqlite.org/fileformat.html, "The Rollback Journal": a header of one sector with no pages, then the page of SQLite's locks, the
    // name, its length, the sum of its bytes, the header's first eight bytes again.
    static inline const QByteArray magic = QByteArray::fromHex("d9d505f920a163d7");
    static QByteArray header(const QString& vault) {
        const auto pages = quint32(QFileInfo(vault + "/register.db").size() / 4096);
        return (magic + bigEndian(0) + bigEndian(0x12345678) + bigEndian(pages) + bigEndian(512) + bigEndian(4096))
            .leftJustified(512, '\0');
    }
    static QByteArray naming(const QByteArray& victim) {
        quint32 sum = 0;
        for (const char byte : victim)
            sum += quint32(static_cast<signed char>(byte));
        return bigEndian(262145) + victim + bigEndian(quint32(victim.size())) + bigEndian(sum) + magic;
    }
    static QString journalOf(const MadeVault& vault) { return vault.path() + "/register.db-journal"; }
    /// For its owner only, as all of the vault: what is open to others is closed at once, which is another test's.
    static void writeJournal(const MadeVault& vault, const QByteArray& bytes) {
        writeFile(journalOf(vault), bytes);
        QFile::setPermissions(journalOf(vault), QFile::ReadOwner | QFile::WriteOwner);
    }

    /// Runs a command in the vault's folder beside such a journal; the victim and the vault must be as they were.
    static void attack(const MadeVault& vault, const QStringList& command, const QByteArray& named,
                       const QString& victim, const Program& program = Program()) {
        writeJournal(vault, header(vault.path()) + naming(named));
        const auto before = fingerprint(vault.path());
        const auto content = bytesOf(victim);
        const Outcome outcome =
            program.runInShell(R"(cd "$1" && shift && exec "$0" "$@")", QStringList(vault.path()) + command);
        HAS_CODE(outcome, 4);
        QVERIFY2(outcome.err.contains("register.db-journal"), outcome.err.constData());
        QCOMPARE(bytesOf(victim), content);
        QCOMPARE(fingerprint(vault.path()), before);
    }

private slots:
    void noCommandDeletesWhatAJournalNames_data() {
        QTest::addColumn<QStringList>("command");
        const auto row = [](const QStringList& command) { QTest::newRow(qPrintable(command.join(' '))) << command; };
        row({"deadlines", "VAULT"});
        row({"statistics", "VAULT", "--year", "2024"});
        row({"export", "VAULT", "--to", "OUT"});
        row({"import", "VAULT", "--from", "IN"});
        row({"import", "VAULT", "--from", "IN", "--dry-run"});
        row({"backup", "VAULT", "--to", "OUT"});
        row({"verify", "VAULT"});
        row({"history", "VAULT", "export", "--to", "OUT"});
        row({"staff", "VAULT", "list"});
        row({"staff", "VAULT", "add", "bo", "--role", "auditor"});
        row({"staff", "VAULT", "remove", "natt"});
        row({"snapshot", "VAULT", "--to", "OUT"});
        row({"deadlines", "VAULT", "--user", "natt"}); // any passphrase will do
    }
    void noCommandDeletesWhatAJournalNames() {
        QFETCH(QStringList, command);
        const MadeVault vault;
        const QString victim = vault.file("photo.jpg");
        writeFile(victim, "a picture");
        writeRegister(vault.file("in"),
                      {{"clients.csv", "client_code,exposure,first_contact\nA-1,direct,2024-01-01\n"}});
        HAS_CODE(Program().run({"staff", vault.path(), "add", "natt", "--role", "night_staff", "--user", "anna"}), 0);
        command.replaceInStrings("VAULT", vault.path());
        command.replaceInStrings("OUT", vault.file("out"));
        command.replaceInStrings("IN", vault.file("in"));
        auto program = Program();
        if (command.contains("--user"))
            program.with("FRISTAD_PASSPHRASE", "another passphrase of tests");
        else
            command << "--user"
                    << "anna";
        attack(vault, command, QFile::encodeName(victim), victim, program);
        QVERIFY(!QFile::exists(vault.file("out")));
    }

    void noNameLeadsToAFileOutsideNorToTheVaultsOwn_data() {
        QTest::addColumn<QByteArray>("named"); // %: the folder that the vault is in
        QTest::addColumn<QString>("victim");
        QTest::newRow("beside the vault, as a relative name") << QByteArray("../photo.jpg") << "photo.jpg";
        QTest::newRow("beside the vault, through it") << QByteArray("%/vault/../photo.jpg") << "photo.jpg";
        QTest::newRow("the key file") << QByteArray("%/vault/vault.json") << "vault/vault.json";
        QTest::newRow("the database") << QByteArray("%/vault/register.db") << "vault/register.db";
        QTest::newRow("nothing that is there") << QByteArray("%/vault/none") << "vault/vault.json";
    }
    void noNameLeadsToAFileOutsideNorToTheVaultsOwn() {
        QFETCH(QByteArray, named);
        QFETCH(QString, victim);
        const MadeVault vault;
        writeFile(vault.file("photo.jpg"), "a picture");
        named.replace("%", QFile::encodeName(vault.folder()));
        attack(vault, {"deadlines", vault.path()}, named, vault.file(victim));
    }

    void aVaultThatCanOnlyBeReadTouchesNothingEither() {
        const MadeVault vault;
        const QString victim = vault.file("photo.jpg");
        writeFile(victim, "a picture");
        writeJournal(vault, header(vault.path()) + naming(QFile::encodeName(victim)));
        for (const auto* const name : {"register.db", "register.db-journal", "vault.json", "vault.json.bak"})
            QVERIFY(QFile::setPermissions(vault.path() + '/' + name, QFile::ReadOwner));
        QVERIFY(QFile::setPermissions(vault.path(), QFile::ReadOwner | QFile::ExeOwner));
        const Outcome outcome = Program().run({"deadlines", vault.path()});
        QVERIFY(QFile::setPermissions(vault.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        HAS_CODE(outcome, 4);
        QCOMPARE(bytesOf(victim), QByteArray("a picture"));
    }

    void aJournalThatNamesNoFileIsNotRolledBackEither() {
        const MadeVault vault;
        // The page that it would put back, whatever it is.
        QByteArray page = bytesOf(vault.path() + "/register.db").mid(4096, 4096);
        const auto with =
            header(vault.path()).replace(8, 4, bigEndian(1)) + bigEndian(2) + page + bigEndian(0x12345678);
        for (const auto& journal : {header(vault.path()), with, QByteArray("no journal at all"), magic}) {
            writeJournal(vault, journal);
            const auto before = fingerprint(vault.path());
            HAS_CODE(Program().run({"deadlines", vault.path()}), 4);
            QCOMPARE(fingerprint(vault.path()), before);
        }
        QVERIFY(QFile::remove(journalOf(vault)));
        HAS_CODE(Program().run({"verify", vault.path()}), 0); // it was all that was in the way
    }

    void whatIsNoRegularFileIsNoJournal() {
        const MadeVault vault;
        const auto journal = QFile::encodeName(journalOf(vault));
        writeFile(vault.file("photo.jpg"), "a picture");
        QVERIFY(QFile::link(vault.file("photo.jpg"), journalOf(vault)));
        HAS_CODE(Program().run({"deadlines", vault.path()}), 4);
        QVERIFY(QFile::remove(journalOf(vault)));
        QVERIFY(QDir().mkdir(journalOf(vault)));
        HAS_CODE(Program().run({"deadlines", vault.path()}), 4);
        QVERIFY(QDir().rmdir(journalOf(vault)));
        QCOMPARE(::mkfifo(journal.constData(), 0600), 0);
        HAS_CODE(Program().run({"deadlines", vault.path()}), 4); // and doesn't wait for a writer
        QCOMPARE(bytesOf(vault.file("photo.jpg")), QByteArray("a picture"));
    }

    void neitherDatabaseNorLogAreLinksToFilesElsewhere() {
        const MadeVault vault;
        const QString victim = vault.file("photo.jpg");
        writeFile(victim, "a picture");
        QVERIFY(QFile::link(victim, vault.path() + "/register.db-wal"));
        const Outcome log = Program().run({"deadlines", vault.path()});
        QVERIFY2(log.code == 4 || log.code == 5, log.err.constData());
        QCOMPARE(bytesOf(victim), QByteArray("a picture"));
        QVERIFY(QFile::remove(vault.path() + "/register.db-wal"));
        // A database elsewhere, with a journal of its own that the check beside the link would not see.
        QVERIFY(QFile::rename(vault.path() + "/register.db", vault.path() + "/other.db"));
        QVERIFY(QFile::link("other.db", vault.path() + "/register.db"));
        writeFile(vault.path() + "/other.db-journal", header(vault.path()) + naming(QFile::encodeName(victim)));
        HAS_CODE(Program().run({"deadlines", vault.path()}), 4);
        QCOMPARE(bytesOf(victim), QByteArray("a picture"));
    }

    void aJournalThatIsDoneWithGoes() {
        const MadeVault vault;
        writeJournal(vault, QByteArray(512, '\0')); // as SQLite leaves one when locks are held all the time
        HAS_CODE(Program().run({"verify", vault.path()}), 0);
        QVERIFY(!QFile::exists(journalOf(vault)));
    }

    void aWrongPassphraseTouchesNothing() {
        const MadeVault vault;
        const QString victim = vault.file("photo.jpg");
        writeFile(victim, "a picture");
        writeJournal(vault, header(vault.path()) + naming(QFile::encodeName(victim)));
        const auto before = fingerprint(vault.path());
        HAS_CODE(Program().with("FRISTAD_PASSPHRASE", "wrong").run({"deadlines", vault.path()}), 3);
        QCOMPARE(fingerprint(vault.path()), before);
        QCOMPARE(bytesOf(victim), QByteArray("a picture"));
    }
};

FRISTAD_TEST(StrayJournalTest)
#include "StrayJournalTest.moc"
