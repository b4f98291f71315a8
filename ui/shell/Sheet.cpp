#include "ui/shell/Sheet.h"

#include "ui/widgets/FormField.h"
#include "ui/widgets/Parts.h"

namespace fristad::ui {

Sheet::Sheet(const QString& name, const QString& title, QWidget* parent)
    : QDialog(parent),
      body_(new QVBoxLayout),
      failure_(textLabel("fault")),
      work_(new LongWorkBar),
      confirm_(button("primary")),
      cancel_(button("", tr("Cancel"))) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(name);
    // The desktop's task bar shows it, and `title` may hold the name of a person.
    setWindowTitle(QStringLiteral("Fristad"));
    setAccessibleName(title);
    setModal(true);
    failure_->setObjectName(QStringLiteral("failure"));
    confirm_->setObjectName(QStringLiteral("confirm"));
    confirm_->setDefault(true);
    failure_->hide();
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(step);
    buttons->addStretch();
    buttons->addWidget(cancel_);
    buttons->addWidget(confirm_);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(2 * step, 2 * step, 2 * step, 2 * step);
    outer->setSpacing(step + step / 2);
    // As high as what it says needs at this width, and again when a fault is said.
    outer->setSizeConstraint(QLayout::SetFixedSize);
    constexpr int width = 430;
    auto* const strut = new QWidget;
    strut->setFixedSize(width, 0);
    outer->addWidget(strut);
    outer->addWidget(textLabel("heading", title));
    outer->addLayout(body_);
    outer->addWidget(work_);
    outer->addWidget(failure_);
    outer->addSpacing(step);
    outer->addLayout(buttons);
    body_->setSpacing(step + step / 2);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    connect(confirm_, &QPushButton::clicked, this, &Sheet::confirmed); // disabled while there is work
}

void Sheet::addText(const QString& text) { body_->addWidget(textLabel("", text)); }
void Sheet::addWidget(QWidget* widget) { body_->addWidget(widget); }

void Sheet::setConfirm(const QString& text, bool danger) {
    confirm_->setText(text);
    setPart(confirm_, danger ? "danger" : "primary");
    confirm_->setDefault(!danger);
    confirm_->setAutoDefault(!danger);
    cancel_->setDefault(danger);
    if (danger)
        cancel_->setFocus();
}

void Sheet::setCancel(const QString& text) { cancel_->setText(text); }

void Sheet::begin(LongWork* work, const QString& what, bool stoppable) {
    failure_->hide();
    confirm_->setEnabled(false);
    cancel_->setEnabled(false);
    work_->follow(work, what, stoppable);
}

void Sheet::goOn() {
    confirm_->setEnabled(true);
    cancel_->setEnabled(true);
    confirm_->setFocus();
}

void Sheet::fail(const Failure& failure, FormField* blamed) {
    confirm_->setEnabled(true);
    cancel_->setEnabled(true);
    if (blamed) {
        blamed->setFault(failure.sentence());
        blamed->setFocus();
        return;
    }
    failure_->setText(failure.sentence());
    failure_->show();
}

// What is under way ends first, so that nobody is left to wonder how it went.
void Sheet::reject() {
    if (cancel_->isEnabled())
        QDialog::reject();
}

} // namespace fristad::ui
