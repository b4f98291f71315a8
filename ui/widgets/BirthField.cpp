#include "ui/widgets/BirthField.h"

#include "core/casework/Client.h"
#include "ui/widgets/DateReading.h"
#include "ui/widgets/DateText.h"
#include "ui/widgets/Language.h"

#include <QLineEdit>

namespace fristad::ui {

BirthField::BirthField(const QString& name, Day today) : FormField(name), today_(today), editor_(new QLineEdit) {
    setEditor(editor_);
    connect(editor_, &QLineEdit::textChanged, this, [this] {
        BirthField::retranslate();
        emit edited();
    });
    BirthField::retranslate();
}

QString BirthField::value() const {
    const auto day = readBirthDay(editor_->text(), today_);
    return day ? text(day->iso()) : editor_->text().trimmed();
}

void BirthField::setValue(const QString& canonical) { editor_->setText(canonical); }

QString BirthField::unreadable() const {
    if (value().isEmpty() || BirthDate::parse(value().toStdString()))
        return {};
    return tr("This is not a birth date. Write it like 1993-05-14, 14/5 1993 or 14 May 1993, or the year only.");
}

void BirthField::retranslate() {
    const auto day = readBirthDay(editor_->text(), today_);
    setHint(day ? dateText(*day) : tr("Date, or the year only"));
}

} // namespace fristad::ui
