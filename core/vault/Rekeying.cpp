#include "core/vault/VaultFiles.h"
#include "core/vault/VaultSession.h"

#include <algorithm>
#include <exception>

namespace fristad {

namespace {

bool holdsTwoKeys(const KeyFile& file) { return file.slotList.front().keys.size() == 2; }

// Everybody's slot holds the new key beside the old one, sealed only to public keys that somebody with the old one vouched for.
void announce(UnlockedVault& vault, KeyFile remaining, Secret next) {
    for (Slot& slot : remaining.slotList) {
        requireVouched(slot, slot.keys.front(), vault.dataKey);
        slot.keys.push_back(sealTo(slot, next));
    }
    writeKeyFile(vault.folder, remaining);
    vault.keyFile = std::move(remaining);
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

void forgetOldKeys(UnlockedVault& vault) {
    auto file = vault.keyFile;
    for (Slot& slot : file.slotList)
        slot.keys.erase(slot.keys.begin());
    writeKeyFile(vault.folder, file);
    vault.keyFile = std::move(file);
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

bool isActive(Database& database, const Slot& slot) {
    if (slot.kind == Slot::Kind::recovery)
        return true;
    const auto member = staffNamed(database, slot.name);
    return member && member->active;
}

} // namespace

void rekeyVault(UnlockedVault& vault, KeyFile remaining) {
    announce(vault, std::move(remaining), Secret::random(dataKeySize));
    complete(vault);
}

void finishInterrupted(UnlockedVault& vault) {
    if (holdsTwoKeys(vault.keyFile))
        complete(vault);
    auto remaining = vault.keyFile;
    std::erase_if(remaining.slotList, [&](const Slot& slot) { return !isActive(*vault.database, slot); });
    if (remaining != vault.keyFile)
        rekeyVault(vault, std::move(remaining));
    const auto mirror = mirrorOf(vault.folder, vault.keyFile);
    if (mirror == Mirror::missing || mirror == Mirror::differs)
        writeKeyFile(vault.folder, vault.keyFile);
}

} // namespace fristad
