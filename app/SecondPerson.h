#pragma once

#include "app/Context.h"
#include "core/vault/Session.h"

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace fristad::app {

/// Who approves what one person may not do alone (roles.md), and where their passphrase comes from.
struct SecondPerson {
    std::string user; ///< blank: nobody
    std::optional<std::string> passphraseFile;
};

/// `--second` and `--second-passphrase-file`; `person` must outlive the command.
void addSecondPersonOptions(CLI::App& command, SecondPerson& person, const Context& context);

/// Signs the second person in, if one was named: from the file, from FRISTAD_SECOND_PASSPHRASE, or typed without echo. WrongKey and
/// NotAllowed as Session::bringSecondPerson.
void bring(const SecondPerson& person, Session& session, const Context& context);

} // namespace fristad::app
