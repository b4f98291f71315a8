#pragma once

#include "ui/widgets/BirthField.h"
#include "ui/widgets/ClientCodeField.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/FindBoxes.h"
#include "ui/widgets/HoursField.h"
#include "ui/widgets/LanguagesField.h"
#include "ui/widgets/MoneyField.h"
#include "ui/widgets/ValueForm.h"

#include <QCoreApplication>

#include <span>

namespace fristad::ui {

/// What a text is edited with, which its type does not tell.
enum class TextAs : std::uint8_t {
    line,
    chosen,   ///< one of a list, which whoever makes the form gives to the CodeBox
    languages ///< codes of spoken languages
};

/// Where a field of a value stands on a form, and what it is called there. Which editor it gets comes from the member's type.
struct FieldPlace {
    std::string_view name; ///< as in Fields<Value>
    const char* label;     ///< source text, context "Fields"
    int row = 0;
    int column = 0;
    int span = 1;
    int lines = 1; ///< of a note
    TextAs textAs = TextAs::line;
    const char* hint = nullptr; ///< below it, as `label`; not for editors that say there how they read it
};

namespace detail {

template <class T> struct Inner { using type = T; };
template <class T> struct Inner<std::optional<T>> { using type = T; };

template <class Member> FormField* addField(Form& form, const FieldPlace& at, Day today) {
    using Plain = typename Inner<Member>::type;
    const QString name = text(at.name);
    if (Coded<Plain> || at.textAs == TextAs::chosen)
        return form.add<CodeBox>(at.row, at.column, at.span, name);
    if (at.textAs == TextAs::languages)
        return form.add<LanguagesField>(at.row, at.column, at.span, name);
    if constexpr (std::is_same_v<Plain, Day>)
        return form.add<DateField>(at.row, at.column, at.span, name, today);
    else if constexpr (std::is_same_v<Plain, Country>)
        return form.add<CountryBox>(at.row, at.column, at.span, name);
    else if constexpr (std::is_same_v<Plain, SpokenLanguage>)
        return form.add<LanguageBox>(at.row, at.column, at.span, name);
    else if constexpr (std::is_same_v<Plain, Hours>)
        return form.add<HoursField>(at.row, at.column, at.span, name);
    else if constexpr (std::is_same_v<Plain, Sek>)
        return form.add<MoneyField>(at.row, at.column, at.span, name);
    else if constexpr (std::is_same_v<Plain, BirthDate>)
        return form.add<BirthField>(at.row, at.column, at.span, name, today);
    else if constexpr (std::is_same_v<Plain, ClientCode>)
        return form.add<ClientCodeField>(at.row, at.column, at.span, name);
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

/// Labels, hints and the choices of vocabularies, in the window's language.
template <class Value> void setFieldTexts(Form& form, std::span<const FieldPlace> places) {
    for (const FieldPlace& at : places)
        forEachField<Value>([&](const auto& each) {
            using Member = std::remove_cvref_t<decltype(std::declval<Value>().*each.member)>;
            using Plain = typename detail::Inner<Member>::type;
            FormField* const field = each.name == at.name ? form.field(text(at.name)) : nullptr;
            if (!field)
                return;
            field->setLabel(QCoreApplication::translate("Fields", at.label));
            if (at.hint)
                field->setHint(QCoreApplication::translate("Fields", at.hint));
            if constexpr (Coded<Plain>)
                if (auto* const box = qobject_cast<CodeBox*>(field))
                    box->setChoices(choices<Plain>(), mayBeBlank<Member> ? QStringLiteral("") : QString());
        });
}

} // namespace fristad::ui
