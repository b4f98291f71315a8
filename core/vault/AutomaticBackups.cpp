#include "core/vault/AutomaticBackups.h"

#include "core/vault/BackupFile.h"
#include "core/vault/BackupReminder.h"
#include "core/vault/BackupWriting.h"
#include "core/vault/Settings.h"
#include "core/vault/VaultFiles.h"
#include "core/vault/VaultSession.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <span>

namespace fristad {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view placesSetting = "backups.places"; // one a line

/// A part of the calendar of which the newest backup is kept, for as many parts as have one.
struct Period {
    std::size_t most;
    std::int64_t (*of)(Day);
};

constexpr std::size_t noEnd = std::numeric_limits<std::size_t>::max();
constexpr int monthsOfYear = 12;

const std::array<Period, 4> scheme{{
    {7, [](Day day) { return std::int64_t{day.number()}; }},
    {5, [](Day day) { return std::int64_t{day.number()} - static_cast<int>(day.weekday()); }},
    {12, [](Day day) { return std::int64_t{day.year()} * monthsOfYear + day.month(); }},
    {noEnd, [](Day day) { return std::int64_t{day.year()}; }},
}};

std::vector<fs::path> namedPlaces(Database& database) {
    std::vector<fs::path> places;
    const std::string all = settingIn(database, placesSetting).value_or("");
    for (std::size_t begin = 0; begin < all.size();) {
        const auto end = std::min(all.find('\n', begin), all.size());
        places.emplace_back(all.substr(begin, end - begin));
        begin = end + 1;
    }
    return places;
}

void putPlaces(Change& change, const std::vector<fs::path>& places) {
    std::string all;
    for (const auto& each : places)
        all += (all.empty() ? "" : "\n") + each.string();
    setSetting(change, placesSetting, all);
}

void sortNewestFirst(std::vector<AutomaticBackup>& backups) {
    std::ranges::sort(backups, std::ranges::greater{},
                      [](const AutomaticBackup& each) { return std::pair(each.entry, each.made); });
}

// Anybody can write a header: one that says the history was where it never was counts for nothing, however new it makes itself.
bool isInHistory(Database& database, const Checkpoint& checkpoint) {
    auto entry = database.statement("SELECT 1 FROM history_entries WHERE number = ?1 AND chain = ?2");
    entry.bindAll(checkpoint.number.number, std::span<const unsigned char>(checkpoint.chain));
    return entry.step();
}

std::vector<AutomaticBackup> automaticBackupsIn(const fs::path& folder, Database& database) {
    const auto id = vaultIdOf(database);
    std::vector<AutomaticBackup> found;
    std::error_code ignored;
    for (const auto& each : fs::directory_iterator(folder, ignored)) {
        if (!isAutomaticBackupName(each.path()) || !fs::is_regular_file(each.symlink_status(ignored)))
            continue;
        const auto header = peekBackup(each.path());
        if (header && header->vaultId == id && isInHistory(database, header->checkpoint))
            found.push_back(
                {each.path(), header->made, fs::file_size(each.path(), ignored), header->checkpoint.number.number});
    }
    sortNewestFirst(found);
    return found;
}

// Whether a row was changed after what this backup holds. Looks and what becomes of backups are no reason for another one.
bool lacksChanges(Database& database, const AutomaticBackup& newest) {
    auto query = database.statement(
        "SELECT 1 FROM history_entries e JOIN history_payloads p ON p.entry = e.number WHERE e.number > ?1"
        " AND e.kind NOT IN ('backup.made', 'backup.destroyed')"
        " AND (length(p.row_before) > 0 OR length(p.row_after) > 0) LIMIT 1");
    query.bindAll(newest.entry);
    return query.step();
}

void takeAwayOld(VaultSession& session, const fs::path& folder) {
    std::vector<FieldChange> gone;
    for (const auto& each : notToBeKept(automaticBackupsIn(folder, session.database()), mostBytesOfAutomaticBackups)) {
        std::error_code error;
        if (fs::remove(each.file, error) && !error)
            gone.push_back({"place", each.file.string(), ""});
    }
    if (gone.empty())
        return;
    syncFolder(folder);
    session.change([&](Change& change) {
        change.record({.kind = "backup.removed", .table = {}, .record = 0, .client = {}, .fields = std::move(gone)});
    });
}

void backUpTo(VaultSession& session, const fs::path& folder, const Progress& progress) {
    const auto name = automaticBackupName(session.clock().now(), session.historyEnd().number);
    writeBackup(session, folder / name, false, progress);
    takeAwayOld(session, folder);
}

} // namespace

std::vector<AutomaticBackup> notToBeKept(std::vector<AutomaticBackup> ofOnePlace, std::uint64_t mostBytes) {
    sortNewestFirst(ofOnePlace);
    std::array<std::set<std::int64_t>, scheme.size()> met;
    constexpr std::size_t always = 2;
    std::uint64_t bytes = 0;
    std::size_t kept = 0;
    bool full = false;
    std::vector<AutomaticBackup> gone;
    for (auto& each : ofOnePlace) {
        bool keep = kept < always;
        for (std::size_t i = 0; i < scheme.size(); ++i)
            if (met.at(i).size() < scheme.at(i).most && met.at(i).insert(scheme.at(i).of(localDay(each.made))).second)
                keep = true;
        full = full || (kept >= always && bytes + each.bytes > mostBytes);
        if (keep && !full) {
            bytes += each.bytes;
            ++kept;
        } else {
            gone.push_back(std::move(each));
        }
    }
    return gone;
}

std::vector<BackupPlace> backupPlaces(Session& session) {
    session.require(Action::verifyVault);
    const auto& vault = innerOf(session).vault().folder;
    std::error_code ignored;
    std::vector<BackupPlace> places{{.folder = vault / backupsName,
                                     .isVaults = true,
                                     .isThere = true,
                                     .isElsewhere = false,
                                     .backups = automaticBackupsIn(vault / backupsName, session.database())}};
    for (const auto& each : namedPlaces(session.database()))
        places.push_back({.folder = each,
                          .isVaults = false,
                          .isThere = fs::is_directory(each, ignored),
                          .isElsewhere = isOnAnotherDisk(vault, each / "backup"),
                          .backups = automaticBackupsIn(each, session.database())});
    return places;
}

void addBackupPlace(Change& change, const fs::path& folder) {
    change.require(Action::manageHouse);
    std::error_code ignored;
    const auto refuse = [&](const char* key) { throw Refused(Message{key, {{"folder", folder.string()}}}); };
    if (!folder.is_absolute() || folder.string().find('\n') != std::string::npos || !fs::is_directory(folder, ignored))
        refuse("backup.place_missing");
    requireOutsideVault(folder / "backup");
    const auto place = fs::canonical(folder, ignored);
    auto places = namedPlaces(change.database());
    if (std::ranges::find(places, place) != places.end())
        refuse("backup.place_known");
    places.push_back(place);
    putPlaces(change, places);
}

void removeBackupPlace(Change& change, const fs::path& folder) {
    change.require(Action::manageHouse);
    auto places = namedPlaces(change.database());
    if (std::erase(places, folder) == 0)
        throw Refused(Message{"refused.row_gone", {}});
    putPlaces(change, places);
}

AutomaticBackupsDone backUpByItself(Session& session, const Progress& progress) {
    AutomaticBackupsDone done;
    auto& inner = innerOf(session);
    if (session.readOnly() || session.isDemo())
        return done;
    auto places = namedPlaces(session.database());
    const auto own = inner.vault().folder / backupsName;
    places.insert(places.begin(), own);
    for (const auto& each : places) {
        std::error_code ignored;
        if (each == own)
            fs::create_directory(own, ignored); // somebody took it away; what it fails with the backup says
        else if (!fs::is_directory(each, ignored))
            continue;
        const auto there = automaticBackupsIn(each, session.database());
        if (!there.empty() && !lacksChanges(session.database(), there.front())) {
            ++done.current;
            continue;
        }
        try {
            backUpTo(inner, each, progress);
            ++done.made;
        } catch (const Cancelled&) {
            throw;
        } catch (const Error& failure) {
            done.failures.push_back(failure.message());
        }
    }
    return done;
}

} // namespace fristad
