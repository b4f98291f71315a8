#include "app/RecoveryKeyTarget.h"

namespace fristad::app {

RecoveryKeyTarget::RecoveryKeyTarget(const Console& console, const std::optional<std::string>& file)
    : console_(console) {
    if (file)
        file_.emplace(*file, false);
}

RecoveryKeeper RecoveryKeyTarget::keeper() {
    return [this](std::string_view key) {
        if (file_) {
            file_->write(key);
            file_->write("\n");
            return std::optional(std::string(key));
        }
        console_.say({"cli.recovery_key", {}});
        console_.sayPlain("\n");
        console_.sayPlain(key);
        console_.sayPlain("\n\n");
        return console_.ask({"cli.recovery_key_back", {}});
    };
}

void RecoveryKeyTarget::publish() {
    if (file_ && !published_)
        file_->publish();
    published_ = true;
}

void RecoveryKeyTarget::keep() {
    publish();
    if (file_)
        file_->commit();
}

} // namespace fristad::app
