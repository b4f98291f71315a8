#pragma once

#include "ui/clients/ClientView.h"
#include "ui/shell/Shell.h"

#include <QDialog>

class QPushButton;

namespace fristad::ui {

class ListView;

/// Says what goes with a client, asks for the client's code, and moves the client to the bin; `done` when that is so.
void askToRemove(Shell& shell, const ClientView& client, QWidget* parent, const std::function<void()>& done);

/// The bin: who was removed, when and by whom, and until when they can be brought back.
class RemovedClientsDialog : public QDialog {
    Q_OBJECT
public:
    RemovedClientsDialog(Shell& shell, QWidget* parent);

private:
    void reload();
    void bringBack();

    Shell& shell_;
    ListView* list_;
    QPushButton* bringBack_;
    bool shown_ = false; ///< the list has come
};

} // namespace fristad::ui
