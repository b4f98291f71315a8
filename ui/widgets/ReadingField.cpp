#include "ui/widgets/ReadingField.h"

#include <QLineEdit>

namespace fristad::ui {

ReadingField::ReadingField(const QString& name) : FormField(name), editor_(new QLineEdit) {
    setEditor(editor_);
    connect(editor_, &QLineEdit::textChanged, this, [this](const QString& typed) {
        setHint(reading(typed));
        emit edited();
    });
}

QString ReadingField::value() const {
    const QString canonical = read(editor_->text());
    return canonical.isEmpty() ? editor_->text().trimmed() : canonical;
}

void ReadingField::setValue(const QString& canonical) { editor_->setText(canonical); }

QString ReadingField::unreadable() const {
    const QString typed = editor_->text();
    return typed.trimmed().isEmpty() || !read(typed).isEmpty() ? QString() : howToWrite();
}

void ReadingField::retranslate() { setHint(reading(editor_->text())); }

} // namespace fristad::ui
