#pragma once

#include "ui/widgets/ReadingField.h"

namespace fristad::ui {

/// Time worked, typed as minutes, h:mm or hours with decimals (HoursText.h). Its value is in hours, as core writes them.
class HoursField final : public ReadingField {
    Q_OBJECT
public:
    explicit HoursField(const QString& name);
    void setValue(const QString& canonical) override;

protected:
    [[nodiscard]] QString read(const QString& typed) const override;
    [[nodiscard]] QString reading(const QString& typed) const override;
    [[nodiscard]] QString howToWrite() const override;
};

} // namespace fristad::ui
