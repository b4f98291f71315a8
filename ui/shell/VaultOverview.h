#pragma once

#include "core/vault/BackupReminder.h"
#include "ui/shell/HalfTyped.h"
#include "ui/shell/Pages.h"

namespace fristad::ui {

/// What the frame of the window shows of the vault.
struct VaultOverview {
    Day today = Day::fromNumber(0);
    bool readOnly = false;
    bool demo = false;
    std::optional<Message> whyReadOnly;
    std::optional<Moment> lastBackup;
    BackupAge backupElsewhere;
    std::vector<HalfTyped> halfTyped;
    std::vector<std::pair<QString, Badge>> badges;
    std::vector<Message> notes; ///< what opening found, said once
};

VaultOverview overviewOf(Session& session);

} // namespace fristad::ui
