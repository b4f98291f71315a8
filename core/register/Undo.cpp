#include "core/register/ClientBin.h"
#include "core/register/EntryFields.h"
#include "core/register/ImportUndo.h"
#include "core/register/Store.h"
#include "core/register/Writing.h"
#include "core/vault/History.h"
#include "core/vault/Settings.h"
#include "core/vault/Staff.h"
#include "core/vault/Succession.h"

#include <algorithm>
#include <ranges>

// Undo reads the payloads of a change's entries backwards and writes the opposite, as a change like any other.

namespace fristad {

namespace {

[[noreturn]] void throwChangedSince(const HistoryEntry& entry) {
    throw Refused(Message{"refused.undo_changed_since", {{"table", entry.table}}});
}

/// Whether the fields that an entry names stand as it says they were, or became.
template <class Value> bool stands(const Value& value, const std::vector<FieldChange>& changes, Side side) {
    auto as = value;
    setFields(as, changes, side);
    return as == value;
}

template <class Value> void undoAdded(Change& change, const HistoryEntry& entry) {
    const auto row = findRow<Value>(change.database(), {entry.record});
    if (!row || changedFields<Value>(nullptr, &row->value) != *entry.fields)
        throwChangedSince(entry);
    requireToRewrite(change, entry.table, row->id, row->client);
    deleteRecord(change, *row);
}

template <class Value> void undoRemoved(Change& change, const HistoryEntry& entry) {
    if (findRow<Value>(change.database(), {entry.record}))
        throwChangedSince(entry);
    Record<Value> row{{entry.record}, entry.client, {}};
    setFields(row.value, *entry.fields, Side::from);
    if constexpr (std::is_same_v<Value, Client>)
        requireToBringBack(change, entry);
    else
        change.require(Action::logCasework, entry.client);
    insertRecord(change, row);
}

template <class Value> void undoChanged(Change& change, const HistoryEntry& entry) {
    const auto row = findRow<Value>(change.database(), {entry.record});
    if (!row)
        throwChangedSince(entry);
    if (stands(row->value, *entry.fields, Side::from))
        return; // went back with the row that it followed (a relative's code)
    if (!stands(row->value, *entry.fields, Side::to))
        throwChangedSince(entry);
    requireToRewrite(change, entry.table, row->id, row->client);
    auto value = row->value;
    setFields(value, *entry.fields, Side::from);
    updateRecord(change, *row, value);
}

template <class Value> bool undoIn(Change& change, const HistoryEntry& entry) {
    if (entry.table != Fields<Value>::table || !entry.fields)
        return false;
    if (entry.kind == entryKind(entry.table, "added"))
        undoAdded<Value>(change, entry);
    else if (entry.kind == entryKind(entry.table, "removed"))
        undoRemoved<Value>(change, entry);
    else if (entry.kind == entryKind(entry.table, "changed"))
        undoChanged<Value>(change, entry);
    else
        return false;
    return true;
}

/// Whether this person took their own name off, nobody has named them or taken them off since, and the client is open to staff: then
/// going back needs no right. Otherwise an old entry would be a way in.
bool isOwnLastStep(Change& change, const HistoryEntry& entry) {
    const auto self = change.session().who().id;
    if (entry.who != self || entry.record != self.number || isRestricted(change.database(), entry.client))
        return false;
    auto later = change.database().statement(
        "SELECT 1 FROM history_entries WHERE client = ?1 AND client <> 0 AND record_table = ?2 AND record = ?3"
        " AND number > ?4");
    later.bindAll(entry.client.number, namingTable, entry.record, entry.number.number);
    return !later.step();
}

void undoNamed(Change& change, const HistoryEntry& entry) {
    if (entry.record != change.session().who().id.number)
        change.require(Action::changeOthersEntries, entry.client);
    if (!dropNaming(change, entry.client, {entry.record}))
        throwChangedSince(entry);
    requireSomebodyNamed(change.database(), entry.client);
}

void undoTakenOff(Change& change, const HistoryEntry& entry) {
    if (!isOwnLastStep(change, entry))
        change.require(Action::changeOthersEntries, entry.client);
    if (!putNaming(change, entry.client, {entry.record}))
        throwChangedSince(entry);
}

bool undoNaming(Change& change, const HistoryEntry& entry) {
    if (entry.table != namingTable)
        return false;
    if (entry.kind == entryKind(namingTable, "added"))
        undoNamed(change, entry);
    else
        undoTakenOff(change, entry);
    return true;
}

bool undoDecision(Change& change, const HistoryEntry& entry) {
    if (entry.kind != "settings.changed" || !entry.fields)
        return false;
    for (const FieldChange& each : *entry.fields) {
        if (settingIn(change.database(), each.field).value_or("") != each.to)
            throwChangedSince(entry);
        setSetting(change, each.field, each.from);
    }
    return true;
}

bool undoRole(Change& change, const HistoryEntry& entry) {
    if (entry.kind != "staff.role_changed" || !entry.fields)
        return false;
    const auto staff = staffOf(change.session());
    const auto member = std::ranges::find(staff, StaffId{entry.record}, &StaffMember::id);
    for (const FieldChange& each : *entry.fields) {
        const auto before = parseCode<Role>(each.from);
        if (!before || member == staff.end() || code(member->role) != each.to)
            throwChangedSince(entry);
        changeRole(change, member->id, *before);
    }
    return true;
}

void undoEntry(Change& change, const HistoryEntry& entry) {
    bool done = undoIn<Client>(change, entry) || undoIn<ClientDetails>(change, entry) || undoNaming(change, entry) ||
                undoDecision(change, entry) || undoRole(change, entry);
    forEachRecordType([&]<class Value>() { done = done || undoIn<Value>(change, entry); });
    if (!done)
        throw Refused(Message{"refused.undo_not_possible", {}});
}

/// As amendDetails does: whoever brings a restriction back is named, unless somebody is who works here and can open the client.
void keepOpenable(Change& change, ClientId client) {
    if (!isRestricted(change.database(), client) || canBeOpened(change.database(), client))
        return;
    putNaming(change, client, change.session().who().id);
    requireSomebodyNamed(change.database(), client);
}

} // namespace

EntryNumber undo(Session& session, EntryNumber entry, const Progress& progress) {
    return session.change([&](Change& change) {
        const auto entries = changeOf(change.database(), entry);
        if (entries.empty())
            throw Refused(Message{"refused.undo_not_possible", {}});
        if (entries.back().kind == importTakenBack)
            throw Refused(Message{"refused.import_taken_back", {}});
        if (isImport(entries)) {
            takeBackImport(change, entries, progress);
            return;
        }
        for (auto each = entries.rbegin(); each != entries.rend(); ++each)
            try {
                undoEntry(change, *each);
            } catch (const ConstraintBroken&) {
                throwChangedSince(
                    *each); // something new hangs on what was added, or what was removed has lost its client
            }
        for (const HistoryEntry& each : entries)
            if (each.table == Fields<Client>::table || each.table == Fields<ClientDetails>::table)
                keepOpenable(change, each.client);
    });
}

} // namespace fristad
