#pragma once

#include "core/calendar/Day.h"
#include "ui/widgets/ReadingField.h"

namespace fristad::ui {

/// When somebody was born: a day as people type it (DateReading.h), or only the year.
class BirthField final : public ReadingField {
    Q_OBJECT
public:
    BirthField(const QString& name, Day today);

protected:
    [[nodiscard]] QString read(const QString& typed) const override;
    [[nodiscard]] QString reading(const QString& typed) const override;
    [[nodiscard]] QString howToWrite() const override;

private:
    Day today_;
};

} // namespace fristad::ui
