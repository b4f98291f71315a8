#include "app/VaultOptions.h"
#include "app/commands/Commands.h"
#include "core/vault/Staff.h"
#include "core/vocabulary/Text.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace fristad::app {

namespace {

struct Options {
    VaultOptions vault;
    std::string name;
    std::string fullName;
    std::string role;
    std::string successor;
    std::optional<std::string> newPassphraseFile;
};

/// A line a person: name, role (its code) and full name, with tabs between; to those who don't manage the staff, the names only.
void list(const Options& options, const Context& context) {
    const auto session = open(options.vault, context);
    std::vector<std::string> lines;
    if (session->allows(Action::manageHouse)) {
        for (const StaffMember& member : staffOf(*session))
            if (member.active)
                lines.push_back(member.name + '\t' + std::string(code(member.role)) + '\t' +
                                shown(member.fullName, SIZE_MAX));
    } else {
        for (const Colleague& each : colleaguesOf(*session))
            if (each.active)
                lines.push_back(each.name);
    }
    session->recordList("staff", lines.size());
    std::string all;
    for (const std::string& line : lines)
        all += line + '\n';
    context.console.writeData(all);
}

void add(const Options& options, const Context& context) {
    const auto session = open(options.vault, context);
    session->require(Action::manageHouse); // before anybody thinks up a passphrase
    const Secret passphrase =
        context.passphrases.replacement(options.newPassphraseFile, {"cli.passphrase_new", {{"name", options.name}}});
    // Scripts rely on a colleague who may work at once (cli.md): whoever types it here is taken for them.
    addStaff(*session, options.name, options.fullName, *parseCode<Role>(options.role), passphrase, PassphraseBy::owner);
    context.console.say({"cli.staff_added", {{"name", options.name}}});
}

/// Somebody who works here, by name, for an administrator: who may not manage staff asks in vain for any name.
StaffId colleague(Session& session, const std::string& name) {
    session.require(Action::manageHouse);
    const auto staff = staffOf(session);
    const auto member =
        std::ranges::find_if(staff, [&](const StaffMember& each) { return each.active && each.name == name; });
    if (member == staff.end())
        throw Refused(Message{"cli.staff_unknown", {{"name", name}}});
    return member->id;
}

void remove(const Options& options, const Context& context) {
    const auto session = open(options.vault, context);
    const auto member = colleague(*session, options.name);
    removeStaff(*session, member,
                options.successor.empty() ? std::nullopt : std::optional(colleague(*session, options.successor)));
    context.console.say({"cli.staff_removed", {{"name", options.name}}});
}

void changeOwnPassphrase(const Options& options, const Context& context) {
    const std::string name = nameToSignIn(options.vault);
    const Secret current = passphraseFor(options.vault, name, context);
    const auto session = open(options.vault, current, context);
    const Secret replacement =
        context.passphrases.replacement(options.newPassphraseFile, {"cli.passphrase_new", {{"name", name}}});
    changePassphrase(*session, current, replacement);
    context.console.say({"cli.passphrase_changed", {{"name", name}}});
}

void givePassphrase(const Options& options, const Context& context) {
    const auto session = open(options.vault, context);
    const auto member = colleague(*session, options.name);
    const Secret passphrase =
        context.passphrases.replacement(options.newPassphraseFile, {"cli.passphrase_new", {{"name", options.name}}});
    setPassphraseFor(*session, member, passphrase);
    context.console.say({"cli.passphrase_given", {{"name", options.name}}});
}

std::vector<std::string> roles() {
    std::vector<std::string> names;
    for (const Role role : everyCode<Role>())
        names.emplace_back(code(role));
    return names;
}

void addName(CLI::App& command, Options& options, const Context& context) {
    command.add_option("NAME", options.name, context.console.text({"help.staff_name", {}}))->required()->type_name("");
}

void addNewPassphraseFile(CLI::App& command, Options& options, const Context& context) {
    command
        .add_option("--new-passphrase-file", options.newPassphraseFile,
                    context.console.text({"help.new_passphrase_file", {}}))
        ->type_name("FILE");
}

void addAdding(CLI::App& staff, const std::shared_ptr<Options>& options, const Context& context) {
    auto* const adding = staff.add_subcommand("add", context.console.text({"help.staff_add", {}}));
    addName(*adding, *options, context);
    adding->add_option("--role", options->role, context.console.text({"help.role", {}}))
        ->required()
        ->type_name("ROLE")
        ->check(CLI::IsMember(roles()));
    adding->add_option("--full-name", options->fullName, context.console.text({"help.full_name", {}}))
        ->type_name("TEXT");
    addNewPassphraseFile(*adding, *options, context);
    adding->callback([options, &context] { add(*options, context); });
}

} // namespace

void addStaffCommand(CLI::App& program, const Context& context) {
    const auto options = std::make_shared<Options>();
    auto* const staff = program.add_subcommand("staff", context.console.text({"help.staff", {}}));
    addVaultOptions(*staff, options->vault, context);
    staff->require_subcommand(1);

    auto* const listing = staff->add_subcommand("list", context.console.text({"help.staff_list", {}}));
    listing->callback([options, &context] { list(*options, context); });
    addAdding(*staff, options, context);
    auto* const removing = staff->add_subcommand("remove", context.console.text({"help.staff_remove", {}}));
    addName(*removing, *options, context);
    removing->add_option("--successor", options->successor, context.console.text({"help.successor", {}}))
        ->type_name("NAME");
    removing->callback([options, &context] { remove(*options, context); });
    auto* const passphrase = staff->add_subcommand("passphrase", context.console.text({"help.staff_passphrase", {}}));
    passphrase->add_option("NAME", options->name, context.console.text({"help.staff_passphrase_name", {}}))
        ->type_name("");
    addNewPassphraseFile(*passphrase, *options, context);
    passphrase->callback([options, &context] {
        const bool own = options->name.empty() || options->name == nameToSignIn(options->vault);
        own ? changeOwnPassphrase(*options, context) : givePassphrase(*options, context);
    });
    // `--user` may stand after the verb as well.
    for (auto* const verb : staff->get_subcommands({}))
        verb->fallthrough();
}

} // namespace fristad::app
