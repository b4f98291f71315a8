#pragma once

#include "core/vault/Secret.h"
#include "ui/widgets/FormField.h"

#include <memory>

namespace fristad::ui {

class Pill;

/// Asks for a passphrase: shown as dots, and what was typed never leaves it but as a Secret (a form's drafts see asterisks).
class PassphraseField : public FormField {
    Q_OBJECT
public:
    explicit PassphraseField(const QString& name);
    /// An asterisk a character.
    [[nodiscard]] QString value() const override;
    /// Only empties it.
    void setValue(const QString& ignored) override;
    [[nodiscard]] Secret typed() const;
    /// What was typed, and empties the field. In a shared_ptr, for work that is copied on its way to the vault's thread.
    [[nodiscard]] std::shared_ptr<Secret> take();

private:
    QLineEdit* editor_;
};

/// A new passphrase, typed twice, with a hint on how hard it is to guess.
class NewPassphrase : public QWidget {
    Q_OBJECT
public:
    explicit NewPassphrase(QWidget* parent = nullptr);
    void retranslate();
    /// Says what is wrong with it; true when nothing is.
    bool accept();
    [[nodiscard]] std::shared_ptr<Secret> take();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showStrength();

    PassphraseField* first_;
    PassphraseField* again_;
    Pill* strength_;
};

} // namespace fristad::ui
