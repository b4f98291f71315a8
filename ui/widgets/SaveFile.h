#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace fristad::ui {

/// Asks where to save a file, beside the window's own work: returns at once, and `chosen` gets the path when the person has decided
/// (and agreed to replace a file that is there). Nothing happens where they think better of it, or when the vault is locked meanwhile.
/// `name`: what is suggested, with its ending; `kind`: what that is in words.
void askWhereToSave(QWidget* parent, const QString& title, const QString& name, const QString& kind,
                    std::function<void(const QString& path)> chosen);

} // namespace fristad::ui
