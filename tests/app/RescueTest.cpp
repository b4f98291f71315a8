#include "tests/app/MadeVault.h"
#include "tests/support/TestProgram.h"

#include <QtTest>

using namespace fristad::test;

/// `rescue` as a person types it: what goes where, and with which exit code.
class RescueTest : public QObject {
    Q_OBJECT

    static void exportsAre(const QString& vault, const QString& to, const QMap<QString, QByteArray>& content) {
        HAS_CODE(Program().run({"export", vault, "--to", to}), 0);
        QVERIFY(content.contains("clients.csv"));
        for (const auto& [name, bytes] : content.asKeyValueRange())
            QVERIFY2(bytesOf(to + '/' + name) == bytes, qPrintable(name));
    }

private slots:
    void aWholeVaultIsRescuedToTheByte() {
        const MadeVault vault;
        HAS_CODE(vault.import(shared("register-2024")), 0);
        const auto content = vault.content();
        const auto before = fingerprint(vault.path());
        const QString to = vault.file("rescued");
        const Outcome rescued = Program().run({"rescue", vault.path(), "--to", to});
        HAS_CODE(rescued, 0);
        QVERIFY(rescued.out.isEmpty());
        QVERIFY2(rescued.err.contains("Everything could be rescued"), rescued.err.constData());
        QCOMPARE(fingerprint(vault.path()), before);
        HAS_CODE(Program().run({"verify", to}), 0);
        exportsAre(to, vault.file("exported again"), content);
    }

    void whatIsLostStandsOnALineOfItsOwnAndTheCodeIsOne() {
        const MadeVault vault;
        HAS_CODE(vault.import(shared("register-2024")), 0);
        const QByteArray whole = bytesOf(vault.path() + "/register.db");
        int inPart = 0;
        for (qsizetype page = 20; inPart < 3 && page < whole.size() / 4096; page += 7) {
            QByteArray damaged = whole;
            damaged[page * 4096 + 100] = char(damaged[page * 4096 + 100] ^ 1);
            writeFile(vault.path() + "/register.db", damaged);
            const auto before = fingerprint(vault.path());
            const QString to = vault.file("rescued-" + QString::number(page));
            const Outcome rescued = Program().run({"rescue", vault.path(), "--to", to});
            QCOMPARE(fingerprint(vault.path()), before);
            if (rescued.code == 4) { // the page says which tables there are
                QVERIFY(!QFileInfo::exists(to));
                continue;
            }
            HAS_CODE(Program().run({"verify", to}), 0);
            if (rescued.code == 0)
                continue;
            ++inPart;
            HAS_CODE(rescued, 1);
            QVERIFY(linesIn(rescued.out) > 0);
            for (const QByteArray& line : rescued.out.trimmed().split('\n'))
                QVERIFY2(line.contains("lost") || line.contains("could not be read"), line.constData());
            QCOMPARE(linesIn(rescued.err), 1);
            QVERIFY2(rescued.err.contains("whole in itself"), rescued.err.constData());
        }
        QCOMPARE(inPart, 3);
    }

    void inSwedishToo() {
        const MadeVault vault;
        const Outcome rescued = Program()
                                    .without("LC_ALL")
                                    .with("LANG", "sv_SE.UTF-8")
                                    .run({"rescue", vault.path(), "--to", vault.file("räddat")});
        HAS_CODE(rescued, 0);
        QVERIFY2(rescued.err.startsWith("Allt gick att rädda"), rescued.err.constData());
    }

    void codesAreThoseOfTheOtherCommands() {
        const MadeVault vault;
        const QString to = vault.file("rescued");
        HAS_CODE(Program().run({"rescue", vault.path()}), 2);
        HAS_CODE(Program().run({"rescue", "--to", to}), 2);
        HAS_CODE(Program().with("FRISTAD_PASSPHRASE", "not it").run({"rescue", vault.path(), "--to", to}), 3);
        HAS_CODE(Program().run({"rescue", vault.file("nothing"), "--to", to}), 4);
        writeFile(vault.file("taken"), "mine");
        HAS_CODE(Program().run({"rescue", vault.path(), "--to", vault.file("taken")}), 5);
        QCOMPARE(bytesOf(vault.file("taken")), QByteArray("mine"));
        writeFile(vault.path() + "/register.db", QByteArray(8192, 'x'));
        HAS_CODE(Program().run({"rescue", vault.path(), "--to", to}), 4);
        QVERIFY(!QFileInfo::exists(to));
    }

    void aColleagueOrNobodyNamedIsRefused() {
        const MadeVault vault;
        HAS_CODE(Program().run({"staff", vault.path(), "--user", "anna", "add", "carl", "--role", "coordinator"}), 0);
        HAS_CODE(changeFirstPassphrase(vault.path(), "carl"), 0);
        const QString to = vault.file("rescued");
        HAS_CODE(Program().run({"rescue", vault.path(), "--to", to}), 2);
        HAS_CODE(asColleague().run({"rescue", vault.path(), "--user", "carl", "--to", to}), 3);
        QVERIFY(!QFileInfo::exists(to));
        HAS_CODE(Program().run({"rescue", vault.path(), "--user", "anna", "--to", to}), 0);
        HAS_CODE(asColleague().run({"deadlines", to, "--user", "carl"}), 0);
    }
};

FRISTAD_TEST(RescueTest)
#include "RescueTest.moc"
