#include "core/vault/VaultFiles.h"
#include "core/vault/VaultSession.h"

#include <algorithm>

namespace fristad {

namespace {

bool holdsTwoKeys(const KeyFile& file) { return file.slotList.front().keys.size() == 2; }

// Everybody's slot holds the new key beside the old one, sealed only to public keys that somebody with the old one vouched for.
void announce(UnlockedVault& vault, Secret next) {
    auto file = vault.keyFile;
    for (Slot& slot : file.slotList) {
        requireVouched(slot, slot.keys.front(), vault.dataKey);
        slot.keys.push_back(sealTo(slot, next));
    }
    writeKeyFile(vault.folder, file);
    vault.keyFile = std::move(file);
    vault.nextKey = std::move(next);
}

void bringIn(UnlockedVault& vault) {
    try {
        vault.database->rekey(vault.nextKey);
    } catch (...) {
        // SQLCipher may be left with the new key for what it writes and the old one for what it reads: only opening anew is
        // safe. The key file keeps both, so that the next opening tries again.
        vault.database.reset();
        vault.database =
            std::make_unique<Database>(vault.folder / databaseName, vault.dataKey, Database::Access::readWrite);
        throw;
    }
    vault.dataKey = std::move(vault.nextKey);
    vault.nextKey = Secret();
}

void forgetOldKeys(UnlockedVault& vault) {
    for (Slot& slot : vault.keyFile.slotList)
        slot.keys.erase(slot.keys.begin());
    writeKeyFile(vault.folder, vault.keyFile);
}

bool isActive(Database& database, const Slot& slot) {
    if (slot.kind == Slot::Kind::recovery)
        return true;
    const auto member = staffNamed(database, slot.name);
    return member && member->active;
}

} // namespace

void rekeyVault(UnlockedVault& vault) {
    if (!holdsTwoKeys(vault.keyFile))
        announce(vault, Secret::random(dataKeySize));
    if (!vault.nextKey.empty())
        bringIn(vault);
    forgetOldKeys(vault);
}

void finishInterrupted(UnlockedVault& vault) {
    if (holdsTwoKeys(vault.keyFile))
        rekeyVault(vault);
    const auto isOrphan = [&](const Slot& slot) { return !isActive(*vault.database, slot); };
    if (std::ranges::any_of(vault.keyFile.slotList, isOrphan)) {
        std::erase_if(vault.keyFile.slotList, isOrphan);
        rekeyVault(vault);
    }
    const auto mirror = mirrorOf(vault.folder, vault.keyFile);
    if (mirror == Mirror::missing || mirror == Mirror::differs)
        writeKeyFile(vault.folder, vault.keyFile);
}

} // namespace fristad
