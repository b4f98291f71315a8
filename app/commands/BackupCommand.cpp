#include "app/DataTarget.h"
#include "app/ProgressLine.h"
#include "app/VaultOptions.h"
#include "app/commands/Commands.h"
#include "core/vault/Backup.h"

#include <CLI/CLI.hpp>

namespace fristad::app {

namespace {

struct Options {
    VaultOptions vault;
    std::string to;
    bool force = false;
};

void backUp(const Options& options, const Context& context) {
    checkTarget({options.to, options.force}, false, AtomicFile::Place::alsoAmongBackups);
    const auto session = open(options.vault, context);
    {
        ProgressLine progress(context.console, {"cli.backing_up", {}});
        backup(*session, options.to, options.force, progress.callback());
    }
    context.console.say({"cli.backed_up", {{"file", options.to}}});
}

} // namespace

void addBackup(CLI::App& program, const Context& context) {
    const auto options = std::make_shared<Options>();
    auto* const command = program.add_subcommand("backup", context.console.text({"help.backup", {}}));
    addVaultOptions(*command, options->vault, context);
    command->add_option("--to", options->to, context.console.text({"help.to_backup", {}}))
        ->required()
        ->type_name("FILE");
    command->add_flag("--force", options->force, context.console.text({"help.force", {}}));
    command->callback([options, &context] { backUp(*options, context); });
}

} // namespace fristad::app
