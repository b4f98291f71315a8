#include "ui/report/StatisticsPdf.h"

#include "core/statistics/Definitions.h"
#include "core/statistics/StatisticsCount.h"
#include "tests/core/statistics/RegisterReader.h"
#include "tests/support/TestProgram.h"
#include "ui/widgets/BuiltIn.h"

#include <QPrinter>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace fristad;

namespace {

const std::filesystem::path data = FRISTAD_SOURCE "/tests/data";

Report count(const std::vector<ClientRows>& clients) {
    StatisticsCount counting(definitionFor(2024), 2024, Day::of(2025, 1, 31));
    for (const ClientRows& rows : clients)
        counting.add(rows);
    return counting.report();
}

/// A PDF as other programs read it (poppler's tools).
class ReadPdf {
public:
    explicit ReadPdf(const QByteArray& pdf) {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
            qFatal("no place for a PDF");
    }
    [[nodiscard]] QString text(const QStringList& options = {}) const {
        QString all = run("pdftotext", QStringList{"-layout"} + options + QStringList{path(), "-"});
        return all.replace(QChar(0xA0), ' ');
    }
    /// The line that begins so, its stretches of blanks as one, in the table of that title.
    [[nodiscard]] QString line(const QString& title, const QString& beginning) const {
        const QStringList lines = text().replace('\f', "").split('\n');
        bool inTable = false;
        for (const QString& line : lines) {
            inTable = inTable || line == title;
            if (inTable && line.trimmed().startsWith(beginning + ' '))
                return line.simplified();
        }
        return {};
    }
    [[nodiscard]] int pages() const { return text().count('\f'); }
    [[nodiscard]] QString run(const QString& tool) const { return run(tool, {path()}); }

private:
    [[nodiscard]] QString path() const { return folder_.filePath("report.pdf"); }
    static QString run(const QString& tool, const QStringList& arguments) {
        QProcess process;
        process.start(tool, arguments);
        if (!process.waitForFinished() || process.exitCode() != 0)
            qFatal("%s failed", qPrintable(tool));
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    QTemporaryDir folder_;
};

} // namespace

/// The published figures of 2024, read back from the paper.
class StatisticsPdfTest : public QObject {
    Q_OBJECT

    Report report_ = count(test::readRegister(data / "register-2024"));

private slots:
    void initTestCase() { ui::useBuiltIns(); }

    void theSwedishPaperHasThePublishedFigures_data() {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("line");
        const auto row = [](const char* title, const char* line) { QTest::newRow(line) << title << line; };
        row("Kontakter", "Direkt utsatt 370 91,8 91,8 %");
        row("Kontakter", "Totalt 403 100,0");
        row("Kontaktens längd", "Kort kontakt 126 34,1 34,1 %");
        row("Kön", "Kvinna 296 80,0 80,0 %");
        row("Exploateringsform", "Sexuell exploatering 211 57,0 57,0 %");
        row("Födelseregion", "Land utanför EU 216 75,8 75,8 %");
        row("Polisanmälan", "Vet ej 26 12,1 12,1 %");
        row("Brottsrubricering", "Människoexploatering 24 32,0 32,0 %");
        row("Status i rättsprocessen", "Förundersökning ej påbörjad 9 12,8 12,8 %");
        row("Tillgodosedda rättigheter", "Målsägandebiträde 30 34,9 34,9 %");
        row("Kostnader", "Totalt 259 828,60");
        row("Nyckeltal", "Identifierade av civilsamhället 138 42,7 323 42,7 %");
    }
    void theSwedishPaperHasThePublishedFigures() {
        QFETCH(QString, title);
        QFETCH(QString, line);
        static const ReadPdf pdf(ui::pdfOf(report_, DisplayLanguage::swedish));
        static const QRegularExpression firstNumber(" \\d");
        QCOMPARE(pdf.line(title, line.left(line.indexOf(firstNumber))), line);
    }

    void theEnglishPaperHasThePublishedFigures_data() {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("line");
        const auto row = [](const char* title, const char* line) { QTest::newRow(line) << title << line; };
        row("Contacts", "Total 403 100.0");
        row("Crime classification", "Several crimes 19 25.3 25.3%");
        row("Status of the process", "Investigation not started 9 12.8 12.8%");
        row("Rights met", "Counsel for the injured party 30 34.9 34.9%");
        row("Costs", "Total 259,828.60");
    }
    void theEnglishPaperHasThePublishedFigures() {
        QFETCH(QString, title);
        QFETCH(QString, line);
        static const ReadPdf pdf(ui::pdfOf(report_, DisplayLanguage::english));
        static const QRegularExpression firstNumber(" \\d");
        QCOMPARE(pdf.line(title, line.left(line.indexOf(firstNumber))), line);
    }

    void theTitlePageSaysWhatTheFiguresRestOnAndWhereEachTableIs() {
        const ReadPdf pdf(ui::pdfOf(report_, DisplayLanguage::swedish));
        const QString first = pdf.text({"-f", "1", "-l", "1"});
        QVERIFY(first.startsWith("Årsstatistik 2024\n"));
        QVERIFY2(first.contains("till och med 2025-01-31. Definition: 2024."), qPrintable(first));
        static const QRegularExpression contents("^Brottsrubricering +(\\d+)$", QRegularExpression::MultilineOption);
        const QString page = contents.match(first).captured(1);
        QVERIFY(!page.isEmpty());
        QVERIFY(pdf.text({"-f", page, "-l", page}).split('\n').contains("Brottsrubricering"));
    }
    void everyTableHasItsBaseAndWhoIsMissing() {
        const QString all = ReadPdf(ui::pdfOf(report_, DisplayLanguage::swedish)).text().simplified();
        QVERIFY(all.contains("Direkt utsatta med polisanmälan och känt brott: 75 personer."));
        QVERIFY(all.contains("Alla med känt födelseland: 250 personer."));
        QVERIFY(all.contains("153 personer saknar svar."));
    }
    void aLongTableGoesOnUnderItsHead() {
        const ReadPdf pdf(ui::pdfOf(report_, DisplayLanguage::swedish));
        // 49 countries and a total on two pages: all there, none twice.
        QStringList lines = pdf.text().split('\n');
        const auto begin = lines.indexOf("Födelseland");
        const auto again = lines.indexOf("\fFödelseland, fortsättning");
        const auto end = lines.indexOf("Födelseregion", again);
        QVERIFY(begin > 0 && again > begin && end > again);
        static const QRegularExpression country("^\\S.* \\d+ +\\d+,\\d ");
        QCOMPARE(lines.mid(begin, end - begin).filter(country).size(), 49);
        QVERIFY(lines.mid(again, 4).join(' ').simplified().contains("Födelseland Antal Procent"));
    }
    void pagesAreNumberedAndNoneIsBlank() {
        const ReadPdf pdf(ui::pdfOf(report_, DisplayLanguage::swedish));
        const QStringList pages = pdf.text().split('\f', Qt::SkipEmptyParts);
        QVERIFY2(pages.size() >= 10 && pages.size() <= 20, qPrintable(QString::number(pages.size())));
        for (qsizetype i = 1; i < pages.size(); ++i) {
            const QStringList words = pages[i].split('\n', Qt::SkipEmptyParts);
            QVERIFY(words.size() > 5);
            QCOMPARE(words.last().simplified(),
                     QString("Årsstatistik 2024 Sida %1 av %2").arg(i + 1).arg(pages.size()));
        }
    }
    void itsFontsAreInItAndItIsNamed() {
        const ReadPdf pdf(ui::pdfOf(report_, DisplayLanguage::english));
        const QStringList fonts = pdf.run("pdffonts").split('\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(!fonts.isEmpty());
        for (const QString& font : fonts) {
            QVERIFY2(font.contains("Inter"), qPrintable(font));
            const QStringList columns = font.simplified().split(' ');
            QCOMPARE(columns[columns.size() - 5], QString("yes")); // emb
            QCOMPARE(columns[columns.size() - 3], QString("yes")); // uni
        }
        QVERIFY(pdf.run("pdfinfo").contains(QRegularExpression("Title: +Annual statistics 2024\n")));
        QVERIFY(pdf.run("pdfinfo").contains("A4"));
    }
    void aPrinterGetsTheSameFigures() {
        const QTemporaryDir folder;
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(folder.filePath("printed.pdf"));
        printer.setPageSize(QPageSize(QPageSize::A4));
        ui::drawReport(printer, report_, DisplayLanguage::swedish);
        QFile printed(printer.outputFileName());
        QVERIFY(printed.open(QIODevice::ReadOnly));
        const ReadPdf paper(printed.readAll());
        QCOMPARE(paper.line("Brottsrubricering", "Flera brott"), QString("Flera brott 19 25,3 25,3 %"));
        QCOMPARE(paper.line("Kostnader", "Totalt"), QString("Totalt 259 828,60"));
    }
    void aYearWithNobodyIsAPaperAllTheSame() {
        const ReadPdf pdf(ui::pdfOf(count({}), DisplayLanguage::swedish));
        QVERIFY(pdf.text().contains("Ingen finns att räkna här det året."));
        QCOMPARE(pdf.line("Kontakter", "Totalt"), QString("Totalt 0"));
    }
};

FRISTAD_TEST(StatisticsPdfTest)
#include "StatisticsPdfTest.moc"
