#pragma once

#include "core/casework/FieldText.h"
#include "ui/widgets/Form.h"
#include "ui/widgets/Language.h"

namespace fristad::ui {

/// Fills the fields of a form that are named as the value's fields are.
template <class Value> void fill(Form& form, const Value& value) {
    forEachField<Value>([&](const auto& each) {
        if (FormField* const field = form.field(text(each.name)))
            field->setValue(text(fieldText(value.*each.member)));
    });
    form.clearFaults();
    form.setDirty(false);
}

/// Reads the form's fields into a value (the others stay as they were) and says what is wrong: text that can't be read, and what
/// the value's own rules find. For Form::setCheck and for saving.
template <class Value> std::vector<Fault> read(const Form& form, Value& value) {
    std::vector<Fault> faults;
    forEachField<Value>([&](const auto& each) {
        const FormField* const field = form.field(text(each.name));
        if (!field)
            return;
        const std::string typed = field->value().toStdString();
        using Member = std::remove_cvref_t<decltype(value.*each.member)>;
        if (typed.empty() && !mayBeBlank<Member>)
            return; // Form says that a required field is blank
        if (auto wrong = readField(typed, value.*each.member))
            faults.push_back(
                {.file = {}, .line = 0, .field = std::string(each.name), .value = typed, .what = std::move(*wrong)});
    });
    if (faults.empty())
        faults = check(value);
    return faults;
}

/// The choices of a vocabulary for a CodeBox, in its order.
template <Coded E> std::vector<CodeBox::Choice> choices() {
    std::vector<CodeBox::Choice> all;
    for (const E each : everyCode<E>())
        all.push_back({text(code(each)), word(each)});
    return all;
}

} // namespace fristad::ui
