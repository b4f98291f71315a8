#include "ui/widgets/UndoKey.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace fristad::ui {

bool leavesUndoToWindow(QObject* editor, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride || !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Undo))
        return false;
    const auto* const line = qobject_cast<QLineEdit*>(editor);
    const auto* const several = qobject_cast<QPlainTextEdit*>(editor);
    const bool hasOwn = (line && line->isUndoAvailable()) || (several && several->document()->isUndoAvailable());
    if (hasOwn || (!line && !several))
        return false;
    event->ignore();
    return true;
}

} // namespace fristad::ui
