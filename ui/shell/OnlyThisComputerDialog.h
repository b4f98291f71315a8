#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace fristad::ui {

/// An administrator types that no other computer uses the vault's folder (core/vault/SharedFolderConsent.h).
class OnlyThisComputerDialog : public QDialog {
    Q_OBJECT
public:
    explicit OnlyThisComputerDialog(const QString& folder, QWidget* parent);

signals:
    /// Those are the words.
    void said(const QString& words);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void confirm();

    QString folder_;
    QLabel* explanation_;
    QLabel* asked_;
    QLineEdit* words_;
    QLabel* fault_;
    QPushButton* cancel_;
    QPushButton* confirm_;
};

} // namespace fristad::ui
