#include "ui/shell/Pages.h"

#include "tests/support/TestProgram.h"
#include "tests/ui/TestWindow.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace fristad;
using namespace fristad::ui;

class PagesTest : public QObject {
    Q_OBJECT

private slots:
    void everyPageOpensInBothLanguagesAndThemesWithoutAWarning_data() {
        QTest::addColumn<bool>("swedish");
        QTest::addColumn<bool>("dark");
        for (const bool swedish : {true, false})
            for (const bool dark : {true, false})
                QTest::addRow("%s %s", swedish ? "sv" : "en", dark ? "dark" : "light") << swedish << dark;
    }
    void everyPageOpensInBothLanguagesAndThemesWithoutAWarning() {
        QFETCH(bool, swedish);
        QFETCH(bool, dark);
        TestWindow test(TestWindow::Rows::demo);
        noWarnings();
        speak(swedish ? DisplayLanguage::swedish : DisplayLanguage::english);
        Theme::current().apply(dark ? Look::dark : Look::light);
        test.unlock();
        const auto places = test.in(examplePlaces);
        QVERIFY(places.size() >= pages().size());
        for (const Place& place : places) {
            test.window.go(place);
            test.settle();
            QVERIFY(test.window.page());
            QCOMPARE(test.window.page()->objectName(), QStringLiteral("page-") + place.page);
            QVERIFY(test.window.page()->isVisible());
        }
    }
    void everyPageChangesItsLanguageWhileItIsOpen() {
        TestWindow test(TestWindow::Rows::demo);
        noWarnings();
        test.unlock();
        for (const Place& place : test.in(examplePlaces)) {
            test.window.go(place);
            test.settle();
            for (const auto language : {DisplayLanguage::swedish, DisplayLanguage::english}) {
                speak(language);
                test.settle();
            }
        }
        QCOMPARE(test.window.windowTitle(), QStringLiteral("Settings – Fristad"));
    }
    void whatIsTypedIsLearntByNoKeyboardOnTheScreen() {
        TestWindow test(TestWindow::Rows::demo);
        test.unlock();
        int editors = 0;
        const auto look = [&] {
            for (QWidget* const each : QApplication::allWidgets()) {
                const bool typed = qobject_cast<QLineEdit*>(each) || qobject_cast<QPlainTextEdit*>(each);
                const bool chosen = each->parent() && (qobject_cast<QComboBox*>(each->parent()) ||
                                                       qobject_cast<QAbstractSpinBox*>(each->parent()));
                if (!typed || chosen)
                    continue;
                QVERIFY2(each->inputMethodHints() & Qt::ImhSensitiveData,
                         qPrintable(each->parent()->objectName() + u'/' + each->objectName()));
                ++editors;
            }
        };
        for (const Place& place : test.in(examplePlaces)) {
            test.window.go(place);
            test.settle();
            look();
        }
        for (const OverlayEntry& overlay : overlays()) {
            test.window.openOverlay(overlay.id, {});
            test.settle();
            look();
        }
        QVERIFY(editors > 10);
    }
    void noPageNeedsMoreThan1024By640() {
        TestWindow test(TestWindow::Rows::demo);
        test.unlock();
        test.window.resize(1024, 640);
        for (const Place& place : test.in(examplePlaces)) {
            test.window.go(place);
            test.settle();
            const QSize needed = test.window.minimumSizeHint();
            QVERIFY2(needed.width() <= 1024 && needed.height() <= 640, qPrintable(QStringLiteral("%1/%2 needs %3 x %4")
                                                                                      .arg(place.page, place.part)
                                                                                      .arg(needed.width())
                                                                                      .arg(needed.height())));
            QCOMPARE(test.window.size(), QSize(1024, 640));
        }
    }

private:
    /// What the offscreen platform says of itself is no fault of ours.
    static void noWarnings() { QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)")); }
};

FRISTAD_TEST(PagesTest)
#include "PagesTest.moc"
