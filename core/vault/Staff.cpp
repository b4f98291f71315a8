#include "core/vault/Staff.h"

#include "core/vault/Succession.h"
#include "core/vault/Unlock.h"
#include "core/vault/VaultFiles.h"
#include "core/vault/VaultState.h"

#include <sys/statvfs.h>

namespace fristad {

namespace {

StaffMember memberOf(Database& database, StaffId id) {
    auto query = database.statement("SELECT name FROM staff WHERE id = ?1");
    query.bindAll(id.number);
    if (!query.step())
        throw Refused(Message{"staff.unknown", {}});
    return staffNamed(database, query.text(0)).value();
}

EntryDraft entryAbout(const StaffMember& member, std::string kind, std::vector<FieldChange> fields) {
    return {.kind = std::move(kind),
            .table = "staff",
            .record = member.id.number,
            .client = {},
            .fields = std::move(fields)};
}

void requireAnotherAdministrator(Database& database, const StaffMember& member) {
    if (member.role == Role::administrator && member.active &&
        database.integer("SELECT count(*) FROM staff WHERE role = 'administrator' AND state = 'active'") < 2)
        throw NotAllowed({"not_allowed.last_administrator", {{"name", member.name}}});
}

// Re-keying writes every page twice: once into the journal, once in place.
void requireRoomForRekeying(const UnlockedVault& vault) {
    struct statvfs disk {};
    if (::statvfs(vault.folder.c_str(), &disk) != 0)
        throw systemFailure(errno, vault.folder);
    constexpr std::uintmax_t margin = 1024 * 1024;
    const auto free = std::uintmax_t{disk.f_bavail} * disk.f_frsize;
    if (free < std::filesystem::file_size(vault.folder / databaseName) + margin)
        throw systemFailure(ENOSPC, vault.folder);
}

// In one change the database says that they are out and their slot goes; then the data key that they may have seen is replaced, which
// any later opening completes.
void takeOut(Session& session, StaffId id, std::string_view state, std::optional<StaffId> successor) {
    auto& inner = innerOf(session);
    session.require(Action::manageHouse);
    inner.settleKeys();
    requireRoomForRekeying(inner.vault());
    session.change([&](Change& change) {
        change.require(Action::manageHouse);
        const auto member = memberOf(change.database(), id);
        requireAnotherAdministrator(change.database(), member);
        auto before = change.database().statement("SELECT state FROM staff WHERE id = ?1");
        before.bindAll(id.number);
        before.step();
        const std::string was(before.text(0));
        if (was == "removed") // and stays so: who comes back is somebody new
            throw Refused(Message{"staff.unknown", {}});
        handOverClients(change, member, successor);
        change.willWrite("staff", id.number, {});
        change.database().statement("UPDATE staff SET state = ?2 WHERE id = ?1").bindAll(id.number, state).run();
        change.record(entryAbout(member, "staff." + std::string(state), {{"state", was, std::string(state)}}));
        auto remaining = inner.vault().keyFile;
        remaining.removeStaff(member.name);
        inner.writeKeyFileInChange(std::move(remaining));
        putRekeyingDue(change.database());
    });
    inner.readWho();
    inner.rekey();
}

void giveSlot(Change& change, const std::string& name, const Secret& passphrase) {
    auto& inner = innerOf(change.session());
    auto file = inner.vault().keyFile;
    file.put(makeSlot(Slot::Kind::staff, name, passphrase, inner.vault().dataKey));
    inner.writeKeyFileInChange(std::move(file));
}

// A first passphrase is known to whoever gave it: typed again it would still be.
void requireAnother(const Secret& current, const Secret& replacement) {
    if (canonicalPassphrase(current) == canonicalPassphrase(replacement))
        throw Refused(Message{"staff.passphrase_same", {}});
}

} // namespace

std::vector<FieldChange> setPassphraseState(Change& change, const StaffMember& member, bool first) {
    if (member.firstPassphrase == first)
        return {};
    const std::string state = first ? "first" : "own";
    change.willWrite("staff", member.id.number, {});
    change.database()
        .statement("UPDATE staff SET passphrase_state = ?2 WHERE id = ?1")
        .bindAll(member.id.number, state)
        .run();
    return {{"passphrase_state", first ? "own" : "first", state}};
}

std::vector<StaffMember> staffOf(Session& session) {
    session.require(Action::manageHouse);
    std::vector<StaffMember> members;
    auto query = session.database().statement("SELECT name FROM staff ORDER BY id");
    while (query.step())
        members.push_back(staffNamed(session.database(), query.text(0)).value());
    return members;
}

std::vector<Colleague> colleaguesOf(Session& session) {
    std::vector<Colleague> colleagues;
    auto query = session.database().statement("SELECT id, name, state FROM staff ORDER BY id");
    while (query.step())
        colleagues.push_back(
            {.id = {query.integer(0)}, .name = std::string(query.text(1)), .active = query.text(2) == "active"});
    return colleagues;
}

StaffId addStaff(Session& session, const std::string& name, const std::string& fullName, Role role,
                 const Secret& passphrase, PassphraseBy by) {
    const std::string state = by == PassphraseBy::administrator ? "first" : "own";
    session.require(Action::manageHouse);
    requireUsableName(name);
    requireUsablePassphrase(passphrase, {name, fullName});
    innerOf(session).settleKeys();
    StaffId added;
    session.change([&](Change& change) {
        change.require(Action::manageHouse);
        if (staffNamed(change.database(), name))
            throw Refused({"staff.name_used", {{"name", name}}});
        change.database()
            .statement("INSERT INTO staff (name, full_name, role, state, passphrase_state)"
                       " VALUES (?1, ?2, ?3, 'active', ?4)")
            .bindAll(name, fullName, code(role), state)
            .run();
        added = {change.database().lastInsertedRow()};
        change.record(entryAbout({.id = added, .name = name, .fullName = {}, .role = role, .active = true},
                                 "staff.added",
                                 {{"name", "", name},
                                  {"full_name", "", fullName},
                                  {"role", "", std::string(code(role))},
                                  {"state", "", "active"},
                                  {"passphrase_state", "", state}}));
        giveSlot(change, name, passphrase);
    });
    return added;
}

void removeStaff(Session& session, StaffId member, std::optional<StaffId> successor) {
    takeOut(session, member, "removed", successor);
}
void suspendStaff(Session& session, StaffId member, std::optional<StaffId> successor) {
    takeOut(session, member, "suspended", successor);
}

void reinstateStaff(Session& session, StaffId id, const Secret& passphrase) {
    session.require(Action::manageHouse);
    const auto returning = memberOf(session.database(), id);
    requireUsablePassphrase(passphrase, {returning.name, returning.fullName});
    innerOf(session).settleKeys();
    session.change([&](Change& change) {
        change.require(Action::manageHouse);
        const auto member = memberOf(change.database(), id);
        change.willWrite("staff", id.number, {});
        change.database()
            .statement("UPDATE staff SET state = 'active' WHERE id = ?1 AND state = 'suspended'")
            .bindAll(id.number)
            .run();
        if (change.database().changedRows() != 1)
            throw Refused({"staff.not_suspended", {{"name", member.name}}});
        auto fields = setPassphraseState(change, member, true);
        fields.insert(fields.begin(), {"state", "suspended", "active"});
        change.record(entryAbout(member, "staff.reinstated", std::move(fields)));
        giveSlot(change, member.name, passphrase);
    });
}

void changeRole(Change& change, StaffId id, Role role, std::optional<StaffId> successor) {
    change.require(Action::manageHouse);
    const auto member = memberOf(change.database(), id);
    if (member.role == role)
        return;
    requireAnotherAdministrator(change.database(), member);
    if (rightOf(role, Action::openRestrictedClient) == Reach::no)
        handOverClients(change, member, successor);
    change.willWrite("staff", id.number, {});
    change.database().statement("UPDATE staff SET role = ?2 WHERE id = ?1").bindAll(id.number, code(role)).run();
    change.record(
        entryAbout(member, "staff.role_changed", {{"role", std::string(code(member.role)), std::string(code(role))}}));
}

void changeRole(Session& session, StaffId id, Role role, std::optional<StaffId> successor) {
    session.require(Action::manageHouse);
    session.change([&](Change& change) { changeRole(change, id, role, successor); });
    innerOf(session).readWho();
}

void changePassphrase(Session& session, const Secret& current, const Secret& replacement) {
    auto& inner = innerOf(session);
    openStaffSlot(inner.vault().keyFile, session.who().name, current);
    requireUsablePassphrase(replacement, {session.who().name, session.who().fullName});
    requireAnother(current, replacement);
    inner.settleKeys();
    requireRoomForRekeying(inner.vault());
    session.change([&](Change& change) {
        change.record(
            entryAbout(session.who(), "staff.passphrase_changed", setPassphraseState(change, session.who(), false)));
        giveSlot(change, session.who().name, replacement);
        putRekeyingDue(change.database());
    });
    inner.readWho();
    inner.rekey();
}

void setPassphraseFor(Session& session, StaffId id, const Secret& passphrase) {
    auto& inner = innerOf(session);
    session.require(Action::manageHouse);
    const auto colleague = memberOf(session.database(), id);
    if (id == session.who().id) // who sits down at an open vault must not be able to take it over
        throw Refused(Message{"staff.own_passphrase_by_current", {}});
    requireUsablePassphrase(passphrase, {colleague.name, colleague.fullName});
    inner.settleKeys();
    requireRoomForRekeying(inner.vault());
    session.change([&](Change& change) {
        change.require(Action::manageHouse);
        const auto member = memberOf(change.database(), id);
        if (!member.active)
            throw Refused({"staff.not_active", {{"name", member.name}}});
        change.record(entryAbout(member, "staff.passphrase_given", setPassphraseState(change, member, true)));
        giveSlot(change, member.name, passphrase);
        putRekeyingDue(change.database());
    });
    inner.rekey(); // the forgotten one may have been seen by somebody
}

void requireOwnPassphrase(const Session& session) {
    if (session.who().firstPassphrase)
        throw NotAllowed({"not_allowed.first_passphrase", {{"name", session.who().name}}});
}

} // namespace fristad
