#pragma once

#include "core/vocabulary/Message.h"

#include <QObject>

#include <memory>
#include <vector>

class QTimer;

namespace fristad {
class BackgroundCheck;
}

namespace fristad::ui {

class VaultWorker;

/// While a vault is open: looks every ten seconds whether it can still be written to, and checks the whole of it in the background when
/// that is due (core/vault/BackgroundCheck.h), a piece at a time, only while nobody wants the vault. Before that it makes the backups
/// that nobody has to think of (core/vault/AutomaticBackups.h), also while nobody wants the vault.
class VaultWatch : public QObject {
    Q_OBJECT
public:
    VaultWatch(VaultWorker& vault, QObject* parent);
    ~VaultWatch() override;

    void start();
    void stop();

signals:
    void readOnlyFound(bool readOnly);
    void damageFound();
    /// Each a sentence about a place that could not be backed up to.
    void backupFailed(const std::vector<Message>& why);

private:
    void lookAtWriting();
    void backUp();
    void checkNextPiece();

    VaultWorker& vault_;
    QTimer* writing_;
    QTimer* backup_;
    QTimer* background_;
    std::shared_ptr<BackgroundCheck> check_;
};

} // namespace fristad::ui
