#pragma once

#include "ui/shell/Failure.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace fristad {
class Secret;
struct Verification;
} // namespace fristad

namespace fristad::ui {

class MainWindow;
class SignInNames;

/// Who, passphrase, one button.
class UnlockPage : public QWidget {
    Q_OBJECT
public:
    explicit UnlockPage(MainWindow& window);

    /// Which vault is asked for; the folder stays until another is chosen.
    void setFolder(const QString& folder);
    [[nodiscard]] const QString& folder() const { return folder_; }
    /// Empty again, with the keys in the right field.
    void begin();
    /// What became of what was under way when a lock cut it short; blank: nothing.
    void say(const QString& sentence);
    /// One sentence on why the vault isn't open.
    void showFailure(const Failure& failure);
    /// While a key is being stretched: the window lives, and nothing else is begun.
    void setOpening(bool opening);

signals:
    void openAsked();
    void createAsked();
    void recoverAsked();
    void lookAroundAsked();
    /// A damaged vault is to be restored from a backup. The button is there only if somebody listens.
    void restoreAsked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void retranslate();
    void unlock();
    void showCapsLock(bool on);
    /// What was typed, and no longer in the field.
    std::shared_ptr<Secret> takePassphrase();
    /// Opens the vault only to find out what is damaged.
    void verify();
    void showVerification(const Verification& found);
    void showRepairs(bool shown);
    [[nodiscard]] bool offersRestore() const;
    void showNames(const QStringList& names);
    void focusFirst();

    MainWindow& window_;
    QString folder_;
    QLabel* title_;
    QLabel* vault_;
    QLabel* whoLabel_;
    SignInNames* names_;
    QComboBox* who_;
    QLabel* passphraseLabel_;
    QLineEdit* passphrase_;
    QLabel* note_;
    QLabel* said_;
    QLabel* failure_;
    QLabel* backup_; ///< that there is no recent backup
    QPushButton* restore_;
    QPushButton* verify_;
    QPushButton* unlock_;
    QPushButton* open_;
    QPushButton* recover_;
    QPushButton* restoreBackup_;
    QPushButton* create_;
    QPushButton* lookAround_;
    bool opening_ = false;
};

} // namespace fristad::ui
