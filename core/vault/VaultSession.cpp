#include "core/vault/VaultSession.h"

#include "core/vault/Settings.h"

#include <algorithm>

namespace fristad {

/// The Change there is: writes into the session's transaction.
class VaultChange final : public Change {
public:
    explicit VaultChange(VaultSession& session) : session_(session) {}
    [[nodiscard]] Session& session() override { return session_; }
    [[nodiscard]] Database& database() override { return session_.database(); }
    void require(Action action, std::optional<ClientId> client) override { session_.require(action, client); }
    EntryNumber record(const EntryDraft& entry) override {
        last_ = session_.history_.append(entry, session_.who_.id, session_.clock_.now());
        return last_;
    }
    [[nodiscard]] EntryNumber last() const noexcept { return last_; }

private:
    VaultSession& session_;
    EntryNumber last_;
};

VaultSession& innerOf(Session& session) { return dynamic_cast<VaultSession&>(session); }

std::optional<StaffMember> staffNamed(Database& database, std::string_view name) {
    auto query = database.statement("SELECT id, name, full_name, role, state FROM staff WHERE name = ?1");
    query.bindAll(name);
    if (!query.step())
        return std::nullopt;
    return StaffMember{.id = {query.integer(0)},
                       .name = std::string(query.text(1)),
                       .fullName = std::string(query.text(2)),
                       .role = parseCode<Role>(query.text(3)).value(), // a CHECK of the table
                       .active = query.text(4) == "active",
                       .suspended = query.text(4) == "suspended"};
}

VaultSession::VaultSession(UnlockedVault vault, const std::string& name, const Clock& clock)
    : vault_(std::move(vault)), clock_(clock), history_(*vault_.database) {
    const auto member = staffNamed(*vault_.database, name);
    if (!member || !member->active)
        throw WrongKey({"vault.wrong_key", {}});
    who_ = *member;
    demo_ = settingIn(*vault_.database, "demo") == "yes";
}

VaultSession::~VaultSession() = default;

void VaultSession::readWho() { who_ = staffNamed(opened(), who_.name).value_or(StaffMember{}); }

EntryNumber VaultSession::change(const std::function<void(Change&)>& work) {
    if (vault_.readOnly)
        throw SystemFailure({"vault.read_only", {{"folder", vault_.folder.string()}}});
    if (changing_)
        throw std::logic_error("a change inside a change");
    recordWhatCouldNotBe();
    const auto before = history_.end();
    refusedClient_.reset();
    try {
        changing_ = true;
        Transaction transaction(opened());
        history_.beginChange();
        VaultChange change(*this);
        work(change);
        transaction.commit();
        changing_ = false;
        keyFileBefore_.reset();
        return change.last();
    } catch (const NotAllowed& refusal) {
        changing_ = false;
        history_.returnTo(before);
        undoKeyFile();
        recordRefusal(refusal, refusedClient_);
        throw;
    } catch (...) {
        changing_ = false;
        history_.returnTo(before);
        undoKeyFile();
        throw;
    }
}

void VaultSession::recordAlone(const EntryDraft& entry) {
    if (!vault_.readOnly)
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
        if (canBeWrittenTo(vault_.folder))
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
    keyFileBefore_ = vault_.keyFile;
    vault_.keyFile = std::move(next);
    writeKeyFile(vault_.folder, vault_.keyFile);
}

// A change that failed takes its key file with it. If even that can't be written the vault still opens: what is then in the file
// too much is taken out at the next opening (finishInterrupted).
void VaultSession::undoKeyFile() {
    if (!keyFileBefore_)
        return;
    vault_.keyFile = std::move(*keyFileBefore_);
    keyFileBefore_.reset();
    try {
        writeKeyFile(vault_.folder, vault_.keyFile);
    } catch (const SystemFailure&) {
    }
}

void VaultSession::settleKeys() {
    if (!vault_.readOnly)
        changeKeys([this] { finishInterrupted(vault_); });
}

void VaultSession::takeOutSlot(std::string_view name) {
    auto remaining = vault_.keyFile;
    remaining.removeStaff(name);
    changeKeys([&] { rekeyVault(vault_, std::move(remaining)); });
}

void VaultSession::changeKeys(const std::function<void()>& work) {
    static_cast<void>(opened());         // or there is nothing to work on
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
