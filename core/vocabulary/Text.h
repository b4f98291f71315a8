#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fristad {

/// Whether text is well-formed UTF-8 without a NUL byte: what a text field takes.
bool isPlainText(std::string_view text);

/// Its length in characters (Unicode code points); an ill-formed sequence counts as one.
std::size_t charactersIn(std::string_view text);

/// The first `limit` characters, made fit to be shown on one line of a terminal: ill-formed bytes become U+FFFD, control
/// characters (line ends, NUL, escapes, bidirectional overrides) a visible `\u{9}`.
std::string shown(std::string_view text, std::size_t limit);

} // namespace fristad
