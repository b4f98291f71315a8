#include "ui/statistics/AsOfDialog.h"

#include "ui/widgets/DateField.h"
#include "ui/widgets/Parts.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>

namespace fristad::ui {

void askAsOf(QWidget* parent, Day shown, Day today, std::function<void(Day)> taken) {
    auto* const dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("as-of-dialog"));
    dialog->setWindowTitle(QCoreApplication::translate("AsOfDialog", "Up to which day"));
    auto* const field = new DateField(QStringLiteral("as_of"), today);
    field->setLabel(QCoreApplication::translate("AsOfDialog", "Count ongoing interventions up to"));
    field->setDay(shown);
    auto* const buttons = new QDialogButtonBox;
    auto* const count = button("primary", QCoreApplication::translate("AsOfDialog", "Count"));
    buttons->addButton(count, QDialogButtonBox::AcceptRole);
    buttons->addButton(button("", QCoreApplication::translate("AsOfDialog", "Cancel")), QDialogButtonBox::RejectRole);
    count->setDefault(true);
    auto* const outer = new QVBoxLayout(dialog);
    outer->setSpacing(2 * step);
    outer->addWidget(textLabel(
        "quiet", QCoreApplication::translate(
                     "AsOfDialog", "An intervention that is still open runs to this day. Nothing that is dated "
                                   "after it is hidden.")));
    outer->addWidget(field);
    outer->addWidget(buttons);
    constexpr int width = 420;
    dialog->setMinimumWidth(width);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, [dialog, field, taken = std::move(taken)] {
        const auto day = field->day();
        if (!day) {
            field->setFault(field->value().isEmpty() ? QCoreApplication::translate("AsOfDialog", "Write a day.")
                                                     : field->unreadable());
            return;
        }
        dialog->accept();
        taken(*day);
    });
    dialog->open();
    field->setFocus();
}

} // namespace fristad::ui
