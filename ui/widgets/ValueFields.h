#pragma once

#include "ui/widgets/DateField.h"
#include "ui/widgets/FindBoxes.h"
#include "ui/widgets/HoursField.h"
#include "ui/widgets/ValueForm.h"

#include <QCoreApplication>

#include <span>

namespace fristad::ui {

/// Where a field of a value stands on a form, and what it is called there. Which editor it gets comes from the member's type.
struct FieldPlace {
    std::string_view name; ///< as in Fields<Value>
    const char* label;     ///< source text, context "Fields"
    int row;
    int column = 0;
    int span = 1;
    int lines = 1;       ///< of a note
    bool chosen = false; ///< text that is one of a list, which whoever makes the form gives to the CodeBox
};

namespace detail {

template <class T> struct Inner { using type = T; };
template <class T> struct Inner<std::optional<T>> { using type = T; };

template <class Member> FormField* addField(Form& form, const FieldPlace& at, Day today) {
    using Plain = typename Inner<Member>::type;
    const QString name = text(at.name);
    if (Coded<Plain> || at.chosen)
        return form.add<CodeBox>(at.row, at.column, at.span, name);
    if constexpr (std::is_same_v<Plain, Day>)
        return form.add<DateField>(at.row, at.column, at.span, name, today);
    else if constexpr (std::is_same_v<Plain, Country>)
        return form.add<CountryBox>(at.row, at.column, at.span, name);
    else if constexpr (std::is_same_v<Plain, SpokenLanguage>)
        return form.add<LanguageBox>(at.row, at.column, at.span, name);
    else if constexpr (std::is_same_v<Plain, Hours>)
        return form.add<HoursField>(at.row, at.column, at.span, name);
    else if (at.lines > 1)
        return form.add<NoteField>(at.row, at.column, at.span, name, at.lines);
    else
        return form.add<TextField>(at.row, at.column, at.span, name);
}

} // namespace detail

/// Makes the fields, in the order of their places, which is also the order of the Tab key.
template <class Value> void addFields(Form& form, std::span<const FieldPlace> places, Day today) {
    for (const FieldPlace& at : places)
        forEachField<Value>([&](const auto& each) {
            using Member = std::remove_cvref_t<decltype(std::declval<Value>().*each.member)>;
            if (each.name == at.name)
                detail::addField<Member>(form, at, today)->setRequired(!mayBeBlank<Member>);
        });
}

/// Labels, and the choices of vocabularies, in the window's language.
template <class Value> void setFieldTexts(Form& form, std::span<const FieldPlace> places) {
    for (const FieldPlace& at : places)
        forEachField<Value>([&](const auto& each) {
            using Member = std::remove_cvref_t<decltype(std::declval<Value>().*each.member)>;
            using Plain = typename detail::Inner<Member>::type;
            FormField* const field = each.name == at.name ? form.field(text(at.name)) : nullptr;
            if (!field)
                return;
            field->setLabel(QCoreApplication::translate("Fields", at.label));
            if constexpr (Coded<Plain>)
                if (auto* const box = qobject_cast<CodeBox*>(field))
                    box->setChoices(choices<Plain>(), mayBeBlank<Member> ? QStringLiteral("") : QString());
        });
}

} // namespace fristad::ui
