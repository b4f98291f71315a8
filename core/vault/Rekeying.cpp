#include "core/vault/VaultFiles.h"
#include "core/vault/VaultSession.h"
#include "core/vault/VaultState.h"

#include <algorithm>
#include <exception>

namespace fristad {

namespace {

bool holdsTwoKeys(const KeyFile& file) { return file.slotList.front().keys.size() == 2; }

// Everybody's slot holds the new key beside the old one, sealed only to public keys that somebody with the old one vouched for. The
// database knows of them first: what it doesn't know is not believed.
void announce(UnlockedVault& vault, Secret next) {
    requirePublished(vault.folder, vault.keyFile);
    auto both = vault.keyFile;
    for (Slot& slot : both.slotList) {
        requireVouched(slot, slot.keys.front(), vault.dataKey);
        slot.keys.push_back(sealTo(slot, next));
    }
    Transaction transaction(*vault.database);
    putNextSlots(*vault.database, digestOf(withKey(both, 1)));
    transaction.commit();
    writeKeyFile(vault.folder, both);
    vault.keyFile = std::move(both);
    vault.nextKey = std::move(next);
}

void openWith(UnlockedVault& vault, const Secret& key) {
    vault.database = std::make_unique<Database>(vault.folder / databaseName, key, Database::Access::readWrite,
                                                Database::Journal::rekeying);
}

// sqlite3_rekey reports success even where its transaction could not be committed, and after a failure the connection may go on
// with the new key for what it writes and the old one for what it reads. So only opening anew tells which key is in.
void bringIn(UnlockedVault& vault) {
    std::exception_ptr failure;
    try {
        vault.database->rekey(vault.nextKey);
    } catch (...) {
        failure = std::current_exception();
    }
    vault.database.reset();
    try {
        openWith(vault, vault.nextKey);
    } catch (const Damaged&) {
        // It is not in: the key file keeps both, so that the next opening tries again. If the old one opens nothing either, for the disk
        // is gone, the session stays shut (VaultSession::opened).
        try {
            openWith(vault, vault.dataKey);
        } catch (const Error&) {
        }
        if (failure)
            std::rethrow_exception(failure);
        throw SystemFailure({"vault.rekeying_failed", {{"folder", vault.folder.string()}}});
    }
    vault.dataKey = std::move(vault.nextKey);
    vault.nextKey = Secret();
}

void settle(Database& database) {
    Transaction transaction(database);
    settleSlots(database);
    transaction.commit();
}

void forgetOldKeys(UnlockedVault& vault) {
    auto file = vault.keyFile;
    for (Slot& slot : file.slotList)
        slot.keys.erase(slot.keys.begin());
    writeKeyFile(vault.folder, file);
    vault.keyFile = std::move(file);
    settle(*vault.database);
}

// A rollback journal beside a key file with one key is nobody's: the old keys stay there until changes need none and the last one is
// gone for good. SQLite deletes it without syncing the folder, so a power cut could bring it back.
void requireNoJournal(UnlockedVault& vault) {
    bool log = false;
    try {
        log = vault.database->useLog();
    } catch (const SystemFailure&) { // what is written now would be undone at the next opening (VaultSession::opened)
        vault.database.reset();
        throw SystemFailure({"vault.forced_shut", {{"folder", vault.folder.string()}}});
    }
    if (!log)
        throw SystemFailure({"vault.rekeying_failed", {{"folder", vault.folder.string()}}});
    syncFolder(vault.folder);
}

// From wherever it stands since both keys are in the key file.
void complete(UnlockedVault& vault) {
    if (!vault.nextKey.empty())
        bringIn(vault);
    requireNoJournal(vault);
    forgetOldKeys(vault);
}

// Nothing where it is damaged or not there. That it can't be read now (too many open files) is no tampering, and goes on as it is.
std::optional<KeyFile> keyFileIfWhole(const std::filesystem::path& file) {
    try {
        return keyFileAt(file);
    } catch (const Damaged&) {
        return std::nullopt;
    } catch (const SystemFailure& failure) {
        if (failure.message().key != "system.not_found")
            throw;
        return std::nullopt;
    }
}

// Whether the database knows this key file: with one key a slot as the present or the next, with two as both.
bool isKnown(const KeyFile& file, const VaultState& state) {
    if (holdsTwoKeys(file))
        return digestOf(withKey(file, 0)) == state.slots && digestOf(withKey(file, 1)) == state.nextSlots;
    const auto digest = digestOf(file);
    return digest == state.slots || digest == state.nextSlots;
}

} // namespace

void requireBoundKeyFile(UnlockedVault& vault) {
    const auto state = stateOf(*vault.database);
    if (isKnown(vault.keyFile, state))
        return;
    for (const auto name : {keyFileName, mirrorName})
        if (auto other = keyFileIfWhole(vault.folder / name); other && isKnown(*other, state)) {
            vault.keyFile = std::move(*other);
            return;
        }
    throw Damaged({"vault.key_file_not_known", {{"file", (vault.folder / keyFileName).string()}}});
}

void rekeyVault(UnlockedVault& vault) {
    announce(vault, Secret::random(dataKeySize));
    complete(vault);
}

void finishInterrupted(UnlockedVault& vault) {
    if (holdsTwoKeys(vault.keyFile))
        complete(vault);
    const auto state = stateOf(*vault.database);
    if (state.nextSlots && digestOf(vault.keyFile) == state.nextSlots)
        settle(*vault.database);
    else if (state.rekeyingDue)
        rekeyVault(vault);
    const auto mirror = mirrorOf(vault.folder, vault.keyFile);
    if (wholeKeyFileAt(vault.folder / keyFileName) != vault.keyFile || mirror == Mirror::missing ||
        mirror == Mirror::differs)
        writeKeyFile(vault.folder, vault.keyFile);
}

} // namespace fristad
