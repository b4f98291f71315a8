#include "ui/widgets/FindBoxes.h"

#include "ui/widgets/Choices.h"
#include "ui/widgets/Language.h"

#include <QComboBox>

namespace fristad::ui {

CountryBox::CountryBox(const QString& name) : CodeBox(name) { CountryBox::retranslate(); }

void CountryBox::retranslate() { setChoices(countryChoices(), QStringLiteral("")); }

LanguageBox::LanguageBox(const QString& name) : CodeBox(name) { LanguageBox::retranslate(); }

void LanguageBox::retranslate() { setChoices(languageChoices(), QStringLiteral("")); }

void LanguageBox::setValue(const QString& canonical) {
    if (editor().findData(canonical) < 0)
        if (const auto other = SpokenLanguage::parse(canonical.toStdString()))
            editor().addItem(text(other->name(displayLanguage())), canonical);
    CodeBox::setValue(canonical);
}

} // namespace fristad::ui
