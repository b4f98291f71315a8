#include "core/register/Writing.h"

#include "core/register/SearchIndex.h"
#include "core/vault/Succession.h"

namespace fristad {

namespace {

template <class Value> void checkPlace(Database&, const Value&, std::vector<Fault>&) {}
void checkPlace(Database& database, const Client& value, std::vector<Fault>& faults) {
    if (!value.relativeOf || value.relativeOf == value.code)
        return;
    auto known = database.statement("SELECT 1 FROM clients WHERE client_code = ?1");
    known.bindAll(value.relativeOf->text());
    if (!known.step())
        faults.push_back(faultIn("relative_of", value.relativeOf->text(), {"fault.relative_unknown", {}}));
}

template <class Value> void requireRight(Database& database, const Value& value) {
    auto faults = check(value);
    checkPlace(database, value, faults);
    if (!faults.empty())
        throw Refused(std::move(faults));
}

/// Runs what may break a rule of uniqueness, which is then the value's fault.
template <class Value, class Write> void writeOnce(const Value& value, Write&& write) {
    try {
        write();
    } catch (const ConstraintBroken& broken) {
        if (broken.kind() != ConstraintBroken::Kind::unique)
            throw;
        throw Refused({twiceFault(value)});
    }
}

template <class Value> constexpr bool isSearched = false;
template <> constexpr bool isSearched<ClientDetails> = true;
template <> constexpr bool isSearched<Intervention> = true;

template <class Value> // NOLINTNEXTLINE(performance-unnecessary-value-param): it is moved from
void recordRow(Change& change, const Record<Value>& row, std::string_view what, std::vector<FieldChange> fields) {
    change.record({.kind = entryKind(Fields<Value>::table, what),
                   .table = std::string(Fields<Value>::table),
                   .record = row.id.number,
                   .client = row.client,
                   .fields = std::move(fields)});
    if constexpr (isSearched<Value>)
        refreshSearch(change.database(), row.client);
}

template <class Value> void beforeUpdate(Change&, const Record<Value>&, const Value&) {}

// The schema changes the relatives' rows together with the code (ON UPDATE CASCADE). Their entries stand before the client's own, so
// that undoing, which goes backwards, gives the old code back first.
void beforeUpdate(Change& change, const Record<Client>& before, const Client& now) {
    if (before.value.code == now.code)
        return;
    auto relatives = change.database().statement("SELECT id FROM clients WHERE relative_of = ?1 ORDER BY id");
    relatives.bindAll(before.value.code.text());
    while (relatives.step()) {
        const ClientId relative{relatives.integer(0)};
        const Record<Client> row{{relative.number}, relative, {}};
        recordRow(change, row, "changed", {{"relative_of", before.value.code.text(), now.code.text()}});
    }
}

template <class Value> void beforeDelete(Database&, const Record<Value>&) {}

void beforeDelete(Database& database, const Record<Client>& client) {
    auto relatives = database.statement(
        "SELECT group_concat(client_code, ', ') FROM (SELECT client_code FROM clients WHERE relative_of = ?1 ORDER BY id)");
    relatives.bindAll(client.value.code.text());
    if (relatives.step() && !relatives.isNull(0))
        throw Refused({faultIn("client_code", client.value.code.text(),
                               {"fault.has_relatives", {{"codes", std::string(relatives.text(0))}}})});
}

} // namespace

std::string entryKind(std::string_view table, std::string_view what) {
    return std::string(table).append(".").append(what);
}

Fault twiceFault(const Client& value) { return faultIn("client_code", value.code.text(), {"fault.client_exists", {}}); }

Fault twiceFault(const Exploitation& value) {
    return faultIn("form", code(value.form), {"fault.twice_form", {{"country", fieldText(value.country)}}});
}

Fault twiceFault(const SupportReason& value) {
    return faultIn("reason", code(value.reason), {"fault.twice_reason", {}});
}

Fault twiceFault(const RightMet& value) { return faultIn("right", code(value.right), {"fault.twice_right", {}}); }

template <class Value> RecordId insertRecord(Change& change, const Record<Value>& record) {
    requireRight(change.database(), record.value);
    auto row = record;
    writeOnce(row.value, [&] {
        auto insert = change.database().statement(insertSql<Value>());
        const bool isNew = row.id.number == 0;
        bindRecord(insert, isNew ? std::nullopt : std::optional(row.id), row.client, row.value);
        insert.run();
        if (isNew)
            row.id = {change.database().lastInsertedRow()};
    });
    if constexpr (std::is_same_v<Value, Client>)
        row.client = {row.id.number};
    recordRow(change, row, "added", changedFields<Value>(nullptr, &row.value));
    return row.id;
}

template <class Value> void updateRecord(Change& change, const Record<Value>& before, const Value& now) {
    if (before.value == now)
        return;
    requireRight(change.database(), now);
    beforeUpdate(change, before, now);
    writeOnce(now, [&] { updateRow(change.database(), before.id, now); });
    recordRow(change, before, "changed", changedFields(&before.value, &now));
}

template <class Value> void deleteRecord(Change& change, const Record<Value>& record) {
    beforeDelete(change.database(), record);
    deleteRow<Value>(change.database(), record.id);
    recordRow(change, record, "removed", changedFields<Value>(&record.value, nullptr));
}

void requireToRewrite(Change& change, std::string_view table, RecordId id, ClientId client) {
    auto writer = change.database().statement(
        "SELECT staff FROM history_entries WHERE client = ?1 AND client <> 0 AND record_table = ?2 AND record = ?3"
        " AND kind = ?4 ORDER BY number LIMIT 1");
    writer.bindAll(client.number, table, id.number, entryKind(table, "added"));
    const bool own = writer.step() && writer.integer(0) == change.session().who().id.number;
    change.require(own ? Action::logCasework : Action::changeOthersEntries, client);
}

namespace {

void recordNaming(Change& change, ClientId client, StaffId staff, std::string_view what) {
    auto name = change.database().statement("SELECT name FROM staff WHERE id = ?1");
    name.bindAll(staff.number);
    const std::string who = name.step() ? std::string(name.text(0)) : std::string();
    const bool added = what == "added";
    change.record({.kind = entryKind(namingTable, what),
                   .table = std::string(namingTable),
                   .record = staff.number,
                   .client = client,
                   .fields = {{"staff", added ? "" : who, added ? who : ""}}});
}

} // namespace

bool putNaming(Change& change, ClientId client, StaffId staff) {
    change.database()
        .statement("INSERT OR IGNORE INTO client_staff (client_id, staff_id) VALUES (?1, ?2)")
        .bindAll(client.number, staff.number)
        .run();
    if (change.database().changedRows() == 0)
        return false;
    recordNaming(change, client, staff, "added");
    return true;
}

bool dropNaming(Change& change, ClientId client, StaffId staff) {
    change.database()
        .statement("DELETE FROM client_staff WHERE client_id = ?1 AND staff_id = ?2")
        .bindAll(client.number, staff.number)
        .run();
    if (change.database().changedRows() == 0)
        return false;
    recordNaming(change, client, staff, "removed");
    return true;
}

bool isRestricted(Database& database, ClientId client) {
    auto restricted = database.statement("SELECT 1 FROM client_details WHERE client_id = ?1 AND restricted = 'yes'");
    restricted.bindAll(client.number);
    return restricted.step();
}

void requireSomebodyNamed(Database& database, ClientId client) {
    if (!isRestricted(database, client) || canBeOpened(database, client))
        return;
    auto code = database.statement("SELECT client_code FROM clients WHERE id = ?1");
    code.bindAll(client.number);
    throw Refused({"refused.last_named", {{"code", code.step() ? std::string(code.text(0)) : std::string()}}});
}

#define FRISTAD_WRITING(Value)                                                                                         \
    template RecordId insertRecord(Change&, const Record<Value>&);                                                     \
    template void updateRecord(Change&, const Record<Value>&, const Value&);                                           \
    template void deleteRecord(Change&, const Record<Value>&);
FRISTAD_WRITING(Client)
FRISTAD_WRITING(ClientDetails)
FRISTAD_WRITING(Exploitation)
FRISTAD_WRITING(Intervention)
FRISTAD_WRITING(SupportReason)
FRISTAD_WRITING(Permit)
FRISTAD_WRITING(Referral)
FRISTAD_WRITING(PoliceReport)
FRISTAD_WRITING(RightMet)
#undef FRISTAD_WRITING

} // namespace fristad
