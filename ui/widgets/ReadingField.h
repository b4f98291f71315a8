#pragma once

#include "ui/widgets/FormField.h"

namespace fristad::ui {

/// A line that is typed the way people write it (a date, a time, a sum); below it stands how it was read, so that a misreading is
/// seen before it is saved. A subclass says what can be read, and ends its constructor with `retranslate()`.
class ReadingField : public FormField {
    Q_OBJECT
public:
    [[nodiscard]] QString value() const final;
    void setValue(const QString& canonical) override;
    [[nodiscard]] QString unreadable() const final;
    [[nodiscard]] QLineEdit& editor() { return *editor_; }

protected:
    explicit ReadingField(const QString& name);

    /// The canonical text of what was typed; blank where it can't be read.
    [[nodiscard]] virtual QString read(const QString& typed) const = 0;
    /// How that was read, or, where it wasn't, what can be typed; may be blank.
    [[nodiscard]] virtual QString reading(const QString& typed) const = 0;
    /// What is wrong with what can't be read, and how to write it.
    [[nodiscard]] virtual QString howToWrite() const = 0;

    void retranslate() override;

private:
    QLineEdit* editor_;
};

} // namespace fristad::ui
