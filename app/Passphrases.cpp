#include "app/Passphrases.h"

#include "app/Interrupt.h"
#include "app/UsageError.h"
#include "core/vault/DurableFile.h"
#include "core/vault/Passphrase.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace fristad::app {

namespace {

/// The one limit, wherever it comes from and whatever it is for.
Secret within(Secret passphrase) {
    try {
        static_cast<void>(canonicalPassphrase(passphrase));
    } catch (const Refused&) {
        throw UsageError({"cli.passphrase_too_long", {{"limit", std::to_string(longestPassphrase)}}});
    }
    return passphrase;
}

std::optional<Secret> takeFromEnvironment(const char* name) {
    char* const value = std::getenv(name);
    if (value == nullptr)
        return std::nullopt;
    Secret secret = Secret::copyOf(value);
    ::explicit_bzero(value, std::strlen(value));
    ::unsetenv(name);
    return secret;
}

/// As what some editors begin every file with.
constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";

/// The file's first line without its end, byte by byte: on standard input the next line belongs to the next question.
Secret readLine(int file, std::string_view name) {
    constexpr std::size_t other = 4; // what is written in another form than NFC may be longer, and is measured in it
    Secret line(other * longestPassphrase + byteOrderMark.size());
    std::size_t size = 0;
    for (unsigned char byte = 0;;) {
        const int count = readByte(file, byte);
        if (count < 0)
            throw SystemFailure(
                {"cli.file_unreadable", {{"file", std::string(name)}, {"reason", systemReason(errno)}}});
        if (count == 0 || byte == '\n')
            break;
        if (size == line.size())
            throw UsageError({"cli.passphrase_too_long", {{"limit", std::to_string(longestPassphrase)}}});
        line.data()[size++] = byte;
    }
    if (size > 0 && line.data()[size - 1] == '\r')
        --size;
    return Secret::copyOf(line.text().substr(0, size));
}

Secret firstLine(int file, const std::string& name) {
    const Secret line = readLine(file, name);
    const auto text = line.text();
    return within(Secret::copyOf(text.substr(text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0)));
}

Secret readFile(const std::string& name) {
    if (name == "-")
        return firstLine(STDIN_FILENO, name);
    const FileHandle file(name, O_RDONLY);
    return firstLine(file.number(), name);
}

/// The terminal on standard input without echo, for as long as this lives.
class WithoutEcho {
public:
    WithoutEcho() {
        ::tcgetattr(STDIN_FILENO, &before_);
        termios silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~WithoutEcho() { ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_); }
    WithoutEcho(const WithoutEcho&) = delete;
    WithoutEcho& operator=(const WithoutEcho&) = delete;

private:
    termios before_{};
};

Secret typed(const Console& console, const Message& question) {
    if (::isatty(STDIN_FILENO) != 1)
        throw UsageError({"cli.no_terminal_for_passphrase", {}});
    const WithoutEcho silence;
    console.sayPlain(console.text(question) + " ");
    // The line's end was not echoed either, nor was it typed when the person gave up.
    struct NewLine {
        const Console& console;
        ~NewLine() { console.sayPlain("\n"); }
    } const newLine{console};
    return within(readLine(STDIN_FILENO, "-"));
}

} // namespace

Passphrases::Passphrases(const Console& console)
    : console_(console),
      fromEnvironment_(takeFromEnvironment("FRISTAD_PASSPHRASE")),
      newFromEnvironment_(takeFromEnvironment("FRISTAD_NEW_PASSPHRASE")),
      secondFromEnvironment_(takeFromEnvironment("FRISTAD_SECOND_PASSPHRASE")) {}

Secret Passphrases::current(const std::optional<std::string>& file, const Message& question) const {
    if (file)
        return readFile(*file);
    return fromEnvironment_ ? within(fromEnvironment_->duplicate()) : typed(console_, question);
}

Secret Passphrases::ofSecond(const std::optional<std::string>& file, const Message& question) const {
    if (file)
        return readFile(*file);
    return secondFromEnvironment_ ? secondFromEnvironment_->duplicate() : typed(console_, question);
}

Secret Passphrases::toBeSet(const std::optional<std::string>& file, const Message& question) const {
    if (file)
        return readFile(*file);
    return fromEnvironment_ ? within(fromEnvironment_->duplicate()) : typedTwice(question);
}

Secret Passphrases::replacement(const std::optional<std::string>& file, const Message& question) const {
    if (file)
        return readFile(*file);
    return newFromEnvironment_ ? within(newFromEnvironment_->duplicate()) : typedTwice(question);
}

Secret Passphrases::typedTwice(const Message& question) const {
    if (::isatty(STDIN_FILENO) == 1 && console_.isWatched()) {
        console_.say({"cli.passphrase_suggested", {}});
        const Secret six = suggestPassphrase(console_.language());
        console_.sayPlain("  ");
        console_.sayPlain(six.text());
        console_.sayPlain("\n");
    }
    Secret first = typed(console_, question);
    const Secret second = typed(console_, {"cli.passphrase_again", {}});
    if (first.text() != second.text())
        throw UsageError({"cli.passphrases_differ", {}});
    return first;
}

} // namespace fristad::app
