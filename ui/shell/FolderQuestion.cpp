#include "ui/shell/FolderQuestion.h"

#include "core/vault/NewVaultFolder.h"
#include "ui/widgets/FormField.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace fristad::ui {

namespace {

constexpr std::chrono::milliseconds patience{300};

} // namespace

/// Shared by the window and the thread that asks, which may outlive it.
struct FolderQuestion::Asked : std::enable_shared_from_this<Asked> {
    std::mutex mutex;
    std::condition_variable answered;
    FolderQuestion* asker = nullptr; ///< who has stopped waiting and wants to be told; null: nobody
    bool done = false;
    Answer answer;

    void run(const Question& question) {
        auto found = question();
        const std::lock_guard lock(mutex);
        answer = std::move(found);
        done = true;
        answered.notify_one();
        if (asker != nullptr)
            QMetaObject::invokeMethod(
                asker, [asker = asker, asked = shared_from_this()] { asker->deliver(*asked); }, Qt::QueuedConnection);
    }
};

FolderQuestion::FolderQuestion(QObject* parent) : QObject(parent) {}

FolderQuestion::~FolderQuestion() { forget(); }

void FolderQuestion::forget() {
    if (!asked_)
        return;
    {
        const std::lock_guard lock(asked_->mutex);
        asked_->asker = nullptr;
    }
    asked_.reset();
}

bool FolderQuestion::isUnanswered() const {
    if (!asked_)
        return false;
    const std::lock_guard lock(asked_->mutex);
    return !asked_->done;
}

bool FolderQuestion::ask(Question question) {
    forget();
    const auto asked = std::make_shared<Asked>();
    asked_ = asked;
    // Detached: a read from a share that has gone can't be ended, and the program must be able to.
    std::thread([asked, question = std::move(question)] { asked->run(question); }).detach();
    {
        std::unique_lock lock(asked->mutex);
        if (!asked->answered.wait_for(lock, patience, [&] { return asked->done; })) {
            asked->asker = this;
            return true;
        }
    }
    deliver(*asked);
    return false;
}

void FolderQuestion::goOnWhereThereIsRoom(TextField& folder, QLabel& said, std::function<void()> then) {
    const auto show = [&folder, &said, then = std::move(then)](const QString& inTheWay) {
        said.hide();
        folder.setFault(inTheWay);
        if (inTheWay.isEmpty())
            then();
        else
            folder.editor().setFocus();
    };
    const auto look = [place = QDir::fromNativeSeparators(folder.value()).toStdString(), show]() -> Answer {
        try {
            requireRoomForVault(place);
            return [show] { show({}); };
        } catch (...) {
            return [show, failure = Failure::current()] { show(failure.sentence()); };
        }
    };
    if (!ask(look))
        return;
    said.setText(
        tr("The folder has not answered yet. If it is on another computer or on a stick, see that it is there, or "
           "choose another one."));
    said.show();
}

void FolderQuestion::deliver(Asked& asked) {
    if (&asked != asked_.get())
        return;
    const auto answer = std::move(asked.answer);
    answer(); // may ask anew, or be the end of this
}

} // namespace fristad::ui
