#pragma once

#include <QDialog>

class QPushButton;

namespace fristad::ui {

class ListView;
class UndoStack;

/// What was saved in this session, last first, each with its own way back.
class SavedDialog : public QDialog {
    Q_OBJECT
public:
    SavedDialog(UndoStack& undo, QWidget* parent);

private:
    void showChanges();
    void showAction();
    void takeBack();

    UndoStack& undo_;
    ListView* list_;
    QPushButton* takeBack_;
};

} // namespace fristad::ui
