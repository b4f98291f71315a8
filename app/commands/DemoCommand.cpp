#include "app/Arguments.h"
#include "app/ProgressLine.h"
#include "app/commands/Commands.h"
#include "core/register/DemoVault.h"

#include <CLI/CLI.hpp>

#include <limits>

namespace fristad::app {

namespace {

struct Options {
    std::string vault;
    std::string clients;
    std::string seed;
};

void makeDemo(const Options& options, const Context& context) {
    constexpr std::int64_t mostClients = 1'000'000;
    DemoOptions how;
    if (!options.clients.empty())
        how.clients = static_cast<std::uint64_t>(numberOf("--clients", options.clients, 1, mostClients));
    if (!options.seed.empty())
        how.seed =
            static_cast<std::uint64_t>(numberOf("--seed", options.seed, 0, std::numeric_limits<std::int64_t>::max()));
    {
        ProgressLine progress(context.console, {"cli.making_demo", {}});
        makeDemoVault(options.vault, how, progress.callback());
    }
    context.console.say({"cli.demo_made", {{"vault", options.vault}}});
}

} // namespace

void addDemo(CLI::App& program, const Context& context) {
    const auto options = std::make_shared<Options>();
    auto* const command = program.add_subcommand("demo", context.console.text({"help.demo", {}}));
    command->add_option("VAULT", options->vault, context.console.text({"help.to_vault", {}}))
        ->required()
        ->type_name("");
    command->add_option("--clients", options->clients, context.console.text({"help.clients", {}}))->type_name("N");
    command->add_option("--seed", options->seed, context.console.text({"help.seed", {}}))->type_name("S");
    command->callback([options, &context] { makeDemo(*options, context); });
}

} // namespace fristad::app
