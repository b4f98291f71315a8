#include "ui/shell/VaultWorker.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>

#include <algorithm>

namespace fristad::ui {

VaultWorker::VaultWorker(QObject* parent) : QObject(parent), thread_([this] { loop(); }) {}

VaultWorker::~VaultWorker() {
    for (const auto& work : running_)
        if (work)
            work->cancel();
    dropWaiting([](const Job& job) { return job.context != nullptr; }); // what close() asked for is still done
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void VaultWorker::open(QObject* context, MakeSession make, std::function<void(const StaffMember&)> done,
                       Failed failed) {
    enqueue(
        context, {},
        [this, make = std::move(make)] {
            session_.reset(); // one at a time: the same vault may be opened again
            session_ = make();
            return session_->who();
        },
        [this, done = std::move(done)](const StaffMember& who) {
            open_ = true;
            done(who);
        },
        std::move(failed));
}

void VaultWorker::close(std::function<void(Session&)> last) {
    for (const auto& work : running_)
        if (work)
            work->cancel();
    dropWaiting([](const Job&) { return true; });
    ++generation_;
    open_ = false;
    latest_.clear();
    push({nullptr, {}, [this, last = std::move(last)] {
              try {
                  if (session_ && last)
                      last(*session_);
              } catch (const std::exception&) {
                  // Locking comes first: a draft that can't be saved must not keep the vault open.
              }
              session_.reset();
              deliver([] {});
          }});
}

bool VaultWorker::isAtLongWork() const {
    return std::ranges::any_of(running_, [](const auto& each) { return !each.isNull(); });
}

void VaultWorker::change(QObject* context, const QString& said, std::function<void(Change&)> work,
                         std::function<void(EntryNumber)> done, Failed failed) {
    ask(
        context, [work = std::move(work)](Session& session) { return session.change(work); },
        [this, said, done = std::move(done)](EntryNumber entry) {
            const bool wrote =
                entry != EntryNumber{}; // the same again writes nothing, and there is nothing to take back
            if (wrote)
                emit saved(entry, said);
            if (done)
                done(entry);
            if (wrote)
                emit changed();
        },
        std::move(failed));
}

void VaultWorker::undo(QObject* context, EntryNumber entry, const QString& said, Failed failed) {
    ask(
        context, [entry](Session& session) { return fristad::undo(session, entry); },
        [this, entry, said](EntryNumber opposite) { tellTakenBack(entry, opposite, said); }, std::move(failed));
}

void VaultWorker::waitUntilIdle() {
    QEventLoop loop;
    connect(this, &VaultWorker::idle, &loop, &QEventLoop::quit);
    // An answer may ask again, and what it shows may wait for the event loop: idle means that neither has anything left.
    do {
        if (!isIdle())
            loop.exec();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    } while (!isIdle());
}

void VaultWorker::push(Job job) {
    ++underWay_;
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(std::move(job));
    }
    wake_.notify_one();
}

void VaultWorker::dropWaiting(const std::function<bool(const Job&)>& which) {
    std::size_t dropped = 0;
    {
        const std::lock_guard lock(mutex_);
        dropped = std::erase_if(waiting_, which);
    }
    underWay_ -= static_cast<int>(dropped);
}

void VaultWorker::loop() {
    for (;;) {
        Job job;
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, [this] { return ending_ || !waiting_.empty(); });
            if (waiting_.empty())
                break;
            job = std::move(waiting_.front());
            waiting_.pop_front();
        }
        job.work();
    }
    session_.reset();
}

Session& VaultWorker::session() {
    if (!session_)
        throw Cancelled();
    return *session_;
}

Progress VaultWorker::progressOf(const std::shared_ptr<LongWork>& handle) {
    auto since = std::make_shared<QElapsedTimer>();
    return [this, handle, since](std::uint64_t done, std::uint64_t total) {
        constexpr int leastMilliseconds = 50;
        if (!since->isValid() || since->elapsed() >= leastMilliseconds || done == total) {
            since->start();
            QMetaObject::invokeMethod(
                this, [handle, done, total] { emit handle->progressed(done, total); }, Qt::QueuedConnection);
        }
        return !handle->cancelled();
    };
}

void VaultWorker::report(const Failure& failure, const Failed& failed) {
    const auto generation = generation_;
    if (failure.kind == Failure::Kind::damaged)
        emit damaged(failure);
    if (generation != generation_) // the vault was closed for that
        return;
    if (failed)
        failed(failure);
    else if (failure.kind != Failure::Kind::cancelled)
        emit this->failed(failure);
}

void VaultWorker::deliver(std::function<void()> result) {
    QMetaObject::invokeMethod(
        this,
        [this, result = std::move(result)] {
            result();
            finishOne();
        },
        Qt::QueuedConnection);
}

void VaultWorker::finishOne() {
    if (--underWay_ == 0)
        emit idle();
}

} // namespace fristad::ui
