#pragma once

#include "ui/shell/Failure.h"

#include <QObject>
#include <QStringList>

#include <filesystem>
#include <memory>

namespace fristad::ui {

/// The names that may sign in to a vault, read on a thread of its own: a folder on a share that has gone, or a disk that fails, may
/// never answer, and neither the window nor the thread that opens vaults may wait for it. The window's thread.
class SignInNames : public QObject {
    Q_OBJECT
public:
    explicit SignInNames(QObject* parent = nullptr);
    ~SignInNames() override;

    /// Asks for those of this vault; whatever was asked before is answered no more. What comes within a third of a second, as from
    /// any disk that works, is answered before this returns.
    void ask(const std::filesystem::path& folder);
    /// Nothing that was asked is answered any more.
    void forget();

signals:
    void found(const QStringList& names);
    void failed(const fristad::ui::Failure& failure);
    /// There is no answer yet; one of the two above may follow.
    void waiting();

private:
    struct Question;
    [[nodiscard]] bool isUnanswered(const std::filesystem::path& folder) const;
    void deliver(Question& question);

    std::shared_ptr<Question> question_;
};

} // namespace fristad::ui
