#pragma once

#include "core/vault/Restore.h"
#include "ui/shell/Failure.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace fristad::ui {

class Form;
class LongWorkBar;
class MainWindow;
class NewPassphrase;
class PassphraseField;
class RecoveryKeeping;
class FolderQuestion;
class RecoveryKeyStep;
class TextField;

/// Restores a backup while no vault is open, and opens what it becomes: which file, where to, and a passphrase of that day or the
/// recovery key; then what is in it; and with the recovery key a new passphrase and a new key. On anything but success nothing is left.
class RestoreDialog : public QDialog {
    Q_OBJECT
public:
    /// `folder`: what is proposed for the restored vault.
    RestoreDialog(MainWindow& window, const QString& folder);
    ~RestoreDialog() override;

protected:
    void changeEvent(QEvent* event) override;
    void done(int result) override;

private:
    enum class Step : std::uint8_t { which, preview, key };

    void build();
    QWidget* buildWhich();
    QWidget* buildPreview();
    void retranslate();
    void show(Step at);
    using QDialog::show;
    void next();
    void back();
    void browseFile();
    void browseFolder();
    /// Whether the fields say enough to look at the backup.
    [[nodiscard]] bool fieldsAreRight();
    void takeSignIn();
    void look();
    void restore();
    void failed(const Failure& failure);
    void setWorking(bool working);
    [[nodiscard]] bool byRecoveryKey() const;
    [[nodiscard]] QString cutShort() const;
    /// For work that is shown in the bar and stopped there.
    [[nodiscard]] Progress beginWork(const QString& what);

    MainWindow& window_;
    RecoveryKeeping* keeping_;
    FolderQuestion* room_;
    Step step_ = Step::which;
    bool working_ = false;
    bool restoring_ = false;
    std::shared_ptr<BackupSignIn> signIn_;
    QLabel* title_;
    QStackedWidget* steps_;
    Form* form_;
    TextField* file_;
    TextField* folder_;
    TextField* who_;
    PassphraseField* passphrase_;
    PassphraseField* recoveryKey_;
    QPushButton* browseFile_;
    QPushButton* browseFolder_;
    QLabel* preview_;
    QLabel* newPassphraseHint_;
    NewPassphrase* newPassphrase_;
    RecoveryKeyStep* keyStep_;
    LongWorkBar* work_;
    QLabel* fault_;
    QPushButton* cancel_;
    QPushButton* back_;
    QPushButton* next_;
};

} // namespace fristad::ui
