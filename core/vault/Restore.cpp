#include "core/vault/Restore.h"

#include "core/vault/BackupFile.h"
#include "core/vault/Hex.h"
#include "core/vault/HistoryChain.h"
#include "core/vault/KnownCheckpoints.h"
#include "core/vault/Migrations.h"
#include "core/vault/RecoveryKey.h"
#include "core/vault/Settings.h"
#include "core/vault/Unlock.h"
#include "core/vault/VaultFiles.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>

namespace fristad {

namespace {

namespace fs = std::filesystem;

/// A backup that is whole, made by somebody who had its data key, and opened by somebody who may restore it.
class OpenedBackup {
public:
    OpenedBackup(const fs::path& file, const BackupSignIn& by, const Progress& progress)
        : file_(file),
          backup_(file, progress),
          who_(nameToUse(backup_.keyFile(), by.name)),
          keys_(keysFor(by)),
          key_(&backup_.keyOf(keys_, progress)),
          database_(backup_.openDatabase(*key_)) {
        requireKnownSchema(*database_);
        requireMayRestore(by.by);
    }

    [[nodiscard]] const BackupFile& backup() const noexcept { return backup_; }
    [[nodiscard]] Database& database() noexcept { return *database_; }
    [[nodiscard]] const std::string& who() const noexcept { return who_; }

    /// What `verify` would call damaged is not restored.
    void requireSound(const Progress& progress) {
        const auto found = verifyContents(backup_, *database_, file_, progress);
        if (!found.intact())
            throw Damaged({"backup.contents_damaged",
                           {{"file", file_.string()}, {"count", std::to_string(found.damage.size())}}});
    }

    void unpackInto(const fs::path& folder, const Progress& progress) const {
        const auto path = folder / databaseName;
        auto logPath = path;
        logPath += "-wal";
        {
            FileHandle database(path, O_WRONLY | O_CREAT | O_EXCL);
            FileHandle log(logPath, O_WRONLY | O_CREAT | O_EXCL);
            backup_.copyOut(database, log, *key_, progress);
            database.sync();
            log.sync();
        }
        if (backup_.header().logBytes == 0)
            fs::remove(logPath);
        if (::mkdir((folder / backupsName).c_str(), 0700) != 0)
            throw systemFailure(errno, folder / backupsName);
    }

    [[nodiscard]] std::vector<Secret> takeKeys() {
        database_.reset();
        return std::move(keys_);
    }

private:
    [[nodiscard]] std::vector<Secret> keysFor(const BackupSignIn& by) const {
        const auto& keyFile = backup_.keyFile();
        if (by.by == BackupSignIn::By::passphrase)
            return openStaffSlot(keyFile, who_, by.secret);
        const auto key = canonicalRecoveryKey(by.secret.text());
        if (keyFile.recovery() == nullptr)
            openNoSlot(keyFile.slotList.front().cost, key);
        return openSlot(*keyFile.recovery(), key);
    }

    // Before anything is written: whoever restores must be an administrator of what is restored.
    void requireMayRestore(BackupSignIn::By by) const {
        const auto member = staffNamed(*database_, who_);
        const bool active = member && member->active;
        if (by == BackupSignIn::By::recoveryKey) {
            if (!active || member->role != Role::administrator)
                throw NotAllowed({"not_allowed.recover", {{"name", who_}}});
            return;
        }
        if (!active)
            throw WrongKey({"vault.wrong_key", {}});
        if (rightOf(member->role, Action::restoreVault) != Reach::yes)
            throw NotAllowed(Message{std::string(refusalOf(Action::restoreVault)), {}});
    }

    fs::path file_;
    BackupFile backup_;
    std::string who_;
    std::vector<Secret> keys_;
    const Secret* key_;
    std::unique_ptr<Database> database_;
};

// Makes the folder a vault, as the backup had it.
void restoreInto(const fs::path& folder, OpenedBackup& from, const Progress& progress) {
    from.unpackInto(folder, progress);
    const auto& backup = from.backup();
    UnlockedVault vault{.folder = folder,
                        .lock = VaultLock(folder),
                        .keyFile = backup.keyFile(),
                        .dataKey = {},
                        .nextKey = {},
                        .database = nullptr,
                        .readOnly = false,
                        .notices = {},
                        .isBeingMade = true};
    vault.lock.claim(from.who());
    openDatabase(vault, from.takeKeys());
    migrate(*vault.database);
    {
        VaultSession session(std::move(vault), from.who(), Clock::system());
        session.change([&](Change& change) {
            // From here on it goes its own way: backups of the vault it came from are no measure of its history.
            putSetting(change, "vault_id", newVaultId());
            change.record({.kind = "vault.restored",
                           .table = {},
                           .record = 0,
                           .client = {},
                           .fields = {{"checkpoint", "", textOf(backup.header().checkpoint)}}});
        });
    }
    // The key file last: from here on it is a vault.
    writeKeyFile(folder, backup.keyFile());
}

std::optional<ChainHash> chainAt(Database& database, EntryNumber number) {
    auto row = database.statement("SELECT chain FROM history_entries WHERE number = ?1");
    row.bindAll(number.number);
    return row.step() ? hashIn(row.blob(0)) : std::nullopt;
}

} // namespace

void restoreBackup(const fs::path& file, const fs::path& folder, const std::string& name, const Secret& passphrase,
                   const Progress& progress) {
    requireRoomForVault(folder);
    OpenedBackup from(file, {.name = name, .secret = passphrase.duplicate()}, progress);
    from.requireSound(progress);
    NewVaultFolder made(folder);
    restoreInto(made.path(), from, progress);
    made.keep();
}

void restoreByRecoveryKey(const fs::path& file, const fs::path& folder, const std::string& name,
                          const Secret& recoveryKey, const Secret& newPassphrase, const RecoveryKeeper& keeper,
                          const Progress& progress) {
    requireUsablePassphrase(newPassphrase);
    requireRoomForVault(folder);
    OpenedBackup from(file, {.name = name, .secret = recoveryKey.duplicate(), .by = BackupSignIn::By::recoveryKey},
                      progress);
    from.requireSound(progress);
    NewVaultFolder made(folder);
    restoreInto(made.path(), from, progress);
    std::string typed(recoveryKey.text());
    try {
        recoverVault(made.path(), typed, from.who(), newPassphrase, keeper);
    } catch (...) {
        sodium_memzero(typed.data(), typed.size());
        throw;
    }
    sodium_memzero(typed.data(), typed.size());
    made.keep();
}

BackupPreview previewBackup(const fs::path& file, const BackupSignIn& by, const Progress& progress) {
    OpenedBackup opened(file, by, progress);
    auto& database = opened.database();
    BackupPreview preview{.made = opened.backup().header().made,
                          .clients = static_cast<std::uint64_t>(database.integer("SELECT count(*) FROM clients")),
                          .entries =
                              static_cast<std::uint64_t>(database.integer("SELECT count(*) FROM history_entries")),
                          .mayOpenIt = {},
                          .checkpoint = opened.backup().header().checkpoint,
                          .vaultId = hexOf(opened.backup().header().vaultId)};
    for (const Slot& slot : opened.backup().keyFile().slotList)
        if (const auto member = staffNamed(database, slot.name);
            slot.kind == Slot::Kind::staff && member && member->active)
            preview.mayOpenIt.push_back(slot.name);
    return preview;
}

BackupDifference differenceTo(Session& session, const BackupPreview& backup) {
    session.require(Action::restoreVault);
    auto& database = session.database();
    BackupDifference difference;
    difference.clientsMore =
        database.integer("SELECT count(*) FROM clients") - static_cast<std::int64_t>(backup.clients);
    if (settingIn(database, "vault_id").value_or("") != backup.vaultId)
        return difference;
    using Kind = BackupDifference::Kind;
    const auto end = checkpointOf(session).number;
    if (chainAt(database, backup.checkpoint.number) != backup.checkpoint.chain)
        difference.kind = Kind::parted;
    else {
        difference.kind = Kind::continued;
        difference.entriesSince = static_cast<std::uint64_t>(end.number - backup.checkpoint.number.number);
    }
    return difference;
}

} // namespace fristad
