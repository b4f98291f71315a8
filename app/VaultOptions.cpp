#include "app/VaultOptions.h"

#include "app/Interrupt.h"
#include "app/UsageError.h"
#include "core/vault/Vault.h"

#include <CLI/CLI.hpp>

namespace fristad::app {

void addSignInOptions(CLI::App& command, VaultOptions& options, const Context& context) {
    command.add_option("--user", options.user, context.console.text({"help.user", {}}))->type_name("NAME");
    command.add_option("--passphrase-file", options.passphraseFile, context.console.text({"help.passphrase_file", {}}))
        ->type_name("FILE");
}

void addVaultOptions(CLI::App& command, VaultOptions& options, const Context& context) {
    command.add_option("VAULT", options.vault, context.console.text({"help.vault", {}}))->required()->type_name("");
    addSignInOptions(command, options, context);
}

std::string nameToSignIn(const VaultOptions& options) {
    if (!options.user.empty())
        return options.user;
    const auto names = namesIn(options.vault);
    if (names.size() != 1)
        throw UsageError({"usage.which_user", {}});
    return names.front();
}

void withUserNamed(const std::function<void()>& work) {
    try {
        work();
    } catch (const Refused& refused) {
        if (refused.message().key == "vault.which_name")
            throw UsageError({"usage.which_user", {}});
        throw;
    }
}

Secret passphraseFor(const VaultOptions& options, const std::string& name, const Context& context) {
    return context.passphrases.current(options.passphraseFile, {"cli.passphrase_of", {{"name", name}}});
}

std::unique_ptr<Session> open(const VaultOptions& options, const Context& context) {
    return open(options, passphraseFor(options, nameToSignIn(options), context), context);
}

std::unique_ptr<Session> open(const VaultOptions& options, const Secret& passphrase, const Context& context) {
    auto session = openVault(options.vault, options.user, passphrase);
    if (interrupted())
        throw Cancelled();
    if (session->readOnly())
        context.console.say({"cli.read_only", {}});
    for (const Message& note : openingNotes(*session))
        context.console.say(note);
    return session;
}

} // namespace fristad::app
