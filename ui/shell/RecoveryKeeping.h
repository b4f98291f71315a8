#pragma once

#include "core/vault/Vault.h"

#include <QObject>

#include <memory>

namespace fristad::ui {

/// Carries a new recovery key from the worker's thread to the window, and what was typed back the other way. The worker waits
/// meanwhile; it is let go when an answer comes, when the person gives up, and when this goes.
class RecoveryKeeping : public QObject {
    Q_OBJECT
public:
    explicit RecoveryKeeping(QObject* parent = nullptr);
    ~RecoveryKeeping() override;

    /// For one createVault or recoverVault, on the worker's thread; may outlive this.
    [[nodiscard]] RecoveryKeeper keeper();
    void answer(const std::string& typed);
    void giveUp();

signals:
    /// On the window's thread.
    void keyMade(const QString& key);

private:
    struct Exchange;
    std::shared_ptr<Exchange> exchange_;
};

} // namespace fristad::ui
