#pragma once

#include "ui/shell/ListDialog.h"

namespace fristad::ui {

class UndoStack;

/// What was saved in this session, last first, each with its own way back.
class SavedDialog : public ListDialog {
    Q_OBJECT
public:
    SavedDialog(UndoStack& undo, QWidget* parent);

private:
    void showChanges();
    void showAction();

    UndoStack& undo_;
};

} // namespace fristad::ui
