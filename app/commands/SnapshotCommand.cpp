#include "app/OffscreenQt.h"
#include "app/ProgressLine.h"
#include "app/VaultOptions.h"
#include "app/commands/Commands.h"
#include "core/vault/OutputFile.h"
#include "core/vault/Recording.h"
#include "ui/shell/Pictures.h"

#include <CLI/CLI.hpp>

#include <filesystem>

namespace fristad::app {

namespace {

struct Options {
    VaultOptions vault;
    std::string to;
    std::string language;
    std::string theme;
    bool force = false;
};

DisplayLanguage languageOf(const Options& options, const Context& context) {
    if (options.language.empty())
        return context.console.language();
    return options.language == "sv" ? DisplayLanguage::swedish : DisplayLanguage::english;
}

/// Every file is written before the first one gets its name, so that a full disk leaves the folder as it was.
void writeAll(const std::vector<ui::Picture>& pictures, const std::filesystem::path& folder, bool force) {
    const bool isNew = std::filesystem::create_directories(folder);
    try {
        std::vector<std::unique_ptr<OutputFile>> files;
        for (const auto& [name, png] : pictures) {
            files.push_back(std::make_unique<OutputFile>(folder / (name.toStdString() + ".png"), force));
            files.back()->write({png.constData(), static_cast<std::size_t>(png.size())});
        }
        for (const auto& file : files)
            file->commit();
    } catch (...) {
        std::error_code ignored;
        if (isNew)
            std::filesystem::remove(folder, ignored); // does nothing where there is something in it
        throw;
    }
}

void takeAndWrite(const Options& options, const Context& context) {
    // The session is opened here, where a wrong passphrase is said as everywhere, and handed over to the window's worker.
    auto session = std::make_shared<std::unique_ptr<Session>>(open(options.vault, context));
    if (!(*session)->isDemo()) {
        recordIfPossible(**session, "refused", {{"action", "", "cli.snapshot_demo_only"}});
        throw NotAllowed({"cli.snapshot_demo_only", {{"vault", options.vault.vault}}});
    }
    const OffscreenQt qt;
    const auto pictures = [&] {
        ProgressLine progress(context.console, {"cli.drawing", {}});
        return ui::takePictures([session] { return std::move(*session); }, languageOf(options, context),
                                options.theme == "dark" ? ui::Look::dark : ui::Look::light, progress.callback());
    }();
    writeAll(pictures, options.to, options.force);
    context.console.say({"cli.snapshots_taken", {{"folder", options.to}}});
}

} // namespace

void addSnapshot(CLI::App& program, const Context& context) {
    const auto options = std::make_shared<Options>();
    auto* const command = program.add_subcommand("snapshot", context.console.text({"help.snapshot", {}}));
    addVaultOptions(*command, options->vault, context);
    command->add_option("--to", options->to, context.console.text({"help.to_folder", {}}))
        ->required()
        ->type_name("FOLDER");
    command->add_option("--language", options->language, context.console.text({"help.language", {}}))
        ->type_name("LANGUAGE")
        ->check(CLI::IsMember({"sv", "en"}));
    command->add_option("--theme", options->theme, context.console.text({"help.theme", {}}))
        ->type_name("THEME")
        ->check(CLI::IsMember({"light", "dark"}));
    command->add_flag("--force", options->force, context.console.text({"help.force", {}}));
    command->callback([options, &context] { takeAndWrite(*options, context); });
}

} // namespace fristad::app
