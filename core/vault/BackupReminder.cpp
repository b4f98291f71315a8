#include "core/vault/BackupReminder.h"

#include "core/vault/VaultSession.h"

#include <charconv>
#include <fstream>
#include <sstream>

namespace fristad {

namespace {

// A space in a path stands as \040 in proc(5)'s mountinfo.
std::string unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned code = 0;
        if (text[i] == '\\' && i + 3 < text.size() &&
            std::from_chars(text.data() + i + 1, text.data() + i + 4, code, 8).ptr == text.data() + i + 4) {
            plain += static_cast<char>(code);
            i += 3;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

bool isIn(const std::string& path, const std::string& folder) {
    return folder == "/" || path == folder || path.starts_with(folder + '/');
}

// `major:minor` of the file system that a path is on, without asking that file system: one that doesn't answer (a share that is gone)
// would keep everybody waiting. Blank where the system doesn't say.
std::string deviceOf(const std::string& path) {
    std::ifstream mounts("/proc/self/mountinfo");
    std::string device;
    std::string longest;
    for (std::string line; std::getline(mounts, line);) {
        std::istringstream words(line);
        std::string skipped;
        std::string number;
        std::string place;
        if (!(words >> skipped >> skipped >> number >> skipped >> place))
            continue;
        place = unescaped(place);
        if (isIn(path, place) && place.size() >= longest.size()) { // of two on one place the later one is seen
            longest = place;
            device = number;
        }
    }
    return device;
}

} // namespace

bool isOnAnotherDisk(const std::filesystem::path& vault, const std::filesystem::path& place) {
    std::error_code error;
    const auto ours = deviceOf(std::filesystem::weakly_canonical(vault, error).string());
    const auto theirs = deviceOf(place.lexically_normal().string());
    if (ours.empty() || theirs.empty())
        return false;
    if (ours != theirs)
        return true;
    // Where desktops show a stick there is no folder once it is out.
    const auto path = place.lexically_normal().string();
    const bool ofSticks = isIn(path, "/media") || isIn(path, "/run/media") || isIn(path, "/mnt");
    return ofSticks && !std::filesystem::is_directory(place.parent_path(), error);
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
