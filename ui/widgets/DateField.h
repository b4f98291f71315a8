#pragma once

#include "core/calendar/Day.h"
#include "ui/widgets/ReadingField.h"

#include <optional>

class QAction;

namespace fristad::ui {

/// A date as people type it (DateReading.h) or from a calendar (Alt+Down).
class DateField final : public ReadingField {
    Q_OBJECT
public:
    /// `today`: what `+30` and `14/10` are reckoned from.
    DateField(const QString& name, Day today);

    [[nodiscard]] std::optional<Day> day() const;
    void setDay(std::optional<Day> day);

protected:
    [[nodiscard]] QString read(const QString& typed) const override;
    [[nodiscard]] QString reading(const QString& typed) const override;
    [[nodiscard]] QString howToWrite() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void retranslate() override;

private:
    void openCalendar();

    Day today_;
    QAction* calendar_;
};

} // namespace fristad::ui
