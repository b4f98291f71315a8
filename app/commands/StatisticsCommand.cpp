#include "app/Arguments.h"
#include "app/DataTarget.h"
#include "app/OffscreenQt.h"
#include "app/ProgressLine.h"
#include "app/VaultOptions.h"
#include "app/commands/Commands.h"
#include "core/statistics/CsvWriter.h"
#include "core/statistics/DefinitionReader.h"
#include "core/statistics/Definitions.h"
#include "core/statistics/StatisticsRun.h"
#include "ui/report/StatisticsPdf.h"

#include <CLI/CLI.hpp>

namespace fristad::app {

namespace {

struct Options {
    VaultOptions vault;
    std::string year;
    std::optional<std::string> asOf;
    std::optional<std::string> definition;
    std::string format = "csv";
    std::optional<std::string> language;
    DataTarget target;
};

/// What was asked for, else what the reader's terminal speaks.
DisplayLanguage languageOf(const Options& options, const Context& context) {
    if (!options.language)
        return context.console.language();
    return *options.language == languageTag(DisplayLanguage::swedish) ? DisplayLanguage::swedish
                                                                      : DisplayLanguage::english;
}

std::string written(const Report& report, const std::string& format, DisplayLanguage language) {
    if (format == "pdf") {
        const OffscreenQt qt;
        return ui::pdfOf(report, language).toStdString();
    }
    return csvOf(report);
}

void countAndWrite(const Options& options, const Context& context) {
    const auto year = static_cast<int>(numberOf("--year", options.year, 1900, 9999));
    const auto asOf = options.asOf ? std::optional(dayOf("--as-of", *options.asOf)) : std::nullopt;
    checkTarget(options.target, options.format == "xlsx" || options.format == "pdf");
    const auto own = options.definition ? std::optional(readDefinitionFile(*options.definition)) : std::nullopt;
    const auto session = open(options.vault, context);
    const Report report = [&] {
        ProgressLine progress(context.console, {"cli.counting", {}});
        return countStatistics(*session, own ? *own : definitionFor(year), year,
                               asOf ? *asOf : session->clock().today(), progress.callback());
    }();
    if (options.format != "text" && (report.ownDefinition || report.definitionYear != year))
        context.console.sayPlain(report.basis(context.console.language()) + '\n');
    put(written(report, options.format, languageOf(options, context)), options.target, context);
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
        ->check(CLI::IsMember({"csv", "pdf"}));
    command->add_option("--language", options->language, context.console.text({"help.language", {}}))
        ->type_name("LANGUAGE")
        ->check(CLI::IsMember({"sv", "en"}));
    addTargetOptions(*command, options->target, context);
    command->callback([options, &context] { countAndWrite(*options, context); });
}

} // namespace fristad::app
