#include "app/SecondPerson.h"

#include "app/UsageError.h"

#include <CLI/CLI.hpp>

namespace fristad::app {

void addSecondPersonOptions(CLI::App& command, SecondPerson& person, const Context& context) {
    command.add_option("--second", person.user, context.console.text({"help.second", {}}))->type_name("USER");
    command
        .add_option("--second-passphrase-file", person.passphraseFile,
                    context.console.text({"help.second_passphrase_file", {}}))
        ->type_name("FILE");
}

void bring(const SecondPerson& person, Session& session, const Context& context) {
    if (person.user.empty() && person.passphraseFile)
        throw UsageError({"usage.required", {{"argument", "--second"}}});
    if (person.user.empty())
        return;
    session.bringSecondPerson(person.user, context.passphrases.ofSecond(
                                               person.passphraseFile, {"cli.passphrase_of", {{"name", person.user}}}));
}

} // namespace fristad::app
