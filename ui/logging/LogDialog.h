#pragma once

#include "core/vault/Session.h"
#include "ui/shell/Shell.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace fristad::ui {

class ClientFinder;
class CodeBox;
class DraftNotice;
class Form;

/// Logs what was just done for a client, in ten seconds: client, type, minutes, note. Enter saves and offers the next for the same
/// client; what was saved last can be taken back from here too. What is half typed is kept as a draft.
class LogDialog : public QDialog {
    Q_OBJECT
public:
    /// `subject`: a client's number, to begin with that client; or blank.
    LogDialog(Shell& shell, const QString& subject, QWidget* parent);
    ~LogDialog() override;

    void done(int result) override;

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void retranslate();
    void begin();
    void save();
    void saveNow();
    void saved(EntryNumber entry);
    void takeBack();
    void showTerms();

    Shell& shell_;
    QString subject_;
    QLabel* title_;
    DraftNotice* notice_;
    Form* form_;
    ClientFinder* client_;
    CodeBox* type_;
    QLabel* terms_; ///< date, who, payer
    QLabel* last_;  ///< what was saved before
    QPushButton* undo_;
    QPushButton* save_;
    QPushButton* close_;
    std::optional<EntryNumber> undoable_;
    bool saving_ = false;
    bool saveWhenFound_ = false;
};

} // namespace fristad::ui
