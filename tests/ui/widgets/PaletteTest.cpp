#include "ui/widgets/Palette.h"

#include "tests/support/TestProgram.h"
#include "ui/widgets/BuiltIn.h"

#include <QDirIterator>
#include <QTest>

using namespace fristad::ui;

class PaletteTest : public QObject {
    Q_OBJECT
private slots:
    void contrastIsReckonedAsWcagSays();
    void everyTextHasEnoughContrastInBothThemes();
    void drawingsAreLinesInTheColourOfTheText();
};

void PaletteTest::contrastIsReckonedAsWcagSays() {
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    // The examples of webaim.org/resources/contrastchecker: #777777 on white is 4.48:1.
    QVERIFY(qAbs(contrast(QColor("#777777"), Qt::white) - 4.48) < 0.005);
}

void PaletteTest::everyTextHasEnoughContrastInBothThemes() {
    for (const Palette* palette : {&lightPalette(), &darkPalette()}) {
        for (const QColor& ground : {palette->ground, palette->surface}) {
            QVERIFY(contrast(palette->text, ground) >= 4.5);
            QVERIFY(contrast(palette->quietText, ground) >= 4.5);
            QVERIFY(contrast(palette->accent.text, ground) >= 4.5);
            QVERIFY2(contrast(palette->edge, ground) >= 3.0, "the border of a field shows where to type");
            QVERIFY(contrast(palette->of(Meaning::overdue).text, ground) >= 4.5);
        }
        QVERIFY(contrast(palette->text, palette->accent.ground) >= 4.5);
        QVERIFY(contrast(palette->quietText, palette->accent.ground) >= 4.5);
        QVERIFY(contrast(palette->accent.text, palette->accent.ground) >= 4.5);
        QVERIFY(contrast(palette->primary.text, palette->primary.ground) >= 4.5);
        for (const Meaning meaning : everyMeaning)
            QVERIFY(contrast(palette->of(meaning).text, palette->of(meaning).ground) >= 4.5);
    }
}

void PaletteTest::drawingsAreLinesInTheColourOfTheText() {
    useBuiltIns();
    int drawings = 0;
    for (QDirIterator all(QStringLiteral(":/icons"), {QStringLiteral("*.svg")}, QDir::Files); all.hasNext();) {
        QFile file(all.next());
        if (all.fileName() == QLatin1String("fristad.svg"))
            continue; // the program's own sign, in its own colours, as desktops show it
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto svg = file.readAll();
        QVERIFY2(svg.contains("stroke=\"currentColor\""), qPrintable(file.fileName()));
        QVERIFY2(svg.contains("stroke-width=\"1.6\""), qPrintable(file.fileName()));
        ++drawings;
    }
    QVERIFY(drawings > 20);
}

FRISTAD_TEST(PaletteTest)
#include "PaletteTest.moc"
