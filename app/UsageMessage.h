#pragma once

#include "core/vocabulary/Errors.h"

namespace CLI {
class App;
class ParseError;
} // namespace CLI

namespace fristad::app {

/// What is wrong with how the command was written, in a sentence that has a form in every language of the program: CLI11's own
/// sentences are English, so the part that differs is taken out of them.
Message usageMessage(const CLI::ParseError& error, const CLI::App& program);

} // namespace fristad::app
