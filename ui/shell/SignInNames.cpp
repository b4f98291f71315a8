#include "ui/shell/SignInNames.h"

#include "core/vault/Vault.h"
#include "ui/widgets/Language.h"

namespace fristad::ui {

SignInNames::SignInNames(QObject* parent) : QObject(parent) {}

void SignInNames::forget() { question_.forget(); }

void SignInNames::ask(const std::filesystem::path& folder) {
    // Or each lock of the window would leave one more thread with the folder that doesn't answer.
    const bool isAsked = question_.isUnanswered() && folder_ == folder;
    folder_ = folder;
    const auto read = [this, folder]() -> FolderQuestion::Answer {
        try {
            QStringList names;
            for (const std::string& name : namesIn(folder))
                names << text(name);
            return [this, names] { emit found(names); };
        } catch (...) {
            return [this, failure = Failure::current()] { emit failed(failure); };
        }
    };
    if (isAsked || question_.ask(read))
        emit waiting();
}

} // namespace fristad::ui
