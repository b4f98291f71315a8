#include "app/CommandLine.h"

#include "app/Console.h"
#include "app/DesktopWindow.h"
#include "app/Interrupt.h"
#include "app/Passphrases.h"
#include "app/UsageError.h"
#include "app/UsageMessage.h"
#include "app/commands/Commands.h"

#include <CLI/CLI.hpp>
#include <fcntl.h>

#include <filesystem>
#include <new>

namespace fristad::app {

namespace {

/// Standard streams that are closed are opened on nothing, unwritable, so that no file of the vault comes to stand where
/// messages are written, and data that goes nowhere is an error.
void occupyStandardStreams() {
    for (int file = 0; file <= 2; ++file)
        if (::fcntl(file, F_GETFD) < 0)
            static_cast<void>(::open("/dev/null", O_RDONLY));
}

void addCommands(CLI::App& program, const Context& context) {
    addCreate(program, context);
    addDemo(program, context);
    addImport(program, context);
    addExport(program, context);
    addDeadlines(program, context);
    addStatistics(program, context);
    addBackup(program, context);
    addRestore(program, context);
    addVerify(program, context);
    addRescue(program, context);
    addHistory(program, context);
    addStaffCommand(program, context);
    addSnapshot(program, context);
}

/// The headings of help, in the reader's language; CLI11 has groups of its own for what belongs to none.
void setHeadings(CLI::App& command, const Console& console) {
    for (CLI::Option* const option : command.get_options())
        option->group(console.text({"help.options", {}}));
    for (CLI::App* const each : command.get_subcommands({})) {
        each->group(console.text({"help.commands", {}}));
        setHeadings(*each, console);
    }
}

void setLabels(CLI::App& program, const Console& console) {
    const auto formatter = program.get_formatter();
    formatter->column_width(28);
    formatter->label("Usage", console.text({"help.usage", {}}));
    formatter->label("OPTIONS", console.text({"help.options_mark", {}}));
    formatter->label("Positionals", console.text({"help.arguments", {}}));
    formatter->label("SUBCOMMAND", console.text({"help.command_mark", {}}));
    formatter->label("REQUIRED", console.text({"help.required_mark", {}}));
}

/// The command as far as it was understood, for the hint on its help.
std::string commandOf(const CLI::App& program) {
    std::string command = "fristad";
    const CLI::App* at = &program;
    while (!at->get_subcommands().empty()) {
        at = at->get_subcommands().front();
        command += ' ' + at->get_name();
    }
    return command;
}

ExitCode complainOfUsage(const Console& console, const CLI::App& program, const Message& message) {
    console.say(message);
    console.say({"usage.help", {{"command", commandOf(program) + " --help"}}});
    return ExitCode::usage;
}

ExitCode complain(const Console& console, const Error& error, ExitCode code) {
    console.complain(error);
    return code;
}

ExitCode parseAndRun(CLI::App& program, const Console& console, int argc, char** argv) {
    try {
        program.parse(argc, argv);
        if (program.get_subcommands().empty())
            return openWindow();
        return ExitCode::done;
    } catch (const CLI::CallForHelp&) {
        console.writeData(program.help());
        return ExitCode::done;
    } catch (const CLI::CallForVersion& version) {
        console.writeData(std::string(version.what()) + '\n');
        return ExitCode::done;
    } catch (const CLI::ParseError& error) {
        return complainOfUsage(console, program, usageMessage(error, program));
    } catch (const UsageError& error) {
        return complainOfUsage(console, program, error.message());
    }
}

/// Every kind of error has its code; here and nowhere else.
ExitCode runAndComplain(CLI::App& program, const Console& console, int argc, char** argv) {
    try {
        return parseAndRun(program, console, argc, argv);
    } catch (const Refused& error) {
        return complain(console, error, ExitCode::refused);
    } catch (const NotAllowed& error) {
        return complain(console, error, ExitCode::notAllowed);
    } catch (const WrongKey& error) {
        return complain(console, error, ExitCode::notAllowed);
    } catch (const Damaged& error) {
        return complain(console, error, ExitCode::damaged);
    } catch (const Error& error) { // SystemFailure, Cancelled
        return complain(console, error, ExitCode::systemFailure);
    } catch (const std::filesystem::filesystem_error& error) {
        console.say({"cli.file_failed", {{"file", error.path1().string()}, {"reason", error.code().message()}}});
    } catch (const std::bad_alloc&) {
        console.say({"cli.no_memory", {}});
    } catch (const std::exception& error) {
        console.say({"cli.defect", {{"what", error.what()}}});
    }
    return ExitCode::systemFailure;
}

} // namespace

ExitCode runCommandLine(int argc, char** argv) {
    occupyStandardStreams();
    const Console console;
    const Passphrases passphrases(console);
    const Context context{console, passphrases};
    watchInterrupts();

    CLI::App program(console.text({"help.program", {}}), "fristad");
    program.set_help_flag("-h,--help", console.text({"help.help", {}}));
    program.set_version_flag("--version", "Fristad " FRISTAD_VERSION, console.text({"help.version", {}}));
    // One command, so that a vault may be called `demo`.
    program.require_subcommand(0, 1);
    setLabels(program, console);
    program.footer(console.text({"help.exit_codes", {}}));
    addCommands(program, context);
    setHeadings(program, console);
    return runAndComplain(program, console, argc, argv);
}

} // namespace fristad::app
