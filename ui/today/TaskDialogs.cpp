#include "ui/today/TaskDialogs.h"

#include "core/register/Store.h"
#include "ui/today/TaskDialog.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/DateText.h"
#include "ui/widgets/DeadlineWords.h"
#include "ui/widgets/Language.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>

namespace fristad::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TaskDialogs)
};

/// Changes the row that a deadline comes from, as it stands now.
template <class Value> std::function<void(Change&)> changing(RecordId record, std::function<void(Value&)> how) {
    return [record, how = std::move(how)](Change& change) {
        const auto row = find<Value>(change.session(), record);
        Value value = row ? row->value : Value{}; // amend refuses where it is gone
        how(value);
        amend(change, record, value);
    };
}

QString codeOf(const DeadlineLine& line) { return text(line.deadline.client.text()); }

QString headingOf(const DeadlineLine& line) { return codeOf(line) + QStringLiteral(" ") + deadlineTitle(line); }

} // namespace

void askNewDay(Shell& shell, const DeadlineLine& line, QWidget* parent) {
    const bool referral = line.referral.has_value();
    auto* const dialog = new TaskDialog(shell, Words::tr("Move"), headingOf(line), parent);
    dialog->setObjectName(QStringLiteral("move"));
    auto* const field = dialog->form().add<DateField>(
        0, 0, 1, referral ? QStringLiteral("follow_up_on") : QStringLiteral("ended_on"), shell.today());
    field->setLabel(referral ? Words::tr("Follow up on") : Words::tr("Ends on"));
    field->setRequired(true);
    field->setDay(line.deadline.dueOn);
    field->editor().selectAll();
    dialog->setSaving([line, field, referral] {
        const Day day = field->day().value();
        const RecordId record = line.deadline.record;
        if (referral)
            return TaskDialog::Saving{Words::tr("Follow-up for %1 moved to %2").arg(codeOf(line), weekdayText(day)),
                                      changing<Referral>(record, [day](Referral& value) { value.followUpOn = day; })};
        return TaskDialog::Saving{Words::tr("Housing of %1 ends %2").arg(codeOf(line), weekdayText(day)),
                                  changing<Intervention>(record, [day](Intervention& value) { value.endedOn = day; })};
    });
    dialog->open();
    field->editor().setFocus();
}

void askAnswer(Shell& shell, const DeadlineLine& line, QWidget* parent) {
    auto* const dialog = new TaskDialog(shell, Words::tr("Answer"), headingOf(line), parent);
    dialog->setObjectName(QStringLiteral("answer"));
    auto* const status = dialog->form().add<CodeBox>(0, 0, 1, QStringLiteral("status"));
    std::vector<CodeBox::Choice> choices;
    for (const auto each : {ReferralStatus::accepted, ReferralStatus::declined, ReferralStatus::completed,
                            ReferralStatus::no_reply, ReferralStatus::withdrawn})
        choices.push_back({text(code(each)), word(each)});
    status->setChoices(choices);
    status->setLabel(Words::tr("What came of it"));
    status->setValue(text(code(ReferralStatus::accepted)));
    auto* const field = dialog->form().add<DateField>(1, 0, 1, QStringLiteral("answered_on"), shell.today());
    field->setLabel(Words::tr("Answered on"));
    field->setDay(shell.today());
    dialog->setSaving([line, status, field] {
        const auto chosen = parseCode<ReferralStatus>(status->value().toStdString()).value();
        const bool answered = chosen != ReferralStatus::no_reply && chosen != ReferralStatus::withdrawn;
        const auto day = answered ? field->day() : std::nullopt;
        return TaskDialog::Saving{Words::tr("Referral for %1: %2").arg(codeOf(line), word(chosen)),
                                  changing<Referral>(line.deadline.record, [chosen, day](Referral& value) {
                                      value.status = chosen;
                                      value.answeredOn = day;
                                  })};
    });
    dialog->open();
    status->editor().setFocus();
}

void endHousing(Shell& shell, const DeadlineLine& line, QObject* context) {
    shell.vault().change(context, Words::tr("Housing of %1 ended").arg(codeOf(line)),
                         changing<Intervention>(line.deadline.record, [today = shell.today()](Intervention& value) {
                             value.status = InterventionStatus::completed;
                             value.endedOn = std::min(value.endedOn.value_or(today), today);
                         }));
}

} // namespace fristad::ui
