#pragma once

#include "ui/widgets/FormField.h"
#include "ui/widgets/Language.h"

namespace fristad::ui {

/// Every country and every spoken language in the window's language, sorted by its name. Made once a language; that of the
/// languages takes a while the first time, so that a page asks for it on another thread before it needs it. Thread-safe.
const std::vector<CodeBox::Choice>& countryChoices(DisplayLanguage in = displayLanguage());
const std::vector<CodeBox::Choice>& languageChoices(DisplayLanguage in = displayLanguage());

} // namespace fristad::ui
