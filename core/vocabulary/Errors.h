#pragma once

#include "core/vocabulary/Message.h"

#include <cstdint>
#include <exception>
#include <string>
#include <vector>

namespace fristad {

/// One thing that is wrong with a value or a row, and where.
struct Fault {
    std::string file;       ///< empty where the value did not come from a file
    std::uint64_t line = 0; ///< 1 is the header; 0 where there is no line
    std::string field;      ///< the column or field, by its stable name
    std::string value;      ///< what stood there, at most 200 characters of it
    Message what;           ///< what is wrong with it and how to mend it

    friend bool operator==(const Fault&, const Fault&) = default;
};

/// A fault of a field; of the value as much is kept as can be shown, fit for one line of a terminal.
Fault faultIn(std::string_view field, std::string_view value, Message what);

/// `FILE:LINE: COLUMN: "VALUE": what is wrong` (cli.md) on one line; the parts that do not apply are left out.
std::string render(const Fault& fault, DisplayLanguage language);

/// What all errors of core have in common: a sentence that says what happened, what it means and what to do.
class Error : public std::exception {
public:
    explicit Error(Message message) : message_(std::move(message)) {}
    [[nodiscard]] const Message& message() const noexcept { return message_; }
    [[nodiscard]] const char* what() const noexcept override { return message_.key.c_str(); }

private:
    Message message_;
};

/// The data was refused; everything is as it was (exit code 1). Carries all faults, in the order they were found.
class Refused : public Error {
public:
    explicit Refused(std::vector<Fault> faults) : Refused({"refused.data", {}}, std::move(faults)) {}
    explicit Refused(Message message, std::vector<Fault> faults = {})
        : Error(std::move(message)), faults_(std::move(faults)) {}
    [[nodiscard]] const std::vector<Fault>& faults() const noexcept { return faults_; }

private:
    std::vector<Fault> faults_;
};

/// The person's role does not allow it (exit code 3).
class NotAllowed : public Error {
    using Error::Error;
};

/// Wrong name or passphrase, never saying which (exit code 3).
class WrongKey : public Error {
    using Error::Error;
};

/// Not a vault, or a damaged one (exit code 4).
class Damaged : public Error {
    using Error::Error;
};

/// The system failed or something is in the way: disk full, no permission, vault in use, target exists (exit code 5).
class SystemFailure : public Error {
    using Error::Error;
};

/// The person stopped a long piece of work; everything is as it was.
class Cancelled : public Error {
public:
    Cancelled() : Error({"cancelled", {}}) {}
};

} // namespace fristad
