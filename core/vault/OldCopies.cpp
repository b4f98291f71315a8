#include "core/vault/OldCopies.h"

#include "core/vault/AutomaticBackups.h"
#include "core/vault/Backup.h"
#include "core/vault/BackupFile.h"
#include "core/vault/BackupReminder.h"
#include "core/vault/BackupWriting.h"
#include "core/vault/Hex.h"
#include "core/vault/VaultSession.h"

#include <algorithm>
#include <map>
#include <set>

namespace fristad {

namespace {

namespace fs = std::filesystem;

// The kinds of entries after which a member's slot is another one or gone.
constexpr std::string_view slotEnded =
    " AND e.kind IN ('staff.passphrase_changed', 'staff.passphrase_given', 'staff.suspended', 'staff.removed',"
    " 'vault.recovered')";
constexpr std::string_view aboutStaff = "e.record_table = 'staff' AND e.client = 0 AND e.record <> 0";

/// A backup of this vault, found in a folder or by the history.
struct Copy {
    fs::path file;
    BackupFront front;
    bool isElsewhere = false;
    std::vector<FormerKey> openedBy;
};

// One file has one path, whichever way it was found.
fs::path onePath(const fs::path& file) {
    std::error_code error;
    const auto folder = fs::canonical(file.parent_path(), error);
    return error ? file : folder / file.filename();
}

std::set<fs::path> filesToLookAt(Session& session) {
    std::set<fs::path> files;
    std::error_code ignored;
    for (const auto& place : backupPlaces(session))
        for (const auto& each : fs::directory_iterator(place.folder, ignored))
            files.insert(onePath(each.path()));
    for (const auto& each : knownBackups(session))
        if (each.bytes)
            files.insert(onePath(each.file));
    std::erase_if(files, [&](const fs::path& each) { return !fs::is_regular_file(fs::symlink_status(each, ignored)); });
    return files;
}

/// When what a slot held opened the vault for the last time.
class Ends {
public:
    explicit Ends(Database& database) : database_(database) {}

    // The first change since the backup is the one that made its passphrase an old one; of who is out, the last is when they went.
    std::optional<Moment> ofMember(StaffId member, EntryNumber backup, bool isOut) {
        auto query =
            database_.statement("SELECT min(e.at), max(e.at) FROM history_entries e WHERE " + std::string(aboutStaff) +
                                std::string(slotEnded) + " AND e.record = ?1 AND e.number > ?2");
        query.bindAll(member.number, backup.number);
        return query.step() && !query.isNull(0) ? std::optional(Moment{query.integer(isOut ? 1 : 0)}) : std::nullopt;
    }
    std::optional<Moment> ofRecoveryKey(EntryNumber backup) {
        auto query = database_.statement("SELECT e.at FROM history_entries e WHERE " + std::string(aboutStaff) +
                                         " AND e.kind = 'vault.recovered' AND e.number > ?1 ORDER BY e.number LIMIT 1");
        query.bindAll(backup.number);
        return query.step() ? std::optional(Moment{query.integer(0)}) : std::nullopt;
    }
    /// The last one of all; backups from before it may open with something old.
    EntryNumber last() {
        auto query = database_.statement("SELECT max(e.number) FROM history_entries e WHERE " +
                                         std::string(aboutStaff) + std::string(slotEnded));
        return {query.step() ? query.integer(0) : 0};
    }

private:
    Database& database_;
};

std::optional<FormerKey> formerKeyOf(VaultSession& session, const Slot& slot, EntryNumber backup) {
    const auto& now = session.vault().keyFile;
    const bool recovers = slot.kind == Slot::Kind::recovery;
    const auto* const present = recovers ? now.recovery() : now.find(slot.name);
    if (present != nullptr && present->publicKey == slot.publicKey)
        return std::nullopt;
    Ends ends(session.database());
    if (recovers)
        return FormerKey{.kind = FormerKey::Kind::recoveryKey, .name = {}, .until = ends.ofRecoveryKey(backup)};
    FormerKey former{.kind = FormerKey::Kind::passphrase, .name = slot.name, .until = {}};
    const auto member = staffNamed(session.database(), slot.name);
    const bool isOut = present == nullptr;
    if (isOut)
        former.kind = member && member->suspended ? FormerKey::Kind::suspended : FormerKey::Kind::removed;
    if (member)
        former.until = ends.ofMember(member->id, backup, isOut);
    return former;
}

// All that can be reached, newest first.
std::vector<Copy> copiesOf(VaultSession& session) {
    const auto id = vaultIdOf(session.database());
    std::vector<Copy> copies;
    for (const auto& file : filesToLookAt(session)) {
        auto front = peekBackupFront(file);
        if (!front || front->header.vaultId != id)
            continue;
        Copy copy{.file = file,
                  .front = std::move(*front),
                  .isElsewhere = isOnAnotherDisk(session.vault().folder, file),
                  .openedBy = {}};
        for (const Slot& slot : copy.front.keyFile.slotList)
            if (auto former = formerKeyOf(session, slot, copy.front.header.checkpoint.number))
                copy.openedBy.push_back(std::move(*former));
        copies.push_back(std::move(copy));
    }
    // By the history: the clock may have been wrong.
    std::ranges::stable_sort(copies, std::ranges::greater{},
                             [](const Copy& each) { return each.front.header.checkpoint.number.number; });
    return copies;
}

std::vector<fs::path> foldersOutOfReach(Database& database) {
    auto places = database.statement("SELECT DISTINCT place FROM checkpoints WHERE purpose = 'backup' AND place <> ''"
                                     " AND number < ?1");
    places.bindAll(Ends(database).last().number);
    std::set<fs::path> folders;
    while (places.step())
        folders.insert(fs::path(places.text(0)).parent_path());
    std::error_code ignored;
    std::erase_if(folders, [&](const fs::path& each) { return fs::is_directory(each, ignored); });
    return {folders.begin(), folders.end()};
}

/// Where the history says that a backup was made: the rows of `checkpoints` by path.
using MadeAt = std::multimap<fs::path, std::pair<std::int64_t, std::string>>;

MadeAt placesMadeAt(Database& database) {
    MadeAt made;
    auto rows = database.statement("SELECT id, place FROM checkpoints WHERE purpose = 'backup' AND place <> ''");
    while (rows.step()) {
        const std::string place(rows.text(1));
        made.emplace(onePath(place), std::pair{rows.integer(0), place});
    }
    return made;
}

bool isWhole(const fs::path& file, const Progress& progress) {
    try {
        const BackupFile whole(file, progress);
        return true;
    } catch (const Cancelled&) {
        throw;
    } catch (const Error&) {
        return false;
    }
}

bool isAmong(const std::vector<Copy>& copies, const fs::path& file) {
    return std::ranges::find(copies, file, &Copy::file) != copies.end();
}

void requireOneStays(VaultSession& session, const std::vector<Copy>& all, const std::vector<Copy>& go,
                     const Progress& progress) {
    const bool elsewhere = std::ranges::any_of(go, &Copy::isElsewhere);
    const auto made = placesMadeAt(session.database());
    const auto stays = [&](const Copy& each) {
        return !isAmong(go, each.file) && (each.isElsewhere || !elsewhere) && made.contains(each.file) &&
               isWhole(each.file, progress);
    };
    if (std::ranges::none_of(all, stays))
        throw Refused(Message{elsewhere ? "backup.last_elsewhere" : "backup.last_copy", {}});
}

// Those of `all` that are meant. Refused if one is no old copy: it is gone, or was made anew meanwhile.
std::vector<Copy> chosenOf(const std::vector<Copy>& all, const std::vector<fs::path>& files) {
    std::vector<Copy> chosen;
    for (const auto& file : files) {
        const auto found = std::ranges::find(all, onePath(file), &Copy::file);
        if (found == all.end() || found->openedBy.empty())
            throw Refused({"backup.no_old_copy", {{"file", file.string()}}});
        if (!isAmong(chosen, found->file))
            chosen.push_back(*found);
    }
    return chosen;
}

void removeFile(const fs::path& file) {
    std::error_code error;
    fs::remove(file, error);
    if (error)
        throw systemFailure(error.value(), file);
    syncFolder(file.parent_path());
}

// The file goes as the last step of the change that says so.
void destroy(VaultSession& session, const Copy& copy, const MadeAt& made) {
    session.change([&](Change& change) {
        change.require(Action::manageHouse);
        const auto record = [&](std::string_view table, std::int64_t row, const std::string& place) {
            change.record({.kind = "backup.destroyed",
                           .table = std::string(table),
                           .record = row,
                           .client = {},
                           .fields = {{"place", place, ""}, {"sum", hexOf(copy.front.sum), ""}}});
        };
        const auto [begin, end] = made.equal_range(copy.file);
        for (auto each = begin; each != end; ++each) {
            const auto& [row, place] = each->second;
            change.willWrite("checkpoints", row, {});
            change.database().statement("UPDATE checkpoints SET place = '' WHERE id = ?1").bindAll(row).run();
            record("checkpoints", row, place);
        }
        if (begin == end)
            record("", 0, copy.file.string());
        removeFile(copy.file);
    });
}

void destroyEach(VaultSession& session, const std::vector<Copy>& copies, OldCopiesDone& done) {
    const auto made = placesMadeAt(session.database());
    for (const auto& each : copies) {
        try {
            destroy(session, each, made);
            ++done.destroyed;
        } catch (const SystemFailure& failure) {
            done.failures.push_back(failure.message());
        }
    }
}

// In a backup place it is one of those that the scheme keeps and in time takes away.
fs::path newBackupIn(VaultSession& session, const fs::path& folder) {
    const auto now = session.clock().now();
    const auto end = session.historyEnd().number;
    for (const auto& place : backupPlaces(session))
        if (onePath(place.folder / "backup").parent_path() == folder)
            return folder / automaticBackupName(now, end);
    return folder / backupName(now, end);
}

} // namespace

OldCopies oldCopies(Session& session) {
    session.require(Action::manageHouse);
    OldCopies old{.copies = {}, .outOfReach = foldersOutOfReach(session.database())};
    for (auto& each : copiesOf(innerOf(session)))
        if (!each.openedBy.empty())
            old.copies.push_back({.file = each.file,
                                  .made = each.front.header.made,
                                  .bytes = each.front.bytes,
                                  .isElsewhere = each.isElsewhere,
                                  .openedBy = std::move(each.openedBy)});
    return old;
}

OldCopiesDone destroyOldCopies(Session& session, const std::vector<fs::path>& files, const Progress& progress) {
    session.require(Action::manageHouse);
    auto& inner = innerOf(session);
    const auto all = copiesOf(inner);
    const auto chosen = chosenOf(all, files);
    requireOneStays(inner, all, chosen, progress);
    OldCopiesDone done;
    destroyEach(inner, chosen, done);
    return done;
}

OldCopiesDone replaceOldCopies(Session& session, const std::vector<fs::path>& files, const Progress& progress) {
    session.require(Action::manageHouse);
    auto& inner = innerOf(session);
    std::map<fs::path, std::vector<Copy>> byFolder;
    for (auto& each : chosenOf(copiesOf(inner), files))
        byFolder[each.file.parent_path()].push_back(std::move(each));
    OldCopiesDone done;
    for (const auto& [folder, copies] : byFolder) {
        try {
            writeBackup(inner, newBackupIn(inner, folder), false, progress);
            ++done.made;
        } catch (const Cancelled&) {
            throw;
        } catch (const Error& failure) {
            done.failures.push_back(failure.message());
            continue;
        }
        destroyEach(inner, copies, done);
    }
    return done;
}

} // namespace fristad
