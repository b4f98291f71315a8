#include "tests/app/MadeVault.h"
#include "tests/app/Terminal.h"
#include "tests/support/TestProgram.h"

#include <QtTest>

using namespace fristad::test;

/// Files as they come from the world: what must work, and what must be refused with its code and everything as it was.
class HardInputTest : public QObject {
    Q_OBJECT

    static QByteArray clients(const QByteArray& rows) { return "client_code,exposure,first_contact\n" + rows; }

    /// Imports into a vault that holds somebody already; whatever is refused leaves vault and folder as they were.
    static Outcome refused(const QMap<QString, QByteArray>& files) {
        const MadeVault vault;
        writeRegister(vault.file("first"), {{"clients.csv", clients("OLD-1,direct,2024-01-02\n")}});
        if (vault.import(vault.file("first")).code != 0)
            qFatal("the first import fails");
        writeRegister(vault.file("in"), files);
        const auto content = vault.content();
        const auto folder = fingerprint(vault.file("in"));
        const auto names = QDir(vault.folder()).entryList(QDir::AllEntries | QDir::Hidden);
        Outcome outcome = vault.import(vault.file("in"));
        if (vault.content() != content || fingerprint(vault.file("in")) != folder ||
            QDir(vault.folder()).entryList(QDir::AllEntries | QDir::Hidden) != names)
            qFatal("something changed though code %d came back", outcome.code);
        return outcome;
    }

private slots:
    void worksWhateverTheFileLooksLike_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("CRLF") << QByteArray("client_code,exposure,first_contact\r\nA-1,direct,2024-02-29\r\n");
        QTest::newRow("a byte-order mark") << QByteArray("\xEF\xBB\xBF") + clients("A-1,direct,2024-02-29\n");
        QTest::newRow("semicolons") << QByteArray("client_code;exposure;first_contact\nA-1;direct;2024-02-29\n");
        QTest::newRow("columns in another order")
            << QByteArray("first_contact,client_code,exposure\n2024-02-29,A-1,direct\n");
        QTest::newRow("quotes") << QByteArray(
            "\"client_code\",\"exposure\",\"first_contact\"\n\"A-1\",\"direct\",\"2024-02-29\"\n");
        QTest::newRow("no end of the last line") << clients("A-1,direct,2024-02-29");
        QTest::newRow("all of it at once")
            << QByteArray("\xEF\xBB\xBF\"exposure\";first_contact;client_code\r\n\"direct\";2024-02-29;\"A-1\"");
    }
    void worksWhateverTheFileLooksLike() {
        QFETCH(QByteArray, file);
        const MadeVault vault;
        writeRegister(vault.file("in"), {{"clients.csv", file}});
        HAS_CODE(vault.import(vault.file("in")), 0);
        QVERIFY(vault.content()["clients.csv"].contains("\nA-1,direct,,,,,,,,2024-02-29,,,,,\n"));
    }
    void namesInEveryScriptComeOutAsTheyWentIn() {
        const QByteArray names = "client_code,direction,agency_type,agency_name,sent_on,status\n"
                                 "A-1,out,other,กรุงเทพมหานคร,2024-03-01,sent\n"
                                 "A-1,out,other,የኢትዮጵያ ማኅበር,2024-03-01,sent\n"
                                 "A-1,out,other,جمعية المساعدة,2024-03-01,sent\n"
                                 "A-1,out,other,\"Åsa, \"\"Örat\"\" 🌻\",2024-03-01,sent\n";
        const MadeVault vault;
        writeRegister(vault.file("in"),
                      {{"clients.csv", clients("A-1,direct,2024-02-29\n")}, {"referrals.csv", names}});
        HAS_CODE(vault.import(vault.file("in")), 0);
        const QByteArray out = vault.content()["referrals.csv"];
        for (const char* const name : {"กรุงเทพมหานคร", "የኢትዮጵያ ማኅበር", "جمعية المساعدة", "\"Åsa, \"\"Örat\"\" 🌻\""})
            QVERIFY2(out.contains(name), name);
    }
    void aFileMayBeAbsent() {
        const MadeVault vault;
        writeRegister(vault.file("in"), {{"clients.csv", clients("A-1,direct,2024-02-29\n")}});
        HAS_CODE(vault.import(vault.file("in")), 0);
        writeRegister(vault.file("none"), {{"letter.txt", "dear"}});
        const Outcome wrongFolder = vault.import(vault.file("none"));
        HAS_CODE(wrongFolder, 1);
        QCOMPARE(linesIn(wrongFolder.err), 1);
    }

    void isRefusedWithItsPlace_data() {
        QTest::addColumn<QByteArray>("clientsFile");
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<QByteArray>("value");
        const QByteArray good = "A-1,direct,2024-02-29\n";
        QTest::newRow("a day that does not exist")
            << clients("A-1,direct,2024-02-30\n") << QByteArray("clients.csv:2: first_contact")
            << QByteArray("2024-02-30");
        QTest::newRow("an unknown code") << clients("A-1,sideways,2024-02-29\n")
                                         << QByteArray("clients.csv:2: exposure") << QByteArray("sideways");
        QTest::newRow("a client code twice") << clients(good + "B-1,direct,2024-02-29\n" + good)
                                             << QByteArray("clients.csv:4: client_code") << QByteArray("A-1");
        QTest::newRow("a client code that the vault has")
            << clients("OLD-1,direct,2024-02-29\n") << QByteArray("clients.csv:2: client_code") << QByteArray("OLD-1");
        QTest::newRow("small letters in a code")
            << clients("a-1,direct,2024-02-29\n") << QByteArray("clients.csv:2: client_code") << QByteArray("a-1");
        QTest::newRow("a relative who doesn't exist")
            << QByteArray("client_code,exposure,first_contact,relative_of\nA-1,indirect,2024-02-29,NOBODY\n")
            << QByteArray("clients.csv:2: relative_of") << QByteArray("NOBODY");
        QTest::newRow("an end before its start")
            << QByteArray("client_code,exposure,first_contact,closed_on\nA-1,direct,2024-02-29,2024-02-28\n")
            << QByteArray("clients.csv:2: closed_on") << QByteArray("2024-02-28");
        QTest::newRow("a required answer missing")
            << clients("A-1,,2024-02-29\n") << QByteArray("clients.csv:2: exposure") << QByteArray("");
        QTest::newRow("CP1252 where UTF-8 is due") << clients("A-1,direct,2024-02-29\n") + "\xC5-2,direct,2024-02-29\n"
                                                   << QByteArray("clients.csv:3") << QByteArray("");
        QTest::newRow("NUL bytes") << clients(QByteArray("A-1,dir\0ect,2024-02-29\n", 23))
                                   << QByteArray("clients.csv:2") << QByteArray("");
        QTest::newRow("an unclosed quote") << clients(good + "\"B-1,direct,2024-02-29\nC-1,direct,2024-02-29\n")
                                           << QByteArray("clients.csv:3") << QByteArray("");
        QTest::newRow("a field of 10 MB") << clients(good + QByteArray(10'000'000, 'X') + ",direct,2024-02-29\n")
                                          << QByteArray("clients.csv:3") << QByteArray("");
        QTest::newRow("a quoted field of 10 MB with lines in it")
            << clients(good + '"' + QByteArray("line\n").repeated(2'000'000) + "\",direct,2024-02-29\n")
            << QByteArray("clients.csv:3") << QByteArray("");
        QTest::newRow("an unknown column")
            << QByteArray("client_code,exposure,first_contact,shoe_size\nA-1,direct,2024-02-29,38\n")
            << QByteArray("clients.csv:1: shoe_size") << QByteArray("shoe_size");
        QTest::newRow("a required column missing") << QByteArray("client_code,first_contact\nA-1,2024-02-29\n")
                                                   << QByteArray("clients.csv:1: exposure") << QByteArray("");
        QTest::newRow("a column twice")
            << QByteArray("client_code,exposure,first_contact,exposure\nA-1,direct,2024-02-29,direct\n")
            << QByteArray("clients.csv:1") << QByteArray("exposure");
        QTest::newRow("too many cells") << clients("A-1,direct,2024-02-29,x\n") << QByteArray("clients.csv:2")
                                        << QByteArray("");
        QTest::newRow("too few cells") << clients("A-1,direct\n") << QByteArray("clients.csv:2") << QByteArray("");
        QTest::newRow("an empty file") << QByteArray("") << QByteArray("clients.csv:1") << QByteArray("");
    }
    void isRefusedWithItsPlace() {
        QFETCH(QByteArray, clientsFile);
        QFETCH(QByteArray, place);
        QFETCH(QByteArray, value);
        const Outcome outcome = refused({{"clients.csv", clientsFile}});
        HAS_CODE(outcome, 1);
        QVERIFY(outcome.out.isEmpty());
        const auto lines = outcome.err.split('\n');
        const auto line =
            std::find_if(lines.begin(), lines.end(), [&](const QByteArray& each) { return each.startsWith(place); });
        QVERIFY2(line != lines.end() && line->contains(value), outcome.err.left(2000).constData());
        QVERIFY2(outcome.err.size() < 4000, "what is wrong is shown, not the file");
    }
    void rowsOfOtherFilesBelongToSomebody() {
        const Outcome outcome = refused({{"exploitations.csv", "client_code,form\nNOBODY,sexual\n"}});
        HAS_CODE(outcome, 1);
        QVERIFY(outcome.err.contains("exploitations.csv:2: client_code"));
    }
    void tenThousandFaultsAreAllListed() {
        QByteArray rows;
        for (int i = 1; i <= 10'000; ++i)
            rows += "C-" + QByteArray::number(i) + ",direct,2024-02-30\n";
        const Outcome outcome = refused({{"clients.csv", clients(rows)}});
        HAS_CODE(outcome, 1);
        QCOMPARE(outcome.err.count("2024-02-30"), 10'000);
        for (const int line : {2, 5'000, 10'001})
            QVERIFY(outcome.err.contains("clients.csv:" + QByteArray::number(line) + ": first_contact"));
    }
    void whatSteersATerminalIsShownAndNotObeyed() {
        const Outcome outcome = refused({{"clients.csv", clients("A-1,\x1b[2Jdirect,2024-02-29\n")}});
        HAS_CODE(outcome, 1);
        QVERIFY(!outcome.err.contains('\x1b'));
    }
    void aFolderThatIsNotThereIsCode5() {
        const MadeVault vault;
        const Outcome outcome = vault.import(vault.file("nowhere"));
        HAS_CODE(outcome, 5);
        QCOMPARE(linesIn(outcome.err), 1);
    }
    void whatIsNoFileOfTheRegisterIsSaidAndNotPassedOver_data() {
        QTest::addColumn<QString>("script"); ///< $1 is the folder
        QTest::addColumn<QByteArray>("sentence");
        const QByteArray noFile = "is not an ordinary file.";
        QTest::newRow("a folder") << "mkdir \"$1/rights.csv\"" << noFile;
        QTest::newRow("a pipe") << "mkfifo \"$1/rights.csv\"" << noFile;
        QTest::newRow("a link to nothing") << "ln -s nothing \"$1/rights.csv\"" << QByteArray("does not exist.");
        QTest::newRow("a link to itself") << "ln -s rights.csv \"$1/rights.csv\"" << noFile;
    }
    void whatIsNoFileOfTheRegisterIsSaidAndNotPassedOver() {
        QFETCH(QString, script);
        QFETCH(QByteArray, sentence);
        const MadeVault vault;
        const QString folder = vault.file("in");
        QDir().mkpath(folder);
        writeFile(folder + "/clients.csv", "client_code,exposure,first_contact\nA-1,direct,2024-01-01\n");
        HAS_CODE(Program().runInShell(script, {folder}), 0);
        const Outcome outcome = vault.import(folder);
        HAS_CODE(outcome, 5);
        QCOMPARE(linesIn(outcome.err), 1);
        QVERIFY2(outcome.err.contains("rights.csv ") || outcome.err.contains("rights.csv:"), outcome.err.constData());
        QVERIFY2(outcome.err.contains(sentence), outcome.err.constData());
    }
    void faultsAreSaidInTheLanguageOfTheTerminal() {
        const MadeVault vault;
        writeRegister(vault.file("in"), {{"clients.csv", clients("A-1,direct,2024-02-30\n")}});
        const Outcome outcome =
            Program().with("LC_ALL", "sv_SE.UTF-8").run({"import", vault.path(), "--from", vault.file("in")});
        HAS_CODE(outcome, 1);
        QVERIFY(outcome.err.contains("Det finns ingen sådan dag"));
    }
    void progressFitsATerminalOf40Columns() {
        const MadeVault vault;
        QByteArray rows;
        for (int i = 1; i <= 60'000; ++i)
            rows += "C-" + QByteArray::number(i) + ",direct,2024-02-29\n";
        writeRegister(vault.file("in"), {{"clients.csv", clients(rows)}});
        Terminal terminal(Program(), {"import", vault.path(), "--from", vault.file("in")}, 40);
        const Outcome outcome = terminal.end();
        HAS_CODE(outcome, 0);
        QVERIFY(QRegularExpression("\rImporting \\d+ %").match(outcome.out).hasMatch());
        for (const QByteArray& part : outcome.out.split('\r'))
            if (part.startsWith("Importing"))
                QVERIFY2(part.size() < 40, part.constData());
    }
    void nobodyWatchingMeansNoProgress() {
        const MadeVault vault;
        writeRegister(vault.file("in"), {{"clients.csv", clients("A-1,direct,2024-02-29\n")}});
        QVERIFY(!vault.import(vault.file("in")).err.contains('\r'));
    }
    void ctrlCInTheMiddleOfAnImportLeavesEverythingAsItWas() {
        const MadeVault vault;
        const auto before = vault.content();
        QByteArray rows;
        for (int i = 1; i <= 200'000; ++i)
            rows += "C-" + QByteArray::number(i) + ",direct,2024-02-29\n";
        writeRegister(vault.file("in"), {{"clients.csv", clients(rows)}});
        Terminal terminal(Program(), {"import", vault.path(), "--from", vault.file("in")});
        QVERIFY(terminal.waitFor("Importing"));
        terminal.type("\x03");
        const Outcome outcome = terminal.end();
        HAS_CODE(outcome, 5);
        QVERIFY(outcome.out.contains("stopped"));
        QCOMPARE(vault.content(), before);
        HAS_CODE(Program().run({"verify", vault.path()}), 0);
    }
};

FRISTAD_TEST(HardInputTest)
#include "HardInputTest.moc"
