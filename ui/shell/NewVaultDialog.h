#pragma once

#include "ui/shell/Failure.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace fristad::ui {

class Form;
class MainWindow;
class NewPassphrase;
class FolderQuestion;
class RecoveryKeeping;
class RecoveryKeyStep;
class TextField;

/// Creates a vault in three steps (where; who; the recovery key), or opens one with its recovery key, which gives a person a new
/// passphrase and the vault a new key. The vault counts as made only when the key was typed back; before that nothing is there.
class NewVaultDialog : public QDialog {
    Q_OBJECT
public:
    enum class Purpose : std::uint8_t { create, recover };

    /// `folder`: of the vault to recover; of a new one what is proposed.
    NewVaultDialog(MainWindow& window, Purpose purpose, const QString& folder);
    ~NewVaultDialog() override;

protected:
    void changeEvent(QEvent* event) override;
    void done(int result) override;

private:
    enum class Step : std::uint8_t { where, who, key, finished };

    void build();
    QWidget* buildWhere();
    QWidget* buildWho();
    void retranslate();
    void show(Step at);
    using QDialog::show;
    void next();
    void back();
    void browse();
    [[nodiscard]] bool placeIsRight();
    [[nodiscard]] bool personIsRight();
    void start();
    void entered();
    void forgetTyped();
    /// What is to be said if a lock ends it here.
    [[nodiscard]] QString cutShort() const;
    /// About the place that stands in the field.
    [[nodiscard]] QString placeHint() const;
    void failed(const Failure& failure);
    void setWorking(bool working);
    void printSheet();

    MainWindow& window_;
    Purpose purpose_;
    RecoveryKeeping* keeping_;
    FolderQuestion* room_;
    Step step_ = Step::where;
    bool working_ = false;
    QLabel* title_;
    QLabel* stepLabel_;
    QStackedWidget* steps_;
    Form* placeForm_;
    TextField* folder_;
    TextField* oldKey_;
    QPushButton* browse_;
    TextField* organisation_;
    Form* personForm_;
    TextField* name_;
    TextField* fullName_;
    NewPassphrase* passphrase_;
    RecoveryKeyStep* keyStep_;
    QLabel* done_;
    QPushButton* printSheet_;
    QLabel* fault_;
    QPushButton* back_;
    QPushButton* cancel_;
    QPushButton* next_;
};

} // namespace fristad::ui
