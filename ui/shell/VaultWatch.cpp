#include "ui/shell/VaultWatch.h"

#include "core/vault/AutomaticBackups.h"
#include "core/vault/BackgroundCheck.h"
#include "core/vault/SharedFolderConsent.h"
#include "core/vault/Storage.h"
#include "core/vault/Vault.h"
#include "ui/shell/VaultWorker.h"

#include <QTimer>

namespace fristad::ui {

VaultWatch::VaultWatch(VaultWorker& vault, QObject* parent)
    : QObject(parent),
      vault_(vault),
      writing_(new QTimer(this)),
      backup_(new QTimer(this)),
      background_(new QTimer(this)) {
    backup_->setObjectName(QStringLiteral("backup-by-itself"));
    backup_->setSingleShot(true);
    connect(backup_, &QTimer::timeout, this, &VaultWatch::backUp);
    connect(writing_, &QTimer::timeout, this, &VaultWatch::lookAtWriting);
    connect(background_, &QTimer::timeout, this, &VaultWatch::checkNextPiece);
}

VaultWatch::~VaultWatch() = default;

void VaultWatch::start() {
    constexpr int everyTenSeconds = 10'000;
    constexpr int afterHalfAMinute = 30'000;
    constexpr int afterTenSeconds = 10'000;
    writing_->start(everyTenSeconds);
    backup_->start(afterTenSeconds);
    check_ = std::make_shared<BackgroundCheck>();
    background_->start(afterHalfAMinute);
}

void VaultWatch::stop() {
    writing_->stop();
    backup_->stop();
    background_->stop();
    check_.reset();
}

void VaultWatch::lookAtWriting() {
    vault_.askLatest(
        this, QStringLiteral("writing"), [](Session& session) { return whyReadOnly(session); },
        [this](const std::optional<Message>& why) { emit readOnlyFound(why.has_value()); });
}

// One that is in somebody's way is stopped and made later.
void VaultWatch::backUp() {
    constexpr int later = 20'000;
    if (!vault_.isIdle()) {
        backup_->start(later);
        return;
    }
    vault_.askLatest(
        this, QStringLiteral("backup"),
        [wanted = vault_.othersWait()](Session& session) {
            return backUpByItself(session, [wanted](auto, auto) { return !wanted(); });
        },
        [this](const AutomaticBackupsDone& done) {
            if (!done.failures.empty())
                emit backupFailed(done.failures);
            if (done.made > 0)
                vault_.tellChanged();
        },
        [this](const Failure& failure) {
            if (failure.kind == Failure::Kind::cancelled)
                backup_->start(later);
        });
}

// A piece that is in somebody's way is stopped and done again later.
void VaultWatch::checkNextPiece() {
    if (!vault_.isIdle())
        return;
    constexpr int soon = 200;
    vault_.askLatest(
        this, QStringLiteral("background"),
        [check = check_, wanted = vault_.othersWait()](Session& session) {
            return check->step(session, [wanted](auto, auto) { return !wanted(); });
        },
        [this](BackgroundCheck::Outcome outcome) {
            if (outcome == BackgroundCheck::Outcome::more)
                background_->start(soon);
            else
                background_->stop();
            if (outcome == BackgroundCheck::Outcome::damaged)
                emit damageFound();
        },
        [](const Failure&) {}); // somebody came between, or the entry couldn't be written: the next time
}

} // namespace fristad::ui
