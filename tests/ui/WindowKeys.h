#pragma once

#include "ui/shell/MainWindow.h"
#include "ui/widgets/ListView.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

namespace fristad::ui {

/// What a person does to a window with keys, and what they read.
class WindowKeys {
public:
    /// The window may be made later; it is there when a key is pressed.
    explicit WindowKeys(MainWindow& window) : pressed_(window) {}

    /// Waits until the vault has answered everything and all of it is shown.
    void settle() { pressed_.vault().waitUntilIdle(); }

    /// The visible widget of that object name, in the window or in what stands over it; the test ends if there is none.
    [[nodiscard]] QWidget* field(const QString& objectName) const {
        for (QWidget* const each : QApplication::allWidgets())
            if (each->objectName() == objectName && each->isVisible())
                return each;
        qFatal("nothing visible is called %s", qPrintable(objectName));
    }
    /// Keys for whatever has the focus.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(inFocus(), static_cast<Qt::Key>(key), modifiers);
        settle();
    }
    void type(const QString& text) {
        QTest::keyClicks(inFocus(), text);
        settle();
    }
    /// Puts the keys in a field, takes out what stands there, and types.
    void fill(const char* called, const QString& text) {
        field(QString::fromLatin1(called))->setFocus();
        QTest::qWait(0);
        press(Qt::Key_A, Qt::ControlModifier);
        if (text.isEmpty())
            press(Qt::Key_Delete);
        else
            type(text);
    }
    /// Space on a button or a box, as with Tab and the keyboard.
    void pressOn(const char* called) {
        QWidget* const button = field(QString::fromLatin1(called));
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        settle();
    }
    /// The rows of a list, their cells joined.
    [[nodiscard]] static QStringList rowsOf(ListView& list) {
        QStringList all;
        const ListModel& model = list.model();
        for (int row = 0; row < model.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model.columnCount(); ++column)
                cells << model.index(row, column).data().toString();
            all << cells.join(QStringLiteral(" | "));
        }
        return all;
    }
    [[nodiscard]] QStringList rowsOf(const char* called) const {
        return rowsOf(*static_cast<ListView*>(field(QString::fromLatin1(called))));
    }
    /// What the status line says.
    [[nodiscard]] QString said() const { return static_cast<QLabel*>(field("said"))->text(); }

private:
    [[nodiscard]] static QWidget* inFocus() {
        QWidget* const focused = QApplication::focusWidget();
        return focused ? focused : QApplication::activeWindow();
    }

    MainWindow& pressed_;
};

} // namespace fristad::ui
