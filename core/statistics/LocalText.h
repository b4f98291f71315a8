#pragma once

#include "core/vocabulary/Language.h"

#include <string>

namespace fristad {

/// A text that data brings along in both languages.
struct LocalText {
    std::string swedish;
    std::string english;

    [[nodiscard]] const std::string& in(DisplayLanguage language) const noexcept {
        return language == DisplayLanguage::swedish ? swedish : english;
    }
    [[nodiscard]] bool empty() const noexcept { return swedish.empty() && english.empty(); }
    friend bool operator==(const LocalText&, const LocalText&) = default;
};

} // namespace fristad
