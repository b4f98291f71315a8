#include "app/ProgressLine.h"
#include "app/VaultOptions.h"
#include "app/commands/Commands.h"
#include "core/vault/Backup.h"

#include <CLI/CLI.hpp>

namespace fristad::app {

namespace {

struct Options {
    VaultOptions backup; ///< the file stands where the vault would
    std::string to;
};

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
    command->callback([options, &context] { restore(*options, context); });
}

} // namespace fristad::app
