#include "ui/shell/UndoKeys.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace fristad::ui {

namespace {

bool hasNothingToUndo(QObject* watched) {
    if (const auto* const line = qobject_cast<QLineEdit*>(watched))
        return line->text().isEmpty() || !line->isUndoAvailable();
    if (const auto* const text = qobject_cast<QPlainTextEdit*>(watched))
        return !text->document()->isUndoAvailable();
    return false;
}

} // namespace

UndoKeys::UndoKeys(QWidget& window) : QObject(&window) { QCoreApplication::instance()->installEventFilter(this); }

bool UndoKeys::eventFilter(QObject* watched, QEvent* event) {
    // A field claims the key for itself by accepting this event: it doesn't get to see it.
    if (event->type() != QEvent::ShortcutOverride || !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Undo) ||
        !hasNothingToUndo(watched))
        return false;
    event->ignore();
    return true;
}

} // namespace fristad::ui
