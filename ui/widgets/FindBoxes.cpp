#include "ui/widgets/FindBoxes.h"

#include "ui/widgets/Choices.h"
#include "ui/widgets/Language.h"

#include <QComboBox>

#include <utility>

namespace fristad::ui {

CountryBox::CountryBox(const QString& name) : CodeBox(name) { CountryBox::retranslate(); }

void CountryBox::retranslate() { setChoices(countryChoices(), QStringLiteral("")); }

LanguageBox::LanguageBox(const QString& name) : CodeBox(name) {}

void LanguageBox::showEvent(QShowEvent* event) {
    if (!std::exchange(filled_, true))
        retranslate();
    CodeBox::showEvent(event);
}

void LanguageBox::retranslate() {
    const QString chosen = value();
    setChoices(filled_ ? languageChoices() : std::vector<Choice>(), QStringLiteral(""));
    setValue(chosen);
}

void LanguageBox::setValue(const QString& canonical) {
    if (editor().findData(canonical) < 0)
        if (const auto other = SpokenLanguage::parse(canonical.toStdString()))
            editor().addItem(text(other->name(displayLanguage())), canonical);
    CodeBox::setValue(canonical);
}

} // namespace fristad::ui
