#pragma once

#include <QDialog>

class QLabel;
class QPushButton;

namespace fristad {
struct AutomaticBackupsDone;
}

namespace fristad::ui {

class LongWorkBar;
class MainWindow;
class VaultWorker;

/// What stands over the window at its end while the last changes are backed up (core/vault/AutomaticBackups.h). It shows itself only
/// where that takes a moment, with a button that goes without; what failed waits until it was read.
class ClosingBackup : public QDialog {
    Q_OBJECT
public:
    /// Begins at once, and deletes itself. `finished` comes once the window may close.
    ClosingBackup(VaultWorker& vault, QWidget* parent);

private:
    void take(const AutomaticBackupsDone& done);

    QLabel* words_;
    LongWorkBar* work_;
    QPushButton* close_;
    bool ended_ = false;
};

/// Then locks and closes the window.
void backUpAndClose(MainWindow& window);

} // namespace fristad::ui
