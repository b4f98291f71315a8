#include "core/vault/Unlock.h"

#include "core/vault/Migrations.h"
#include "core/vault/SharedFolderConsent.h"
#include "core/vault/VaultFiles.h"

#include <fcntl.h>

#include <algorithm>

namespace fristad {

namespace {

// Whether a re-keying was cut short and must be rolled back before anything can be read; SQLite clears the first byte of a
// journal that is done with.
bool hasHotJournal(const std::filesystem::path& database) {
    auto journal = database;
    journal += "-journal";
    std::error_code ignored;
    if (!std::filesystem::exists(journal, ignored))
        return false;
    unsigned char first = 0;
    return FileHandle(journal, O_RDONLY).read({&first, 1}) == 1 && first != 0;
}

bool hasLog(const std::filesystem::path& database) {
    auto log = database;
    log += "-wal";
    std::error_code none;
    return std::filesystem::file_size(log, none) > 0 && !none;
}

std::unique_ptr<Database> tryKey(const UnlockedVault& vault, const Secret& key) {
    const auto file = vault.folder / databaseName;
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored))
        throw Damaged({"vault.database_missing", {{"file", file.string()}}});
    // Rolling back needs no room on the disk, only the permission to write.
    if (vault.whyReadOnly && hasHotJournal(file))
        throw SystemFailure(*vault.whyReadOnly);
    const bool readOnly = vault.readOnly && !hasHotJournal(file);
    return std::make_unique<Database>(file, key, readOnly ? Database::Access::readOnly : Database::Access::readWrite);
}

// SQLite finds out that a file was cut short only when it comes to the place. Where a log is left over, the file may rightly be
// shorter than the database.
void requireWhole(Database& database, const std::filesystem::path& file) {
    if (hasLog(file))
        return;
    const auto expected = database.integer("PRAGMA page_count") * database.integer("PRAGMA page_size");
    if (std::filesystem::file_size(file) < static_cast<std::uint64_t>(expected))
        throw Damaged({"vault.database_damaged", {{"file", file.string()}}});
}

} // namespace

std::string nameToUse(const KeyFile& file, const std::string& name) {
    if (!name.empty())
        return name;
    std::vector<std::string> names;
    for (const Slot& slot : file.slotList)
        if (slot.kind == Slot::Kind::staff)
            names.push_back(slot.name);
    if (names.size() != 1)
        throw Refused(Message{"vault.which_name", {}});
    return names.front();
}

std::vector<Secret> openStaffSlot(const KeyFile& file, const std::string& name, const Secret& passphrase) {
    if (const auto* const slot = file.find(nameToUse(file, name)))
        return openSlot(*slot, passphrase);
    openNoSlot(file.slotList.front().cost, passphrase);
}

void openDatabase(UnlockedVault& vault, std::vector<Secret> keys) {
    try {
        vault.database = tryKey(vault, keys.front());
        if (keys.size() == 2)
            vault.nextKey = std::move(keys.back());
        vault.dataKey = std::move(keys.front());
    } catch (const Damaged&) {
        if (keys.size() != 2)
            throw;
        vault.database =
            tryKey(vault, keys.back()); // the new key is in already; only the old one is still to be forgotten
        vault.dataKey = std::move(keys.back());
    }
    const std::size_t used = keys.size() == 2 && vault.nextKey.empty() ? 1 : 0;
    for (const Slot& slot : vault.keyFile.slotList)
        requireVouched(slot, slot.keys.at(used), vault.dataKey);
}

UnlockedVault unlock(const std::filesystem::path& folder, const KeyOpener& openKeys, const std::string& who) {
    const auto absolute = std::filesystem::absolute(folder);
    VaultLock lock(absolute);
    UnlockedVault vault{.folder = absolute,
                        .lock = std::move(lock),
                        .keyFile = readKeyFile(absolute),
                        .dataKey = {},
                        .nextKey = {},
                        .database = nullptr,
                        .readOnly = false};
    auto keys = openKeys(vault.keyFile);
    if (!onlyThisComputerUses(absolute))
        vault.whyReadOnly = whyNotWritable(vault.lock.storage(), absolute);
    vault.readOnly = vault.whyReadOnly || !canBeWrittenTo(absolute);
    vault.endedUncleanly = hasLog(absolute / databaseName);
    if (!vault.readOnly)
        vault.lock.claim(who);
    vault.endedUncleanly |= vault.lock.leftBehind() || vault.lock.takenOver();
    openDatabase(vault, std::move(keys));
    requireKnownSchema(*vault.database);
    requireWhole(*vault.database, absolute / databaseName);
    if (vault.readOnly) {
        if (vault.database->integer("PRAGMA user_version") != newestSchema())
            throw SystemFailure({"vault.old_and_read_only", {{"folder", absolute.string()}}});
        return vault;
    }
    migrate(*vault.database);
    try {
        finishInterrupted(vault);
    } catch (const SystemFailure&) { // the disk is full: the vault works as it is, and the next opening tries again
        if (!vault.database)
            throw;
    }
    return vault;
}

void recordOpening(VaultSession& session) {
    if (session.readOnly())
        return;
    const auto& vault = session.vault();
    const auto consent = consentToRecord(vault.folder);
    const auto& before = vault.lock.takenOver();
    if (!before && !consent)
        return;
    session.change([&](Change& change) {
        if (before) {
            const auto since = before->token.empty() ? std::string() : isoTime(before->since);
            change.record({.kind = "vault.lock_taken_over",
                           .table = {},
                           .record = 0,
                           .client = {},
                           .fields = {{"who", before->who, session.who().name},
                                      {"computer", before->computer.name, nameOfThisComputer()},
                                      {"since", since, ""}}});
        }
        if (consent)
            change.record({.kind = "vault.only_this_computer",
                           .table = {},
                           .record = 0,
                           .client = {},
                           .fields = {{"who", "", *consent},
                                      {"computer", "", nameOfThisComputer()},
                                      {"storage", "", vault.lock.storage().name}}});
    });
    if (consent)
        consentIsRecorded(vault.folder);
}

} // namespace fristad
