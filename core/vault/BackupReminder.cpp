#include "core/vault/BackupReminder.h"

#include "core/vault/VaultSession.h"

#include <sys/stat.h>

namespace fristad {

bool isOnAnotherDisk(const std::filesystem::path& vault, const std::filesystem::path& place) {
    struct stat ours {};
    struct stat theirs {};
    if (::stat(vault.c_str(), &ours) != 0)
        return false;
    if (::stat(place.c_str(), &theirs) == 0)
        return theirs.st_dev != ours.st_dev;
    const bool folderIsThere = ::stat(place.parent_path().c_str(), &theirs) == 0;
    return !folderIsThere || theirs.st_dev != ours.st_dev;
}

std::optional<Moment> lastBackupElsewhere(Session& session) {
    const auto& folder = innerOf(session).vault().folder;
    auto rows = session.database().statement(
        "SELECT place, max(at) FROM checkpoints WHERE purpose = 'backup' GROUP BY place ORDER BY 2 DESC");
    while (rows.step())
        if (isOnAnotherDisk(folder, std::string(rows.text(0))))
            return Moment{rows.integer(1)};
    return std::nullopt;
}

BackupAge backupAge(Session& session) {
    BackupAge age{.last = lastBackupElsewhere(session), .due = {}};
    auto since = age.last;
    if (!since) {
        auto first = session.database().statement("SELECT at FROM history_entries ORDER BY number LIMIT 1");
        if (first.step())
            since = Moment{first.integer(0)};
    }
    constexpr std::int64_t day = 24LL * 60 * 60 * 1000;
    if (since && !session.isDemo())
        age.due = Moment{since->milliseconds + mostDaysWithoutBackup * day};
    return age;
}

} // namespace fristad
