#pragma once

#include "core/vault/Staff.h"
#include "core/vault/Vault.h"

#include <QTemporaryDir>

#include <string>

namespace fristad {

inline Secret secret(std::string_view text) { return Secret::copyOf(text); }

/// A vault in a temporary folder that goes with it: user anna, passphrase "a long sentence".
class TemporaryVault {
public:
    static constexpr auto name = "anna";
    static constexpr auto passphrase = "a long sentence";

    std::unique_ptr<Session> create(const Clock& clock = Clock::system()) {
        return createVault(
            folder(), {.name = name, .fullName = "Anna Andersson", .demo = false}, secret(passphrase),
            [this](std::string_view key) { return std::optional(recoveryKey = std::string(key)); }, clock);
    }
    std::unique_ptr<Session> open(const std::string& who = name, std::string_view with = passphrase) const {
        return openVault(folder(), who, secret(with));
    }
    /// What a colleague does first (addStaff): from the passphrase they were given to one of their own.
    void changeFirst(const std::string& who, std::string_view given, std::string_view own) const {
        changePassphrase(*open(who, given), secret(given), secret(own));
    }
    [[nodiscard]] std::filesystem::path folder() const { return place() / "vault"; }
    [[nodiscard]] std::filesystem::path place() const { return parent_.path().toStdString(); }

    std::string recoveryKey;

private:
    QTemporaryDir parent_;
};

/// The key of the message of the error that `work` throws, if it is an `Expected`; else blank.
template <class Expected> std::string errorOf(const std::function<void()>& work) {
    try {
        work();
    } catch (const Expected& error) {
        return error.message().key;
    }
    return {};
}

} // namespace fristad
