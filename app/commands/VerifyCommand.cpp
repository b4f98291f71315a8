#include "app/ProgressLine.h"
#include "app/VaultOptions.h"
#include "app/commands/Commands.h"
#include "core/vault/Backup.h"

#include <CLI/CLI.hpp>

namespace fristad::app {

namespace {

Verification verified(const VaultOptions& options, const Context& context) {
    if (std::filesystem::is_regular_file(options.vault)) {
        const Secret passphrase = context.passphrases.current(options.passphraseFile, {"cli.passphrase", {}});
        ProgressLine progress(context.console, {"cli.verifying", {}});
        return verifyBackup(options.vault, options.user, passphrase, progress.callback());
    }
    const auto session = open(options, context);
    ProgressLine progress(context.console, {"cli.verifying", {}});
    return verifyVault(*session, progress.callback());
}

/// Everything that is damaged, on one line.
std::string lineOf(const std::vector<Message>& damage, const Console& console) {
    std::string line;
    for (const Message& each : damage)
        line += (line.empty() ? "" : " ") + console.text(each);
    return line + '\n';
}

void verify(const VaultOptions& options, const Context& context) {
    const Verification found = verified(options, context);
    for (const Message& note : found.notes)
        context.console.say(note);
    if (!found.intact()) {
        context.console.writeData(lineOf(found.damage, context.console));
        throw Damaged({"cli.verify_damaged", {}});
    }
    const Message intact{
        "cli.intact",
        {{"entries", std::to_string(found.entries)}, {"checkpoints", std::to_string(found.checkpointsMet)}}};
    context.console.writeData(context.console.text(intact) + '\n');
}

} // namespace

void addVerify(CLI::App& program, const Context& context) {
    const auto options = std::make_shared<VaultOptions>();
    auto* const command = program.add_subcommand("verify", context.console.text({"help.verify", {}}));
    command->add_option("VAULT", options->vault, context.console.text({"help.vault_or_backup", {}}))
        ->required()
        ->type_name("");
    addSignInOptions(*command, *options, context);
    command->callback([options, &context] { verify(*options, context); });
}

} // namespace fristad::app
