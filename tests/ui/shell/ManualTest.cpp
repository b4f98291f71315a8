#include "tests/support/TestProgram.h"
#include "tests/ui/TestWindow.h"
#include "ui/shell/ManualWindow.h"

#include <QListWidget>
#include <QMessageBox>
#include <QTextBrowser>

using namespace fristad;
using namespace fristad::ui;

class ManualTest : public QObject {
    Q_OBJECT

private slots:
    void aboutSaysWhatThisIsAndLeavesTheWindowAlive() {
        TestWindow test;
        test.unlock();
        test.window.findChild<QAction*>("about")->trigger();
        auto* const about = static_cast<QMessageBox*>(test.field("about"));
        QVERIFY(about->text().startsWith("Fristad "));
        QVERIFY(!about->iconPixmap().isNull());
        QTest::keyClick(about, Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
    }
    void f1OpensTheChapterOfThePage_data();
    void f1OpensTheChapterOfThePage();
    void f1BeforeUnlockingOpensTheFirstChapter();
    void everyChapterReadsInBothLanguages();
    void everyFileIsAChapter();
    void theManualFollowsTheLanguage();
};

void ManualTest::f1OpensTheChapterOfThePage_data() {
    QTest::addColumn<QString>("page");
    for (const PageEntry& page : pages())
        QTest::newRow(qPrintable(page.id)) << page.id;
}

void ManualTest::f1OpensTheChapterOfThePage() {
    QFETCH(const QString, page);
    TestWindow test;
    test.unlock();
    test.window.go({page, {}, {}});
    test.settle();
    test.press(Qt::Key_F1);
    QCOMPARE(static_cast<ManualWindow*>(test.field("manual"))->chapter(), page);
    QVERIFY(static_cast<QTextBrowser*>(test.field("manualText"))->toPlainText().size() > 100);
}

void ManualTest::f1BeforeUnlockingOpensTheFirstChapter() {
    TestWindow test;
    test.press(Qt::Key_F1);
    QVERIFY(static_cast<QTextBrowser*>(test.field("manualText"))->toPlainText().startsWith("The first time"));
}

void ManualTest::everyChapterReadsInBothLanguages() {
    useBuiltIns();
    for (const auto* language : {"sv", "en"})
        for (const QString& chapter : ManualWindow::chapters()) {
            QFile file(QStringLiteral(":/manual/%1/%2.md").arg(language, chapter));
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            const QString text = QString::fromUtf8(file.readAll());
            QVERIFY2(text.startsWith("# ") && !text.contains('!'), qPrintable(file.fileName()));
        }
}

void ManualTest::everyFileIsAChapter() {
    for (const auto* language : {"sv", "en"}) {
        const QDir folder(QStringLiteral(FRISTAD_SOURCE "/resources/manual/%1").arg(language));
        QCOMPARE(folder.entryList(QDir::Files).size(), ManualWindow::chapters().size());
    }
}

void ManualTest::theManualFollowsTheLanguage() {
    TestWindow test;
    test.press(Qt::Key_F1);
    const auto* const chapters = static_cast<QListWidget*>(test.field("chapters"));
    QCOMPARE(chapters->item(1)->text(), QStringLiteral("Today"));
    speak(DisplayLanguage::swedish);
    QTRY_COMPARE(chapters->item(1)->text(), QStringLiteral("Idag"));
    QTRY_VERIFY(static_cast<QTextBrowser*>(test.field("manualText"))->toPlainText().startsWith("Första gången"));
}

FRISTAD_TEST(ManualTest)
#include "ManualTest.moc"
