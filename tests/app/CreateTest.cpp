#include "tests/app/Terminal.h"
#include "tests/support/TestProgram.h"

#include <QtTest>

using namespace fristad::test;

class CreateTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    [[nodiscard]] QString here(const char* name) const { return folder_.filePath(name); }

    /// The groups that stand alone on a line between two blank ones.
    static QByteArray recoveryKeyIn(const QByteArray& shown) {
        const auto match = QRegularExpression("\n\r?\n([0-9A-Z]+(?:[- ][0-9A-Z]+)+)\r?\n").match(shown);
        return match.captured(1).toUtf8();
    }

private slots:
    void aVaultIsMadeWithItsRecoveryKeyInAFile() {
        HAS_CODE(Program().run({"create", here("one"), "--user", "anna", "--full-name", "Anna Ås", "--recovery-out",
                                here("one.key")}),
                 0);
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFileInfo(here("one.key")).permissions() & others));
        QVERIFY(bytesOf(here("one.key")).size() >= 33); // 160 bits are 32 letters of 5 bits at least
        const Outcome staff = Program().run({"staff", here("one"), "list"});
        QCOMPARE(staff.out, QByteArray("anna\tadministrator\tAnna Ås\n"));
    }
    void theOrganisationIsNamedOnOneLineOrNothingIsMade() {
        const auto create = [&](const char* place, const QString& organisation) {
            return Program().run({"create", here(place), "--user", "anna", "--organisation", organisation,
                                  "--recovery-out", here(place) + ".key"});
        };
        const Outcome refused = create("too-long", QString(121, 'k'));
        HAS_CODE(refused, 1);
        QVERIFY2(refused.err.contains("120 characters"), refused.err.constData());
        QVERIFY(!QFileInfo::exists(here("too-long")));
        QVERIFY(!QFileInfo::exists(here("too-long.key")));
        HAS_CODE(create("named", "Kvinnohuset Lunden"), 0);
        HAS_CODE(Program().run({"verify", here("named")}), 0);
    }
    void theRecoveryKeyIsShownOnceAndAskedBack() {
        Terminal terminal(Program(), {"create", here("typed"), "--user", "anna"});
        QVERIFY(terminal.waitFor("Type the recovery key"));
        QVERIFY2(!QFileInfo::exists(here("typed") + "/vault.json"), "the vault counts as made only when it is typed");
        const QByteArray key = recoveryKeyIn(terminal.shown());
        QVERIFY2(!key.isEmpty(), terminal.shown().constData());
        terminal.type(key + "\n");
        HAS_CODE(terminal.end(), 0);
        HAS_CODE(Program().run({"verify", here("typed")}), 0);
    }
    void aRecoveryKeyTypedWronglyLeavesNothing() {
        Terminal terminal(Program(), {"create", here("mistyped"), "--user", "anna"});
        QVERIFY(terminal.waitFor("Type the recovery key"));
        terminal.type("ABCD-EFGH\n");
        HAS_CODE(terminal.end(), 1);
        QVERIFY(!QFileInfo::exists(here("mistyped")));
    }
    void whoGivesUpLeavesNothing() {
        for (const char* const key : {"\x03", "\x04"}) { // Ctrl+C, end of input
            Terminal terminal(Program(), {"create", here("given-up"), "--user", "anna"});
            QVERIFY(terminal.waitFor("Type the recovery key"));
            terminal.type(key);
            HAS_CODE(terminal.end(), 5);
            QVERIFY(!QFileInfo::exists(here("given-up")));
        }
    }
    void whatStandsInTheWayStaysAsItIs() {
        QVERIFY(QDir().mkdir(here("full")));
        writeFile(here("full") + "/letter", "dear");
        writeFile(here("file"), "dear");
        writeFile(here("key-there"), "dear");
        const auto before = fingerprint(folder_.path());
        HAS_CODE(Program().run({"create", here("full"), "--user", "anna", "--recovery-out", here("k1")}), 5);
        HAS_CODE(Program().run({"create", here("file"), "--user", "anna", "--recovery-out", here("k2")}), 5);
        HAS_CODE(Program().run({"create", here("new"), "--user", "anna", "--recovery-out", here("key-there")}), 5);
        HAS_CODE(Program().run({"create", here("no/such/place"), "--user", "anna", "--recovery-out", here("k3")}), 5);
        QCOMPARE(fingerprint(folder_.path()), before);
    }
    void aPathMayHaveSpacesAndLetters() {
        const QString vault = here("Kvinnojouren i Åmål – valv");
        HAS_CODE(Program().run({"create", vault, "--user", "åsa", "--recovery-out", vault + " nyckel"}), 0);
        HAS_CODE(Program().with("LC_ALL", "C").run({"verify", vault}), 0);
        HAS_CODE(Program().run({"backup", vault, "--to", vault + " kopia.fristad"}), 0);
        HAS_CODE(Program().run({"restore", vault + " kopia.fristad", "--to", vault + " två"}), 0);
    }
    void aVaultMayBeCalledLikeACommand() {
        const QString vault = here("demo");
        const Outcome outcome =
            Program().runInShell("cd \"$1\" && \"$0\" create demo --user anna --recovery-out verify && "
                                 "\"$0\" verify demo && \"$0\" staff demo list",
                                 {folder_.path()});
        HAS_CODE(outcome, 0);
        QVERIFY(QFileInfo::exists(vault + "/register.db"));
    }
    void theProgramForPeopleMakesKeysThatCost() {
        const Program real(FRISTAD_PROGRAM);
        HAS_CODE(real.run({"create", here("real"), "--user", "anna", "--recovery-out", here("real.key")}), 0);
        HAS_CODE(real.run({"verify", here("real")}), 0);
        QVERIFY2(bytesOf(here("real") + "/vault.json").contains("268435456"), "Argon2id takes 256 MiB");
    }
};

FRISTAD_TEST(CreateTest)
#include "CreateTest.moc"
