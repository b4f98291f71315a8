#include "ui/widgets/Form.h"

#include "ui/widgets/Language.h"
#include "ui/widgets/Parts.h"

#include <QGridLayout>

#include <algorithm>

namespace fristad::ui {

Form::Form(QWidget* parent) : QWidget(parent), grid_(new QGridLayout(this)) {
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(2 * step);
    grid_->setVerticalSpacing(step + step / 2);
}

void Form::place(FormField* field, int row, int column, int span) {
    grid_->addWidget(field, row, column, 1, span, Qt::AlignTop);
    for (int i = column; i < column + span; ++i)
        grid_->setColumnStretch(i, 1);
    fields_.push_back(field);
    connect(field, &FormField::edited, this, [this, field] {
        dirty_ = true;
        if (!field->fault().isEmpty()) // it is being mended: what was said no longer stands
            field->setFault({});
        emit edited();
    });
    connect(field, &FormField::left, this, [this, field] { leftField(field); });
}

FormField* Form::field(const QString& name) const {
    const auto found =
        std::find_if(fields_.begin(), fields_.end(), [&](const FormField* each) { return each->name() == name; });
    return found == fields_.end() ? nullptr : *found;
}

QString Form::value(const QString& name) const {
    const FormField* const found = field(name);
    return found ? found->value() : QString();
}

QString Form::problemOf(const FormField* field) const {
    if (const QString why = field->unreadable(); !why.isEmpty())
        return why;
    if (field->isRequired() && field->value().isEmpty())
        return tr("This is required.");
    return {};
}

void Form::leftField(FormField* field) {
    // An empty field that was only passed through is not scolded before the form is sent.
    if (field->value().isEmpty())
        return;
    QString problem = problemOf(field);
    if (problem.isEmpty() && check_)
        for (const Fault& fault : check_())
            if (text(fault.field) == field->name() && problem.isEmpty())
                problem = say(fault);
    field->setFault(problem);
}

bool Form::accept() {
    clearFaults();
    FormField* first = nullptr;
    for (FormField* each : fields_) {
        if (const QString problem = each->isVisibleTo(this) ? problemOf(each) : QString(); !problem.isEmpty()) {
            each->setFault(problem);
            first = first ? first : each;
        }
    }
    if (first) {
        first->setFocus();
        return false;
    }
    return !check_ || showFaults(check_()).empty();
}

std::vector<Fault> Form::showFaults(const std::vector<Fault>& faults) {
    std::vector<Fault> homeless;
    FormField* first = nullptr;
    for (const Fault& fault : faults) {
        FormField* const at = field(text(fault.field));
        if (!at) {
            homeless.push_back(fault);
            continue;
        }
        if (at->fault().isEmpty())
            at->setFault(say(fault));
        first = first ? first : at;
    }
    if (first)
        first->setFocus();
    return homeless;
}

void Form::clearFaults() {
    for (FormField* each : fields_)
        each->setFault({});
}

QJsonObject Form::draft() const {
    QJsonObject draft;
    for (const FormField* each : fields_)
        draft.insert(each->name(), each->value());
    return draft;
}

void Form::takeDraft(const QJsonObject& draft) {
    for (FormField* each : fields_)
        if (const auto value = draft.value(each->name()); value.isString())
            each->setValue(value.toString());
    dirty_ = true;
}

} // namespace fristad::ui
