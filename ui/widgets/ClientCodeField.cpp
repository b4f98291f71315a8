#include "ui/widgets/ClientCodeField.h"

#include <QLineEdit>

namespace fristad::ui {

ClientCodeField::ClientCodeField(const QString& name) : TextField(name) {
    connect(&editor(), &QLineEdit::textEdited, this, [this](const QString& typed) {
        if (const QString capitals = typed.toUpper(); capitals != typed) {
            const int at = editor().cursorPosition();
            editor().setText(capitals);
            editor().setCursorPosition(at);
        }
    });
}

} // namespace fristad::ui
