#pragma once

#include "app/Context.h"
#include "core/vault/AtomicFile.h"

#include <optional>
#include <string>
#include <string_view>

namespace CLI {
class App;
}

namespace fristad::app {

/// Where a command's data goes: to standard output, or to the file that `--out` names.
struct DataTarget {
    std::optional<std::string> file;
    bool force = false; ///< replace a file that exists
};

/// `--out` and `--force`; `target` must outlive the command.
void addTargetOptions(CLI::App& command, DataTarget& target, const Context& context);

/// Refuses early what can't be written in the end, before anybody has typed a passphrase: SystemFailure for a target that is
/// in the way. UsageError for `binary` data that would go to a terminal.
void checkTarget(const DataTarget& target, bool binary, AtomicFile::Place where = AtomicFile::Place::outsideVaults);

/// SystemFailure when it can't be written; the file is then as it was.
void put(std::string_view data, const DataTarget& target, const Context& context);

} // namespace fristad::app
