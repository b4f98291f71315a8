#pragma once

#include "core/vocabulary/Errors.h"
#include "core/vocabulary/Language.h"
#include "core/vocabulary/Message.h"

#include <optional>
#include <string>
#include <string_view>

namespace fristad::app {

/// The terminal the program was started from: data to standard output, every word to a person to standard error, in the language
/// of the locale (Swedish, else English). The locale changes nothing else: the C library is never told of it.
class Console {
public:
    Console();

    [[nodiscard]] DisplayLanguage language() const noexcept { return language_; }

    /// The sentence in the reader's language, on one line.
    [[nodiscard]] std::string text(const Message& message) const;
    /// One sentence, on a line of its own. Control characters in what fills its places (a file's name, a cell of a file)
    /// are shown escaped, so that no data can steer the terminal or pass for another line.
    void say(const Message& message) const;
    /// Plain text, control characters and all.
    void sayPlain(std::string_view text) const;
    /// The error's faults, one a line, and then its sentence.
    void complain(const Error& error) const;

    /// Data, to standard output; SystemFailure when it can't be written (a full disk, a closed pipe).
    void writeData(std::string_view data) const;

    /// Whether somebody watches standard error, so that progress is worth showing.
    [[nodiscard]] bool isWatched() const;

    /// A line typed by the person, without its end; nothing at the end of the input. It may be a recovery key: the caller wipes
    /// it, and no other copy of it stays. Throws Cancelled on Ctrl+C.
    [[nodiscard]] std::optional<std::string> ask(const Message& question) const;

private:
    DisplayLanguage language_;
};

/// Why the system failed, in its own words (English), for a message's place.
std::string systemReason(int error);

} // namespace fristad::app
