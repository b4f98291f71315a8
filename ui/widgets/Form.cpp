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
        field->setFault({}); // it is being mended: what was said no longer stands
        refused_.erase(field);
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
    if (QString why = field->unreadable(); !why.isEmpty())
        return why;
    if (field->isRequired() && field->value().isEmpty())
        return tr("This is required.");
    return {};
}

void Form::leftField(FormField* left) {
    const std::vector<Fault> faults = check_ ? check_() : std::vector<Fault>();
    for (FormField* each : fields_) {
        // An empty field that was only passed through is not scolded before the form is sent. What others say may have been mended
        // in this one.
        const bool asked = each == left ? !each->value().isEmpty() : !each->fault().isEmpty();
        if (!asked || refused_.contains(each))
            continue;
        QString problem = problemOf(each);
        for (const Fault& fault : faults)
            if (text(fault.field) == each->name() && problem.isEmpty())
                problem = say(fault);
        each->setFault(problem);
    }
}

bool Form::accept() {
    clearFaults();
    bool fine = true;
    for (FormField* each : fields_)
        if (const QString problem = each->isVisibleTo(this) ? problemOf(each) : QString(); !problem.isEmpty()) {
            each->setFault(problem);
            fine = false;
        }
    const std::vector<Fault> faults = check_ ? check_() : std::vector<Fault>();
    fine = showBesideFields(faults).size() == faults.size() && fine;
    focusFirstFault();
    return fine;
}

std::vector<Fault> Form::showFaults(const std::vector<Fault>& faults) {
    for (const Fault& fault : faults)
        if (FormField* const at = field(text(fault.field)))
            refused_.insert(at);
    auto homeless = showBesideFields(faults);
    focusFirstFault();
    return homeless;
}

std::vector<Fault> Form::showBesideFields(const std::vector<Fault>& faults) {
    std::vector<Fault> homeless;
    for (const Fault& fault : faults) {
        FormField* const at = field(text(fault.field));
        if (!at || !at->isVisibleTo(this))
            homeless.push_back(fault);
        else if (at->fault().isEmpty())
            at->setFault(say(fault));
    }
    return homeless;
}

bool Form::focusFirstFault() {
    const auto first = std::find_if(fields_.begin(), fields_.end(), [this](const FormField* each) {
        return !each->fault().isEmpty() && each->isVisibleTo(this);
    });
    if (first != fields_.end())
        (*first)->setFocus();
    return first != fields_.end();
}

void Form::clearFaults() {
    for (FormField* each : fields_)
        each->setFault({});
    refused_.clear();
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
