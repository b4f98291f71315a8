#include "tests/app/MadeVault.h"
#include "tests/support/TestProgram.h"

#include <QtTest>

using namespace fristad::test;

/// `statistics --format pdf` as a script has it: no display, no session, any locale.
class StatisticsPdfTest : public QObject {
    Q_OBJECT

    const MadeVault vault_;

    static QString textOf(const QString& pdf) {
        QProcess reader;
        reader.start("pdftotext", {"-layout", pdf, "-"});
        if (!reader.waitForFinished())
            qFatal("pdftotext does not end");
        return QString::fromUtf8(reader.readAllStandardOutput());
    }
    [[nodiscard]] QStringList figures(const QStringList& more) const {
        return QStringList{"statistics", vault_.path(), "--year", "2025", "--as-of", "2031-01-01", "--format", "pdf"} +
               more;
    }

private slots:
    void initTestCase() { HAS_CODE(vault_.import(FRISTAD_SOURCE "/tests/data/register-edge"), 0); }

    void itNeedsNoDisplayAndSaysNothingOfItsOwn_data() {
        QTest::addColumn<QString>("locale");
        for (const char* locale : {"C", "C.UTF-8", "sv_SE.ISO-8859-1"})
            QTest::newRow(locale) << locale;
    }
    void itNeedsNoDisplayAndSaysNothingOfItsOwn() {
        QFETCH(QString, locale);
        const QString target = vault_.file("figures.pdf");
        const Outcome made =
            Program().with("LC_ALL", locale).run(figures({"--language", "en", "--out", target, "--force"}));
        HAS_CODE(made, 0);
        QVERIFY2(made.out.isEmpty(), made.out.constData());
        QCOMPARE(linesIn(made.err), 1); // that 2025 has no definition of its own
        QVERIFY(made.err.contains("2024"));
        QVERIFY(textOf(target).startsWith("Annual statistics 2025\n"));
    }
    void itSpeaksTheLanguageAskedFor() {
        const QString target = vault_.file("statistik.pdf");
        HAS_CODE(Program().run(figures({"--language", "sv", "--out", target})), 0);
        QVERIFY(textOf(target).startsWith("Årsstatistik 2025\n"));
    }
    void itGoesToStandardOutputWhereNoFileIsNamed() {
        const Outcome made = Program().run(figures({}));
        HAS_CODE(made, 0);
        QVERIFY(made.out.startsWith("%PDF-"));
        QVERIFY(made.out.trimmed().endsWith("%%EOF"));
    }
    void anExistingFileIsLeftAsItWas() {
        const QString target = vault_.file("kept.pdf");
        writeFile(target, "mine");
        HAS_CODE(Program().run(figures({"--out", target})), 5);
        QCOMPARE(bytesOf(target), QByteArray("mine"));
    }
    void itLeavesNothingElseBehind() {
        const QString home = vault_.file("home");
        QDir().mkpath(home);
        HAS_CODE(Program().with("HOME", home).with("TMPDIR", home).run(figures({"--out", vault_.file("only.pdf")})), 0);
        // But for the fonts' cache, and what this computer remembers of a vault: the number and hash of its last entry.
        const auto left = fingerprint(home).keys().filter(
            QRegularExpression("^(?!.*/\\.(cache(/fontconfig.*)?|config(/fristad(/seen(/[0-9a-f]+)?)?)?)$)"));
        QVERIFY2(left.isEmpty(), qPrintable(left.join(' ')));
    }
    void anotherLanguageIsWrongUsage() { HAS_CODE(Program().run(figures({"--language", "de"})), 2); }
};

FRISTAD_TEST(StatisticsPdfTest)
#include "StatisticsPdfTest.moc"
