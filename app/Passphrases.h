#pragma once

#include "app/Console.h"
#include "core/vault/Secret.h"

#include <filesystem>
#include <optional>

namespace fristad::app {

/// Where passphrases come from: a file the person named, the environment, or the keyboard without echo; in this order. They go
/// into a Secret at once. A file's byte order mark and the end of its line are no part of one; one limit holds for all (UsageError).
class Passphrases {
public:
    /// Takes FRISTAD_PASSPHRASE, FRISTAD_NEW_PASSPHRASE and FRISTAD_SECOND_PASSPHRASE out of the environment and wipes them there, so
    /// that neither a program started from here nor a look at this one's environment finds them.
    explicit Passphrases(const Console& console);

    /// The passphrase that opens a vault. `file`: where its first line is, `-` being standard input.
    [[nodiscard]] Secret current(const std::optional<std::string>& file, const Message& question) const;
    /// The passphrase of a second person, from FRISTAD_SECOND_PASSPHRASE where no file is named.
    [[nodiscard]] Secret ofSecond(const std::optional<std::string>& file, const Message& question) const;
    /// A passphrase to be set: as above, typed twice when it is typed; six words are offered before.
    [[nodiscard]] Secret toBeSet(const std::optional<std::string>& file, const Message& question) const;
    /// The same for a person who signs in already, from FRISTAD_NEW_PASSPHRASE.
    [[nodiscard]] Secret replacement(const std::optional<std::string>& file, const Message& question) const;

private:
    [[nodiscard]] Secret typedTwice(const Message& question) const;

    const Console& console_;
    std::optional<Secret> fromEnvironment_;
    std::optional<Secret> newFromEnvironment_;
    std::optional<Secret> secondFromEnvironment_;
};

} // namespace fristad::app
