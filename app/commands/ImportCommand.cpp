#include "app/ProgressLine.h"
#include "app/VaultOptions.h"
#include "app/commands/Commands.h"
#include "core/register/RegisterCsv.h"

#include <CLI/CLI.hpp>

namespace fristad::app {

namespace {

struct Options {
    VaultOptions vault;
    std::string from;
    ImportOptions how;
};

void sayWhatCameIn(const ImportSummary& summary, const Options& options, const Console& console) {
    for (const ImportSummary::Table& table : summary.tables) {
        Message line{"cli.import_table", {{"file", table.file}, {"rows", std::to_string(table.rows)}}};
        if (options.how.update)
            line = {"cli.import_table_update",
                    {{"file", table.file},
                     {"rows", std::to_string(table.rows)},
                     {"added", std::to_string(table.added)},
                     {"removed", std::to_string(table.removed)}}};
        console.say(line);
    }
    console.say({options.how.dryRun ? "cli.import_checked" : "cli.imported", {}});
}

// Nobody is there to ask: it goes on without a backup where none can be made, and says so.
void backUpFirst(Session& session, const Console& console) {
    const auto done = [&] {
        ProgressLine progress(console, {"cli.backing_up", {}});
        return backUpBeforeImport(session, progress.callback());
    }();
    for (const Message& each : done.failures)
        console.say(each);
    if (done.failedEverywhere())
        console.say({"cli.import_without_backup", {}});
}

void importFrom(const Options& options, const Context& context) {
    const auto session = open(options.vault, context);
    if (!options.how.dryRun)
        backUpFirst(*session, context.console);
    const ImportSummary summary = [&] {
        ProgressLine progress(context.console, {"cli.importing", {}});
        return importRegister(*session, options.from, options.how, progress.callback());
    }();
    sayWhatCameIn(summary, options, context.console);
}

} // namespace

void addImport(CLI::App& program, const Context& context) {
    const auto options = std::make_shared<Options>();
    auto* const command = program.add_subcommand("import", context.console.text({"help.import", {}}));
    addVaultOptions(*command, options->vault, context);
    command->add_option("--from", options->from, context.console.text({"help.from", {}}))
        ->required()
        ->type_name("FOLDER");
    command->add_flag("--dry-run", options->how.dryRun, context.console.text({"help.dry_run", {}}));
    command->add_flag("--update", options->how.update, context.console.text({"help.update", {}}));
    command->callback([options, &context] { importFrom(*options, context); });
}

} // namespace fristad::app
