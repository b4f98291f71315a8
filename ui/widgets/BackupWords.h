#pragma once

#include "core/vault/BackupReminder.h"

#include <QString>

namespace fristad::ui {

/// That the vault has not been backed up to another disk for too long; blank where it has.
QString backupWarning(const BackupAge& age, Moment now);

} // namespace fristad::ui
