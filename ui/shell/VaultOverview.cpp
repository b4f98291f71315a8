#include "ui/shell/VaultOverview.h"

#include "core/vault/Backup.h"
#include "core/vault/Recording.h"
#include "core/vault/Storage.h"
#include "core/vault/Vault.h"

namespace fristad::ui {

VaultOverview overviewOf(Session& session) {
    VaultOverview overview{.today = session.clock().today(),
                           .readOnly = isEmergencyView(session),
                           .demo = session.isDemo(),
                           .whyReadOnly = whyReadOnly(session),
                           .lastBackup = lastVerifiedBackup(session),
                           .backupElsewhere = backupAge(session),
                           .halfTyped = readHalfTyped(session),
                           .badges = {},
                           .notes = openingNotes(session)};
    for (const PageEntry& page : pages())
        if (page.badge && page.forRole(session.who().role))
            overview.badges.emplace_back(page.id, page.badge(session));
    return overview;
}

} // namespace fristad::ui
