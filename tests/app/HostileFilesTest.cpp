#include "tests/app/MadeVault.h"
#include "tests/support/TestProgram.h"

#include <QElapsedTimer>
#include <QtTest>

#include <sodium.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace fristad::test;

/// What somebody may have put where the program reads a file: things that are no files, and files made to break whoever parses
/// them. Each is one sentence with its code, within five seconds.
class HostileFilesTest : public QObject {
    Q_OBJECT

    enum class Kind { pipe, folder, circle, socket, device, linkToPipe };

    static void put(Kind kind, const QString& name) {
        const QByteArray path = name.toLocal8Bit();
        bool made = false;
        switch (kind) {
        case Kind::pipe: made = ::mkfifo(path.constData(), 0600) == 0; break;
        case Kind::folder: made = QDir().mkpath(name + "/inside"); break;
        case Kind::circle: made = ::symlink(path.constData(), path.constData()) == 0; break;
        case Kind::device: made = ::symlink("/dev/zero", path.constData()) == 0; break;
        case Kind::linkToPipe:
            made = ::mkfifo((path + ".pipe").constData(), 0600) == 0 &&
                   ::symlink((path + ".pipe").constData(), path.constData()) == 0;
            break;
        case Kind::socket: {
            const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
            sockaddr_un address{};
            address.sun_family = AF_UNIX;
            // A socket's path is short: it is made by its name in the folder.
            const auto before = QDir::currentPath();
            QDir::setCurrent(QFileInfo(name).path());
            const QByteArray last = QFileInfo(name).fileName().toLocal8Bit();
            qstrncpy(address.sun_path, last.constData(), sizeof(address.sun_path));
            made = ::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0;
            QDir::setCurrent(before);
            ::close(socket);
            break;
        }
        }
        if (!made)
            qFatal("%s can't be made", path.constData());
    }
    static void remove(const QString& name) {
        QDir(name).removeRecursively();
        QFile::remove(name + ".pipe");
        ::unlink(name.toLocal8Bit().constData());
    }

    /// The outcome of a run that took less than five seconds.
    static Outcome soon(const QStringList& arguments) {
        QElapsedTimer time;
        time.start();
        Outcome outcome = Program().runInShell("exec timeout -s KILL 30 \"$0\" \"$@\"", arguments);
#ifdef __SANITIZE_ADDRESS__
        constexpr int most = 20'000; // it starts that much more slowly
#else
        constexpr int most = 5000;
#endif
        if (time.elapsed() >= most)
            qFatal("%s took %lld ms", qPrintable(arguments.join(' ')), static_cast<long long>(time.elapsed()));
        return outcome;
    }
    /// The whole register of a vault can be told from this: 0 and one sentence are what a refusal is.
    static void isOneSentence(const Outcome& outcome, int code) {
        HAS_CODE(outcome, code);
        QVERIFY2(linesIn(outcome.err) == 1, outcome.err.constData());
    }

    static QByteArray nested(int depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); }
    static QByteArray nestedKeyFile() {
        return R"({"checksum":"","vault":{"format":"fristad-vault","x":)" + nested(100'000) + "}}";
    }

    /// A backup with this in place of its key file, and a checksum that fits.
    static QByteArray resealed(const QByteArray& backup, const QByteArray& keyFile) {
        constexpr int header = 128; // docs/vault-format.md
        constexpr int keyFileBytes = 104;
        constexpr int checksum = 32;
        const auto number = [](QByteArray bytes) {
            quint64 value = 0;
            for (int i = 7; i >= 0; --i)
                value = value << 8U | static_cast<unsigned char>(bytes[i]);
            return value;
        };
        const auto before = static_cast<qsizetype>(number(backup.mid(keyFileBytes, 8)));
        QByteArray length(8, '\0');
        for (int i = 0; i < 8; ++i)
            length[i] = static_cast<char>(static_cast<quint64>(keyFile.size()) >> (8 * i) & 0xffU);
        QByteArray whole = backup.left(header) + keyFile + backup.mid(header + before);
        whole.replace(keyFileBytes, 8, length);
        whole.chop(checksum);
        QByteArray hash(checksum, '\0');
        crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), checksum,
                           reinterpret_cast<const unsigned char*>(whole.constData()),
                           static_cast<unsigned long long>(whole.size()), nullptr, 0);
        return whole + hash;
    }

private slots:
    void whatIsNoFileIsASentenceUnderEveryNameOfAVault_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("reading");
        QTest::addColumn<int>("verifying");
        // A damaged mirror keeps nobody out and is found by verify; what the program doesn't use hinders nothing.
        QTest::newRow("key file") << "vault.json" << 4 << 4;
        QTest::newRow("mirror") << "vault.json.bak" << 0 << 4;
        QTest::newRow("database") << "register.db" << 4 << 4;
        QTest::newRow("log") << "register.db-wal" << 4 << 4;
        QTest::newRow("journal") << "register.db-journal" << 4 << 4;
        QTest::newRow("index of the log") << "register.db-shm" << 4 << 4;
        QTest::newRow("room") << ".room" << 0 << 0;
        QTest::newRow("key file to be") << "vault.json.new" << 0 << 0;
        QTest::newRow("a backup") << "backups/copy" << 0 << 0;
    }
    void whatIsNoFileIsASentenceUnderEveryNameOfAVault() {
        QFETCH(QString, name);
        QFETCH(int, reading);
        QFETCH(int, verifying);
        const MadeVault vault;
        const QString place = vault.path() + '/' + name;
        const QString aside = vault.file("aside");
        const bool was = QFileInfo::exists(place) && QFile::rename(place, aside);
        for (const Kind kind : {Kind::pipe, Kind::folder, Kind::circle, Kind::socket, Kind::device, Kind::linkToPipe}) {
            put(kind, place);
            // A link that leads in a circle is no mirror at all, and the next opening makes one.
            const bool replaced = name == u"vault.json.bak" && kind == Kind::circle;
            const Outcome read = soon({"staff", vault.path(), "list"});
            QVERIFY2(read.code == reading,
                     qPrintable(QString("kind %1: %2 %3").arg(int(kind)).arg(read.code) + QString::fromUtf8(read.err)));
            QVERIFY2(linesIn(read.err) == (reading == 0 ? 0 : 1), read.err.constData());
            const Outcome verified = soon({"verify", vault.path()});
            QVERIFY2(verified.code == (replaced ? 0 : verifying),
                     qPrintable(QString("kind %1: %2 %3").arg(int(kind)).arg(verified.code) +
                                QString::fromUtf8(verified.err)));
            remove(place);
        }
        if (was)
            QVERIFY(QFile::rename(aside, place));
        HAS_CODE(soon({"verify", vault.path()}), 0);
    }

    void aStrayThingNeverMakesAVaultReadOnly() {
        const MadeVault vault;
        for (const Kind kind : {Kind::pipe, Kind::folder, Kind::circle, Kind::socket, Kind::device}) {
            put(kind, vault.path() + "/.room");
            const Outcome outcome = soon({"export", vault.path(), "--to", vault.file("out"), "--force"});
            HAS_CODE(outcome, 0);
            QVERIFY2(outcome.err.isEmpty() || !outcome.err.contains("only be read"), outcome.err.constData());
            remove(vault.path() + "/.room");
        }
    }

    void whatIsNoFileIsASentenceWhereverAFileIsNamed() {
        const MadeVault vault;
        for (const Kind kind : {Kind::pipe, Kind::folder, Kind::circle, Kind::socket, Kind::device, Kind::linkToPipe}) {
            const QString there = vault.file("there");
            put(kind, there);
            isOneSentence(soon({"restore", there, "--to", vault.file("restored")}), 4);
            QVERIFY(!QFileInfo::exists(vault.file("restored")));
            isOneSentence(soon({"verify", there}), 4);
            isOneSentence(soon({"staff", there, "list"}), 4);
            isOneSentence(soon({"statistics", vault.path(), "--year", "2024", "--definition", there}), 5);
            isOneSentence(soon({"staff", vault.path(), "list", "--passphrase-file", there}), 5);
            if (kind != Kind::folder)
                isOneSentence(soon({"import", vault.path(), "--from", there}), 5);
            remove(there);
            QVERIFY(QDir().mkpath(vault.file("in")));
            put(kind, vault.file("in") + "/clients.csv");
            isOneSentence(soon({"import", vault.path(), "--from", vault.file("in")}), 5);
            remove(vault.file("in"));
        }
    }

    void aKeyFileOfNothingButBracketsIsDamage() {
        const MadeVault vault;
        writeFile(vault.path() + "/vault.json", nestedKeyFile());
        for (const QStringList& command :
             {QStringList{"staff", vault.path(), "list", "--user", "anna"}, QStringList{"verify", vault.path()},
              QStringList{"backup", vault.path(), "--to", vault.file("copy"), "--user", "anna"}})
            isOneSentence(soon(command), 4);
    }
    void aBackupWithAKeyFileThatIsMadeToBreakTheReaderIsDamage() {
        const MadeVault vault;
        HAS_CODE(Program().run({"backup", vault.path(), "--to", vault.file("copy")}), 0);
        const QByteArray whole = bytesOf(vault.file("copy"));
        // The test seals as the program does.
        writeFile(vault.file("resealed"), resealed(whole, bytesOf(vault.path() + "/vault.json")));
        QCOMPARE(bytesOf(vault.file("resealed")), whole);
        for (const QByteArray& keyFile :
             {nestedKeyFile(), QByteArray(4 * 1024 * 1024 + 1, ' '), QByteArray(100'000, '{')}) {
            writeFile(vault.file("resealed"), resealed(whole, keyFile));
            isOneSentence(soon({"verify", vault.file("resealed"), "--user", "anna"}), 4);
            isOneSentence(soon({"restore", vault.file("resealed"), "--to", vault.file("restored"), "--user", "anna"}),
                          4);
            QVERIFY(!QFileInfo::exists(vault.file("restored")));
        }
    }
    void aDefinitionOfNothingButBracketsIsRefused() {
        const MadeVault vault;
        writeFile(vault.file("mine.json"), nested(100'000));
        const Outcome outcome =
            soon({"statistics", vault.path(), "--year", "2024", "--definition", vault.file("mine.json")});
        HAS_CODE(outcome, 1);
        QVERIFY2(outcome.err.contains("16 levels"), outcome.err.constData());
    }
};

FRISTAD_TEST(HostileFilesTest)
#include "HostileFilesTest.moc"
