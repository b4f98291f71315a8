#pragma once

#include "ui/shell/FolderQuestion.h"

#include <QStringList>

#include <filesystem>

namespace fristad::ui {

/// The names that may sign in to a vault, asked of its folder without waiting for it (FolderQuestion).
class SignInNames : public QObject {
    Q_OBJECT
public:
    explicit SignInNames(QObject* parent = nullptr);

    /// Asks for those of this vault; whatever was asked before is answered no more.
    void ask(const std::filesystem::path& folder);
    /// Nothing that was asked is answered any more.
    void forget();

signals:
    void found(const QStringList& names);
    void failed(const fristad::ui::Failure& failure);
    /// There is no answer yet; one of the two above may follow.
    void waiting();

private:
    std::filesystem::path folder_;
    FolderQuestion question_;
};

} // namespace fristad::ui
