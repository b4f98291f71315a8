#include "tests/app/MadeVault.h"
#include "tests/support/TestProgram.h"

#include <QtTest>

using namespace fristad::test;

/// A vault of made-up people, from the command line.
class DemoTest : public QObject {
    Q_OBJECT

    QTemporaryDir place_;

    QString made(const QString& name, const QStringList& options = {}) const {
        const Outcome outcome = Program().run(QStringList{"demo", place_.filePath(name)} + options);
        if (outcome.code != 0)
            qFatal("no demo: %s", outcome.err.constData());
        return place_.filePath(name);
    }
    QMap<QString, QByteArray> exported(const QString& vault) const {
        const QString to = vault + "-exported";
        const Outcome outcome = asDemo().run({"export", vault, "--to", to});
        if (outcome.code != 0)
            qFatal("no export: %s", outcome.err.constData());
        QMap<QString, QByteArray> files;
        for (const QString& name : QDir(to).entryList(QDir::Files))
            files[name] = bytesOf(to + '/' + name);
        return files;
    }
    static Program asDemo() { return Program().with("FRISTAD_PASSPHRASE", "demo"); }

private slots:
    void theSameSeedGivesTheSamePeople() {
        const auto first = exported(made("first", {"--seed", "7"}));
        QCOMPARE(exported(made("second", {"--seed", "7"})), first);
        QVERIFY(exported(made("third", {"--seed", "8"}))["clients.csv"] != first["clients.csv"]);
        QCOMPARE(linesIn(first["clients.csv"]), 61);
    }
    void whatIsMadeUpKeepsTheRulesOfARegister() {
        const auto demo = exported(made("large", {"--clients", "2500", "--seed", "3"}));
        QCOMPARE(linesIn(demo["clients.csv"]), 2501);
        const MadeVault other;
        HAS_CODE(other.import(place_.filePath("large-exported")), 0);
        QCOMPARE(other.content(), demo);
    }
    void bothYearsHaveFigures() {
        const QString vault = made("figures");
        const int year = QDate::currentDate().year();
        for (const int each : {year, year - 1}) {
            const Outcome figures =
                asDemo().run({"statistics", vault, "--year", QString::number(each), "--format", "csv"});
            HAS_CODE(figures, 0);
            static const QRegularExpression direct("\nkey_figures,individuals_direct,,(\\d+),");
            const auto match = direct.match(figures.out);
            QVERIFY(match.hasMatch());
            QVERIFY(match.captured(1).toInt() > 10);
        }
    }
    void aTargetThatExistsIsLeftAlone() {
        const QString folder = place_.filePath("there");
        writeRegister(folder, {{"letter.txt", "Dear mother"}});
        const auto before = fingerprint(folder);
        HAS_CODE(Program().run({"demo", folder}), 5);
        QCOMPARE(fingerprint(folder), before);
    }
    void numbersAreChecked_data() {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("nobody") << QStringList{"--clients", "0"};
        QTest::newRow("a word") << QStringList{"--clients", "many"};
        QTest::newRow("a negative seed") << QStringList{"--seed", "-1"};
    }
    void numbersAreChecked() {
        QFETCH(QStringList, options);
        HAS_CODE(Program().run(QStringList{"demo", place_.filePath("wrong")} + options), 2);
        QVERIFY(!QFileInfo::exists(place_.filePath("wrong")));
    }
    void itSaysWhoOpensItAndAsksNothing() {
        const Outcome outcome = Program().without("FRISTAD_PASSPHRASE").run({"demo", place_.filePath("said")});
        HAS_CODE(outcome, 0);
        QVERIFY(outcome.out.isEmpty());
        QCOMPARE(linesIn(outcome.err), 1);
        QVERIFY(outcome.err.contains("demo"));
    }
};

FRISTAD_TEST(DemoTest)
#include "DemoTest.moc"
