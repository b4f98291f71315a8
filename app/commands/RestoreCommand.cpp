#include "app/ProgressLine.h"
#include "app/RecoveryKeyTarget.h"
#include "app/VaultOptions.h"
#include "app/commands/Commands.h"
#include "core/vault/Restore.h"

#include <CLI/CLI.hpp>

namespace fristad::app {

namespace {

struct Options {
    VaultOptions backup; ///< the file stands where the vault would
    std::string to;
    std::optional<std::string> recoveryKeyFile;
    std::optional<std::string> recoveryOut;
};

void restoreByRecoveryKey(const Options& options, const Context& context) {
    const Secret key = context.passphrases.current(options.recoveryKeyFile, {"cli.recovery_key_back", {}});
    const Secret passphrase =
        context.passphrases.toBeSet(options.backup.passphraseFile, {"cli.passphrase_after_recovery", {}});
    RecoveryKeyTarget recovery(context.console, options.recoveryOut);
    {
        ProgressLine progress(context.console, {"cli.restoring", {}});
        fristad::restoreByRecoveryKey(options.backup.vault, options.to, options.backup.user, key, passphrase,
                                      recovery.keeper(), progress.callback());
    }
    recovery.keep();
    context.console.say({"cli.restored", {{"vault", options.to}}});
}

void restore(const Options& options, const Context& context) {
    const Secret passphrase = context.passphrases.current(options.backup.passphraseFile, {"cli.passphrase", {}});
    {
        ProgressLine progress(context.console, {"cli.restoring", {}});
        withUserNamed([&] {
            restoreBackup(options.backup.vault, options.to, options.backup.user, passphrase, progress.callback());
        });
    }
    context.console.say({"cli.restored", {{"vault", options.to}}});
}

} // namespace

void addRestore(CLI::App& program, const Context& context) {
    const auto options = std::make_shared<Options>();
    auto* const command = program.add_subcommand("restore", context.console.text({"help.restore", {}}));
    command->add_option("FILE", options->backup.vault, context.console.text({"help.backup_file", {}}))
        ->required()
        ->type_name("");
    addSignInOptions(*command, options->backup, context);
    command->add_option("--to", options->to, context.console.text({"help.to_vault", {}}))
        ->required()
        ->type_name("VAULT");
    auto* const byKey = command->add_option("--recovery-key-file", options->recoveryKeyFile,
                                            context.console.text({"help.recovery_key_file", {}}));
    byKey->type_name("KEY");
    command->add_option("--recovery-out", options->recoveryOut, context.console.text({"help.recovery_out", {}}))
        ->type_name("FILE")
        ->needs(byKey);
    command->callback([options, &context] {
        if (options->recoveryKeyFile)
            restoreByRecoveryKey(*options, context);
        else
            restore(*options, context);
    });
}

} // namespace fristad::app
