#pragma once

#include "core/vocabulary/Errors.h"
#include "core/vocabulary/Vocabulary.h"

#include <QLocale>
#include <QString>

namespace fristad::ui {

/// The language that the window speaks now.
DisplayLanguage displayLanguage();

/// Installs the translation; every widget then gets QEvent::LanguageChange.
void speak(DisplayLanguage language);

/// By the computer's language: English where it is English, else Swedish.
DisplayLanguage languageOfComputer();

/// Numbers as the window's language writes them.
QLocale displayLocale();

/// Core's sentence in the window's language.
QString say(const Message& message);
/// One after the other.
QString sayAll(const std::vector<Message>& messages);
/// A fault without its file and line, for beside a field.
QString say(const Fault& fault);

inline QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// A code's word; an unknown answer (no value) is blank.
template <Coded E> QString word(E value) { return text(label(value, displayLanguage())); }
template <Coded E> QString word(const std::optional<E>& value) { return value ? word(*value) : QString(); }

} // namespace fristad::ui
