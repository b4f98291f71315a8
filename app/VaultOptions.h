#pragma once

#include "app/Context.h"
#include "core/vault/Session.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace fristad::app {

/// Which vault, who, and where the passphrase comes from: what every command asks that opens a vault.
struct VaultOptions {
    std::string vault;
    std::string user; ///< blank: the only member of staff
    std::optional<std::string> passphraseFile;
};

/// VAULT, `--user` and `--passphrase-file`; `options` must outlive the command.
void addVaultOptions(CLI::App& command, VaultOptions& options, const Context& context);

/// `--user` and `--passphrase-file` alone.
void addSignInOptions(CLI::App& command, VaultOptions& options, const Context& context);

/// The only name in a vault, where none is given; UsageError if there are several.
std::string nameToSignIn(const VaultOptions& options);

/// Asks for the passphrase where it must, and opens the vault. Says so where it can only be read. NotAllowed for somebody who has to
/// change a first passphrase before anything else.
std::unique_ptr<Session> open(const VaultOptions& options, const Context& context);

/// The same with a passphrase that is known already, which may be a first one: for changing it.
std::unique_ptr<Session> open(const VaultOptions& options, const Secret& passphrase, const Context& context);

/// For a vault that is still to be made, by its first administrator: if the environment says in words that no other computer uses the
/// folder (FRISTAD_ONLY_THIS_COMPUTER) and it needs to be said there, it is remembered.
void allowHereIfSaid(const std::string& folder, const std::string& who);

/// Does something with a backup. If several people work in it and nobody was named, that is a UsageError, as for a vault.
void withUserNamed(const std::function<void()>& work);

/// The passphrase that the options name, else the environment's, else typed.
Secret passphraseFor(const VaultOptions& options, const std::string& name, const Context& context);

} // namespace fristad::app
