#include "ui/today/TaskDialog.h"

#include "ui/widgets/Language.h"
#include "ui/widgets/Parts.h"

namespace fristad::ui {

TaskDialog::TaskDialog(Shell& shell, const QString& title, const QString& subtitle, QWidget* parent)
    : QDialog(parent),
      shell_(shell),
      form_(new Form),
      problem_(textLabel("fault")),
      save_(button("primary", tr("Save"))) {
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(title);
    auto* const cancel = button("", tr("Cancel"));
    cancel->setAutoDefault(false);
    save_->setDefault(true);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(step);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(save_);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(3 * step, 2 * step, 3 * step, 2 * step);
    outer->setSpacing(2 * step);
    outer->addWidget(textLabel("heading", subtitle));
    outer->addWidget(form_);
    outer->addWidget(problem_);
    outer->addLayout(buttons);
    problem_->hide();
    setMinimumWidth(380);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save_, &QPushButton::clicked, this, &TaskDialog::save);
}

void TaskDialog::save() {
    problem_->hide();
    if (!form_->accept())
        return;
    Saving saving = saving_();
    save_->setEnabled(false);
    shell_.vault().change(
        this, saving.said, std::move(saving.work), [this](EntryNumber) { accept(); },
        [this](const Failure& failure) {
            save_->setEnabled(true);
            if (!failure.faults.empty() && form_->showFaults(failure.faults).empty())
                return;
            problem_->setText(failure.sentence());
            problem_->show();
        });
}

} // namespace fristad::ui
