#pragma once

#include "core/calendar/Clock.h"
#include "ui/shell/Shell.h"
#include "ui/widgets/Form.h"

#include <QFrame>

#include <string>

class QLabel;
class QPushButton;

// What is half typed in a form, kept in the vault under the form's draftKey (core/vault/Drafts.h) and offered again.

namespace fristad::ui {

/// A form's draft as it is kept, and back into the form.
std::string draftContent(const Form& form);
void takeDraftContent(Form& form, const std::string& content);

/// Stands above a form: says that what is in it was typed before and not saved, and lets it be thrown away.
class DraftNotice : public QFrame {
    Q_OBJECT
public:
    /// Stands for this form, which it must not outlive; hidden until there is a draft.
    DraftNotice(Shell& shell, Form& form, QWidget* parent = nullptr);

    /// Looks for a draft of the form's draftKey, puts it into the form and says so. `done` follows either way.
    void offer(std::function<void()> done = {});
    /// Keeps what is typed if something is (the form is left without saving).
    void keep();
    /// The form was saved: there is nothing to keep any more.
    void forget();
    void retranslate();

signals:
    /// The person threw the draft away: the form is to be filled as it was.
    void thrownAway();

private:
    void show(std::optional<Moment> at);
    using QFrame::show;

    Shell& shell_;
    Form& form_;
    QLabel* words_;
    QPushButton* throwAway_;
    std::optional<Moment> at_;
};

} // namespace fristad::ui
