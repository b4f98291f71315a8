#include "app/ProgressLine.h"
#include "app/UsageError.h"
#include "app/VaultOptions.h"
#include "app/commands/Commands.h"
#include "core/vault/Backup.h"
#include "core/vault/Vault.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace fristad::app {

namespace {

struct Options {
    VaultOptions vault;
    std::vector<std::string> checkpoints;
};

std::vector<Checkpoint> checkpointsIn(const Options& options) {
    std::vector<Checkpoint> checkpoints;
    for (const std::string& each : options.checkpoints) {
        const auto read = parseCheckpoint(each);
        if (!read)
            throw UsageError({"usage.checkpoint", {{"value", each}}});
        checkpoints.push_back(*read);
    }
    return checkpoints;
}

Verification verified(const Options& options, const Context& context) {
    const auto known = checkpointsIn(options);
    const VaultOptions& vault = options.vault;
    std::error_code ignored;
    if (std::filesystem::is_regular_file(vault.vault, ignored)) {
        const Secret passphrase = context.passphrases.current(vault.passphraseFile, {"cli.passphrase", {}});
        ProgressLine progress(context.console, {"cli.verifying", {}});
        Verification found;
        withUserNamed([&] { found = verifyBackup(vault.vault, vault.user, passphrase, progress.callback(), known); });
        return found;
    }
    const auto session = open(vault, context);
    ProgressLine progress(context.console, {"cli.verifying", {}});
    Verification found = verifyVault(*session, progress.callback(), known);
    const auto said = openingNotes(*session);
    std::erase_if(found.notes, [&](const Message& note) { return std::ranges::find(said, note) != said.end(); });
    return found;
}

/// Everything that is damaged, on one line.
std::string lineOf(const std::vector<Message>& damage, const Console& console) {
    std::string line;
    for (const Message& each : damage)
        line += (line.empty() ? "" : " ") + console.text(each);
    return line + '\n';
}

void verify(const Options& options, const Context& context) {
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
    const auto options = std::make_shared<Options>();
    auto* const command = program.add_subcommand("verify", context.console.text({"help.verify", {}}));
    command->add_option("VAULT", options->vault.vault, context.console.text({"help.vault_or_backup", {}}))
        ->required()
        ->type_name("");
    addSignInOptions(*command, options->vault, context);
    command->add_option("--checkpoint", options->checkpoints, context.console.text({"help.checkpoint", {}}))
        ->type_name("CHECKPOINT")
        ->allow_extra_args(false); // one each time
    command->callback([options, &context] { verify(*options, context); });
}

} // namespace fristad::app
