#include "core/vault/Backup.h"
#include "core/vault/BackupFile.h"
#include "core/vault/Migrations.h"
#include "core/vault/Settings.h"
#include "core/vault/Unlock.h"
#include "core/vault/VaultFiles.h"

#include <fcntl.h>
#include <sys/stat.h>

namespace fristad {

namespace {

// Before anything is written: whoever restores must be an administrator of what is restored.
void requireMayRestore(BackupFile& file, const std::vector<Secret>& keys, const std::string& name) {
    const auto database = file.openDatabase(keys);
    requireKnownSchema(*database);
    const auto member = staffNamed(*database, name);
    if (!member || !member->active)
        throw WrongKey({"vault.wrong_key", {}});
    if (rightOf(member->role, Action::restoreVault) != Reach::yes)
        throw NotAllowed(Message{std::string(refusalOf(Action::restoreVault)), {}});
}

void unpack(BackupFile& file, const std::filesystem::path& folder, const Progress& progress) {
    const auto path = folder / databaseName;
    FileHandle database(path, O_WRONLY | O_CREAT | O_EXCL);
    file.copyDatabase(database, progress);
    database.sync();
    if (file.header().logBytes > 0) {
        auto logPath = path;
        logPath += "-wal";
        FileHandle log(logPath, O_WRONLY | O_CREAT | O_EXCL);
        file.copyLog(log, progress);
        log.sync();
    }
    if (::mkdir((folder / backupsName).c_str(), 0700) != 0)
        throw systemFailure(errno, folder / backupsName);
}

} // namespace

void restoreBackup(const std::filesystem::path& file, const std::filesystem::path& folder, const std::string& name,
                   const Secret& passphrase, const Progress& progress) {
    requireRoomForVault(folder);
    BackupFile from(file, progress);
    const auto who = nameToUse(from.keyFile(), name);
    auto keys = openStaffSlot(from.keyFile(), who, passphrase);
    requireMayRestore(from, keys, who);

    NewVaultFolder made(folder);
    unpack(from, made.path(), progress);
    UnlockedVault vault{.folder = made.path(),
                        .lock = VaultLock(made.path()),
                        .keyFile = from.keyFile(),
                        .dataKey = {},
                        .nextKey = {},
                        .database = nullptr,
                        .readOnly = false,
                        .notices = {}};
    vault.lock.claim(who);
    openDatabase(vault, std::move(keys));
    migrate(*vault.database);
    if (!vault.database->damagedPages().empty())
        throw Damaged({"backup.damaged", {{"file", file.string()}}});
    {
        VaultSession session(std::move(vault), who, Clock::system());
        session.change([&](Change& change) {
            // From here on it goes its own way: backups of the vault it came from are no measure of its history.
            putSetting(change, "vault_id", newVaultId());
            change.record({.kind = "vault.restored",
                           .table = {},
                           .record = 0,
                           .client = {},
                           .fields = {{"checkpoint", "", textOf(from.header().checkpoint)}}});
        });
    }
    // The key file last: from here on it is a vault.
    writeKeyFile(made.path(), from.keyFile());
    made.keep();
}

} // namespace fristad
