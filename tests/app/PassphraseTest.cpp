#include "tests/app/Terminal.h"

#include <QtTest>

using namespace fristad::test;

class PassphraseTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    QString vault_;

    static Program withoutPassphrase() {
        return Program().without("FRISTAD_PASSPHRASE").without("FRISTAD_NEW_PASSPHRASE");
    }

private slots:
    void init() {
        vault_ = folder_.filePath(QString("%1-vault").arg(QTest::currentTestFunction()));
        HAS_CODE(Program().run({"create", vault_, "--user", "anna", "--recovery-out", vault_ + ".key"}), 0);
    }

    void isTypedWithoutEcho() {
        Terminal terminal(withoutPassphrase(), {"verify", vault_});
        QVERIFY(terminal.waitFor("Passphrase for anna:"));
        QVERIFY(!terminal.echoes());
        terminal.type("a passphrase of tests\n");
        const Outcome outcome = terminal.end();
        HAS_CODE(outcome, 0);
        QVERIFY(!outcome.out.contains("a passphrase"));
        QVERIFY(outcome.out.contains("Intact"));
    }
    void theTerminalEchoesAgainAfterCtrlC() {
        Terminal terminal(withoutPassphrase(), {"verify", vault_});
        QVERIFY(terminal.waitFor("Passphrase for anna:"));
        QVERIFY(!terminal.echoes());
        terminal.type("\x03");
        QVERIFY(terminal.waitFor("stopped"));
        QVERIFY(terminal.echoes());
        HAS_CODE(terminal.end(), 5);
    }
    void comesFromTheFirstLineOfAFile() {
        writeFile(vault_ + ".passphrase", "a passphrase of tests\r\nnothing else\n");
        HAS_CODE(withoutPassphrase().run({"verify", vault_, "--passphrase-file", vault_ + ".passphrase"}), 0);
    }
    void comesFromStandardInput() {
        HAS_CODE(withoutPassphrase().run({"verify", vault_, "--passphrase-file", "-"}, "a passphrase of tests"), 0);
    }
    void theFileGoesBeforeTheEnvironment() {
        HAS_CODE(Program().run({"verify", vault_, "--passphrase-file", "-"}, "a wrong one\n"), 3);
    }
    void twoOfThemComeFromStandardInputLineByLine() {
        const QStringList change{"staff", vault_, "passphrase", "--passphrase-file", "-", "--new-passphrase-file", "-"};
        HAS_CODE(withoutPassphrase().run(change, "a passphrase of tests\na third\n"), 0);
        HAS_CODE(Program().run({"verify", vault_}), 3);
        HAS_CODE(Program().with("FRISTAD_PASSPHRASE", "a third").run({"verify", vault_}), 0);
    }
    void nobodyThereToTypeItIsWrongUsage() {
        const Outcome outcome = withoutPassphrase().run({"verify", vault_});
        HAS_CODE(outcome, 2);
        QVERIFY(outcome.err.contains("FRISTAD_PASSPHRASE"));
    }
    void aFileThatIsNotThereIsCode5() {
        const Outcome outcome = withoutPassphrase().run({"verify", vault_, "--passphrase-file", vault_ + ".none"});
        HAS_CODE(outcome, 5);
        QCOMPARE(linesIn(outcome.err), 1);
    }
    void aFileThatIsNoPassphraseIsWrongUsage() {
        writeFile(vault_ + ".long", QByteArray(100'000, 'x'));
        HAS_CODE(withoutPassphrase().run({"verify", vault_, "--passphrase-file", vault_ + ".long"}), 2);
    }
    void isGoneFromTheEnvironmentOnceRead() {
        // While the program waits for the recovery key to be typed, its environment can be looked at from outside.
        Terminal terminal(Program(), {"create", vault_ + "-2", "--user", "anna"});
        QVERIFY(terminal.waitFor("Type the recovery key"));
        const QByteArray environment = bytesOf(QString("/proc/%1/environ").arg(terminal.process()));
        if (environment == "(no such file)")
            QSKIP("only root may look at the environment of a hardened process");
        QVERIFY(environment.contains("LC_ALL"));
        QVERIFY(!environment.contains("of tests"));
    }
    void aNewOneIsTypedTwice() {
        Terminal terminal(Program().without("FRISTAD_NEW_PASSPHRASE"), {"staff", vault_, "passphrase"});
        QVERIFY(terminal.waitFor("New passphrase for anna:"));
        terminal.type("a third\n");
        QVERIFY(terminal.waitFor("Once more:"));
        terminal.type("a third\n");
        HAS_CODE(terminal.end(), 0);
        HAS_CODE(Program().with("FRISTAD_PASSPHRASE", "a third").run({"verify", vault_}), 0);
    }
    void twoThatDifferChangeNothing() {
        Terminal terminal(Program().without("FRISTAD_NEW_PASSPHRASE"), {"staff", vault_, "passphrase"});
        QVERIFY(terminal.waitFor("New passphrase for anna:"));
        terminal.type("a third\n");
        QVERIFY(terminal.waitFor("Once more:"));
        terminal.type("a fourth\n");
        HAS_CODE(terminal.end(), 2);
        HAS_CODE(Program().run({"verify", vault_}), 0);
    }
    void aWrongOneAndAnUnknownNameAreTheSameSentence() {
        const auto before = fingerprint(vault_);
        const Outcome wrong = Program().with("FRISTAD_PASSPHRASE", "wrong").run({"verify", vault_});
        const Outcome unknown = Program().run({"verify", vault_, "--user", "nobody"});
        HAS_CODE(wrong, 3);
        HAS_CODE(unknown, 3);
        QCOMPARE(wrong.err, unknown.err);
        QCOMPARE(linesIn(wrong.err), 1);
        QCOMPARE(fingerprint(vault_), before);
    }
};

QTEST_GUILESS_MAIN(PassphraseTest)
#include "PassphraseTest.moc"
