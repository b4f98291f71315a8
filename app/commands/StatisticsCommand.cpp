#include "app/Arguments.h"
#include "app/DataTarget.h"
#include "app/OffscreenQt.h"
#include "app/ProgressLine.h"
#include "app/VaultOptions.h"
#include "app/commands/Commands.h"
#include "core/statistics/CsvWriter.h"
#include "core/statistics/DefinitionReader.h"
#include "core/statistics/Definitions.h"
#include "core/statistics/JsonWriter.h"
#include "core/statistics/StatisticsRun.h"
#include "core/statistics/TextWriter.h"
#include "core/statistics/XlsxWriter.h"
#include "core/vault/Recording.h"
#include "ui/report/StatisticsPdf.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>

namespace fristad::app {

namespace {

struct Options {
    VaultOptions vault;
    std::string year;
    std::optional<std::string> asOf;
    std::optional<std::string> definition;
    std::string format = "text";
    std::optional<std::string> language;
    std::string suppressBelow = "0";
    DataTarget target;
};

/// What was asked for, else what the reader's terminal speaks.
DisplayLanguage languageOf(const Options& options, const Context& context) {
    if (!options.language)
        return context.console.language();
    return *options.language == languageTag(DisplayLanguage::swedish) ? DisplayLanguage::swedish
                                                                      : DisplayLanguage::english;
}

std::string writePdf(const Report& report, DisplayLanguage language) {
    const OffscreenQt qt;
    return ui::pdfOf(report, language).toStdString();
}

struct Format {
    std::string_view name;
    bool binary;
    std::string (*write)(const Report& report, DisplayLanguage language);
};
const std::array formats{
    Format{"text", false, textOf},
    Format{"csv", false, [](const Report& report, DisplayLanguage) { return csvOf(report); }},
    Format{"json", false, [](const Report& report, DisplayLanguage) { return jsonOf(report); }},
    Format{"xlsx", true, xlsxOf},
    Format{"pdf", true, writePdf},
};

std::vector<std::string> formatNames() {
    std::vector<std::string> names;
    for (const Format& each : formats)
        names.emplace_back(each.name);
    return names;
}

void countAndWrite(const Options& options, const Context& context) {
    const auto year = static_cast<int>(numberOf("--year", options.year, 1900, 9999));
    const auto asOf = options.asOf ? std::optional(dayOf("--as-of", *options.asOf)) : std::nullopt;
    constexpr std::int64_t mostSuppressed = 1'000'000;
    const auto suppressBelow = numberOf("--suppress-below", options.suppressBelow, 0, mostSuppressed);
    const Format& format = *std::ranges::find(formats, options.format, &Format::name);
    checkTarget(options.target, format.binary);
    const auto own = options.definition ? std::optional(readDefinitionFile(*options.definition)) : std::nullopt;
    const auto session = open(options.vault, context);
    session->require(Action::seeStatistics); // before the emergency view is a reason
    requireRecording(*session);
    const Report report = [&] {
        ProgressLine progress(context.console, {"cli.counting", {}});
        return countStatistics(*session, own ? *own : definitionFor(year), year,
                               asOf ? *asOf : session->clock().today(), progress.callback(), suppressBelow);
    }();
    recordTakenOut(*session, "statistics.exported",
                   {{"format", "", options.format}, {"year", "", std::to_string(year)}});
    if (options.format != "text" && (report.hiddenBelow > 0 || report.ownDefinition || report.definitionYear != year))
        context.console.sayPlain(report.basis(context.console.language()) + '\n');
    put(format.write(report, languageOf(options, context)), options.target, context);
}

} // namespace

void addStatistics(CLI::App& program, const Context& context) {
    const auto options = std::make_shared<Options>();
    auto* const command = program.add_subcommand("statistics", context.console.text({"help.statistics", {}}));
    addVaultOptions(*command, options->vault, context);
    command->add_option("--year", options->year, context.console.text({"help.year", {}}))->required()->type_name("Y");
    command->add_option("--as-of", options->asOf, context.console.text({"help.as_of", {}}))->type_name("DATE");
    command->add_option("--definition", options->definition, context.console.text({"help.definition", {}}))
        ->type_name("FILE");
    command->add_option("--format", options->format, context.console.text({"help.statistics_format", {}}))
        ->type_name("FORMAT")
        ->check(CLI::IsMember(formatNames()));
    command->add_option("--language", options->language, context.console.text({"help.language", {}}))
        ->type_name("LANGUAGE")
        ->check(CLI::IsMember({"sv", "en"}));
    command->add_option("--suppress-below", options->suppressBelow, context.console.text({"help.suppress_below", {}}))
        ->type_name("K");
    addTargetOptions(*command, options->target, context);
    command->callback([options, &context] { countAndWrite(*options, context); });
}

} // namespace fristad::app
