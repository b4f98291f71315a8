#include "core/vault/Backup.h"
#include "core/vault/BackupFile.h"
#include "core/vault/FolderAccess.h"
#include "core/vault/Hex.h"
#include "core/vault/HistoryWalk.h"
#include "core/vault/Migrations.h"
#include "core/vault/Recording.h"
#include "core/vault/Settings.h"
#include "core/vault/SideWork.h"
#include "core/vault/Unlock.h"
#include "core/vault/VaultFiles.h"
#include "core/vault/VaultState.h"
#include "core/vault/Watched.h"

#include <algorithm>
#include <set>

namespace fristad {

namespace {

void addSome(std::vector<Message>& damage, const char* key, const std::vector<std::string>& details) {
    for (std::size_t i = 0; i < std::min(details.size(), mostOfAKind); ++i)
        damage.push_back({key, {{"detail", details[i]}}});
    if (details.size() > mostOfAKind)
        damage.push_back({"verify.more", {{"count", std::to_string(details.size() - mostOfAKind)}}});
}

void verifyPages(Database& database, Verification& found) {
    addSome(found.damage, "verify.page", database.damagedPages());
    std::vector<std::string> problems;
    auto check = database.statement("PRAGMA integrity_check");
    while (check.step())
        if (check.text(0) != "ok")
            problems.emplace_back(check.text(0));
    addSome(found.damage, "verify.structure", problems);
    std::vector<std::string> orphans;
    auto keys = database.statement("PRAGMA foreign_key_check");
    while (keys.step())
        orphans.push_back(std::string(keys.text(0)) + ' ' + std::string(keys.text(1)));
    addSome(found.damage, "verify.foreign_key", orphans);
}

// What can't be read any more is damage too; the check goes on with what can.
void carefully(Verification& found, const std::function<void()>& check) {
    try {
        check();
    } catch (const Damaged& damaged) {
        if (std::ranges::find(found.damage, damaged.message()) == found.damage.end())
            found.damage.push_back(damaged.message());
    }
}

void verifyDrafts(Database& database) {
    const auto state = stateOf(database);
    const bool none = database.integer("SELECT count(*) FROM drafts") == 0;
    if (state.drafts ? *state.drafts != hashOfDrafts(database) : !none)
        throw Damaged({"verify.drafts", {}});
}

// Everybody who may sign in has one slot, and the recovery key has one; nobody else has.
void verifySlots(Database& database, const KeyFile& keyFile) {
    const auto state = stateOf(database);
    const bool two = keyFile.slotList.front().keys.size() == 2;
    const auto present = digestOf(two ? withKey(keyFile, 0) : keyFile);
    if (present != state.slots && (two || present != state.nextSlots))
        throw Damaged({"vault.key_file_not_known", {{"file", std::string(keyFileName)}}});
    std::multiset<std::string, std::less<>> expected{""}; // recovery has no name
    auto members = database.statement("SELECT name FROM staff WHERE state = 'active'");
    while (members.step())
        expected.emplace(members.text(0));
    for (const Slot& slot : keyFile.slotList)
        if (const auto found = expected.find(slot.name); found != expected.end())
            expected.erase(found);
        else
            throw Damaged({"verify.slots", {{"name", slot.name}}});
    if (!expected.empty())
        throw Damaged({"verify.slots", {{"name", *expected.begin()}}});
}

// What the pages say, once they can be trusted.
void holdAgainstHistory(Database& database, Verification& found, const std::vector<FoundCheckpoint>& checkpoints,
                        const Progress& progress) {
    carefully(found, [&] { requireSchema(database); });
    carefully(found, [&] { verifyDrafts(database); });
    carefully(found, [&] { HistoryWalk(database, found, checkpoints).run(progress); });
}

void verifyDatabase(Database& database, Verification& found, const std::vector<FoundCheckpoint>& checkpoints,
                    const Progress& progress) {
    const Watched watched(database, progress);
    carefully(found, [&] { verifyPages(database, found); });
    holdAgainstHistory(database, found, checkpoints, progress);
}

// The same in little more than half the time: another thread checks the pages, on a connection of its own.
void verifyAtOnce(Database& database, Database& another, Verification& found,
                  const std::vector<FoundCheckpoint>& checkpoints, const Progress& progress) {
    Verification pages;
    SideWork checkingPages([&](const Progress& goesOn) {
        const Watched watched(another, goesOn);
        carefully(pages, [&] { verifyPages(another, pages); });
    });
    const Watched watched(database, progress);
    const auto before = static_cast<std::ptrdiff_t>(found.damage.size());
    holdAgainstHistory(database, found, checkpoints, progress);
    checkingPages.finish(progress);
    std::erase_if(pages.damage, [&](const Message& each) { // both met it
        return std::ranges::find(found.damage, each) != found.damage.end();
    });
    found.damage.insert(found.damage.begin() + before, pages.damage.begin(), pages.damage.end());
}

void verifyKeyFiles(const UnlockedVault& vault, Verification& found) {
    carefully(found, [&] { verifySlots(*vault.database, vault.keyFile); });
    carefully(found, [&] {
        // Where the disk was full the new one may stand in the mirror alone: the next opening writes it.
        if (readKeyFile(vault.folder) != vault.keyFile && mirrorOf(vault.folder, vault.keyFile) != Mirror::same)
            throw Damaged({"vault.key_file_damaged", {{"file", (vault.folder / keyFileName).string()}}});
    });
    // One that is missing, or left behind by a full disk, is made anew at the next opening.
    if (mirrorOf(vault.folder, vault.keyFile) == Mirror::damaged)
        found.damage.push_back({"vault.mirror_damaged", {{"file", (vault.folder / mirrorName).string()}}});
}

} // namespace

Verification verifyVault(Session& session, const Progress& progress, const std::vector<Checkpoint>& known) {
    session.require(Action::verifyVault);
    const auto& vault = innerOf(session).vault();
    auto& database = session.database();
    Verification found;
    found.notes = openToOthers(vault.folder);
    verifyKeyFiles(vault, found);
    if (!vault.readOnly) // so that every page is in the file that is checked
        carefully(found, [&] { database.emptyLog(); });
    std::vector<FoundCheckpoint> checkpoints;
    carefully(found, [&] {
        checkpoints = checkpointsIn(database);
        addFromBackups(checkpoints, database, vault.folder, vault.dataKey, progress);
    });
    for (const auto& each : known)
        checkpoints.push_back({each, textOf(each), {}});
    std::unique_ptr<Database> another;
    carefully(found, [&] { another = database.another(vault.dataKey); });
    if (another)
        verifyAtOnce(database, *another, found, checkpoints, progress);
    else
        verifyDatabase(database, found, checkpoints, progress);
    another.reset();    // it takes the file for one that nobody writes
    if (found.intact()) // nothing is written into a damaged vault
        recordIfPossible(session, "vault.verified", {});
    return found;
}

Verification verifyAgainstHistory(Session& session, const Progress& progress) {
    auto& database = session.database();
    Verification found;
    verifyKeyFiles(innerOf(session).vault(), found);
    carefully(found, [&] { addSome(found.damage, "verify.page", database.damagedPages()); });
    carefully(found, [&] { holdAgainstHistory(database, found, checkpointsIn(database), progress); });
    return found;
}

Verification verifyContents(const BackupFile& backup, Database& database, const std::filesystem::path& file,
                            const Progress& progress, const std::vector<Checkpoint>& known) {
    Verification found;
    std::vector<FoundCheckpoint> checkpoints;
    carefully(found, [&] { checkpoints = checkpointsIn(database); });
    carefully(found, [&] { verifySlots(database, backup.keyFile()); });
    checkpoints.push_back({backup.header().checkpoint, file.string(), {}});
    for (const auto& each : known)
        if (each.number <= backup.header().checkpoint.number)
            checkpoints.push_back({each, textOf(each), {}});
    verifyDatabase(database, found, checkpoints, progress);
    return found;
}

Verification verifyBackup(const std::filesystem::path& file, const std::string& name, const Secret& passphrase,
                          const Progress& progress, const std::vector<Checkpoint>& known) {
    BackupFile backup(file, progress);
    const auto who = nameToUse(backup.keyFile(), name);
    const auto keys = openStaffSlot(backup.keyFile(), who, passphrase);
    const auto database = backup.openDatabase(backup.keyOf(keys, progress));
    requireKnownSchema(*database);
    const auto member = staffNamed(*database, who);
    if (!member || !member->active)
        throw WrongKey({"vault.wrong_key", {}});
    if (rightOf(member->role, Action::verifyVault) != Reach::yes)
        throw NotAllowed(Message{std::string(refusalOf(Action::verifyVault)), {}});
    return verifyContents(backup, *database, file, progress, known);
}

} // namespace fristad
