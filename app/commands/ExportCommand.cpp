#include "app/ProgressLine.h"
#include "app/SecondPerson.h"
#include "app/VaultOptions.h"
#include "app/commands/Commands.h"
#include "core/register/RegisterCsv.h"

#include <CLI/CLI.hpp>

namespace fristad::app {

namespace {

struct Options {
    VaultOptions vault;
    SecondPerson second;
    std::string to;
    bool force = false;
};

void exportTo(const Options& options, const Context& context) {
    const auto session = open(options.vault, context);
    bring(options.second, *session, context);
    const auto masked = [&] {
        ProgressLine progress(context.console, {"cli.exporting", {}});
        return exportRegister(*session, options.to, options.force, progress.callback());
    }();
    if (masked > 0)
        context.console.say({"register.export_masked", {{"count", std::to_string(masked)}}});
    context.console.say({"cli.exported", {{"folder", options.to}}});
}

} // namespace

void addExport(CLI::App& program, const Context& context) {
    const auto options = std::make_shared<Options>();
    auto* const command = program.add_subcommand("export", context.console.text({"help.export", {}}));
    addVaultOptions(*command, options->vault, context);
    addSecondPersonOptions(*command, options->second, context);
    command->add_option("--to", options->to, context.console.text({"help.to_folder", {}}))
        ->required()
        ->type_name("FOLDER");
    command->add_flag("--force", options->force, context.console.text({"help.force", {}}));
    command->callback([options, &context] { exportTo(*options, context); });
}

} // namespace fristad::app
