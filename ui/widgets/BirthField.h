#pragma once

#include "core/calendar/Day.h"
#include "ui/widgets/FormField.h"

namespace fristad::ui {

/// When somebody was born: a day as people type it (DateReading.h), or only the year. Below it stands how a day was read.
class BirthField : public FormField {
    Q_OBJECT
public:
    BirthField(const QString& name, Day today);
    [[nodiscard]] QString value() const override;
    void setValue(const QString& canonical) override;
    [[nodiscard]] QString unreadable() const override;

protected:
    void retranslate() override;

private:
    Day today_;
    QLineEdit* editor_;
};

} // namespace fristad::ui
