#pragma once

#include "core/register/Store.h"
#include "core/vault/Session.h"
#include "core/vocabulary/Progress.h"
#include "ui/shell/Failure.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace fristad::ui {

/// A long piece of work that is under way: the window shows its progress and may stop it.
class LongWork : public QObject {
    Q_OBJECT
public:
    /// Asks it to stop; it ends as Failure::Kind::cancelled, and everything is as it was. Any thread.
    void cancel() { stop_ = true; }
    [[nodiscard]] bool cancelled() const { return stop_; }

signals:
    /// On the window's thread, at most some 20 times a second; `total` 0: not known.
    void progressed(quint64 done, quint64 total);
    /// On the window's thread, before whoever began it is told how it went. What is given up along with its page just goes.
    void ended();

private:
    friend class VaultWorker;
    std::atomic<bool> stop_ = false;
};

/// Keeps the session on one thread of its own, so that the window never waits for the disk. What is asked is done in turn.
/// `work` runs on that thread with the session; `done` or `failed` runs on the window's thread, and only if `context`
/// still lives then and the vault was not locked meanwhile. All members are for the window's thread.
class VaultWorker : public QObject {
    Q_OBJECT
public:
    using Failed = std::function<void(const Failure&)>;
    using MakeSession = std::function<std::unique_ptr<Session>()>;

    explicit VaultWorker(QObject* parent = nullptr);
    ~VaultWorker() override;

    /// Makes the session there (openVault, createVault; a Secret goes in a shared_ptr). `done` gets who it is.
    void open(QObject* context, MakeSession make, std::function<void(const StaffMember&)> done, Failed failed);
    /// Drops what waits, stops long work, and closes the session: keys are wiped as soon as the running work lets go.
    /// Runs `last` with the session before (drafts); what it throws is lost.
    void close(std::function<void(Session&)> last = {});
    [[nodiscard]] bool isOpen() const { return open_; }

    /// Reads. `work(Session&)` gives a value (or nothing); `done` takes it. Without `failed` the failure goes to `failed()`.
    template <class Work, class Done> void ask(QObject* context, Work work, Done done, Failed failed = {}) {
        enqueue(context, {}, inSession(std::move(work)), std::move(done), std::move(failed));
    }
    /// Reads what only the latest answer matters of (a search at every key): an older question of the same context and
    /// `subject` that still waits is dropped, and its answer too if it was under way.
    template <class Work, class Done>
    void askLatest(QObject* context, const QString& subject, Work work, Done done, Failed failed = {}) {
        enqueue(context, subject, inSession(std::move(work)), std::move(done), std::move(failed));
    }
    /// One change in one transaction. Then `changed()`, and the status line says `said` with a link that takes it back; neither
    /// where nothing was written, for all of it stood there already.
    void change(QObject* context, const QString& said, std::function<void(Change&)> work,
                std::function<void(EntryNumber)> done = {}, Failed failed = {});
    /// Takes a change back as a change of its own; `said` is what the status line says. Not an import: that takes long (`run`).
    void undo(QObject* context, EntryNumber entry, const QString& said, Failed failed = {});
    /// Work of more than a second, with `work(Session&, const Progress&)`. The handle lives until the work has ended.
    template <class Work, class Done> LongWork* run(QObject* context, Work work, Done done, Failed failed = {}) {
        // Its last holder may be the worker's thread, but it belongs to the window's.
        std::shared_ptr<LongWork> handle(new LongWork, [](LongWork* ended) { ended->deleteLater(); });
        running_.removeIf([](const auto& each) { return each.isNull(); });
        running_.append(handle.get());
        auto inside = [this, handle, work = std::move(work)](Session& session) {
            return work(session, progressOf(handle));
        };
        const auto end = [running = QPointer<LongWork>(handle.get())] {
            if (running)
                emit running->ended();
        };
        const auto answered = [end, done = std::move(done)]<class... Value>(Value&&... value) {
            end();
            done(std::forward<Value>(value)...);
        };
        Failed heard;
        if (failed)
            heard = [end, failed = std::move(failed)](const Failure& failure) {
                end();
                failed(failure);
            };
        enqueue(context, {}, inSession(std::move(inside)), answered, std::move(heard));
        return handle.get();
    }
    /// After work that wrote by other ways than `change` (staff, a backup): pages load again.
    void tellChanged() { emit changed(); }
    /// The same of what can be taken back: a whole import that was brought in, or has gone again by `opposite`.
    void tellImported(EntryNumber entry, const QString& said) {
        emit saved(entry, said, true);
        emit changed();
    }
    void tellTakenBack(EntryNumber entry, EntryNumber opposite, const QString& said) {
        emit takenBack(entry, opposite, said);
        emit changed();
    }

    /// Whether somebody waits for what runs now to end; for any thread, as long as the worker lives.
    [[nodiscard]] std::function<bool()> othersWait() {
        return [this] {
            const std::lock_guard lock(mutex_);
            return !waiting_.empty();
        };
    }
    /// Whether what `run` began is under way.
    [[nodiscard]] bool isAtLongWork() const;
    /// Whether nothing waits, runs or is on its way to the window.
    [[nodiscard]] bool isIdle() const { return underWay_ == 0; }
    /// Handles events until it is idle: for pictures and tests.
    void waitUntilIdle();

signals:
    void changed();
    /// A change was saved: undoing `entry` takes it back.
    void saved(fristad::EntryNumber entry, const QString& said, bool isImport = false);
    /// The change of `entry` was taken back by the one of `opposite`, which undoing takes back in turn.
    void takenBack(fristad::EntryNumber entry, fristad::EntryNumber opposite, const QString& said);
    /// A failure that nobody else shows.
    void failed(const fristad::ui::Failure& failure);
    /// Something that was read is damaged, the vault or another file: told before whoever asked is told.
    void damaged(const fristad::ui::Failure& failure);
    void idle();

private:
    struct Job {
        const void* context;
        QString subject;
        std::function<void()> work; ///< on the worker's thread; delivers by itself
    };

    /// `work`, called with the session there is.
    template <class Work> auto inSession(Work work) {
        return [this, work = std::move(work)] { return work(session()); };
    }
    template <class Work, class Done>
    void enqueue(QObject* context, const QString& subject, Work work, Done done, Failed failed);
    void push(Job job);
    void dropWaiting(const std::function<bool(const Job&)>& which);
    void loop();
    Session& session();
    Progress progressOf(const std::shared_ptr<LongWork>& handle);
    /// Tells whoever is to know of it, on the window's thread.
    void report(const Failure& failure, const Failed& failed);
    /// Runs on the window's thread what the worker came to; counts it as delivered whatever happens.
    void deliver(std::function<void()> result);
    void finishOne();

    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Job> waiting_;
    bool ending_ = false;
    std::unique_ptr<Session> session_; ///< the worker's thread only
    bool open_ = false;
    std::uint64_t generation_ = 0; ///< which unlocking an answer belongs to
    int underWay_ = 0;
    QList<QPointer<LongWork>> running_;
    QHash<QPair<const void*, QString>, std::uint64_t> latest_;
    std::uint64_t numberOfQuestions_ = 0;
    std::thread thread_;
};

template <class Work, class Done>
void VaultWorker::enqueue(QObject* context, const QString& subject, Work work, Done done, Failed failed) {
    const QPointer<QObject> alive(context);
    const auto generation = generation_;
    const auto number = ++numberOfQuestions_;
    const auto key = qMakePair(static_cast<const void*>(context), subject);
    if (!subject.isEmpty()) {
        dropWaiting([&](const Job& job) { return job.context == context && job.subject == subject; });
        latest_[key] = number;
    }
    const auto wanted = [this, alive, generation, number, key] {
        return alive && generation == generation_ && (key.second.isEmpty() || latest_.value(key) == number);
    };
    auto body = [this, wanted, work = std::move(work), done = std::move(done), failed = std::move(failed)]() mutable {
        try {
            if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
                work();
                deliver([wanted, done] {
                    if (wanted())
                        done();
                });
            } else {
                auto value = std::make_shared<std::invoke_result_t<Work>>(work());
                deliver([wanted, done, value]() mutable {
                    if (wanted())
                        done(std::move(*value));
                });
            }
        } catch (...) {
            deliver([this, wanted, failed, failure = Failure::current()] {
                if (wanted())
                    report(failure, failed);
            });
        }
    };
    push({context, subject, std::move(body)});
}

} // namespace fristad::ui

Q_DECLARE_METATYPE(fristad::EntryNumber)
