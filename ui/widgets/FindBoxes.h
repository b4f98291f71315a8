#pragma once

#include "ui/widgets/FormField.h"

namespace fristad::ui {

/// A country, found by typing a part of its name in the window's language.
class CountryBox : public CodeBox {
    Q_OBJECT
public:
    explicit CountryBox(const QString& name);

protected:
    void retranslate() override;
};

/// A spoken language, found by typing a part of its name. A language is offered once, by its shortest code; another code that
/// stands in the vault stays as it was written.
class LanguageBox : public CodeBox {
    Q_OBJECT
public:
    explicit LanguageBox(const QString& name);
    void setValue(const QString& canonical) override;

protected:
    void retranslate() override;
    void showEvent(QShowEvent* event) override;

private:
    bool filled_ = false; ///< thousands of names: only once somebody sees the box
};

} // namespace fristad::ui
