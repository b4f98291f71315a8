#pragma once

class QEvent;
class QObject;

namespace fristad::ui {

/// Text fields keep Ctrl+Z to themselves even where they have nothing to take back. For an event filter on a line or a text
/// editor: true (and the event left unaccepted) where the key is to go on to the window, whose Ctrl+Z takes back what was saved.
bool leavesUndoToWindow(QObject* editor, QEvent* event);

} // namespace fristad::ui
