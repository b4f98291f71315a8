#include "ui/referrals/FollowUpDialog.h"

#include "ui/widgets/DateField.h"
#include "ui/widgets/Parts.h"
#include "ui/widgets/ValueForm.h"

namespace fristad::ui {

FollowUpDialog::FollowUpDialog(Shell& shell, const ReferralLine& line, QWidget* parent)
    : QDialog(parent), shell_(shell), line_(line), form_(new Form) {
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Follow up"));
    day_ = form_->add<DateField>(0, 0, 1, QStringLiteral("follow_up_on"), shell_.today());
    day_->setLabel(tr("Follow up on"));
    day_->setDay(line_.referral.followUpOn);
    form_->setCheck([this] {
        Referral value = line_.referral;
        return read(*form_, value);
    });
    auto* const saving = button("primary", tr("Save"));
    saving->setDefault(true);
    auto* const closing = button("", tr("Close"));
    auto* const buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(closing);
    buttons->addWidget(saving);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(3 * step, 2 * step, 3 * step, 2 * step);
    outer->setSpacing(step + step / 2);
    outer->addWidget(textLabel("heading", tr("Follow up the referral of %1").arg(text(line_.code.text()))));
    outer->addWidget(form_);
    outer->addWidget(textLabel("hint", tr("+7 is a week from today; blank takes the follow-up away.")));
    outer->addLayout(buttons);
    constexpr int width = 380;
    setMinimumWidth(width);
    connect(saving, &QPushButton::clicked, this, &FollowUpDialog::save);
    connect(closing, &QPushButton::clicked, this, &QDialog::reject);
    day_->setFocus(Qt::OtherFocusReason);
}

void FollowUpDialog::save() {
    if (!form_->accept())
        return;
    const auto day = day_->day();
    const QString said = tr("Follow-up of the referral of %1 moved").arg(text(line_.code.text()));
    shell_.vault().change(
        this, said, [id = line_.id, day](Change& change) { setFollowUp(change, id, day); },
        [this](EntryNumber) { accept(); },
        [this](const Failure& failure) {
            if (!form_->showFaults(failure.faults).empty() || failure.faults.empty())
                shell_.tell(failure);
        });
}

} // namespace fristad::ui
