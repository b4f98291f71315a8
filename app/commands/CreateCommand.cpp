#include "app/RecoveryKeyTarget.h"
#include "app/VaultOptions.h"
#include "app/commands/Commands.h"
#include "core/vault/Vault.h"

#include <CLI/CLI.hpp>

namespace fristad::app {

namespace {

struct Options {
    VaultOptions vault;
    std::string fullName;
    std::string organisation;
    std::optional<std::string> recoveryOut;
};

void create(const Options& options, const Context& context) {
    NewVault first{.name = options.vault.user, .fullName = options.fullName, .organisation = options.organisation};
    const Secret passphrase = context.passphrases.toBeSet(options.vault.passphraseFile,
                                                          {"cli.passphrase_new", {{"name", options.vault.user}}});
    allowHereIfSaid(options.vault.vault, options.vault.user);
    RecoveryKeyTarget recovery(context.console, options.recoveryOut);
    first.beforeItIsAVault = [&recovery] { recovery.publish(); };
    createVault(options.vault.vault, first, passphrase, recovery.keeper());
    recovery.keep();
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
    command->add_option("--organisation", options->organisation, context.console.text({"help.organisation", {}}))
        ->type_name("TEXT");
    command->add_option("--recovery-out", options->recoveryOut, context.console.text({"help.recovery_out", {}}))
        ->type_name("FILE");
    command->callback([options, &context] { create(*options, context); });
}

} // namespace fristad::app
