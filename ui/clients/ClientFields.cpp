#include "ui/clients/ClientFields.h"

#include "ui/widgets/DateField.h"
#include "ui/widgets/FindBoxes.h"
#include "ui/widgets/LanguagesField.h"
#include "ui/widgets/ValueForm.h"

#include <QCoreApplication>
#include <QLineEdit>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace fristad::ui {

namespace {

enum class Editor : std::uint8_t { text, code, note, date, birth, languages, choice, country };

using Choices = std::vector<CodeBox::Choice> (*)();

struct Entry {
    const char* name;
    Editor editor;
    const char* label;
    const char* hint = nullptr;
    bool required = false;
    bool tellsWho = false;
    Choices choices = nullptr;
};

// clang-format off
constexpr std::array entries{
    Entry{"client_code", Editor::code, QT_TRANSLATE_NOOP("ClientFields", "Client code"), QT_TRANSLATE_NOOP("ClientFields", "A to Z, 0 to 9 and hyphen"), true},
    Entry{"exposure", Editor::choice, QT_TRANSLATE_NOOP("ClientFields", "Exposure"), nullptr, true, false, choices<Exposure>},
    Entry{"relative_of", Editor::code, QT_TRANSLATE_NOOP("ClientFields", "Relative of"), QT_TRANSLATE_NOOP("ClientFields", "The other person's client code")},
    Entry{"relation", Editor::choice, QT_TRANSLATE_NOOP("ClientFields", "Relation"), nullptr, false, false, choices<Relation>},
    Entry{"gender", Editor::choice, QT_TRANSLATE_NOOP("ClientFields", "Gender"), nullptr, false, false, choices<Gender>},
    Entry{"birth_date", Editor::birth, QT_TRANSLATE_NOOP("ClientFields", "Born"), QT_TRANSLATE_NOOP("ClientFields", "Date, or the year only")},
    Entry{"age_group", Editor::choice, QT_TRANSLATE_NOOP("ClientFields", "Age group"), QT_TRANSLATE_NOOP("ClientFields", "Where the birth date is not known"), false, false,
          choices<AgeGroup>},
    Entry{"country_of_birth", Editor::country, QT_TRANSLATE_NOOP("ClientFields", "Country of birth")},
    Entry{"region_of_birth", Editor::choice, QT_TRANSLATE_NOOP("ClientFields", "Region of birth"), QT_TRANSLATE_NOOP("ClientFields", "Where the country is not known"), false,
          false, choices<RegionOfBirth>},
    Entry{"first_contact", Editor::date, QT_TRANSLATE_NOOP("ClientFields", "First contact"), nullptr, true},
    Entry{"closed_on", Editor::date, QT_TRANSLATE_NOOP("ClientFields", "Closed on")},
    Entry{"identified_by", Editor::choice, QT_TRANSLATE_NOOP("ClientFields", "Identified by"), nullptr, false, false, choices<IdentifiedBy>},
    Entry{"nsp_from", Editor::date, QT_TRANSLATE_NOOP("ClientFields", "NSP support from")},
    Entry{"nsp_to", Editor::date, QT_TRANSLATE_NOOP("ClientFields", "NSP support to")},
    Entry{"brief_contact", Editor::choice, QT_TRANSLATE_NOOP("ClientFields", "Brief contact only"), nullptr, false, false, choices<YesNo>},
    Entry{"name", Editor::text, QT_TRANSLATE_NOOP("ClientFields", "Name"), nullptr, false, true},
    Entry{"aliases", Editor::text, QT_TRANSLATE_NOOP("ClientFields", "Also known as"), nullptr, false, true},
    Entry{"phone", Editor::text, QT_TRANSLATE_NOOP("ClientFields", "Phone"), nullptr, false, true},
    Entry{"languages", Editor::languages, QT_TRANSLATE_NOOP("ClientFields", "Languages"), QT_TRANSLATE_NOOP("ClientFields", "Best first, commas between")},
    Entry{"dialect", Editor::text, QT_TRANSLATE_NOOP("ClientFields", "Dialect")},
    Entry{"safe_contact", Editor::note, QT_TRANSLATE_NOOP("ClientFields", "Safe contact"), QT_TRANSLATE_NOOP("ClientFields", "When and how: text message 9–11, never letters")},
    Entry{"code_word", Editor::text, QT_TRANSLATE_NOOP("ClientFields", "Code word"), nullptr, false, true},
    Entry{"never_tell", Editor::note, QT_TRANSLATE_NOOP("ClientFields", "Must never be told"), QT_TRANSLATE_NOOP("ClientFields", "Who must never learn where the person is"), false,
          true},
    Entry{"risk", Editor::choice, QT_TRANSLATE_NOOP("ClientFields", "Risk"), nullptr, false, false, choices<RiskLevel>},
    Entry{"protected_identity", Editor::choice, QT_TRANSLATE_NOOP("ClientFields", "Protected identity"), nullptr, false, false,
          choices<ProtectedIdentity>},
    Entry{"restricted", Editor::choice, QT_TRANSLATE_NOOP("ClientFields", "Restricted"), QT_TRANSLATE_NOOP("ClientFields", "Yes: only those named on the client may open it"),
          false, false, choices<YesNo>},
};
// clang-format on

const Entry* entryOf(const QString& name) {
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&](const Entry& each) { return name == QLatin1String(each.name); });
    return found == entries.end() ? nullptr : &*found;
}

QString translated(const char* text) { return text ? QCoreApplication::translate("ClientFields", text) : QString(); }

/// Client codes have no small letters: they are taken as capitals while they are typed.
void typeInCapitals(QLineEdit& editor) {
    QObject::connect(&editor, &QLineEdit::textEdited, &editor, [&editor](const QString& typed) {
        const int at = editor.cursorPosition();
        editor.setText(typed.toUpper());
        editor.setCursorPosition(at);
    });
}

/// `19930514` is read as a date too.
class BirthField : public TextField {
public:
    using TextField::TextField;
    [[nodiscard]] QString value() const override {
        const QString typed = TextField::value();
        constexpr int digitsOfADate = 8;
        const bool digits = std::all_of(typed.begin(), typed.end(), [](QChar each) { return each.isDigit(); });
        return digits && typed.size() == digitsOfADate
                   ? QStringLiteral("%1-%2-%3").arg(typed.left(4), typed.mid(4, 2), typed.mid(6))
                   : typed;
    }
};

} // namespace

FormField* addClientField(Form& form, const QString& name, int row, int column, int span, Day today) {
    const Entry* const entry = entryOf(name);
    if (!entry)
        throw std::out_of_range("no such field of a client");
    switch (entry->editor) {
    case Editor::text: return form.add<TextField>(row, column, span, name);
    case Editor::code: {
        auto* const field = form.add<TextField>(row, column, span, name);
        typeInCapitals(field->editor());
        return field;
    }
    case Editor::note: return form.add<NoteField>(row, column, span, name, 2);
    case Editor::date: return form.add<DateField>(row, column, span, name, today);
    case Editor::birth: return form.add<BirthField>(row, column, span, name);
    case Editor::languages: return form.add<LanguagesField>(row, column, span, name);
    case Editor::choice: return form.add<CodeBox>(row, column, span, name);
    case Editor::country: return form.add<CountryBox>(row, column, span, name);
    }
    return nullptr;
}

void retranslateClientFields(Form& form) {
    for (FormField* const field : form.fields()) {
        const Entry* const entry = entryOf(field->name());
        if (!entry)
            continue;
        field->setLabel(translated(entry->label));
        field->setRequired(entry->required);
        if (entry->editor != Editor::date) // which says there how it was read
            field->setHint(translated(entry->hint));
        // A blank answer is not a no: it stands first in every list that may be left unanswered.
        if (entry->editor == Editor::choice)
            static_cast<CodeBox*>(field)->setChoices(entry->choices(),
                                                     entry->required ? QString() : QStringLiteral(""));
    }
}

bool tellsWho(const FormField& field) {
    const Entry* const entry = entryOf(field.name());
    return entry && entry->tellsWho;
}

} // namespace fristad::ui
