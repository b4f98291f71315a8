#pragma once

#include "core/register/ReferralBoard.h"
#include "ui/shell/Shell.h"

#include <QDialog>

namespace fristad::ui {

class DateField;
class Form;

/// Sets the day on which a referral is followed up, or takes it away: `+7`, a date, or blank.
class FollowUpDialog : public QDialog {
    Q_OBJECT
public:
    FollowUpDialog(Shell& shell, const ReferralLine& line, QWidget* parent);

private:
    void save();

    Shell& shell_;
    ReferralLine line_;
    Form* form_;
    DateField* day_;
};

} // namespace fristad::ui
