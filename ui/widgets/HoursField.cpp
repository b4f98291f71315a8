#include "ui/widgets/HoursField.h"

#include "ui/widgets/HoursText.h"
#include "ui/widgets/Language.h"

#include <QLineEdit>

namespace fristad::ui {

HoursField::HoursField(const QString& name) : FormField(name), editor_(new QLineEdit) {
    setEditor(editor_);
    connect(editor_, &QLineEdit::textChanged, this, [this] {
        HoursField::retranslate();
        emit edited();
    });
    HoursField::retranslate();
}

QString HoursField::value() const {
    const auto read = readHours(editor_->text());
    return read ? text(read->canonical()) : editor_->text().trimmed();
}

void HoursField::setValue(const QString& canonical) {
    const auto hours = Hours::parse(canonical.toStdString());
    editor_->setText(hours ? hoursText(*hours) : canonical);
}

QString HoursField::unreadable() const {
    if (editor_->text().trimmed().isEmpty() || readHours(editor_->text()))
        return {};
    return tr("This is no time. Write minutes (45), hours and minutes (1:30) or hours (1.5).");
}

void HoursField::retranslate() {
    const auto read = readHours(editor_->text());
    setHint(read ? tr("%n minute(s)", nullptr, static_cast<int>(minutesOf(*read))) : tr("Minutes, or 1:30"));
}

} // namespace fristad::ui
