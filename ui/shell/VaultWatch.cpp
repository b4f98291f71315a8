#include "ui/shell/VaultWatch.h"

#include "core/vault/BackgroundCheck.h"
#include "core/vault/SharedFolderConsent.h"
#include "core/vault/Storage.h"
#include "core/vault/Vault.h"
#include "ui/shell/VaultWorker.h"

#include <QTimer>

namespace fristad::ui {

VaultWatch::VaultWatch(VaultWorker& vault, QObject* parent)
    : QObject(parent), vault_(vault), writing_(new QTimer(this)), background_(new QTimer(this)) {
    connect(writing_, &QTimer::timeout, this, &VaultWatch::lookAtWriting);
    connect(background_, &QTimer::timeout, this, &VaultWatch::checkNextPiece);
}

VaultWatch::~VaultWatch() = default;

void VaultWatch::start() {
    constexpr int everyTenSeconds = 10'000;
    constexpr int afterHalfAMinute = 30'000;
    writing_->start(everyTenSeconds);
    check_ = std::make_shared<BackgroundCheck>();
    background_->start(afterHalfAMinute);
}

void VaultWatch::stop() {
    writing_->stop();
    background_->stop();
    check_.reset();
}

void VaultWatch::lookAtWriting() {
    vault_.askLatest(
        this, QStringLiteral("writing"), [](Session& session) { return whyReadOnly(session); },
        [this](const std::optional<Message>& why) { emit readOnlyFound(why.has_value()); });
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
