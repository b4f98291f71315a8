#include "core/vault/Backup.h"

#include "core/vault/AtomicFile.h"
#include "core/vault/BackupFile.h"
#include "core/vault/BackupWriting.h"
#include "core/vault/Hex.h"
#include "core/vault/Settings.h"
#include "core/vault/VaultFiles.h"
#include "core/vault/VaultSession.h"

#include <fcntl.h>

#include <algorithm>
#include <map>

namespace fristad {

namespace {

namespace fs = std::filesystem;

// A backup under a vault's own names would destroy what it is to save.
void requireOutside(const fs::path& vault, const fs::path& target) {
    std::error_code ignored;
    if (fs::equivalent(target.parent_path(), vault, ignored))
        throw SystemFailure({"backup.inside_vault", {{"file", target.string()}, {"folder", std::string(backupsName)}}});
}

void requireSoundPages(Database& database, const fs::path& folder) {
    if (!database.damagedPages().empty())
        throw Damaged({"vault.database_damaged", {{"file", (folder / databaseName).string()}}});
}

// What a vault that can only be read still has in its write-ahead log; none otherwise.
FileHandle openLog(const UnlockedVault& vault) {
    auto log = vault.folder / databaseName;
    log += "-wal";
    std::error_code ignored;
    return vault.readOnly && fs::exists(log, ignored) ? FileHandle(log, O_RDONLY) : FileHandle();
}

// As it is on the disk, into the file that is to become a backup, and on to the medium.
BackupSum writeAll(const UnlockedVault& vault, const Checkpoint& end, Moment now, AtomicFile& copy,
                   const fs::path& target, const Progress& progress) {
    auto& database = *vault.database;
    requireSoundPages(database, vault.folder);
    const bool twoKeys = vault.keyFile.slotList.front().keys.size() == 2; // of a re-keying that was cut short
    const auto keyFile = textOf(twoKeys ? withKey(vault.keyFile, vault.nextKey.empty() ? 1 : 0) : vault.keyFile);
    auto log = openLog(vault);
    const BackupHeader header{.vaultId = vaultIdOf(database),
                              .checkpoint = end,
                              .made = now,
                              .keyFileBytes = keyFile.size(),
                              .databaseBytes = database.fileSize(),
                              .logBytes = log.number() < 0 ? 0 : log.size()};
    const auto sum = writeBackupFile(
        copy.file(), header, keyFile, vault.dataKey,
        [&](std::uint64_t offset, std::span<unsigned char> piece) { database.readFile(offset, piece); },
        [&](std::uint64_t, std::span<unsigned char> piece) {
            if (log.read(piece) != piece.size())
                throw Damaged({"vault.database_damaged", {{"file", log.path().string()}}});
        },
        progress);
    copy.file().sync();
    try {
        requireOnMedium(copy.temporary(), sum, progress);
    } catch (const Damaged&) { // which names the file that has no name yet
        throw Damaged({"backup.damaged", {{"file", target.string()}}});
    }
    return sum;
}

constexpr std::string_view automatic = "automatic-";
constexpr std::string_view ending = ".fristad-backup";

// 2024-10-08T143205
std::string timeInName(Moment moment) {
    constexpr std::size_t untilZone = 19;
    auto time = isoTime(moment).substr(0, untilZone);
    std::erase(time, ':');
    return time;
}

} // namespace

Bytes<16> vaultIdOf(Database& database) {
    const auto id = bytesOfHex<16>(settingIn(database, "vault_id").value_or(""));
    if (!id)
        throw Damaged({"vault.not_ours", {}});
    return *id;
}

std::string backupName(Moment made, EntryNumber historyEnd) {
    return timeInName(made) + '-' + std::to_string(historyEnd.number) + std::string(ending);
}

std::string automaticBackupName(Moment made, EntryNumber historyEnd) {
    return std::string(automatic) + backupName(made, historyEnd);
}

bool isAutomaticBackupName(const fs::path& file) {
    const auto name = file.filename().string();
    return name.starts_with(automatic) && name.ends_with(ending);
}

void backup(Session& session, const fs::path& file, bool replace, const Progress& progress) {
    session.require(Action::makeBackup);
    writeBackup(innerOf(session), file, replace, progress);
}

void writeBackup(VaultSession& session, const fs::path& file, bool replace, const Progress& progress) {
    const auto target = fs::absolute(file);
    requireOutside(session.vault().folder, target);
    AtomicFile copy(target, replace, AtomicFile::Place::alsoAmongBackups);
    session.settleKeys();
    if (!session.readOnly())
        session.database().emptyLog();
    const auto sum = writeAll(session.vault(), session.historyEnd(), session.clock().now(), copy, target, progress);
    const auto checkpoint = session.historyEnd();
    if (session.readOnly()) {
        copy.publish();
    } else {
        // The file gets its name as the last step of the change that says so; if that fails it is taken back.
        session.change([&](Change& change) {
            noteCheckpoint(change, checkpoint, CheckpointOn::backup, target.string(), "backup.made",
                           {{"sum", "", hexOf(sum)}});
            copy.publish();
        });
    }
    copy.commit();
}

void backUpBeforeMigration(UnlockedVault& vault) {
    const auto folder = vault.folder / backupsName;
    const auto now = Clock::system().now();
    const auto end = HistoryChain(*vault.database).end();
    try {
        std::error_code error;
        fs::create_directory(folder, error);
        const auto target = folder / automaticBackupName(now, end.number);
        AtomicFile copy(target, false, AtomicFile::Place::alsoAmongBackups);
        vault.database->emptyLog();
        writeAll(vault, end, now, copy, target, {});
        copy.commit();
        vault.notices.push_back({"vault.backed_up_for_migration", {{"file", target.string()}}});
    } catch (const SystemFailure&) {
        throw SystemFailure({"vault.not_migrated", {{"folder", folder.string()}}});
    }
}

std::vector<KnownBackup> knownBackups(Session& session) {
    session.require(Action::verifyVault);
    std::map<fs::path, Moment> made;
    auto query = session.database().statement("SELECT place, max(at) FROM checkpoints WHERE purpose = 'backup'"
                                              " AND place <> '' GROUP BY place"); // blank: destroyed (OldCopies.h)
    while (query.step())
        made.emplace(std::string(query.text(0)), Moment{query.integer(1)});
    const auto& folder = innerOf(session).vault().folder;
    const auto ours = vaultIdOf(session.database());
    std::error_code ignored;
    for (const auto& each : fs::directory_iterator(folder / backupsName, ignored))
        if (const auto header = peekBackup(each.path()); header && header->vaultId == ours)
            made.emplace(each.path(), header->made);
    std::vector<KnownBackup> known;
    for (const auto& [file, at] : made) {
        // One that the scheme took away: its place is there, and it isn't.
        if (isAutomaticBackupName(file) && fs::is_directory(file.parent_path(), ignored) && !fs::exists(file, ignored))
            continue;
        const auto bytes = fs::file_size(file, ignored);
        known.push_back({file, at, ignored ? std::nullopt : std::optional<std::uint64_t>(bytes)});
    }
    std::ranges::stable_sort(known, std::ranges::greater{}, &KnownBackup::made);
    return known;
}

fs::path nextBackupFile(Session& session) {
    return innerOf(session).vault().folder / backupsName / (timeInName(session.clock().now()) + std::string(ending));
}

std::optional<Moment> lastVerifiedBackup(Session& session) {
    // The newest by the chain: the clock may have been wrong.
    auto query = session.database().statement(
        "SELECT at FROM checkpoints WHERE purpose = 'backup' AND place <> '' ORDER BY number DESC, id DESC LIMIT 1");
    if (!query.step())
        return std::nullopt;
    return Moment{query.integer(0)};
}

} // namespace fristad
