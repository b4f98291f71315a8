#include "core/vault/Unlock.h"

#include "core/vault/BackupWriting.h"
#include "core/vault/ComputerMemory.h"
#include "core/vault/FolderAccess.h"
#include "core/vault/Migrations.h"
#include "core/vault/RollbackJournal.h"
#include "core/vault/SharedFolderConsent.h"
#include "core/vault/SlotCost.h"
#include "core/vault/VaultFiles.h"
#include "core/vault/VaultState.h"

#include <algorithm>
#include <map>

namespace fristad {

namespace {

bool hasLog(const std::filesystem::path& database) {
    auto log = database;
    log += "-wal";
    std::error_code none;
    return std::filesystem::file_size(log, none) > 0 && !none;
}

std::unique_ptr<Database> tryKey(const UnlockedVault& vault, const Secret& key) {
    const auto file = vault.folder / databaseName;
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(std::filesystem::symlink_status(file, ignored)))
        throw Damaged({"vault.database_missing", {{"file", file.string()}}});
    const bool rekeying = vault.keyFile.slotList.front().keys.size() == 2;
    // A re-keying that was cut short must be rolled back before anything can be read. That needs no room on the disk, only the
    // permission to write.
    const bool rollsBack = rekeying && journalOf(file) == JournalState::hot;
    if (vault.whyReadOnly && rollsBack)
        throw SystemFailure(*vault.whyReadOnly);
    const bool readOnly = vault.readOnly && !rollsBack;
    return std::make_unique<Database>(file, key, readOnly ? Database::Access::readOnly : Database::Access::readWrite,
                                      rekeying ? Database::Journal::rekeying : Database::Journal::never);
}

// SQLite finds out that a file was cut short only when it comes to the place, and never that something was appended to it. Where a
// log is left over, the file may rightly be shorter or longer than the database.
void requireWhole(Database& database, const std::filesystem::path& file) {
    if (hasLog(file))
        return;
    const auto expected = database.integer("PRAGMA page_count") * database.integer("PRAGMA page_size");
    if (std::filesystem::file_size(file) != static_cast<std::uint64_t>(expected))
        throw Damaged({"vault.database_damaged", {{"file", file.string()}}});
}

// A kill in the middle of a change of slots leaves the new ones in the mirror alone, and only the database says which count: whose
// passphrase opens either of the two gets that far.
std::vector<Secret> keysFrom(UnlockedVault& vault, const KeyOpener& openKeys) {
    try {
        return openKeys(vault.keyFile);
    } catch (const WrongKey&) {
        auto mirror = wholeKeyFileAt(vault.folder / mirrorName);
        if (!mirror || *mirror == vault.keyFile)
            throw;
        vault.keyFile = std::move(*mirror);
        return openKeys(vault.keyFile);
    }
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
    const auto* const slot = file.find(nameToUse(file, name));
    const auto& cost = slot == nullptr ? file.slotList.front().cost : slot->cost;
    spendOtherCosts(file, cost, passphrase);
    if (slot == nullptr)
        openNoSlot(cost, passphrase);
    return openSlot(*slot, passphrase);
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
                        .readOnly = false,
                        .notices = {}};
    requireOrdinaryFiles(absolute);
    auto keys = keysFrom(vault, openKeys);
    const auto signedIn = vault.keyFile;
    vault.notices = closeToOthers(absolute);
    if (!onlyThisComputerUses(absolute))
        vault.whyReadOnly = whyNotWritable(vault.lock.storage(), absolute);
    if (!vault.whyReadOnly)
        vault.whyReadOnly = whyNoChangeFits(absolute);
    vault.readOnly = vault.whyReadOnly.has_value();
    vault.endedUncleanly = hasLog(absolute / databaseName);
    if (!vault.readOnly) {
        vault.lock.claim(who);
        removeStrayMarker(absolute);
    }
    vault.endedUncleanly |= vault.lock.leftBehind() || vault.lock.takenOver();
    openDatabase(vault, std::move(keys));
    requireKnownSchema(*vault.database);
    requireWhole(*vault.database, absolute / databaseName);
    requireBoundKeyFile(vault);
    if (vault.keyFile != signedIn) // the passphrase must open the slot that the database knows
        openKeys(vault.keyFile);
    requireHistoryEnd(stateOf(*vault.database), HistoryChain(*vault.database).end());
    if (vault.readOnly) {
        if (vault.database->integer("PRAGMA user_version") != newestSchema())
            throw SystemFailure({"vault.old_and_read_only", {{"folder", absolute.string()}}});
        return vault;
    }
    if (vault.database->integer("PRAGMA user_version") != newestSchema())
        backUpBeforeMigration(vault);
    migrate(*vault.database);
    try {
        finishInterrupted(vault);
    } catch (const SystemFailure&) { // the disk is full: the vault works as it is, and the next opening tries again
        if (!vault.database)
            throw;
        vault.notices.push_back({"vault.rekeying_unfinished", {}});
    }
    return vault;
}

namespace {

/// One entry for each person who opened the vault on this computer while nothing could be written into it.
void enterReadOnlyOpenings(VaultSession& session) {
    std::map<StaffId, std::vector<Moment>> ofEach;
    for (const ReadOnlyOpening& each : readOnlyOpenings(session.database()))
        ofEach[each.who].push_back(each.at);
    if (ofEach.empty())
        return;
    session.change([&](Change& change) {
        for (const auto& [who, moments] : ofEach) {
            const auto [first, last] = std::ranges::minmax(moments);
            change.record({.kind = "vault.opened_read_only",
                           .table = {},
                           .record = 0,
                           .client = {},
                           .fields = {{"who", "", std::to_string(who.number)},
                                      {"count", "", std::to_string(moments.size())},
                                      {"first", "", isoTime(first)},
                                      {"last", "", isoTime(last)}}});
        }
    });
    // After the entry is safe: a kill in between counts them twice, which is better than never.
    forgetReadOnlyOpenings(session.database());
}

} // namespace

void recordOpening(VaultSession& session) {
    if (session.readOnly()) {
        noteReadOnlyOpening(session.database(), {session.who().id, session.clock().now()});
        return;
    }
    enterReadOnlyOpenings(session);
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
