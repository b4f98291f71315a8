#include "tests/app/Program.h"
#include "tests/support/TestProgram.h"

#include <QtTest>

using namespace fristad::test;

class CommandLineTest : public QObject {
    Q_OBJECT

private slots:
    void helpStandsEverywhere_data() {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("the program") << QStringList{};
        for (const char* const verb : {"create", "backup", "restore", "rescue", "verify", "history", "staff"})
            QTest::newRow(verb) << QStringList{verb};
        for (const char* const verb : {"list", "add", "remove", "passphrase"})
            QTest::newRow(verb) << QStringList{"staff", "a-vault", verb};
        QTest::newRow("history export") << QStringList{"history", "a-vault", "export"};
    }
    void helpStandsEverywhere() {
        QFETCH(QStringList, command);
        const Outcome help = Program().run(command + QStringList{"--help"});
        HAS_CODE(help, 0);
        QVERIFY(help.out.contains("Usage: fristad"));
        QVERIFY(help.out.contains("--help"));
        QVERIFY(help.err.isEmpty());
    }
    void theVersionIsTold() {
        const Outcome version = Program().run({"--version"});
        HAS_CODE(version, 0);
        QVERIFY(QRegularExpression("^Fristad \\d+\\.\\d+\\.\\d+\n$").match(version.out).hasMatch());
    }
    void wrongUsageIsCode2AndNamesTheHelp_data() {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("no such command") << QStringList{"crate", "v"};
        QTest::newRow("no vault") << QStringList{"verify"};
        QTest::newRow("no user for a new vault") << QStringList{"create", "v"};
        QTest::newRow("an unknown option") << QStringList{"verify", "v", "--fast"};
        QTest::newRow("an option without its value") << QStringList{"verify", "v", "--user"};
        QTest::newRow("an argument too many") << QStringList{"verify", "v", "w"};
        QTest::newRow("a role that does not exist") << QStringList{"staff", "v", "add", "bo", "--role", "boss"};
        QTest::newRow("staff without a verb") << QStringList{"staff", "v"};
        QTest::newRow("two commands") << QStringList{"verify", "v", "backup", "v"};
    }
    void wrongUsageIsCode2AndNamesTheHelp() {
        QFETCH(QStringList, command);
        const Outcome wrong = Program().run(command);
        HAS_CODE(wrong, 2);
        QVERIFY(wrong.out.isEmpty());
        QVERIFY(wrong.err.contains("Help: fristad"));
        QCOMPARE(linesIn(wrong.err), 2);
    }
    void wordsAreSwedishInASwedishLocaleElseEnglish_data() {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QByteArray>("words");
        const QByteArray swedish = "VAULT saknas.";
        const QByteArray english = "VAULT is missing.";
        QTest::newRow("LANG sv") << "LANG"
                                 << "sv_SE.UTF-8" << swedish;
        QTest::newRow("Finland's Swedish") << "LANG"
                                           << "sv_FI.UTF-8" << swedish;
        QTest::newRow("LC_MESSAGES sv") << "LC_MESSAGES"
                                        << "sv_SE" << swedish;
        QTest::newRow("C") << "LANG"
                           << "C" << english;
        QTest::newRow("German") << "LANG"
                                << "de_DE.UTF-8" << english;
        QTest::newRow("not Swahili, whose code begins as if") << "LANG"
                                                              << "sva" << english;
        QTest::newRow("none") << "LANG"
                              << "" << english;
    }
    void wordsAreSwedishInASwedishLocaleElseEnglish() {
        QFETCH(QString, variable);
        QFETCH(QString, locale);
        QFETCH(QByteArray, words);
        const Outcome outcome = Program().without("LC_ALL").with(variable, locale).run({"verify"});
        QVERIFY2(outcome.err.startsWith(words), outcome.err.constData());
    }
    void whatIsWrittenWronglyIsSaidInTheReadersLanguage_data() {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<QByteArray>("swedish");
        QTest::addColumn<QByteArray>("english");
        const auto row = [](const char* name, const QStringList& command, const char* swedish, const char* english) {
            QTest::newRow(name) << command << QByteArray(swedish) << QByteArray(english);
        };
        row("no command", {"staff", "v"}, "Kommandot saknas.", "The command is missing.");
        row("no value", {"verify", "v", "--user"}, "Efter --user saknas ett värde.",
            "The value after --user is missing.");
        row("a value that is none of them", {"statistics", "v", "--year", "2024", "--language", "de"},
            "--language tar ett av värdena sv,en, och inte ”de”.", "--language takes one of sv,en, and not \"de\".");
        row("twice", {"statistics", "v", "--year", "2024", "--year", "2025"}, "--year får stå en gång.",
            "--year may stand once.");
        row("a value where none is taken", {"import", "v", "--from", "f", "--dry-run=x"}, "--dry-run tar inget värde.",
            "--dry-run takes no value.");
    }
    void whatIsWrittenWronglyIsSaidInTheReadersLanguage() {
        QFETCH(QStringList, command);
        QFETCH(QByteArray, swedish);
        QFETCH(QByteArray, english);
        const auto first = [&](const char* locale) {
            return Program().with("LC_ALL", locale).run(command).err.split('\n').first();
        };
        QCOMPARE(first("sv_SE.UTF-8"), swedish);
        QCOMPARE(first("C"), english);
    }
    void theStrongerVariableOfALocaleWins() {
        const Outcome outcome = Program().with("LC_ALL", "C").with("LANG", "sv_SE.UTF-8").run({"verify"});
        QVERIFY(outcome.err.startsWith("VAULT is missing."));
    }
    void dataThatCannotBeWrittenIsCode5() {
        QTemporaryDir folder;
        const QString vault = folder.filePath("vault");
        HAS_CODE(Program().run({"create", vault, "--user", "anna", "--recovery-out", folder.filePath("key")}), 0);
        for (const char* const script :
             {"\"$0\" \"$@\" >/dev/full", "\"$0\" \"$@\" >&-", "\"$0\" \"$@\" | true; exit 5"})
            HAS_CODE(Program().runInShell(script, {"staff", vault, "list"}), 5);
    }
    void aClosedPipeIsSaidAndNotDiedOf() {
        QTemporaryDir folder;
        const QString vault = folder.filePath("vault");
        HAS_CODE(Program().run({"create", vault, "--user", "anna", "--recovery-out", folder.filePath("key")}), 0);
        // The reader is gone before the program starts: a named pipe whose other end was opened and closed.
        const Outcome outcome = Program().runInShell(
            "p=$(mktemp -u); mkfifo $p; exec 3<>$p 4>$p 3>&-; rm $p; \"$0\" \"$@\" >&4", {"staff", vault, "list"});
        HAS_CODE(outcome, 5);
        QCOMPARE(linesIn(outcome.err), 1);
    }
    void noFileOfTheVaultComesToStandInAClosedStream() {
        QTemporaryDir folder;
        const QString vault = folder.filePath("vault");
        const QStringList create{"create", vault, "--user", "anna", "--recovery-out", folder.filePath("key")};
        HAS_CODE(Program().runInShell("\"$0\" \"$@\" <&- >&- 2>&-", create), 0);
        HAS_CODE(Program().runInShell("\"$0\" \"$@\" <&- 2>&-", {"verify", vault}), 0);
    }
};

FRISTAD_TEST(CommandLineTest)
#include "CommandLineTest.moc"
