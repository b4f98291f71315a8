#include "ui/widgets/HoursField.h"

#include "ui/widgets/HoursText.h"
#include "ui/widgets/Language.h"

namespace fristad::ui {

HoursField::HoursField(const QString& name) : ReadingField(name) { retranslate(); }

void HoursField::setValue(const QString& canonical) {
    const auto hours = Hours::parse(canonical.toStdString());
    ReadingField::setValue(hours ? hoursText(*hours) : canonical);
}

QString HoursField::read(const QString& typed) const {
    const auto hours = readHours(typed);
    return hours ? text(hours->canonical()) : QString();
}

QString HoursField::reading(const QString& typed) const {
    const auto hours = readHours(typed);
    return hours ? tr("%n minute(s)", nullptr, static_cast<int>(minutesOf(*hours))) : tr("Minutes, or 1:30");
}

QString HoursField::howToWrite() const {
    return tr("This is no time. Write minutes (45), hours and minutes (1:30) or hours (1.5).");
}

} // namespace fristad::ui
