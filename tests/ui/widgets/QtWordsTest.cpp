#include "tests/support/TestProgram.h"
#include "ui/widgets/BuiltIn.h"
#include "ui/widgets/Language.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QGroupBox>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>
#include <QTimer>

#include <functional>

using namespace fristad;
using namespace fristad::ui;

// What stands in the dialogs and menus that are Qt's own: Debian has no Swedish for them, so Fristad brings its own. A text that is the same in
// both languages wasn't translated, unless it is listed here.

namespace {

const QStringList sameInBoth{"OK", "Standard", "Pica (P̸)", "Didot (DD)", "Cicero (CC)"};

QStringList wordsOf(const QWidget& dialog) {
    QStringList words;
    for (const auto* each : dialog.findChildren<QLabel*>())
        words << each->text();
    for (const auto* each : dialog.findChildren<QAbstractButton*>())
        words << each->text() << each->toolTip();
    for (const auto* each : dialog.findChildren<QGroupBox*>())
        words << each->title();
    for (const auto* each : dialog.findChildren<QTabBar*>())
        for (int i = 0; i < each->count(); ++i)
            words << each->tabText(i);
    for (const auto* each : dialog.findChildren<QAction*>())
        words << each->text();
    for (const auto* each : dialog.findChildren<QComboBox*>())
        if (each->objectName() != "lookInCombo" && each->objectName() != "pageSizeCombo") // folders; names of sizes
            for (int i = 0; i < each->count(); ++i)
                words << each->itemText(i);
    for (const auto* each : dialog.findChildren<QHeaderView*>())
        for (int i = 0; each->model() && i < each->count(); ++i)
            words << each->model()->headerData(i, each->orientation()).toString();
    return words;
}

template <class Editor> QStringList menuOf(Editor&& editor) {
    const std::unique_ptr<QMenu> menu(editor.createStandardContextMenu());
    QStringList words;
    for (const auto* each : menu->actions())
        words << each->text();
    return words;
}

QStringList printing() {
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    QPrintDialog dialog(&printer);
    dialog.show();
    QStringList words = wordsOf(dialog);
    for (auto* each : dialog.findChildren<QAbstractButton*>())
        if (each->objectName() == "properties") {
            QTimer::singleShot(0, &dialog, [&] {
                if (auto* const open = QApplication::activeModalWidget(); open && open != &dialog) {
                    words += wordsOf(*open);
                    open->close();
                }
            });
            each->click();
        }
    return words;
}

QStringList choosing() {
    QFileDialog dialog;
    dialog.setFileMode(QFileDialog::ExistingFiles);
    dialog.show();
    return wordsOf(dialog);
}

QStringList asking() {
    QMessageBox box;
    QMessageBox::StandardButtons all;
    for (unsigned each = QMessageBox::FirstButton; each <= QMessageBox::LastButton; each <<= 1U)
        all |= static_cast<QMessageBox::StandardButton>(each);
    box.setStandardButtons(all);
    box.setDetailedText("1");
    return wordsOf(box);
}

QStringList keys() {
    QStringList names;
    for (const char* each : {"Ctrl+Shift+L", "Alt+Left", "Alt+Down", "Return", "Del", "Esc", "Space", "PgUp", "Home"})
        names << QKeySequence(QLatin1String(each)).toString(QKeySequence::NativeText);
    return names;
}

} // namespace

class QtWordsTest : public QObject {
    Q_OBJECT

    using Words = std::function<QStringList()>;

private slots:
    void initTestCase() { useBuiltIns(); }
    void qtsOwnWordsAreInTheWindowsLanguage_data() {
        QTest::addColumn<Words>("words");
        QTest::newRow("print dialog") << Words(printing);
        QTest::newRow("file chooser") << Words(choosing);
        QTest::newRow("message box") << Words(asking);
        QTest::newRow("menu of a line") << Words([] { return menuOf(QLineEdit("a")); });
        QTest::newRow("menu of a text") << Words([] { return menuOf(QPlainTextEdit("a")); });
    }
    void qtsOwnWordsAreInTheWindowsLanguage() {
        QFETCH(Words, words);
        speak(DisplayLanguage::english);
        const QStringList english = words();
        speak(DisplayLanguage::swedish);
        const QStringList swedish = words();
        QCOMPARE(swedish.size(), english.size());
        QVERIFY(swedish.size() > 5);
        QStringList same;
        for (qsizetype i = 0; i < english.size(); ++i)
            if (english[i] == swedish[i] && english[i].contains(QRegularExpression("[A-Za-z]{2}")) &&
                !sameInBoth.contains(english[i]))
                same << english[i];
        QVERIFY2(same.isEmpty(), qPrintable(same.join("\n")));
    }
    void keysAreCalledWhatStandsOnThem() {
        speak(DisplayLanguage::swedish);
        QCOMPARE(keys(), (QStringList{"Ctrl+Skift+L", "Alt+Vänster", "Alt+Pil ned", "Enter", "Delete", "Esc",
                                      "Mellanslag", "Page Up", "Home"}));
        speak(DisplayLanguage::english);
        QCOMPARE(keys().mid(0, 2), (QStringList{"Ctrl+Shift+L", "Alt+Left"}));
    }
};

FRISTAD_TEST(QtWordsTest)
#include "QtWordsTest.moc"
