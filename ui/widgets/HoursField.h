#pragma once

#include "ui/widgets/FormField.h"

namespace fristad::ui {

/// Time worked, typed as minutes, h:mm or hours with decimals (HoursText.h); below it stands how it was read. Its value is in
/// hours, as core writes them.
class HoursField : public FormField {
    Q_OBJECT
public:
    explicit HoursField(const QString& name);
    /// What was typed where it can't be read.
    [[nodiscard]] QString value() const override;
    void setValue(const QString& canonical) override;
    [[nodiscard]] QString unreadable() const override;
    [[nodiscard]] QLineEdit& editor() { return *editor_; }

protected:
    void retranslate() override;

private:
    QLineEdit* editor_;
};

} // namespace fristad::ui
