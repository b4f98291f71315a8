#pragma once

#include "ui/shell/Failure.h"

#include <QObject>

#include <functional>
#include <memory>

class QLabel;

namespace fristad::ui {

class TextField;

/// Asks about a folder on a thread of its own: one on a share that has gone, or on a disk that fails, may never answer, and neither the
/// window nor the thread that opens vaults may wait for it. The window's thread.
class FolderQuestion : public QObject {
    Q_OBJECT
public:
    using Answer = std::function<void()>;
    /// Runs on the thread and touches nothing of the window; what it returns runs on the window's thread.
    using Question = std::function<Answer()>;

    explicit FolderQuestion(QObject* parent = nullptr);
    ~FolderQuestion() override;

    /// Whatever was asked before is answered no more. What comes within a third of a second, as from any disk that works, is answered before
    /// this returns; else true: there is no answer yet.
    bool ask(Question question);
    /// Does `then` once the folder that stands in the field has said that a new vault has room in it (requireRoomForVault). What is in
    /// the way is said beside the field; that there is no answer yet in `said`, which is hidden otherwise. Both outlive this.
    void goOnWhereThereIsRoom(TextField& folder, QLabel& said, std::function<void()> then);
    /// Nothing that was asked is answered any more.
    void forget();
    [[nodiscard]] bool isUnanswered() const;

private:
    struct Asked;
    void deliver(Asked& asked);

    std::shared_ptr<Asked> asked_;
};

} // namespace fristad::ui
