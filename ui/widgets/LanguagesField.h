#pragma once

#include "ui/widgets/FormField.h"

class QCompleter;

namespace fristad::ui {

/// Spoken languages by their names, with commas between, best first; while a name is typed those that begin so are offered. Its
/// canonical text is the codes, with spaces between.
class LanguagesField : public FormField {
    Q_OBJECT
public:
    explicit LanguagesField(const QString& name);
    [[nodiscard]] QString value() const override;
    void setValue(const QString& canonical) override;
    [[nodiscard]] QString unreadable() const override;
    [[nodiscard]] QLineEdit& editor() { return *editor_; }

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QStringList names() const;
    void offer();
    void take(const QString& name);

    QLineEdit* editor_;
    QCompleter* completer_;
    QString codes_; ///< what stands there, before a change of language
};

/// `th en` as `thailändska, engelska`.
QString languageNames(const QString& codes);

} // namespace fristad::ui
