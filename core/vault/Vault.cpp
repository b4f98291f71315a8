#include "core/vault/Vault.h"

#include "core/vault/FailedSignIns.h"
#include "core/vault/Hex.h"
#include "core/vault/LockedPages.h"
#include "core/vault/Migrations.h"
#include "core/vault/RecoveryKey.h"
#include "core/vault/Settings.h"
#include "core/vault/SharedFolderConsent.h"
#include "core/vault/Unlock.h"
#include "core/vault/VaultFiles.h"
#include "core/vault/VaultState.h"
#include "core/vocabulary/Text.h"

#include <sodium.h>
#include <sys/stat.h>

#include <algorithm>

namespace fristad {

namespace {

// The key that the keeper has typed back, as the slot takes it.
Secret keptRecoveryKey(const RecoveryKeeper& keeper) {
    const auto key = newRecoveryKey();
    auto typed = keeper(key.text());
    if (!typed)
        throw Cancelled();
    auto read = canonicalRecoveryKey(*typed);
    sodium_memzero(typed->data(), typed->size());
    if (read != canonicalRecoveryKey(key.text()))
        throw Refused(Message{"recovery_key.not_the_same", {}});
    return read;
}

// The vault's lock is held meanwhile: nobody else writes the file.
template <class Opening>
std::vector<Secret> notingFailure(const std::filesystem::path& folder, const Clock& clock, Opening&& opening) {
    try {
        return opening();
    } catch (const WrongKey&) {
        noteFailedSignIn(folder, clock.now());
        throw;
    }
}

void enterFirstMember(Database& database, const NewVault& first, const KeyFile& keyFile) {
    Transaction transaction(database);
    database.statement("INSERT INTO staff (name, full_name, role, state) VALUES (?1, ?2, 'administrator', 'active')")
        .bindAll(first.name, first.fullName)
        .run();
    putSlots(database, digestOf(keyFile));
    transaction.commit();
}

void recordCreation(Change& change, const NewVault& first) {
    change.record({.kind = "vault.created", .table = {}, .record = 0, .client = {}, .fields = {}});
    change.record({.kind = "staff.added",
                   .table = "staff",
                   .record = change.session().who().id.number,
                   .client = {},
                   .fields = {{"name", "", first.name},
                              {"full_name", "", first.fullName},
                              {"role", "", std::string(code(Role::administrator))},
                              {"state", "", "active"}}});
    putSetting(change, "vault_id", newVaultId());
    putSetting(change, organisationName, first.organisation);
    if (first.demo)
        putSetting(change, "demo", "yes");
}

std::unique_ptr<Session> makeVault(const std::filesystem::path& folder, const NewVault& first, const Secret& passphrase,
                                   const Secret& recoveryKey, const Clock& clock) {
    VaultLock lock(folder);
    lock.claim(first.name);
    UnlockedVault vault{.folder = folder,
                        .lock = std::move(lock),
                        .keyFile = {},
                        .dataKey = Secret::random(dataKeySize),
                        .nextKey = {},
                        .database = nullptr,
                        .readOnly = false,
                        .notices = {},
                        .isBeingMade = true};
    vault.keyFile.put(makeSlot(Slot::Kind::staff, first.name, passphrase, vault.dataKey));
    vault.keyFile.put(makeSlot(Slot::Kind::recovery, "", recoveryKey, vault.dataKey));
    vault.database = std::make_unique<Database>(folder / databaseName, vault.dataKey, Database::Access::create);
    migrate(*vault.database);
    enterFirstMember(*vault.database, first, vault.keyFile);
    if (::mkdir((folder / backupsName).c_str(), 0700) != 0)
        throw systemFailure(errno, folder / backupsName);
    auto session = std::make_unique<VaultSession>(std::move(vault), first.name, clock);
    session->change([&](Change& change) { recordCreation(change, first); });
    if (first.beforeItIsAVault)
        first.beforeItIsAVault();
    // The key file last: from here on it is a vault.
    writeKeyFile(folder, session->vault().keyFile);
    return session;
}

// That others could get in is told to whoever opened the vault, and to whoever reads the history.
void recordClosing(VaultSession& session) {
    const auto& notes = session.vault().notices;
    if (session.readOnly() || std::ranges::find(notes, "vault.closed_to_others", &Message::key) == notes.end())
        return;
    session.change([](Change& change) {
        change.record({.kind = "vault.closed_to_others", .table = {}, .record = 0, .client = {}, .fields = {}});
    });
}

} // namespace

std::string newVaultId() {
    const auto random = Secret::random(16);
    return hexOf({random.data(), random.size()});
}

void requireUsableName(const std::string& name) {
    constexpr std::size_t longest = 60;
    const bool blanksAround = !name.empty() && (name.front() == ' ' || name.back() == ' ');
    if (name.empty() || blanksAround || charactersIn(name) > longest || shown(name, longest) != name)
        throw Refused(Message{"staff.name_unusable", {{"limit", std::to_string(longest)}}});
}

std::unique_ptr<Session> createVault(const std::filesystem::path& folder, const NewVault& first,
                                     const Secret& passphrase, const RecoveryKeeper& keeper, const Clock& clock) {
    requireUsableName(first.name);
    requireUsableOrganisationName(first.organisation);
    if (!first.demo) // made-up people, and everybody may come in
        requireUsablePassphrase(passphrase, {first.name, first.fullName});
    requireRoomForVault(folder);
    const auto recoveryKey = keptRecoveryKey(keeper);
    NewVaultFolder made(folder);
    auto session = makeVault(made.path(), first, passphrase, recoveryKey, clock);
    made.keep();
    return session;
}

std::unique_ptr<Session> openVault(const std::filesystem::path& folder, const std::string& name,
                                   const Secret& passphrase, const Clock& clock) {
    std::string who;
    auto vault = unlock(
        folder,
        [&](const KeyFile& file) {
            who = nameToUse(file, name);
            return notingFailure(folder, clock, [&] { return openStaffSlot(file, who, passphrase); });
        },
        who);
    auto session = std::make_unique<VaultSession>(std::move(vault), who, clock);
    recordOpening(*session);
    recordClosing(*session);
    enterFailedSignIns(*session, folder);
    return session;
}

std::vector<Message> openingNotes(Session& session) {
    auto notes = session.notices();
    if (!memoryIsLocked())
        notes.push_back({"vault.memory_not_locked", {}});
    return notes;
}

std::vector<std::string> namesIn(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const Slot& slot : readKeyFile(folder).slotList)
        if (slot.kind == Slot::Kind::staff)
            names.push_back(slot.name);
    std::ranges::sort(names);
    return names;
}

std::unique_ptr<Session> recoverVault(const std::filesystem::path& folder, const std::string& recoveryKey,
                                      const std::string& name, const Secret& newPassphrase,
                                      const RecoveryKeeper& keeper, const Clock& clock) {
    requireUsablePassphrase(newPassphrase, {name});
    const auto key = canonicalRecoveryKey(recoveryKey);
    auto vault = unlock(
        folder,
        [&](const KeyFile& file) {
            return notingFailure(folder, clock, [&] {
                if (file.recovery() == nullptr)
                    openNoSlot(file.slotList.front().cost, key);
                return openSlot(*file.recovery(), key);
            });
        },
        name);
    const auto member = staffNamed(*vault.database, name);
    if (!member || !member->active || member->role != Role::administrator)
        throw NotAllowed({"not_allowed.recover", {{"name", name}}});
    requireUsablePassphrase(newPassphrase, {name, member->fullName}); // again, now that the full name is known
    const auto next = keptRecoveryKey(keeper);
    auto session = std::make_unique<VaultSession>(std::move(vault), name, clock);
    recordOpening(*session);
    session->settleKeys();
    session->change([&](Change& change) {
        auto file = session->vault().keyFile;
        file.put(makeSlot(Slot::Kind::staff, name, newPassphrase, session->vault().dataKey));
        file.put(makeSlot(Slot::Kind::recovery, "", next, session->vault().dataKey));
        change.record({.kind = "vault.recovered",
                       .table = "staff",
                       .record = member->id.number,
                       .client = {},
                       .fields = setPassphraseState(change, *member, false)});
        session->writeKeyFileInChange(std::move(file));
        putRekeyingDue(change.database());
    });
    session->readWho();
    enterFailedSignIns(*session, folder);
    session->rekey(); // whoever had the old recovery key or passphrase had the data key
    return session;
}

} // namespace fristad
