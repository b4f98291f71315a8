#pragma once

#include "core/vocabulary/Language.h"

#include <string>
#include <utility>
#include <vector>

namespace fristad {

/// A sentence for a person, not yet in a language: a key of resources/messages.csv and what fills its {places}.
/// Core says everything through these, so that the window and the command line read alike in both languages.
struct Message {
    std::string key;
    std::vector<std::pair<std::string, std::string>> arguments;

    friend bool operator==(const Message&, const Message&) = default;
};

/// The sentence in a language. A key or a place that is missing is a defect of the program and throws std::logic_error;
/// a test renders every key in both languages.
std::string render(const Message& message, DisplayLanguage language);

} // namespace fristad
