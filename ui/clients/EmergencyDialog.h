#pragma once

#include "core/casework/Ids.h"
#include "ui/shell/Shell.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace fristad::ui {

class NoteField;

/// Breaking the glass: says what it means to open a client in an emergency, asks for the reason, and opens the client for an hour.
class EmergencyDialog : public QDialog {
    Q_OBJECT
public:
    EmergencyDialog(Shell& shell, ClientId client, const QString& code, QWidget* parent);

private:
    void open();

    Shell& shell_;
    ClientId client_;
    NoteField* reason_;
    QLabel* problem_;
    QPushButton* open_;
};

} // namespace fristad::ui
