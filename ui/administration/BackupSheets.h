#pragma once

#include "core/vault/Backup.h"
#include "ui/shell/Shell.h"

#include <functional>

class QWidget;

// What is done with a backup that isn't this vault's own business: it has its own names and passphrases, those of when it was made.

namespace fristad::ui {

/// What a check found, as sentences: whole, and what it rests on; or what is damaged.
QString verificationText(const QString& of, const Verification& found);

/// Asks which backup (the chosen one is filled in), who, and their passphrase, and checks it.
void askToVerifyBackup(Shell& shell, QWidget* parent, const KnownBackup* chosen,
                       std::function<void(const QString& of, const Verification&)> found);

/// The same, and into which folder; shows what is in it and how the open vault went on; then a vault of its own comes of it, and
/// this one stays as it is.
void askToRestoreBackup(Shell& shell, QWidget* parent, const KnownBackup* chosen);

/// Asks for the checkpoint's line on the recovery sheet, and checks this vault against it.
void askToVerifyAgainstSheet(Shell& shell, QWidget* parent,
                             std::function<void(const QString& of, const Verification&)> found);

/// Asks for the recovery key on the paper, and tests that it opens the vault; it isn't used up.
void askToDrillRecovery(Shell& shell, QWidget* parent, std::function<void()> tested);

} // namespace fristad::ui
