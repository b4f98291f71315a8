#pragma once

#include "ui/shell/Shell.h"
#include "ui/widgets/Form.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace fristad::ui {

/// A few fields over the page about one client: Enter saves, Esc leaves everything as it was. What is wrong is said beside its field.
class TaskDialog : public QDialog {
    Q_OBJECT
public:
    TaskDialog(Shell& shell, const QString& title, const QString& subtitle, QWidget* parent);

    [[nodiscard]] Form& form() { return *form_; }
    /// One change: what the status line says of it, and the change. Asked once everything in the form can be read.
    struct Saving {
        QString said;
        std::function<void(Change&)> work;
    };
    void setSaving(std::function<Saving()> saving) { saving_ = std::move(saving); }

private:
    void save();

    Shell& shell_;
    Form* form_;
    QLabel* problem_;
    QPushButton* save_;
    std::function<Saving()> saving_;
};

} // namespace fristad::ui
