#include "core/vault/Staff.h"

#include "core/vault/Succession.h"
#include "core/vault/Unlock.h"
#include "core/vault/VaultFiles.h"

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

// First the database says that they are out, which any opening keeps to and completes; then their slot goes and the data key
// that they may have seen opens nothing any more.
void takeOut(Session& session, StaffId id, std::string_view state, std::optional<StaffId> successor) {
    auto& inner = innerOf(session);
    session.require(Action::manageHouse);
    inner.settleKeys();
    requireRoomForRekeying(inner.vault());
    std::string name;
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
        change.database().statement("UPDATE staff SET state = ?2 WHERE id = ?1").bindAll(id.number, state).run();
        change.record(entryAbout(member, "staff." + std::string(state), {{"state", was, std::string(state)}}));
        name = member.name;
    });
    inner.readWho();
    inner.takeOutSlot(name);
}

void giveSlot(Change& change, const std::string& name, const Secret& passphrase) {
    auto& inner = innerOf(change.session());
    auto file = inner.vault().keyFile;
    file.put(makeSlot(Slot::Kind::staff, name, passphrase, inner.vault().dataKey));
    inner.writeKeyFileInChange(std::move(file));
}

} // namespace

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
                 const Secret& passphrase) {
    session.require(Action::manageHouse);
    requireUsableName(name);
    requireUsablePassphrase(passphrase);
    innerOf(session).settleKeys();
    StaffId added;
    session.change([&](Change& change) {
        change.require(Action::manageHouse);
        if (staffNamed(change.database(), name))
            throw Refused({"staff.name_used", {{"name", name}}});
        change.database()
            .statement("INSERT INTO staff (name, full_name, role, state) VALUES (?1, ?2, ?3, 'active')")
            .bindAll(name, fullName, code(role))
            .run();
        added = {change.database().lastInsertedRow()};
        change.record(entryAbout({.id = added, .name = name, .fullName = {}, .role = role, .active = true},
                                 "staff.added",
                                 {{"name", "", name},
                                  {"full_name", "", fullName},
                                  {"role", "", std::string(code(role))},
                                  {"state", "", "active"}}));
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
    requireUsablePassphrase(passphrase);
    innerOf(session).settleKeys();
    session.change([&](Change& change) {
        change.require(Action::manageHouse);
        const auto member = memberOf(change.database(), id);
        change.database()
            .statement("UPDATE staff SET state = 'active' WHERE id = ?1 AND state = 'suspended'")
            .bindAll(id.number)
            .run();
        if (change.database().changedRows() != 1)
            throw Refused({"staff.not_suspended", {{"name", member.name}}});
        change.record(entryAbout(member, "staff.reinstated", {{"state", "suspended", "active"}}));
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
    requireUsablePassphrase(replacement);
    inner.settleKeys();
    session.change([&](Change& change) {
        change.record(entryAbout(session.who(), "staff.passphrase_changed", {}));
        giveSlot(change, session.who().name, replacement);
    });
}

} // namespace fristad
