#include "core/vault/VaultSession.h"

#include "core/vault/ComputerMemory.h"
#include "core/vault/RowBinding.h"
#include "core/vault/Settings.h"
#include "core/vault/VaultState.h"

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace fristad {

/// The Change there is: writes into the session's transaction.
class VaultChange final : public Change {
public:
    explicit VaultChange(VaultSession& session) : session_(session) {}
    [[nodiscard]] Session& session() override { return session_; }
    [[nodiscard]] Database& database() override { return session_.database(); }
    void require(Action action, std::optional<ClientId> client) override { session_.require(action, client); }
    void willWrite(std::string_view table, std::int64_t record, ClientId client) override {
        if (const auto* const bound = boundTables(database()).find(table))
            if (auto hash = hashOfRecord(database(), *bound, record, client))
                before_.try_emplace({std::string(table), record, client.number}, *hash); // of several writes the first
    }
    EntryNumber record(const EntryDraft& entry) override {
        last_ = session_.append(entry, rowOf(entry));
        return last_;
    }
    [[nodiscard]] EntryNumber last() const noexcept { return last_; }

private:
    RowHashes rowOf(const EntryDraft& entry) {
        if (entry.rowsOfClient)
            return {.before = std::nullopt, .after = entry.rowsOfClient};
        const auto* const bound = entry.record == 0 ? nullptr : boundTables(database()).find(entry.table);
        if (bound == nullptr)
            return {};
        RowHashes row;
        if (const auto was = before_.find({entry.table, entry.record, entry.client.number}); was != before_.end()) {
            row.before = was->second;
            before_.erase(was);
        }
        row.after = hashOfRecord(database(), *bound, entry.record, entry.client);
        return row;
    }

    VaultSession& session_;
    EntryNumber last_;
    /// By table, record and client: the rows that are about to be written.
    std::map<std::tuple<std::string, std::int64_t, std::int64_t>, ChainHash> before_;
};

VaultSession& innerOf(Session& session) { return dynamic_cast<VaultSession&>(session); }

std::optional<StaffMember> staffNamed(Database& database, std::string_view name) {
    auto query =
        database.statement("SELECT id, name, full_name, role, state, passphrase_state FROM staff WHERE name = ?1");
    query.bindAll(name);
    if (!query.step())
        return std::nullopt;
    return StaffMember{.id = {query.integer(0)},
                       .name = std::string(query.text(1)),
                       .fullName = std::string(query.text(2)),
                       .role = parseCode<Role>(query.text(3)).value(), // a CHECK of the table
                       .active = query.text(4) == "active",
                       .suspended = query.text(4) == "suspended",
                       .firstPassphrase = query.text(5) == "first"};
}

VaultSession::VaultSession(UnlockedVault vault, const std::string& name, const Clock& clock)
    : vault_(std::move(vault)), clock_(clock), history_(*vault_.database) {
    const auto member = staffNamed(*vault_.database, name);
    if (!member || !member->active)
        throw WrongKey({"vault.wrong_key", {}});
    who_ = *member;
    demo_ = settingIn(*vault_.database, "demo") == "yes";
    if (vault_.isBeingMade)
        return;
    compareWithSeen();
    constexpr std::int64_t setByTheNetwork =
        5 * 60'000; // what a clock may be put back by without anybody having to know
    if (clock_.now().milliseconds < history_.endedAt().milliseconds - setByTheNetwork)
        vault_.notices.push_back(
            {"vault.clock_behind", {{"last", localDay(history_.endedAt()).iso()}, {"today", clock_.today().iso()}}});
}

VaultSession::~VaultSession() {
    if (!vault_.database)
        return;
    try {
        vault_.lock.requireHeld();
        rememberHead(*vault_.database, history_.end());
    } catch (const SystemFailure&) {
        // Somebody else writes by now: what is in the log stays there, for putting it into the database would go over theirs.
        sqlite3_db_config(vault_.database->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    }
}

// Whoever can write the folder can put an older copy of all of it back, and nothing in it tells. This computer can.
void VaultSession::compareWithSeen() {
    const auto seen = rememberedHead(*vault_.database);
    const auto here = history_.end();
    if (seen && *seen != here) {
        auto at = vault_.database->statement("SELECT chain FROM history_entries WHERE number = ?1");
        at.bindAll(seen->number.number);
        const bool reached = at.step();
        if (!reached || hashIn(at.blob(0)) != seen->chain) {
            vault_.notices.push_back(
                {reached ? "verify.other_history" : "verify.older",
                 {{"number", std::to_string(here.number.number)}, {"seen", std::to_string(seen->number.number)}}});
            recordLook({.kind = reached ? "vault.other_history_opened" : "vault.older_opened",
                        .table = {},
                        .record = 0,
                        .client = {},
                        .fields = {{"seen", textOf(*seen), textOf(here)}}});
        }
    }
    rememberHead(*vault_.database, history_.end());
}

std::optional<Message> whyReadOnly(Session& session) {
    const auto& vault = innerOf(session).vault();
    if (auto lost = vault.lock.whyLost())
        return lost;
    if (!vault.readOnly)
        return std::nullopt;
    return vault.whyReadOnly;
}

void VaultSession::readWho() { who_ = staffNamed(opened(), who_.name).value_or(StaffMember{}); }

EntryNumber VaultSession::change(const std::function<void(Change&)>& work) {
    if (auto why = whyReadOnly(*this))
        throw SystemFailure(std::move(*why));
    if (changing_)
        throw std::logic_error("a change inside a change");
    recordWhatCouldNotBe();
    const auto before = history_.end();
    const auto beforeAt = history_.endedAt();
    refusedClient_.reset();
    bool committing = false;
    try {
        changing_ = true;
        vault_.lock.requireHeld();
        settleMirror();
        Transaction transaction(opened());
        history_.beginChange();
        VaultChange change(*this);
        work(change);
        if (history_.end() != before)
            putHistoryEnd(opened(), history_.end());
        vault_.lock.requireHeld();
        committing = true;
        transaction.commit();
        changing_ = false;
        publishKeyFile();
        return change.last();
    } catch (const NotAllowed& refusal) {
        changing_ = false;
        history_.returnTo(before, beforeAt);
        undoKeyFile();
        recordRefusal(refusal, refusedClient_);
        throw;
    } catch (...) {
        changing_ = false;
        history_.returnTo(before, beforeAt);
        mirrorInDoubt_ = mirrorInDoubt_ || (committing && keyFileBefore_);
        undoKeyFile();
        throw;
    }
}

// An entry may only be as late as the clock says; where that is earlier than the entry before, the history says so itself.
EntryNumber VaultSession::append(const EntryDraft& entry, const RowHashes& row) {
    const auto now = clock_.now();
    if (now < history_.endedAt())
        history_.append({.kind = "clock.went_back",
                         .table = {},
                         .record = 0,
                         .client = {},
                         .fields = {{"clock", isoTime(history_.endedAt()), isoTime(now)}}},
                        who_.id, now);
    return history_.append(entry, who_.id, now, row);
}

void VaultSession::recordAlone(const EntryDraft& entry) {
    if (!readOnly())
        change([&](Change& change) { change.record(entry); });
}

// The refusal is what counts: where it can't be written down (a full disk), it is refused all the same.
void VaultSession::recordRefusal(const Error& refusal, std::optional<ClientId> client) {
    try {
        recordAlone({.kind = "refused",
                     .table = {},
                     .record = 0,
                     .client = client.value_or(ClientId{}),
                     .fields = {{"action", "", refusal.message().key}}});
    } catch (const SystemFailure&) {
    }
}

void VaultSession::require(Action action, std::optional<ClientId> client) {
    if (allows(action, client)) {
        const auto reach = rightOf(who_.role, action);
        if (reach == Reach::withSecondPerson || reach == Reach::secondPersonIfHouseSaysSo)
            second_.reset(); // good once
        return;
    }
    const NotAllowed refusal(Message{std::string(refusalOf(action)), {}});
    if (!changing_)
        recordRefusal(refusal, client);
    else
        refusedClient_ = client; // the change writes it down when it is undone
    // What a second person would make possible is refused in words that ask for one; the entry says which action it was.
    if (who_.active && !second_ && needsSecondPerson(action))
        throw NotAllowed({"not_allowed.needs_second_person", {}});
    throw refusal;
}

// A disk that filled up must not keep anybody from what is due at night: it is as if the vault had been opened read-only, names stay
// hidden, and the look is recorded as soon as there is room.
void VaultSession::recordLook(EntryDraft entry) {
    if (vault_.readOnly)
        return;
    try {
        recordAlone(entry);
    } catch (const SystemFailure&) {
        if (!whyNoChangeFits(vault_.folder))
            throw;
        constexpr std::size_t mostKept = 10'000;
        if (unrecorded_.size() >= mostKept)
            return;
        entry.fields.push_back({"looked_at", "", isoTime(clock_.now())});
        unrecorded_.push_back(std::move(entry));
    }
}

void VaultSession::recordWhatCouldNotBe() {
    if (unrecorded_.empty())
        return;
    auto entries = std::exchange(unrecorded_, {});
    try {
        change([&](Change& change) {
            for (const EntryDraft& each : entries)
                change.record(each);
        });
    } catch (...) {
        unrecorded_ = std::move(entries);
        throw;
    }
}

void VaultSession::openInEmergency(ClientId client) {
    std::erase_if(emergencies_, [&](const auto& each) { return each.first == client; });
    emergencies_.emplace_back(client, EmergencyHour(clock_.now(), timeSinceBoot()));
}

std::vector<ClientId> VaultSession::openInEmergency() const {
    std::vector<ClientId> clients;
    const auto now = clock_.now();
    const auto sinceBoot = timeSinceBoot();
    for (const auto& [client, hour] : emergencies_)
        if (hour.holds(now, sinceBoot))
            clients.push_back(client);
    return clients;
}

bool VaultSession::isOpenInEmergency(ClientId client) const {
    return !emergencies_.empty() && std::ranges::count(openInEmergency(), client) != 0;
}

void VaultSession::recordLookAt(ClientId client) {
    recordLook({.kind = "client.looked_at", .table = {}, .record = 0, .client = client, .fields = {}});
}

void VaultSession::recordList(std::string_view what, std::uint64_t hits) {
    recordLook({.kind = "list.looked_at",
                .table = {},
                .record = 0,
                .client = {},
                .fields = {{std::string(what), "", std::to_string(hits)}}});
}

void VaultSession::writeKeyFileInChange(KeyFile next) {
    if (!keyFileBefore_) {
        requirePublished(vault_.folder, vault_.keyFile);
        keyFileBefore_ = vault_.keyFile;
    }
    vault_.keyFile = std::move(next);
    putSlots(opened(), digestOf(vault_.keyFile));
    writeMirror(vault_.folder, vault_.keyFile);
}

// The database, which is committed, says that the mirror is right: where the key file itself can't be written now, the next opening
// does it.
void VaultSession::publishKeyFile() {
    if (!keyFileBefore_)
        return;
    keyFileBefore_.reset();
    try {
        writeKeyFile(vault_.folder, vault_.keyFile);
    } catch (const SystemFailure&) {
    }
}

// A change that failed takes its key file with it: only the mirror was written, and the database doesn't know it. Where it can't be
// written back now, the next opening does it. Where committing failed the mirror stays: what SQLite put into its log before it failed
// may count after all once a power cut has it read anew.
void VaultSession::undoKeyFile() {
    if (!keyFileBefore_)
        return;
    vault_.keyFile = std::move(*keyFileBefore_);
    keyFileBefore_.reset();
    if (mirrorInDoubt_)
        return;
    try {
        writeMirror(vault_.folder, vault_.keyFile);
    } catch (const SystemFailure&) {
    }
}

// Anything that is committed is written over what was left in the log, and so ends the doubt.
void VaultSession::settleMirror() {
    if (!mirrorInDoubt_)
        return;
    Transaction transaction(opened());
    putHistoryEnd(opened(), history_.end());
    transaction.commit();
    mirrorInDoubt_ = false;
    writeMirror(vault_.folder, vault_.keyFile);
}

void VaultSession::settleKeys() {
    if (!readOnly())
        changeKeys([this] { finishInterrupted(vault_); });
}

void VaultSession::rekey() {
    changeKeys([&] { rekeyVault(vault_); });
}

void VaultSession::changeKeys(const std::function<void()>& work) {
    static_cast<void>(opened()); // or there is nothing to work on
    vault_.lock.requireHeld();
    settleMirror();
    const auto followDatabase = [this] { // it is opened anew on the way
        if (vault_.database)
            history_ = HistoryChain(*vault_.database);
    };
    try {
        work();
    } catch (...) {
        followDatabase();
        throw;
    }
    followDatabase();
}

Database& VaultSession::opened() const {
    if (!vault_.database)
        throw SystemFailure({"vault.forced_shut", {{"folder", vault_.folder.string()}}});
    return *vault_.database;
}

} // namespace fristad
