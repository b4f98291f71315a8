#include "app/DataTarget.h"

#include "app/UsageError.h"

#include <CLI/CLI.hpp>
#include <unistd.h>

namespace fristad::app {

void addTargetOptions(CLI::App& command, DataTarget& target, const Context& context) {
    command.add_option("--out", target.file, context.console.text({"help.out", {}}))->type_name("FILE");
    command.add_flag("--force", target.force, context.console.text({"help.force", {}}));
}

void checkTarget(const DataTarget& target, bool binary, AtomicFile::Place where) {
    if (target.file)
        const AtomicFile tried(*target.file, target.force, where); // gone again without a trace
    else if (binary && ::isatty(STDOUT_FILENO) == 1)
        throw UsageError({"usage.out_needed", {}});
}

void put(std::string_view data, const DataTarget& target, const Context& context) {
    if (target.file)
        writeAtomically(*target.file, data, target.force);
    else
        context.console.writeData(data);
}

} // namespace fristad::app
