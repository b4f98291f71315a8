#include "app/VaultOptions.h"
#include "app/commands/Commands.h"
#include "core/vault/OutputFile.h"
#include "core/vault/Vault.h"

#include <CLI/CLI.hpp>

namespace fristad::app {

namespace {

struct Options {
    VaultOptions vault;
    std::string fullName;
    std::optional<std::string> recoveryOut;
};

/// The recovery key in a file that did not exist, taken away again unless the vault comes to be.
class RecoveryFile {
public:
    explicit RecoveryFile(std::filesystem::path path) : path_(std::move(path)) {}
    ~RecoveryFile() {
        std::error_code ignored;
        if (written_ && !kept_)
            std::filesystem::remove(path_, ignored);
    }
    RecoveryFile(const RecoveryFile&) = delete;
    RecoveryFile& operator=(const RecoveryFile&) = delete;

    void write(std::string_view key) {
        OutputFile file(path_, false);
        file.write(key); // piece by piece: what is put together in ordinary memory is wiped by nobody
        file.write("\n");
        file.commit();
        written_ = true;
    }
    void keep() noexcept { kept_ = true; }

private:
    std::filesystem::path path_;
    bool written_ = false;
    bool kept_ = false;
};

RecoveryKeeper showAndAskBack(const Console& console) {
    return [&console](std::string_view key) {
        console.say({"cli.recovery_key", {}});
        console.sayPlain("\n");
        console.sayPlain(key);
        console.sayPlain("\n\n");
        return console.ask({"cli.recovery_key_back", {}});
    };
}

void create(const Options& options, const Context& context) {
    const NewVault first{.name = options.vault.user, .fullName = options.fullName};
    const Secret passphrase = context.passphrases.toBeSet(options.vault.passphraseFile,
                                                          {"cli.passphrase_new", {{"name", options.vault.user}}});
    if (options.recoveryOut) {
        RecoveryFile file(*options.recoveryOut);
        createVault(options.vault.vault, first, passphrase, [&](std::string_view key) {
            file.write(key);
            return std::string(key);
        });
        file.keep();
    } else {
        createVault(options.vault.vault, first, passphrase, showAndAskBack(context.console));
    }
    context.console.say({"cli.created", {{"vault", options.vault.vault}}});
}

} // namespace

void addCreate(CLI::App& program, const Context& context) {
    const auto options = std::make_shared<Options>();
    auto* const command = program.add_subcommand("create", context.console.text({"help.create", {}}));
    addVaultOptions(*command, options->vault, context);
    command->get_option("--user")->required();
    command->add_option("--full-name", options->fullName, context.console.text({"help.full_name", {}}))
        ->type_name("TEXT");
    command->add_option("--recovery-out", options->recoveryOut, context.console.text({"help.recovery_out", {}}))
        ->type_name("FILE");
    command->callback([options, &context] { create(*options, context); });
}

} // namespace fristad::app
