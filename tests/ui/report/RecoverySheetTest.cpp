#include "ui/report/RecoverySheet.h"

#include "tests/support/TestProgram.h"

#include <QPdfWriter>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace fristad::ui;

/// What stands on the paper in the safe, as pdftotext reads it. Key and checkpoint are made up.
class RecoverySheetTest : public QObject {
    Q_OBJECT

    QTemporaryDir place_;

    QString wordsOf(const RecoverySheet& sheet) {
        const QString file = place_.filePath("sheet.pdf");
        {
            QPdfWriter paper(file);
            drawRecoverySheet(paper, sheet);
        }
        QProcess reader;
        reader.start("pdftotext", {"-layout", file, "-"});
        if (!reader.waitForFinished())
            qFatal("pdftotext does not end");
        return QString::fromUtf8(reader.readAllStandardOutput());
    }

private slots:
    void itSaysWhoseVaultWhenAndHowFarTheHistoryGoes() {
        const QString words = wordsOf({.organisation = "Kvinnohuset Björken",
                                       .vault = "/srv/vault",
                                       .key = "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH",
                                       .printed = "2026-11-27",
                                       .checkpoint = "4711 0123-4567"});
        for (const char* const each :
             {"Kvinnohuset Björken", "/srv/vault", "AAAA-BBBB-CCCC-DDDD", "EEEE-FFFF-GGGG-HHHH", "4711 0123-4567"})
            QVERIFY2(words.contains(QString::fromUtf8(each)), qPrintable(words));
        // The font has a hyphen of its own between figures, which pdftotext doesn't know.
        QVERIFY2(words.contains(QRegularExpression("2026.11.27")), qPrintable(words));
        QVERIFY(!words.contains("____"));
    }
    void whatNobodySaidIsALineToBeFilledIn() {
        const QString words = wordsOf({.organisation = {},
                                       .vault = "/srv/vault",
                                       .key = "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH",
                                       .printed = "2026-11-27",
                                       .checkpoint = {}});
        QVERIFY(words.contains("____"));
        QVERIFY(!words.contains("Checkpoint"));
    }
};

FRISTAD_TEST(RecoverySheetTest)
#include "RecoverySheetTest.moc"
