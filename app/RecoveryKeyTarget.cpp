#include "app/RecoveryKeyTarget.h"

#include "core/vault/OutputFile.h"

namespace fristad::app {

RecoveryKeyTarget::RecoveryKeyTarget(const Console& console, std::optional<std::string> file)
    : console_(console), file_(std::move(file)) {}

RecoveryKeyTarget::~RecoveryKeyTarget() {
    std::error_code ignored;
    if (written_ && !kept_)
        std::filesystem::remove(*file_, ignored);
}

RecoveryKeeper RecoveryKeyTarget::keeper() {
    return [this](std::string_view key) {
        if (file_) {
            OutputFile file(*file_, false);
            file.write(key);
            file.write("\n");
            file.commit();
            written_ = true;
            return std::optional(std::string(key));
        }
        console_.say({"cli.recovery_key", {}});
        console_.sayPlain("\n");
        console_.sayPlain(key);
        console_.sayPlain("\n\n");
        return console_.ask({"cli.recovery_key_back", {}});
    };
}

} // namespace fristad::app
