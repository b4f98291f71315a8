#include "tests/app/Terminal.h"
#include "tests/support/TestProgram.h"

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
        HAS_CODE(withoutPassphrase().run(change, "a passphrase of tests\na third long one\n"), 0);
        HAS_CODE(Program().run({"verify", vault_}), 3);
        HAS_CODE(Program().with("FRISTAD_PASSPHRASE", "a third long one").run({"verify", vault_}), 0);
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
    void theMarkThatEditorsPutFirstInAFileIsNoPartOfIt() {
        writeFile(vault_ + ".bom", "\xef\xbb\xbf"
                                   "a passphrase of tests\n");
        HAS_CODE(withoutPassphrase().run({"verify", vault_, "--passphrase-file", vault_ + ".bom"}), 0);
    }
    void oneLimitHoldsWhereverItComesFrom() {
        const QByteArray longest = QByteArray("long enough to guess? ").repeated(50).left(1024);
        const QStringList change{"staff", vault_, "passphrase"};
        for (const QByteArray& each : {longest + "x", longest + longest}) {
            writeFile(vault_ + ".long", each);
            const QString text = QString::fromLatin1(each);
            HAS_CODE(Program().with("FRISTAD_NEW_PASSPHRASE", text).run(change), 2);
            HAS_CODE(Program().run(change + QStringList{"--new-passphrase-file", vault_ + ".long"}), 2);
            HAS_CODE(Program().with("FRISTAD_PASSPHRASE", text).run({"verify", vault_}), 2);
            HAS_CODE(withoutPassphrase().run({"verify", vault_, "--passphrase-file", vault_ + ".long"}), 2);
        }
        HAS_CODE(Program().with("FRISTAD_NEW_PASSPHRASE", QString::fromLatin1(longest)).run(change), 0);
        writeFile(vault_ + ".long", longest);
        HAS_CODE(withoutPassphrase().run({"verify", vault_, "--passphrase-file", vault_ + ".long"}), 0);
        HAS_CODE(Program().with("FRISTAD_PASSPHRASE", QString::fromLatin1(longest)).run({"verify", vault_}), 0);
    }
    void aWeakOneIsRefusedWhereverANewOneIsSet() {
        for (const char* const weak : {"a", " ", "\t", "password", "12345678", "hej", "anna", "fristad"}) {
            const Program program = Program().with("FRISTAD_PASSPHRASE", weak);
            const QString vault = vault_ + "-weak";
            const Outcome created = program.run({"create", vault, "--user", "anna", "--recovery-out", vault + ".key"});
            HAS_CODE(created, 1);
            QCOMPARE(linesIn(created.err), 1);
            QVERIFY(!QFileInfo::exists(vault));
            QVERIFY(!QFileInfo::exists(vault + ".key"));
            const Program setting = Program().with("FRISTAD_NEW_PASSPHRASE", weak);
            HAS_CODE(setting.run({"staff", vault_, "add", "bo", "--role", "auditor"}), 1);
            HAS_CODE(setting.run({"staff", vault_, "passphrase"}), 1);
        }
    }
    void sixWordsAreOfferedToWhoeverTypesANewOne() {
        Terminal terminal(Program().without("FRISTAD_NEW_PASSPHRASE"), {"staff", vault_, "passphrase"});
        QVERIFY(terminal.waitFor("New passphrase for anna:"));
        const auto lines = terminal.shown().split('\n');
        const auto words = lines.at(1).trimmed();
        QCOMPARE(words.split(' ').size(), 6);
        terminal.type(words + '\n');
        QVERIFY(terminal.waitFor("Once more:"));
        terminal.type(words + '\n');
        HAS_CODE(terminal.end(), 0);
        HAS_CODE(Program().with("FRISTAD_PASSPHRASE", QString::fromUtf8(words)).run({"verify", vault_}), 0);
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
        terminal.type("a third long one\n");
        QVERIFY(terminal.waitFor("Once more:"));
        terminal.type("a third long one\n");
        HAS_CODE(terminal.end(), 0);
        HAS_CODE(Program().with("FRISTAD_PASSPHRASE", "a third long one").run({"verify", vault_}), 0);
    }
    void twoThatDifferChangeNothing() {
        Terminal terminal(Program().without("FRISTAD_NEW_PASSPHRASE"), {"staff", vault_, "passphrase"});
        QVERIFY(terminal.waitFor("New passphrase for anna:"));
        terminal.type("a third long one\n");
        QVERIFY(terminal.waitFor("Once more:"));
        terminal.type("a fourth long one\n");
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

FRISTAD_TEST(PassphraseTest)
#include "PassphraseTest.moc"
