#include "core/register/Rescue.h"

#include "core/register/RescueLosses.h"
#include "core/register/SearchIndex.h"
#include "core/vault/Backup.h"
#include "core/vault/ComputerMemory.h"
#include "core/vault/Migrations.h"
#include "core/vault/RollbackJournal.h"
#include "core/vault/Settings.h"
#include "core/vault/Unlock.h"
#include "core/vault/VaultFiles.h"
#include "core/vault/VaultState.h"

#include <sys/stat.h>

#include <algorithm>
#include <iterator>

namespace fristad {

namespace {

namespace fs = std::filesystem;

// The one that is whole; where both are, whichever the passphrase opens: the new slots of a change that was cut short stand in the
// mirror alone.
std::vector<KeyFile> keyFilesOf(const fs::path& vault) {
    std::vector<KeyFile> files;
    for (const auto name : {keyFileName, mirrorName})
        if (auto file = wholeKeyFileAt(vault / name); file && (files.empty() || files.front() != *file))
            files.push_back(std::move(*file));
    if (files.empty())
        files.push_back(readKeyFile(vault)); // says what is wrong
    return files;
}

/// The damaged vault, opened by somebody who may rescue it.
class Source {
public:
    Source(const fs::path& folder, const std::string& name, const Secret& passphrase)
        : vault_{.folder = folder,
                 .lock = VaultLock(folder),
                 .keyFile = {},
                 .dataKey = {},
                 .nextKey = {},
                 .database = nullptr,
                 .readOnly = true,
                 .notices = {}} {
        auto keys = signIn(name, passphrase);
        requireNoRekeying();
        open(std::move(keys));
        requireKnownSchema(tables_->database());
        if (tables_->database().integer("PRAGMA user_version") != newestSchema())
            throw SystemFailure({"rescue.older_schema", {{"folder", folder.string()}}});
        requireKeyFile(passphrase);
    }

    [[nodiscard]] DamagedTables& tables() { return *tables_; }
    [[nodiscard]] const std::string& who() const noexcept { return who_; }

    /// The slots of active members and of recovery that whoever had the data key vouched for, holding a new data key.
    [[nodiscard]] KeyFile slotsFor(const Secret& nextKey, Database& rescued) const {
        KeyFile next;
        for (Slot slot : vault_.keyFile.slotList) {
            const auto member = staffNamed(rescued, slot.name);
            if (slot.kind == Slot::Kind::staff && (!member || !member->active))
                continue;
            requireVouched(slot, slot.keys.at(used_), vault_.dataKey);
            slot.keys = {sealTo(slot, nextKey)};
            next.put(std::move(slot));
        }
        return next;
    }

private:
    std::vector<Secret> signIn(const std::string& name, const Secret& passphrase) {
        const auto files = keyFilesOf(vault_.folder);
        for (const KeyFile& file : files)
            try {
                who_ = nameToUse(file, name);
                vault_.keyFile = file;
                return openStaffSlot(file, who_, passphrase);
            } catch (const WrongKey&) {
                if (&file == &files.back())
                    throw;
            }
        throw WrongKey({"vault.wrong_key", {}});
    }

    // Some of the pages have the new key already, and only the journal has what they were. To bring that to its end is to write.
    void requireNoRekeying() const {
        if (vault_.keyFile.slotList.front().keys.size() == 2 &&
            journalOf(vault_.folder / databaseName) == JournalState::hot)
            throw SystemFailure({"rescue.rekeying", {{"folder", vault_.folder.string()}}});
    }

    void open(std::vector<Secret> keys) {
        const auto file = vault_.folder / databaseName;
        for (; used_ < keys.size(); ++used_)
            try {
                vault_.dataKey = std::move(keys[used_]);
                tables_ = std::make_unique<DamagedTables>(file, vault_.dataKey);
                return;
            } catch (const Damaged&) {
            } catch (const SystemFailure& failure) {
                if (failure.message().key != "system.not_found")
                    throw;
                throw Damaged({"vault.database_missing", {{"file", file.string()}}});
            }
        throw Damaged({"rescue.nothing", {{"file", file.string()}}});
    }

    // Where the page that says which key file it is can't be read, the vouchers in the slots are all there is to go by.
    void requireKeyFile(const Secret& passphrase) {
        const auto signedIn = vault_.keyFile;
        vault_.database = tables_->connect();
        try {
            requireBoundKeyFile(vault_);
        } catch (const Damaged& damaged) {
            if (damaged.message().key == "vault.key_file_not_known")
                throw;
        }
        vault_.database.reset();
        if (vault_.keyFile != signedIn)
            static_cast<void>(openStaffSlot(vault_.keyFile, who_, passphrase));
    }

    UnlockedVault vault_;
    std::string who_;
    std::size_t used_ = 0; ///< of the keys in each slot
    std::unique_ptr<DamagedTables> tables_;
};

void requireMayRescue(Database& database, const std::string& who) {
    const auto member = staffNamed(database, who);
    if (!member) // neither its rows nor its history say who this is
        throw Damaged({"rescue.who", {{"name", who}}});
    if (!member->active || rightOf(member->role, Action::restoreVault) != Reach::yes)
        throw NotAllowed(Message{std::string(refusalOf(Action::restoreVault)), {}});
}

/// What was copied, and how it stands to what was there.
struct Copy {
    Rescued rescued;
    RescuedHistory history;
};

void addHistoryLosses(Database& database, const RescuedHistory& history, std::vector<Message>& lost) {
    const auto taken = history.end.number.number;
    if (!history.whole)
        lost.push_back({"rescue.history",
                        {{"number", std::to_string(taken)}, {"last", std::to_string(std::max(taken, history.last))}}});
    else if (const auto seen = rememberedHead(database); seen && seen->number > history.end.number)
        lost.push_back(
            {"rescue.behind", {{"number", std::to_string(taken)}, {"seen", std::to_string(seen->number.number)}}});
}

Copy copyInto(Database& to, Source& source, bool withHistory, const Progress& progress) {
    Copy copy;
    to.withReferencesUnchecked([&] {
        Transaction transaction(to);
        const auto rows = copyRows(source.tables(), to, progress);
        copy.history = cutHistory(source.tables(), to, rows, !withHistory);
        std::vector<Message> lost;
        if (copy.history.whole)
            for (const auto& [table, record] : restoreFromHistory(to))
                lost.push_back({"rescue.put_back", {{"table", table}, {"record", std::to_string(record)}}});
        requireMayRescue(to, source.who());
        auto contradictions = copy.history.whole ? contradictionsIn(to, progress) : Contradictions();
        RescueLosses losses(source.tables(), to, rows, std::move(contradictions), copy.history.whole);
        losses.find();
        std::ranges::move(losses.takeLines(), std::back_inserter(lost));
        addHistoryLosses(to, copy.history, lost);
        copy.rescued = {.rows = rows.rows, .lostRows = losses.rows(), .lost = std::move(lost)};
        transaction.commit();
    });
    return copy;
}

// Whoever has no slot can't sign in, and an administrator gives them another passphrase.
void suspendWithoutSlot(Change& change, const KeyFile& keyFile, std::vector<Message>& lost) {
    std::vector<std::string> names;
    auto members = change.database().statement("SELECT name FROM staff WHERE state = 'active' ORDER BY id");
    while (members.step())
        if (keyFile.find(members.text(0)) == nullptr)
            names.emplace_back(members.text(0));
    for (const auto& name : names) {
        change.database().statement("UPDATE staff SET state = 'suspended' WHERE name = ?1").bindAll(name).run();
        lost.push_back({"rescue.slot", {{"name", name}}});
    }
}

std::vector<FieldChange> fieldsOf(const Copy& copy) {
    constexpr std::size_t mostSaid = 1000;
    std::vector<FieldChange> fields{{"checkpoint", "", textOf(copy.history.end)},
                                    {"rows", "", std::to_string(copy.rescued.rows)},
                                    {"rows_lost", "", std::to_string(copy.rescued.lostRows)}};
    const auto& lost = copy.rescued.lost;
    for (std::size_t i = 0; i < std::min(lost.size(), mostSaid); ++i)
        fields.push_back({"lost", "", render(lost[i], DisplayLanguage::english)});
    if (lost.size() > mostSaid)
        fields.push_back({"lost", "", "and " + std::to_string(lost.size() - mostSaid) + " more"});
    return fields;
}

void makeSearchable(Database& database, const Progress& progress) {
    std::vector<ClientId> clients;
    auto ids = database.statement("SELECT id FROM clients ORDER BY id");
    while (ids.step())
        clients.push_back({ids.integer(0)});
    for (std::size_t i = 0; i < clients.size(); ++i) {
        report(progress, i, clients.size());
        refreshSearch(database, clients[i]);
    }
    settleSearch(database);
}

void finish(VaultSession& session, Copy& copy, const Progress& progress) {
    session.change([&](Change& change) {
        auto& database = change.database();
        suspendWithoutSlot(change, session.vault().keyFile, copy.rescued.lost);
        makeSearchable(database, progress);
        change.record({.kind = "vault.rescued", .table = {}, .record = 0, .client = {}, .fields = fieldsOf(copy)});
        bindRows(change);
        // From here on it goes its own way: backups of the damaged vault are no measure of its history.
        putSetting(change, "vault_id", newVaultId());
        putSlots(database, digestOf(session.vault().keyFile));
        bindDrafts(database);
    });
    // The key file last: from here on it is a vault.
    writeKeyFile(session.vault().folder, session.vault().keyFile);
}

// Nothing where the history hangs together but does not fit the rows whatever entry follows it: then it can't come.
std::optional<Rescued> rescueInto(const fs::path& folder, Source& source, bool withHistory, const Progress& progress) {
    NewVaultFolder made(folder);
    UnlockedVault vault{.folder = made.path(),
                        .lock = VaultLock(made.path()),
                        .keyFile = {},
                        .dataKey = Secret::random(dataKeySize),
                        .nextKey = {},
                        .database = nullptr,
                        .readOnly = false,
                        .notices = {},
                        .isBeingMade = true};
    vault.lock.claim(source.who());
    vault.database = std::make_unique<Database>(made.path() / databaseName, vault.dataKey, Database::Access::create);
    migrate(*vault.database);
    auto copy = copyInto(*vault.database, source, withHistory, progress);
    vault.keyFile = source.slotsFor(vault.dataKey, *vault.database);
    if (::mkdir((made.path() / backupsName).c_str(), S_IRWXU) != 0)
        throw systemFailure(errno, made.path() / backupsName);
    {
        VaultSession session(std::move(vault), source.who(), Clock::system());
        finish(session, copy, progress);
        if (!verifyVault(session, progress).intact())
            return std::nullopt;
    }
    made.keep();
    return std::move(copy.rescued);
}

} // namespace

Rescued rescueVault(const fs::path& damaged, const fs::path& folder, const std::string& name, const Secret& passphrase,
                    const Progress& progress) {
    requireRoomForVault(folder);
    Source source(fs::absolute(damaged), name, passphrase);
    for (const bool withHistory : {true, false})
        if (auto rescued = rescueInto(folder, source, withHistory, progress))
            return std::move(*rescued);
    throw Damaged({"rescue.not_whole", {{"folder", damaged.string()}}});
}

} // namespace fristad
