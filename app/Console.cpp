#include "app/Console.h"

#include "app/Interrupt.h"
#include "core/vault/Secret.h"
#include "core/vocabulary/Text.h"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace fristad::app {

namespace {

/// The first of the variables that say in which language messages are (POSIX, 8.2) and is not blank.
DisplayLanguage languageOfLocale() {
    for (const char* const name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* const value = std::getenv(name);
        if (value == nullptr || *value == '\0')
            continue;
        const std::string_view locale = value;
        const bool swedish = locale.starts_with("sv") && (locale.size() == 2 || locale[2] == '_' || locale[2] == '.');
        return swedish ? DisplayLanguage::swedish : DisplayLanguage::english;
    }
    return DisplayLanguage::english;
}

/// Writes all of it; the error number, or 0.
int writeAll(int file, std::string_view data) {
    while (!data.empty()) {
        const ssize_t written = ::write(file, data.data(), data.size());
        if (written >= 0)
            data.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR)
            return errno;
        else if (interrupted())
            throw Cancelled();
    }
    return 0;
}

constexpr std::size_t longestAnswer = 1024;

std::string oneLine(const std::string& text) { return shown(text, text.size()); }

} // namespace

std::string systemReason(int error) { return std::strerror(error); }

Console::Console() : language_(languageOfLocale()) {}

std::string Console::text(const Message& message) const { return oneLine(render(message, language_)); }

void Console::say(const Message& message) const { sayPlain(text(message) + "\n"); }

void Console::sayPlain(std::string_view text) const {
    // There is nobody left to tell when standard error itself fails.
    static_cast<void>(writeAll(STDERR_FILENO, text));
}

void Console::complain(const Error& error) const {
    std::string lines;
    if (const auto* const refused = dynamic_cast<const Refused*>(&error))
        for (const Fault& fault : refused->faults())
            lines += oneLine(render(fault, language_)) + "\n";
    sayPlain(lines + text(error.message()) + "\n");
}

void Console::writeData(std::string_view data) const {
    if (const int error = writeAll(STDOUT_FILENO, data); error != 0)
        throw SystemFailure({"cli.output_failed", {{"reason", systemReason(error)}}});
}

bool Console::isWatched() const { return ::isatty(STDERR_FILENO) == 1; }

std::optional<std::string> Console::ask(const Message& question) const {
    sayPlain(text(question) + " ");
    Secret line(longestAnswer);
    std::size_t size = 0;
    // Byte by byte: what comes after the line belongs to the next question.
    for (unsigned char byte = 0;;) {
        const int count = readByte(STDIN_FILENO, byte);
        if (count < 0)
            throw SystemFailure({"cli.input_failed", {{"reason", systemReason(errno)}}});
        if (count == 0 && size == 0)
            return std::nullopt;
        if (count == 0 || byte == '\n')
            return std::string(line.text().substr(0, size));
        if (size < line.size()) // what is longer is no answer to any question
            line.data()[size++] = byte;
    }
}

} // namespace fristad::app
