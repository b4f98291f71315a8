#pragma once

#include "core/casework/Quantities.h"
#include "ui/widgets/FormField.h"

#include <optional>

namespace fristad::ui {

/// Reads kronor as people type them: `1200`, `1 200,50`, `1200.50 kr`, `1 200:-`. Nothing for other text, nor for `1.200`, in which
/// some mean the point to part thousands.
std::optional<Sek> readMoney(const QString& typed);

/// Kronor; below it stands how they were read.
class MoneyField : public FormField {
    Q_OBJECT
public:
    explicit MoneyField(const QString& name);
    [[nodiscard]] QString value() const override;
    void setValue(const QString& canonical) override;
    [[nodiscard]] QString unreadable() const override;

protected:
    void retranslate() override;

private:
    QLineEdit* editor_;
};

} // namespace fristad::ui
