#pragma once

#include "core/vault/Restore.h"

#include <QString>

// What a backup holds, in sentences, before it is restored.

namespace fristad::ui {

QString previewText(const BackupPreview& backup, Day today);
/// How the vault that is open stands to it.
QString differenceText(const BackupDifference& difference);

} // namespace fristad::ui
