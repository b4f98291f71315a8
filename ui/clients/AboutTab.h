#pragma once

#include "ui/clients/ClientView.h"
#include "ui/shell/Shell.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace fristad::ui {

class Card;
class DraftNotice;
class Form;
class StaffCard;

/// Everything about a client that is one answer each: contact and safety, and what the register asks for; who is named on the
/// client; closing and removing. Both forms are saved together, as one change. What is half typed about a client is kept while one
/// looks at others.
class AboutTab : public QWidget {
    Q_OBJECT
public:
    explicit AboutTab(Shell& shell);
    void show(const ClientView& view);
    using QWidget::show;
    void retranslate();
    /// Ctrl+E: the keys go to the first field.
    void edit();
    /// Goes on with the form whose draft has this key, as soon as the client is there; false where it is none of this tab's.
    bool resume(const QString& draftKey);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildForms();
    QWidget* buildSide();
    void fillForms();
    void takeDrafts();
    static void focusFirst(const Form& form);
    void enableSave();
    void showCase();
    void hideNames();
    void save();
    void refused(const Failure& failure);
    void closeOrReopen();
    void removeThisClient();

    Shell& shell_;
    ClientView view_;
    Form* resumed_ = nullptr; ///< gets the keys once its draft is there
    Client client_;
    ClientDetails details_;
    Card* contact_;
    Card* register_;
    Form* contactForm_;
    Form* registerForm_;
    DraftNotice* contactDraft_;
    DraftNotice* registerDraft_;
    QLabel* namesHidden_;
    QLabel* fault_;
    QPushButton* save_;
    StaffCard* staff_;
    Card* case_;
    QLabel* caseText_;
    QPushButton* close_;
    QPushButton* remove_;
};

} // namespace fristad::ui
