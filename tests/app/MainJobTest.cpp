#include "tests/app/MadeVault.h"
#include "tests/support/TestProgram.h"

#include <QtTest>

using namespace fristad::test;

/// A register in, the year's figures and what is due out, against what the shared registers must give, byte for byte.
class MainJobTest : public QObject {
    Q_OBJECT

    /// The rows of a CSV file, with decimals in canonical form: without trailing zeros.
    static QList<QByteArray> canonicalRows(const QString& file) {
        QList<QByteArray> rows;
        for (const QByteArray& line : bytesOf(file).split('\n')) {
            QList<QByteArray> cells = line.split(',');
            static const QRegularExpression decimal("^\\d+\\.\\d*?(0+)$");
            for (QByteArray& cell : cells) {
                const auto match = decimal.match(cell);
                if (match.hasMatch())
                    cell.chop(match.capturedLength(1));
                if (match.hasMatch() && cell.endsWith('.'))
                    cell.chop(1);
            }
            rows << cells.join(',');
        }
        return rows;
    }

private slots:
    void initTestCase() {}

    void theFiguresOf2024AreThosePublished() {
        const MadeVault vault;
        HAS_CODE(vault.import(shared("register-2024")), 0);
        const Outcome figures = Program().run({"statistics", vault.path(), "--year", "2024", "--format", "csv"});
        HAS_CODE(figures, 0);
        QCOMPARE(figures.out, bytesOf(shared("register-2024-statistics.csv")));
        QVERIFY(figures.err.isEmpty());
    }
    void theFiguresOfTheEdgesAreThoseExpected_data() {
        QTest::addColumn<QString>("locale");
        QTest::newRow("C") << "C";
        QTest::newRow("Swedish") << "sv_SE.UTF-8";
        QTest::newRow("German") << "de_DE.UTF-8";
    }
    void theFiguresOfTheEdgesAreThoseExpected() {
        QFETCH(QString, locale);
        const MadeVault vault;
        HAS_CODE(vault.import(shared("register-edge")), 0);
        const Outcome figures =
            Program()
                .with("LC_ALL", locale)
                .run({"statistics", vault.path(), "--year", "2025", "--as-of", "2031-01-01", "--format", "csv"});
        HAS_CODE(figures, 0);
        QCOMPARE(figures.out, bytesOf(shared("register-edge-statistics-2025.csv")));
        QVERIFY2(figures.err.contains("2024"), "the definition of an older year is named");
        QCOMPARE(linesIn(figures.err), 1);
    }
    void theRegisterComesOutAsItWentIn_data() {
        QTest::addColumn<QString>("folder");
        QTest::newRow("2024") << shared("register-2024");
        QTest::newRow("edges") << shared("register-edge");
    }
    void theRegisterComesOutAsItWentIn() {
        QFETCH(QString, folder);
        const MadeVault vault;
        HAS_CODE(vault.import(folder), 0);
        const QString first = vault.file("first");
        HAS_CODE(Program().run({"export", vault.path(), "--to", first}), 0);
        const auto names = QDir(folder).entryList(QDir::Files);
        QCOMPARE(QDir(first).entryList(QDir::Files), names);
        for (const QString& name : names)
            QCOMPARE(bytesOf(first + '/' + name).split('\n'), canonicalRows(folder + '/' + name));

        const MadeVault again;
        HAS_CODE(again.import(first), 0);
        const auto second = again.content();
        for (const QString& name : names)
            QCOMPARE(second[name], bytesOf(first + '/' + name));
    }
    void aBackupHoldsAllOfIt() {
        const MadeVault vault;
        HAS_CODE(vault.import(shared("register-edge")), 0);
        HAS_CODE(Program().run({"backup", vault.path(), "--to", vault.file("copy")}), 0);
        HAS_CODE(Program().run({"verify", vault.file("copy")}), 0);
        HAS_CODE(Program().run({"restore", vault.file("copy"), "--to", vault.file("restored")}), 0);
        const Outcome figures = Program().run(
            {"statistics", vault.file("restored"), "--year", "2025", "--as-of", "2031-01-01", "--format", "csv"});
        QCOMPARE(figures.out, bytesOf(shared("register-edge-statistics-2025.csv")));
    }
    void verifySaysIntactOnOneLine() {
        const MadeVault vault;
        HAS_CODE(vault.import(shared("register-edge")), 0);
        const Outcome outcome = Program().run({"verify", vault.path()});
        HAS_CODE(outcome, 0);
        QVERIFY(outcome.out.startsWith("Intact."));
        QCOMPARE(linesIn(outcome.out), 1);
    }
    void aDryRunChangesNothing() {
        const MadeVault vault;
        const auto before = vault.content();
        HAS_CODE(vault.import(shared("register-edge"), {"--dry-run"}), 0);
        QCOMPARE(vault.content(), before);
    }
    void anUpdateOfTheSameFilesChangesNothing() {
        const MadeVault vault;
        HAS_CODE(vault.import(shared("register-edge")), 0);
        const auto before = vault.content();
        HAS_CODE(vault.import(shared("register-edge"), {"--update"}), 0);
        QCOMPARE(vault.content(), before);
    }
};

FRISTAD_TEST(MainJobTest)
#include "MainJobTest.moc"
