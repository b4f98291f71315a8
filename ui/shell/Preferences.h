#pragma once

#include "core/vault/BackupReminder.h"
#include "core/vocabulary/Language.h"
#include "ui/widgets/Theme.h"

#include <QByteArray>
#include <QString>

// What is remembered on this computer outside the vault: how the window looks and which folder was opened last. Nothing about
// any client, ever; these files are not encrypted.

namespace fristad::ui::preferences {

Look look();
void setLook(Look look);

/// What was chosen, else the computer's.
DisplayLanguage language();
void setLanguage(DisplayLanguage language);

/// Minutes without a key or the mouse until the vault locks itself: 1 to 60, 10 unless chosen.
int idleMinutes();
void setIdleMinutes(int minutes);

/// The vault that was opened last; blank if none.
QString recentVault();
void setRecentVault(const QString& folder);

/// When the vault in this folder was last backed up to another disk, and when that is due again: for the page that unlocks it. Of
/// the vault that was open last only.
BackupAge backupAge(const QString& folder);
void setBackupAge(const QString& folder, const BackupAge& age);

QByteArray geometry();
void setGeometry(const QByteArray& geometry);

} // namespace fristad::ui::preferences
