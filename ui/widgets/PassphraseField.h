#pragma once

#include "core/vault/Secret.h"
#include "ui/widgets/FormField.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

class QLabel;
class QPushButton;

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
    /// As if somebody had typed it.
    void type(const Secret& passphrase);
    /// What was typed, and empties the field. In a shared_ptr, for work that is copied on its way to the vault's thread.
    [[nodiscard]] std::shared_ptr<Secret> take();

private:
    QLineEdit* editor_;
};

/// A new passphrase, typed twice. Says how hard it is to guess, offers six random words, and shows what is typed on demand: in a label,
/// for what stands there can be written down and not copied.
class NewPassphrase : public QWidget {
    Q_OBJECT
public:
    explicit NewPassphrase(QWidget* parent = nullptr);
    void retranslate();
    /// The person's own names, asked for when they count: what somebody who guesses tries first.
    void setNames(std::function<std::vector<std::string>()> names);
    /// For a colleague who changes it at first use, instead of for the person at the window.
    void setForColleague();
    /// Says beside the field what is wrong with it, by core's one rule; true when nothing is.
    bool accept();
    [[nodiscard]] std::shared_ptr<Secret> take();
    /// What was typed, which stays in the fields, as dots, until clear().
    [[nodiscard]] std::shared_ptr<Secret> copy();
    void clear();

protected:
    void changeEvent(QEvent* event) override;

private:
    void suggest();
    void showStrength();
    void showTyped();
    [[nodiscard]] std::vector<std::string> names() const;

    PassphraseField* first_;
    PassphraseField* again_;
    Pill* strength_;
    QPushButton* suggest_;
    QPushButton* reveal_; ///< checked: shown
    QLabel* shown_;
    QLabel* advice_; ///< on the six words, while they stand there
    std::function<std::vector<std::string>()> names_;
    bool forColleague_ = false;
};

} // namespace fristad::ui
