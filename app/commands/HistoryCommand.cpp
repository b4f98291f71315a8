#include "app/DataTarget.h"
#include "app/ProgressLine.h"
#include "app/VaultOptions.h"
#include "app/commands/Commands.h"
#include "core/register/HistoryExport.h"

#include <CLI/CLI.hpp>

namespace fristad::app {

namespace {

struct Options {
    VaultOptions vault;
    std::string to;
    bool force = false;
};

void exportTo(const Options& options, const Context& context) {
    checkTarget({options.to, options.force}, false);
    const auto session = open(options.vault, context);
    const auto end = [&] {
        ProgressLine progress(context.console, {"cli.exporting", {}});
        return exportHistory(*session, options.to, options.force, progress.callback());
    }();
    context.console.say({"cli.history_exported", {{"file", options.to}, {"checkpoint", textOf(end)}}});
}

} // namespace

void addHistory(CLI::App& program, const Context& context) {
    const auto options = std::make_shared<Options>();
    auto* const history = program.add_subcommand("history", context.console.text({"help.history", {}}));
    addVaultOptions(*history, options->vault, context);
    history->require_subcommand(1);

    auto* const exporting = history->add_subcommand("export", context.console.text({"help.history_export", {}}));
    exporting->add_option("--to", options->to, context.console.text({"help.to_backup", {}}))
        ->required()
        ->type_name("FILE");
    exporting->add_flag("--force", options->force, context.console.text({"help.force", {}}));
    exporting->callback([options, &context] { exportTo(*options, context); });
    exporting->fallthrough(); // `--user` may stand after the verb as well
}

} // namespace fristad::app
