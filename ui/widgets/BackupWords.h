#pragma once

#include "core/vault/BackupReminder.h"

#include <QString>

namespace fristad::ui {

/// That the vault has not been backed up to another disk for too long; blank where it has.
QString backupWarning(const BackupAge& age, Moment now);

/// As the computer writes it.
QString pathText(const std::filesystem::path& path);
/// `12.3 MB`
QString sizeText(std::uint64_t bytes);

} // namespace fristad::ui
