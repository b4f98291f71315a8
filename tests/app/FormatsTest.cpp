#include "tests/app/MadeVault.h"
#include "tests/support/TestProgram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QtTest>

#include <memory>

using namespace fristad::test;

namespace {

/// The figures that were published, as the shared register must give them: `table,row,column,count,percent,base,unit`.
struct Figure {
    QString table, row, column;
    double count = 0;
    QString percent, base; ///< blank where there is none
    QString unit;
};

QList<Figure> published() {
    QList<Figure> figures;
    const auto lines =
        QString::fromUtf8(bytesOf(shared("register-2024-statistics.csv"))).split('\n', Qt::SkipEmptyParts);
    for (const QString& line : lines.mid(1)) {
        const auto cells = line.split(',');
        figures << Figure{cells[0], cells[1], cells[2], cells[3].toDouble(), cells[4], cells[5], cells[6]};
    }
    return figures;
}

/// A number as text that doesn't depend on how many zeros it was written with; blank for none.
QString plain(const QString& number) {
    return number.isEmpty() ? QString() : QString::number(number.toDouble(), 'f', 2);
}

/// The cells of one line of CSV as LibreOffice writes it.
QStringList cellsOf(const QString& line) {
    QStringList cells(1);
    bool quoted = false;
    for (const QChar each : line)
        if (each == '"')
            quoted = !quoted;
        else if (each == ',' && !quoted)
            cells << QString();
        else
            cells.last() += each;
    return cells;
}

} // namespace

/// The year's figures as text, JSON and a workbook, against those published and by programs that are not ours.
class FormatsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<MadeVault> vault_;

    Outcome statistics(const QStringList& options) const {
        return Program().run(QStringList{"statistics", vault_->path(), "--year", "2024"} + options);
    }
    QJsonObject json() const { return QJsonDocument::fromJson(statistics({"--format", "json"}).out).object(); }

    /// Each sheet of a workbook as LibreOffice reads it: its rows of cells, by the name LibreOffice gives its file (`WORKBOOK-SHEET.csv`).
    QMap<QString, QList<QStringList>> sheetsOf(const QString& workbook) const {
        const QTemporaryDir folder;
        QProcess office;
        office.start("soffice",
                     {"-env:UserInstallation=file://" + folder.filePath("profile"), "--headless", "--convert-to",
                      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1", "--outdir",
                      folder.filePath("sheets"), workbook});
        if (!office.waitForFinished(180'000) || office.exitCode() != 0)
            qFatal("LibreOffice does not open %s", qPrintable(workbook));
        const QDir sheets(folder.filePath("sheets"));
        QMap<QString, QList<QStringList>> byName;
        for (const QString& name : sheets.entryList(QDir::Files))
            for (const QString& line : QString::fromUtf8(bytesOf(sheets.filePath(name))).split('\n'))
                byName[name] << cellsOf(line);
        return byName;
    }

private slots:
    void initTestCase() {
        vault_ = std::make_unique<MadeVault>();
        HAS_CODE(vault_->import(shared("register-2024")), 0);
    }

    void textFitsFortyColumnsAndShowsEveryBase_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("Swedish") << "sv";
        QTest::newRow("English") << "en";
    }
    void textFitsFortyColumnsAndShowsEveryBase() {
        QFETCH(QString, language);
        const Outcome outcome = statistics({"--language", language});
        HAS_CODE(outcome, 0);
        const QString text = QString::fromUtf8(outcome.out);
        for (const QString& line : text.split('\n'))
            QVERIFY2(line.size() <= 40, qPrintable(line));
        const QString words = text.simplified();
        for (const auto& each : json()["tables"].toArray()) {
            const auto table = each.toObject();
            QVERIFY(words.contains(table["title"][language].toString()));
            QVERIFY(words.contains(table["rule"][language].toString()));
            if (table["base"].isDouble())
                QVERIFY2(words.contains(table["base_text"][language].toString() + ": " +
                                        QString::number(table["base"].toInt()) + ' '),
                         qPrintable(table["table"].toString()));
        }
    }
    void textHasTheFiguresInTheReadersLanguage() {
        const QString swedish = QString::fromUtf8(statistics({"--language", "sv"}).out);
        QVERIFY(swedish.contains("  Kvinna                     296  80,0\u00A0%\n"));
        QVERIFY(swedish.contains("147\u00A0453,90"));
        const QString english = QString::fromUtf8(statistics({"--language", "en"}).out);
        QVERIFY(english.contains("  Woman                      296   80.0%\n"));
        QVERIFY(english.contains("147,453.90"));
    }
    void textIsWhatOneGetsWithoutAsking() {
        QCOMPARE(statistics({}).out, statistics({"--format", "text", "--language", "en"}).out);
    }

    void jsonHasTheFiguresPublished() {
        const auto document = json();
        QCOMPARE(document["year"].toInt(), 2024);
        auto expected = published();
        for (const auto& eachTable : document["tables"].toArray())
            for (const auto& eachRow : eachTable.toObject()["rows"].toArray())
                for (const auto& eachCell : eachRow.toObject()["cells"].toArray()) {
                    QVERIFY(!expected.isEmpty());
                    const Figure figure = expected.takeFirst();
                    const auto cell = eachCell.toObject();
                    QCOMPARE(eachTable.toObject()["table"].toString(), figure.table);
                    QCOMPARE(eachRow.toObject()["row"].toString(), figure.row);
                    QCOMPARE(eachRow.toObject()["unit"].toString(), figure.unit);
                    QCOMPARE(cell["column"].toString(), figure.column);
                    QCOMPARE(cell["count"].toDouble(), figure.count);
                    QCOMPARE(cell["percent"].isNull(), figure.percent.isEmpty());
                    QCOMPARE(cell["percent"].toDouble(), figure.percent.toDouble());
                    QCOMPARE(cell["base"].isNull(), figure.base.isEmpty());
                    QCOMPARE(cell["base"].toInt(), figure.base.toInt());
                    for (const char* language : {"sv", "en"})
                        QVERIFY(!eachRow.toObject()["label"].toObject()[language].toString().isEmpty());
                }
        QVERIFY(expected.isEmpty());
    }
    void jsonKeepsExactDecimals() { QVERIFY(statistics({"--format", "json"}).out.contains("\"count\": 147453.90,")); }

    void theWorkbookHasTheFiguresPublished() {
        QVERIFY2(!QStandardPaths::findExecutable("soffice").isEmpty(), "the set-up installs LibreOffice");
        const QString file = vault_->file("figures.xlsx");
        HAS_CODE(statistics({"--format", "xlsx", "--language", "en", "--out", file}), 0);
        const auto sheets = sheetsOf(file);
        const auto topics = json()["topics"].toArray();
        QCOMPARE(sheets.size(), topics.size());
        for (const auto& topic : topics) {
            const QString title = topic.toObject()["title"].toObject()["en"].toString();
            QVERIFY2(sheets.contains("figures-" + title + ".csv"), qPrintable(title));
        }
        // What stands in the rows of numbers under one another, each number once: count and share of each column, then the base.
        QMultiMap<QString, QString> found;
        for (const auto& rows : sheets)
            for (const auto& cells : rows) {
                bool isNumber = false;
                cells.value(1).toDouble(&isNumber);
                if (isNumber && cells[0] != "Total")
                    found.insert(cells[0], numbersIn(cells));
            }
        QMultiMap<QString, QString> expected;
        for (const auto& [label, numbers] : expectedRows())
            expected.insert(label, numbers);
        for (const QString& label : expected.uniqueKeys()) {
            auto are = found.values(label);
            auto should = expected.values(label);
            are.sort();
            should.sort();
            QCOMPARE(are.join('\n'), should.join('\n'));
        }
        QCOMPARE(found.size(), expected.size());
    }
    void theSameFiguresGiveTheSameBytes() {
        const Outcome first = statistics({"--format", "xlsx"});
        HAS_CODE(first, 0);
        QVERIFY(first.out.startsWith("PK"));
        QCOMPARE(statistics({"--format", "xlsx"}).out, first.out);
    }
    void textInAWorkbookIsNeverAFormula() {
        QVERIFY2(!QStandardPaths::findExecutable("soffice").isEmpty(), "the set-up installs LibreOffice");
        const QByteArray definition =
            R"({"format": 1, "year": 2024, "title": {"sv": "=1+1", "en": "=1+1"},
                "topics": [{"id": "one", "title": {"sv": "@ämne/[1]", "en": "@topic/[1]"}}],
                "tables": [{"id": "gender", "topic": "one", "title": {"sv": "+2+3", "en": "+2+3"},
                            "rule": {"sv": "-4+4", "en": "-4+4"}, "base_text": {"sv": "=A1", "en": "=A1"}, "rows": "gender"}]})";
        writeFile(vault_->file("own.json"), definition);
        const QString file = vault_->file("guarded.xlsx");
        HAS_CODE(statistics({"--definition", vault_->file("own.json"), "--format", "xlsx", "--out", file}), 0);
        QStringList cells;
        const auto sheets = sheetsOf(file);
        for (const auto& row : sheets.first())
            cells << row;
        for (const char* text : {"=1+1 2024: @topic/[1]", "+2+3", "-4+4"})
            QVERIFY2(cells.contains(text), text);
        QVERIFY(!cells.filter(QRegularExpression("^=A1: ")).isEmpty());
    }
    void aWorkbookThatIsOpenIsLeftAlone() {
        const QString file = vault_->file("open.xlsx");
        writeFile(file, "of somebody else");
        writeFile(vault_->file(".~lock.open.xlsx#"), ",anna,,,;");
        HAS_CODE(statistics({"--format", "xlsx", "--out", file, "--force"}), 5);
        QCOMPARE(bytesOf(file), QByteArray("of somebody else"));
    }
    void unknownFormatsAndLanguagesAreWrongUsage() {
        HAS_CODE(statistics({"--format", "odt"}), 2);
        HAS_CODE(statistics({"--language", "fi"}), 2);
    }

private:
    /// The numbers of a row of a sheet in one text, blanks in between kept.
    static QString numbersIn(const QStringList& cells) {
        QStringList numbers;
        for (const QString& cell : cells.mid(1)) {
            bool isNumber = false;
            cell.toDouble(&isNumber);
            numbers << (isNumber ? plain(cell) : QString());
        }
        while (!numbers.isEmpty() && numbers.last().isEmpty())
            numbers.removeLast();
        return numbers.join(' ');
    }
    /// Each row of the published figures by its English label, in the order that a sheet shows its numbers in.
    QList<std::pair<QString, QString>> expectedRows() const {
        QMap<QString, QString> labels;
        for (const auto& table : json()["tables"].toArray())
            for (const auto& row : table.toObject()["rows"].toArray())
                labels[table.toObject()["table"].toString() + ' ' + row.toObject()["row"].toString()] =
                    row.toObject()["label"].toObject()["en"].toString();
        QList<std::pair<QString, QString>> rows;
        const auto figures = published();
        for (qsizetype i = 0; i < figures.size();) {
            const QString key = figures[i].table + ' ' + figures[i].row;
            QStringList numbers;
            QString base;
            for (; i < figures.size() && figures[i].table + ' ' + figures[i].row == key; ++i) {
                numbers << plain(QString::number(figures[i].count, 'f', 2));
                if (figures[i].unit != "hours" && figures[i].unit != "sek")
                    numbers << plain(figures[i].percent);
                base = plain(figures[i].base);
            }
            numbers << base;
            while (numbers.last().isEmpty())
                numbers.removeLast();
            rows << std::pair(labels[key], numbers.join(' '));
        }
        return rows;
    }
};

FRISTAD_TEST(FormatsTest)
#include "FormatsTest.moc"
