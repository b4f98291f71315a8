#pragma once

#include "ui/shell/Failure.h"
#include "ui/shell/LongWorkBar.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace fristad::ui {

class FormField;

/// Stands over the page, says what is about to happen, asks for what it needs, and does it when told. It stays until the work is done;
/// what fails is said in it.
class Sheet : public QDialog {
    Q_OBJECT
public:
    Sheet(const QString& name, const QString& title, QWidget* parent);

    void addText(const QString& text);
    void addWidget(QWidget* widget);
    /// What the button says that does it. `danger`: what can't be taken back, and so is not what Enter does.
    void setConfirm(const QString& text, bool danger = false);

    /// What the other button says; "Cancel" unless told otherwise.
    void setCancel(const QString& text);

    void begin(LongWork* work, const QString& what, bool stoppable = false);
    /// Says what failed: beside the field that is to blame, where there is one, else below.
    void fail(const Failure& failure, FormField* blamed = nullptr);
    /// The work has ended well and there is more to say and to ask.
    void goOn();

signals:
    void confirmed();

protected:
    void reject() override;

private:
    QVBoxLayout* body_;
    QLabel* failure_;
    LongWorkBar* work_;
    QPushButton* confirm_;
    QPushButton* cancel_;
};

} // namespace fristad::ui
