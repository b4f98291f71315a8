#include "ui/shell/SignInNames.h"

#include "core/vault/Vault.h"
#include "ui/widgets/Language.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace fristad::ui {

namespace {

constexpr std::chrono::milliseconds patience{300};

} // namespace

/// Shared by the window and the thread that reads, which may outlive it.
struct SignInNames::Question : std::enable_shared_from_this<Question> {
    explicit Question(std::filesystem::path of) : folder(std::move(of)) {}

    const std::filesystem::path folder;
    std::mutex mutex;
    std::condition_variable answered;
    SignInNames* asker = nullptr; ///< who has stopped waiting and wants to be told; null: nobody
    bool done = false;
    QStringList names;
    std::optional<Failure> failure;

    void read() {
        QStringList all;
        std::optional<Failure> failed;
        try {
            for (const std::string& name : namesIn(folder))
                all << text(name);
        } catch (...) {
            failed = Failure::current();
        }
        const std::lock_guard lock(mutex);
        names = std::move(all);
        failure = std::move(failed);
        done = true;
        answered.notify_one();
        if (asker != nullptr)
            QMetaObject::invokeMethod(
                asker, [asker = asker, question = shared_from_this()] { asker->deliver(*question); },
                Qt::QueuedConnection);
    }
};

SignInNames::SignInNames(QObject* parent) : QObject(parent) {}

SignInNames::~SignInNames() { forget(); }

void SignInNames::forget() {
    if (!question_)
        return;
    {
        const std::lock_guard lock(question_->mutex);
        question_->asker = nullptr;
    }
    question_.reset();
}

bool SignInNames::isUnanswered(const std::filesystem::path& folder) const {
    if (!question_ || question_->folder != folder)
        return false;
    const std::lock_guard lock(question_->mutex);
    return !question_->done;
}

void SignInNames::ask(const std::filesystem::path& folder) {
    if (isUnanswered(
            folder)) { // or each lock of the window would leave one more thread with the folder that doesn't answer
        emit waiting();
        return;
    }
    forget();
    const auto question = std::make_shared<Question>(folder);
    question_ = question;
    // Detached: a read from a share that has gone can't be ended, and the program must be able to.
    std::thread([question] { question->read(); }).detach();
    std::unique_lock lock(question->mutex);
    if (!question->answered.wait_for(lock, patience, [&] { return question->done; })) {
        question->asker = this;
        lock.unlock();
        emit waiting();
        return;
    }
    lock.unlock();
    deliver(*question);
}

void SignInNames::deliver(Question& question) {
    if (&question != question_.get())
        return;
    if (question.failure)
        emit failed(*question.failure);
    else
        emit found(question.names);
}

} // namespace fristad::ui
