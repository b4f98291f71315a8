#include "ui/clients/EmergencyDialog.h"

#include "core/vault/EmergencyAccess.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Parts.h"

#include <QHBoxLayout>

namespace fristad::ui {

EmergencyDialog::EmergencyDialog(Shell& shell, ClientId client, const QString& code, QWidget* parent)
    : QDialog(parent),
      shell_(shell),
      client_(client),
      reason_(new NoteField(QStringLiteral("reason"))),
      problem_(textLabel("fault")),
      open_(button("danger", tr("Open for an hour"))) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("emergency"));
    setModal(true);
    setWindowTitle(tr("Open in an emergency"));
    reason_->setLabel(tr("Why must you open the file now?"));
    reason_->setRequired(true);
    problem_->hide();
    open_->setObjectName(QStringLiteral("open-in-emergency"));
    open_->setDefault(true);
    auto* const cancel = button("", tr("Cancel"));
    cancel->setAutoDefault(false);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(step);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(open_);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(3 * step, 2 * step, 3 * step, 2 * step);
    outer->setSpacing(2 * step);
    outer->addWidget(textLabel("heading", code));
    outer->addWidget(textLabel("", tr("You see everything about this client for one hour. Your name, the time and the "
                                      "reason are recorded at once, and coordinators and administrators see them on "
                                      "their Today page.")));
    outer->addWidget(reason_);
    outer->addWidget(problem_);
    outer->addLayout(buttons);
    constexpr int width = 430;
    setMinimumWidth(width);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(open_, &QPushButton::clicked, this, &EmergencyDialog::open);
    reason_->setFocus();
}

void EmergencyDialog::open() {
    problem_->hide();
    open_->setEnabled(false);
    shell_.vault().ask(
        this,
        [client = client_, reason = reason_->value().toStdString()](Session& session) {
            breakTheGlass(session, client, reason);
        },
        [this] {
            shell_.vault().tellChanged();
            accept();
        },
        [this](const Failure& failure) {
            open_->setEnabled(true);
            problem_->setText(failure.sentence());
            problem_->show();
        });
}

} // namespace fristad::ui
