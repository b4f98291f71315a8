#include "ui/shell/UndoKeys.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace fristad::ui {

namespace {

enum class Way : std::uint8_t { back, again };

bool hasNothing(QObject* watched, Way way) {
    if (const auto* const line = qobject_cast<QLineEdit*>(watched))
        return line->text().isEmpty() || !(way == Way::back ? line->isUndoAvailable() : line->isRedoAvailable());
    if (const auto* const text = qobject_cast<QPlainTextEdit*>(watched))
        return !(way == Way::back ? text->document()->isUndoAvailable() : text->document()->isRedoAvailable());
    return false;
}

} // namespace

UndoKeys::UndoKeys(QWidget& window) : QObject(&window) { QCoreApplication::instance()->installEventFilter(this); }

bool UndoKeys::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    // A field claims the key for itself by accepting this event: it doesn't get to see it.
    const auto& pressed = *static_cast<QKeyEvent*>(event);
    const bool back = pressed.matches(QKeySequence::Undo) && hasNothing(watched, Way::back);
    const bool again = pressed.matches(QKeySequence::Redo) && hasNothing(watched, Way::again);
    if (!back && !again)
        return false;
    event->ignore();
    return true;
}

} // namespace fristad::ui
