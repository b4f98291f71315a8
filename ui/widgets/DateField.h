#pragma once

#include "core/calendar/Day.h"
#include "ui/widgets/FormField.h"

#include <optional>

class QAction;

namespace fristad::ui {

/// A date as people type it (DateReading.h) or from a calendar (Alt+Down); below it stands how it was read.
class DateField : public FormField {
    Q_OBJECT
public:
    /// `today`: what `+30` and `14/10` are reckoned from.
    DateField(const QString& name, Day today);

    [[nodiscard]] std::optional<Day> day() const;
    void setDay(std::optional<Day> day);
    /// ISO, or what was typed where it can't be read.
    [[nodiscard]] QString value() const override;
    void setValue(const QString& canonical) override;
    [[nodiscard]] QString unreadable() const override;
    [[nodiscard]] QLineEdit& editor() { return *editor_; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void retranslate() override;

private:
    void showReading();
    void openCalendar();

    Day today_;
    QLineEdit* editor_;
    QAction* calendar_;
};

} // namespace fristad::ui
