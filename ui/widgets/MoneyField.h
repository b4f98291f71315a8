#pragma once

#include "core/casework/Quantities.h"
#include "ui/widgets/ReadingField.h"

#include <optional>

namespace fristad::ui {

/// Reads kronor as people type them: `1200`, `1 200,50`, `1200.50 kr`, `1 200:-`. Nothing for other text, nor for `1.200`, in which
/// some mean the point to part thousands.
std::optional<Sek> readMoney(const QString& typed);

/// Kronor.
class MoneyField final : public ReadingField {
    Q_OBJECT
public:
    explicit MoneyField(const QString& name);
    void setValue(const QString& canonical) override;

protected:
    [[nodiscard]] QString read(const QString& typed) const override;
    [[nodiscard]] QString reading(const QString& typed) const override;
    [[nodiscard]] QString howToWrite() const override;
};

} // namespace fristad::ui
