#include "app/VaultOptions.h"

#include "app/Interrupt.h"
#include "app/UsageError.h"
#include "core/vault/SharedFolderConsent.h"
#include "core/vault/Staff.h"
#include "core/vault/Storage.h"
#include "core/vault/Vault.h"

#include <CLI/CLI.hpp>

#include <cstdlib>

namespace fristad::app {

namespace {

/// What an administrator says of a vault on a share, in the words of SharedFolderConsent.h: kept on this computer from then on.
constexpr auto consentVariable = "FRISTAD_ONLY_THIS_COMPUTER";

} // namespace

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
    auto session = open(options, passphraseFor(options, nameToSignIn(options), context), context);
    requireOwnPassphrase(*session);
    return session;
}

std::unique_ptr<Session> open(const VaultOptions& options, const Secret& passphrase, const Context& context) {
    auto session = openVault(options.vault, options.user, passphrase);
    auto why = whyReadOnly(*session);
    const char* const words = std::getenv(consentVariable);
    if (why && words != nullptr && whyNotWritable(storageOf(options.vault), options.vault)) {
        allowOnlyThisComputer(*session, words);
        session.reset(); // it holds the lock
        session = openVault(options.vault, options.user, passphrase);
        why = whyReadOnly(*session);
    }
    if (interrupted())
        throw Cancelled();
    if (why)
        context.console.say(why->key == "vault.read_only" ? Message{"cli.read_only", {}} : *why);
    for (const Message& note : openingNotes(*session))
        context.console.say(note);
    return session;
}

void allowHereIfSaid(const std::string& folder, const std::string& who) {
    const char* const words = std::getenv(consentVariable);
    if (words != nullptr && whyNotWritable(storageOf(folder), folder))
        allowOnlyThisComputer(folder, words, who);
}

} // namespace fristad::app
