#include "core/vault/BackupReminder.h"

#include "core/vault/VaultSession.h"

#include <sys/stat.h>
#include <sys/sysmacros.h>

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

struct Mount {
    std::string place;
    std::string device; ///< `major:minor`
};

// By what the system says, without asking a file system: one that doesn't answer (a share that is gone) would keep everybody waiting.
std::vector<Mount> mounts() {
    std::ifstream lines("/proc/self/mountinfo");
    std::vector<Mount> all;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string skipped;
        Mount mount;
        if (words >> skipped >> skipped >> mount.device >> skipped >> mount.place) {
            mount.place = unescaped(mount.place);
            all.push_back(std::move(mount));
        }
    }
    return all;
}

// In a chroot the root is no mount of its own, so it stands in no list; it answers at once. A number of btrfs or an overlay (major 0) is
// another one than the list has: then nothing is known.
std::string deviceOfRoot() {
    struct stat root {};
    if (::stat("/", &root) != 0 || major(root.st_dev) == 0)
        return {};
    return std::to_string(major(root.st_dev)) + ':' + std::to_string(minor(root.st_dev));
}

// Of the file system that a path is on. Blank where the system doesn't say.
std::string deviceOf(const std::string& path) {
    auto all = mounts();
    if (all.empty())
        return {};
    Mount on;
    for (auto& each : all)
        if (isIn(path, each.place) && each.place.size() >= on.place.size()) // of two on one place the later one is seen
            on = std::move(each);
    return on.device.empty() ? deviceOfRoot() : on.device;
}

bool isWhereSticksAre(const std::string& path) {
    return isIn(path, "/media") || isIn(path, "/run/media") || isIn(path, "/mnt");
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
    return isWhereSticksAre(path) && !std::filesystem::is_directory(place.parent_path(), error);
}

std::vector<std::filesystem::path> sticksPluggedIn() {
    std::vector<std::filesystem::path> sticks;
    for (const auto& each : mounts())
        if (isWhereSticksAre(each.place))
            sticks.emplace_back(each.place);
    return sticks;
}

std::optional<Moment> lastBackupElsewhere(Session& session) {
    const auto& folder = innerOf(session).vault().folder;
    auto rows = session.database().statement(
        "SELECT place, at FROM checkpoints WHERE purpose = 'backup' AND place <> '' ORDER BY number DESC, id DESC");
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
    const auto now = session.clock().now();
    if (since && *since > now) // the clock was ahead then: nobody knows how long ago that was
        since = Moment{now.milliseconds - mostDaysWithoutBackup * day};
    if (since && !session.isDemo())
        age.due = Moment{since->milliseconds + mostDaysWithoutBackup * day};
    return age;
}

} // namespace fristad
