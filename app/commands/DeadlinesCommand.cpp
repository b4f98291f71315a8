#include "app/Arguments.h"
#include "app/DataTarget.h"
#include "app/VaultOptions.h"
#include "app/commands/Commands.h"
#include "core/deadlines/CalendarWriter.h"
#include "core/deadlines/DeadlineWriters.h"
#include "core/vault/Recording.h"

#include <CLI/CLI.hpp>

namespace fristad::app {

namespace {

// A hundred years: nothing that is kept lies further ahead.
constexpr std::int64_t mostDays = 36525;

struct Options {
    VaultOptions vault;
    std::optional<std::string> on;
    std::string days = "30";
    std::string format = "text";
    DataTarget target;
};

std::string written(const std::string& format, Session& session, const std::vector<Deadline>& list,
                    const DeadlineHorizon& horizon, DisplayLanguage language) {
    if (format == "csv")
        return deadlinesAsCsv(list);
    if (format == "json")
        return deadlinesAsJson(list, horizon);
    if (format == "ics")
        return deadlinesAsCalendar(session, list, language);
    return deadlinesAsText(list, horizon, language);
}

void listAndWrite(const Options& options, const Context& context) {
    const auto on = options.on ? std::optional(dayOf("--on", *options.on)) : std::nullopt;
    const auto days = static_cast<int>(numberOf("--days", options.days, 0, mostDays));
    checkTarget(options.target, false);
    const auto session = open(options.vault, context);
    const DeadlineHorizon horizon{on ? *on : session->clock().today(), days};
    if (options.target.file)
        requireRecording(*session); // a file leaves; what is on the screen is the emergency view's
    const auto list = deadlines(*session, horizon.on, horizon.days);
    if (options.target.file)
        recordTakenOut(*session, "deadlines.exported",
                       {{"format", "", options.format}, {"count", "", std::to_string(list.size())}});
    else
        session->recordList("deadlines", list.size());
    if (isEmergencyView(*session))
        context.console.say({"cli.emergency_view", {}});
    put(written(options.format, *session, list, horizon, context.console.language()), options.target, context);
}

} // namespace

void addDeadlines(CLI::App& program, const Context& context) {
    const auto options = std::make_shared<Options>();
    auto* const command = program.add_subcommand("deadlines", context.console.text({"help.deadlines", {}}));
    addVaultOptions(*command, options->vault, context);
    command->add_option("--on", options->on, context.console.text({"help.on", {}}))->type_name("DATE");
    command->add_option("--days", options->days, context.console.text({"help.days", {}}))->type_name("N");
    command->add_option("--format", options->format, context.console.text({"help.deadlines_format", {}}))
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "csv", "json", "ics"}));
    addTargetOptions(*command, options->target, context);
    command->callback([options, &context] { listAndWrite(*options, context); });
}

} // namespace fristad::app
