#include "app/ProgressLine.h"
#include "app/VaultOptions.h"
#include "app/commands/Commands.h"
#include "core/register/Rescue.h"

#include <CLI/CLI.hpp>

namespace fristad::app {

namespace {

struct Options {
    VaultOptions vault;
    std::string to;
};

void rescue(const Options& options, const Context& context) {
    const Secret passphrase = context.passphrases.current(options.vault.passphraseFile, {"cli.passphrase", {}});
    Rescued rescued;
    {
        ProgressLine progress(context.console, {"cli.rescuing", {}});
        withUserNamed([&] {
            rescued = rescueVault(options.vault.vault, options.to, options.vault.user, passphrase, progress.callback());
        });
    }
    const auto rows = std::to_string(rescued.rows);
    if (rescued.lost.empty()) {
        context.console.say({"cli.rescued", {{"rows", rows}, {"vault", options.to}}});
        return;
    }
    std::string lines;
    for (const Message& each : rescued.lost)
        lines += context.console.text(each) + '\n';
    context.console.writeData(lines);
    throw Refused(
        {"cli.rescued_in_part", {{"rows", rows}, {"lost", std::to_string(rescued.lostRows)}, {"vault", options.to}}});
}

} // namespace

void addRescue(CLI::App& program, const Context& context) {
    const auto options = std::make_shared<Options>();
    auto* const command = program.add_subcommand("rescue", context.console.text({"help.rescue", {}}));
    addVaultOptions(*command, options->vault, context);
    command->add_option("--to", options->to, context.console.text({"help.to_vault", {}}))
        ->required()
        ->type_name("VAULT2");
    command->callback([options, &context] { rescue(*options, context); });
}

} // namespace fristad::app
