#pragma once

#include "core/casework/Ids.h"
#include "ui/clients/Lookalikes.h"
#include "ui/shell/Shell.h"

#include <QDialog>

#include <optional>
#include <string>
#include <utility>
#include <vector>

class QLabel;

namespace fristad::ui {

class Card;
class DraftNotice;
class Form;
class ListView;
class LookRecorder;

/// A new client begins as a search: while code or name is typed, those who are already in the register and may be the same person
/// stand beside, and Enter opens one of them instead. Saved as one change; then the client's page opens.
class NewClientDialog : public QDialog {
    Q_OBJECT
public:
    NewClientDialog(Shell& shell, QWidget* parent);

    /// Opens with what was searched for as the code, or as the name where it can't be a code.
    void begin(const QString& searchedFor);
    /// Opens for a child or relative of a client.
    void beginRelative(const ClientCode& of, Relation relation);
    /// Opens with the draft of that key, where it is one of this dialog's: of a new client, or else of somebody's relative.
    void goOn(const QString& draftKey);
    static bool isDraftOfClient(const QString& draftKey);
    static bool isDraftOfRelative(const QString& draftKey);

    /// What was typed as a client code: in capitals; blank where it can't be one, or has no digit and is sooner a name.
    static QString codeFrom(const QString& typed);

protected:
    void changeEvent(QEvent* event) override;
    /// However it is closed: what was typed is kept, unless it was saved or thrown away.
    void done(int result) override;

private:
    void build();
    void showAfresh();
    /// As it began, without what was typed.
    void startAfresh();
    void retranslate();
    void showRelative();
    void searchLookalikes();
    void showLookalikes(const std::vector<Lookalike>& found);
    std::vector<Fault> read();
    void save();
    void refused(const Failure& failure);
    void goTo(qint64 client);

    Shell& shell_;
    Form* form_;
    DraftNotice* draft_;
    Card* beside_;
    ListView* found_;
    QLabel* besideText_;
    QLabel* fault_;
    QPushButton* save_;
    QPushButton* close_;
    Client client_;
    ClientDetails details_;
    std::vector<std::pair<QString, QString>> start_; ///< names of fields and what they begin with
    LookRecorder* look_;
    std::pair<std::string, std::string> searched_; ///< code and name that those beside are like
    bool mayWriteDetails_;
};

} // namespace fristad::ui
