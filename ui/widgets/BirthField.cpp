#include "ui/widgets/BirthField.h"

#include "core/casework/Client.h"
#include "ui/widgets/DateReading.h"
#include "ui/widgets/DateText.h"
#include "ui/widgets/Language.h"

namespace fristad::ui {

BirthField::BirthField(const QString& name, Day today) : ReadingField(name), today_(today) { retranslate(); }

QString BirthField::read(const QString& typed) const {
    if (const auto day = readBirthDay(typed, today_))
        return text(day->iso());
    const QString year = typed.trimmed();
    return BirthDate::parse(year.toStdString()) ? year : QString();
}

QString BirthField::reading(const QString& typed) const {
    const auto day = readBirthDay(typed, today_);
    return day ? dateText(*day) : tr("Date, or the year only");
}

QString BirthField::howToWrite() const {
    return tr("This is not a birth date. Write it like 1993-05-14, 14/5 1993 or 14 May 1993, or the year only.");
}

} // namespace fristad::ui
