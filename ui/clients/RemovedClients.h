#pragma once

#include "ui/clients/ClientView.h"
#include "ui/shell/ListDialog.h"
#include "ui/shell/Shell.h"

namespace fristad::ui {

/// Says what goes with a client, asks for the client's code, and moves the client to the bin; `done` when that is so.
void askToRemove(Shell& shell, const ClientView& client, QWidget* parent, const std::function<void()>& done);

/// The bin: who was removed, when and by whom, and until when they can be brought back.
class RemovedClientsDialog : public ListDialog {
    Q_OBJECT
public:
    RemovedClientsDialog(Shell& shell, QWidget* parent);

private:
    void reload();
    void bringBack(qint64 removal);

    Shell& shell_;
    bool shown_ = false; ///< the list has come
};

} // namespace fristad::ui
