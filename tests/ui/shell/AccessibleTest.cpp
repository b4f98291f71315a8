#include "tests/support/TestProgram.h"
#include "tests/ui/TestWindow.h"
#include "ui/shell/FaultList.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QDialog>
#include <QScrollArea>
#include <QTimer>

using namespace fristad;
using namespace fristad::ui;

// What a screen reader says of whatever takes the keys: its own name, its label's, or its words.

namespace {

bool isMuteByNature(const QWidget& widget) {
    // What scrolls is passed through.
    return qobject_cast<const QScrollArea*>(&widget) || widget.objectName() == "qt_scrollarea_viewport";
}

QString nameOf(QWidget& widget) {
    QAccessibleInterface* const spoken = QAccessible::queryAccessibleInterface(&widget);
    return spoken ? spoken->text(QAccessible::Name) : QString();
}

/// Those in the window, or in what stands over it, that take the keys and have no name.
QStringList nameless(const QWidget& in, const QString& where) {
    QStringList found;
    for (auto* const each : in.findChildren<QWidget*>()) {
        const bool takesKeys = each->focusPolicy() != Qt::NoFocus && each->isVisible() && each->isEnabled();
        if (takesKeys && !each->focusProxy() && !isMuteByNature(*each) && nameOf(*each).isEmpty())
            found << QStringLiteral("%1: %2 %3 in %4")
                         .arg(where, each->metaObject()->className(), each->objectName(),
                              each->parentWidget()->metaObject()->className());
    }
    return found;
}

} // namespace

class AccessibleTest : public QObject {
    Q_OBJECT

private slots:
    void whateverTakesTheKeysOnAPageHasAName() {
        TestWindow test(TestWindow::Rows::demo);
        test.unlock();
        QStringList found;
        for (const Place& place : test.in(examplePlaces)) {
            test.window.go(place);
            test.settle();
            found += nameless(test.window, place.page + u'/' + place.part);
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join("\n")));
    }
    void whateverTakesTheKeysInAnEmptyVaultHasAName() {
        TestWindow test;
        QStringList found = nameless(test.window, "unlock");
        test.unlock();
        for (const PageEntry* const page : navigationFor(Role::administrator)) {
            test.window.go({page->id, {}, {}});
            test.settle();
            found += nameless(test.window, qPrintable(page->id));
            // Where there is nothing, the keys are at the next step or at the sentence that says why.
            QWidget* const focused = QApplication::focusWidget();
            QVERIFY2(focused && focused->isVisible(), qPrintable(page->id));
            QVERIFY2(focused == test.window.page() || test.window.page()->isAncestorOf(focused), qPrintable(page->id));
            QVERIFY2(!nameOf(*focused).isEmpty(), qPrintable(page->id));
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join("\n")));
    }
    /// Every dialog that a key or a menu entry of a page opens.
    void whateverTakesTheKeysInADialogHasAName() {
        TestWindow test(TestWindow::Rows::demo);
        test.unlock();
        QStringList found;
        int opened = 0;
        QTimer menus; // a menu waits for an answer
        connect(&menus, &QTimer::timeout, this, [] {
            if (QWidget* const menu = QApplication::activePopupWidget())
                menu->close();
        });
        menus.start(0);
        for (const Place& place : test.in(examplePlaces)) {
            test.window.go(place);
            test.settle();
            for (QAction* const action : test.window.page()->menuActions()) {
                if (!action->isEnabled() || action->isCheckable())
                    continue;
                test.window.go(place);
                test.settle();
                action->trigger();
                test.settle();
                opened += lookAt(test, place.page + u'/' + action->text(), found);
            }
        }
        for (const OverlayEntry& overlay : overlays()) {
            test.window.openOverlay(overlay.id, {});
            test.settle();
            opened += lookAt(test, overlay.id, found);
        }
        showFaultList({}, &test.window);
        opened += lookAt(test, "faults", found);
        for (const char* const each : {"about", "manual", "createVault"}) {
            for (QAction* const action : test.window.findChildren<QAction*>(QLatin1String(each)))
                action->trigger();
            opened += lookAt(test, each, found);
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join("\n")));
        QVERIFY2(opened > 8, qPrintable(QString::number(opened)));
    }

private:
    /// Looks at what stands over the window, and closes it.
    static int lookAt(const TestWindow& test, const QString& where, QStringList& found) {
        int opened = 0;
        for (QWidget* const over : QApplication::topLevelWidgets()) {
            const bool qts = QString(over->metaObject()->className()).startsWith("Q") && !qobject_cast<QDialog*>(over);
            if (over == &test.window || over->isHidden() || qts)
                continue;
            const QString kind = over->metaObject()->className();
            if (kind != "QFileDialog" && kind != "QPrintDialog") // Qt's own, which name their fields themselves
                found += nameless(*over, where + u' ' + kind);
            ++opened;
            over->close();
        }
        return opened;
    }
};

FRISTAD_TEST(AccessibleTest)
#include "AccessibleTest.moc"
