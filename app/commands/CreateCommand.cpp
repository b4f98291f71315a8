#include "app/VaultOptions.h"
#include "app/commands/Commands.h"
#include "core/vault/AtomicFile.h"
#include "core/vault/Vault.h"

#include <CLI/CLI.hpp>

namespace fristad::app {

namespace {

struct Options {
    VaultOptions vault;
    std::string fullName;
    std::optional<std::string> recoveryOut;
};

/// Makes a vault whose recovery key goes to a file. The file gets its name just before the vault is one: a kill leaves neither a key
/// that opens nothing nor a vault whose key nobody has.
void createWithRecoveryFile(const Options& options, NewVault first, const Secret& passphrase) {
    AtomicFile file(*options.recoveryOut, false);
    first.beforeItIsAVault = [&file] { file.publish(); };
    createVault(options.vault.vault, first, passphrase, [&](std::string_view key) {
        file.write(std::string(key) + '\n');
        return std::string(key);
    });
    file.commit();
}

RecoveryKeeper showAndAskBack(const Console& console) {
    return [&console](std::string_view key) {
        console.say({"cli.recovery_key", {}});
        console.sayPlain("\n" + std::string(key) + "\n\n");
        return console.ask({"cli.recovery_key_back", {}});
    };
}

void create(const Options& options, const Context& context) {
    const NewVault first{.name = options.vault.user, .fullName = options.fullName};
    const Secret passphrase = context.passphrases.toBeSet(options.vault.passphraseFile,
                                                          {"cli.passphrase_new", {{"name", options.vault.user}}});
    allowHereIfSaid(options.vault.vault, options.vault.user);
    if (options.recoveryOut) {
        createWithRecoveryFile(options, first, passphrase);
    } else {
        createVault(options.vault.vault, first, passphrase, showAndAskBack(context.console));
    }
    context.console.say({"cli.created", {{"vault", options.vault.vault}}});
}

} // namespace

void addCreate(CLI::App& program, const Context& context) {
    const auto options = std::make_shared<Options>();
    auto* const command = program.add_subcommand("create", context.console.text({"help.create", {}}));
    addVaultOptions(*command, options->vault, context);
    command->get_option("--user")->required();
    command->add_option("--full-name", options->fullName, context.console.text({"help.full_name", {}}))
        ->type_name("TEXT");
    command->add_option("--recovery-out", options->recoveryOut, context.console.text({"help.recovery_out", {}}))
        ->type_name("FILE");
    command->callback([options, &context] { create(*options, context); });
}

} // namespace fristad::app
