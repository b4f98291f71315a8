#pragma once

#include "app/Context.h"

namespace CLI {
class App;
}

// One verb a file. Each adds its command with its options to the program; the command does its work while the command line is parsed
// and throws the errors of core, or UsageError. The context outlives the program.

namespace fristad::app {

void addCreate(CLI::App& program, const Context& context);
void addDemo(CLI::App& program, const Context& context);
void addImport(CLI::App& program, const Context& context);
void addExport(CLI::App& program, const Context& context);
void addDeadlines(CLI::App& program, const Context& context);
void addStatistics(CLI::App& program, const Context& context);
void addBackup(CLI::App& program, const Context& context);
void addRestore(CLI::App& program, const Context& context);
void addRescue(CLI::App& program, const Context& context);
void addVerify(CLI::App& program, const Context& context);
void addHistory(CLI::App& program, const Context& context);
void addStaffCommand(CLI::App& program, const Context& context);
void addSnapshot(CLI::App& program, const Context& context);

} // namespace fristad::app
