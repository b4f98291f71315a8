#pragma once

#include "core/casework/FieldText.h"
#include "core/register/RowSql.h"
#include "core/vault/Session.h"

#include <stdexcept>

// The one way a row is written: its own rules and its place among the others, the row, the history entry and the search index.
// Whether the person may is asked before, by whoever calls.

namespace fristad {

/// Puts a row in, with the number it has (0: a new one). Refused with every fault.
template <class Value> RecordId insertRecord(Change& change, const Record<Value>& record);

/// Writes the new value of a row; nothing at all if it is the same.
template <class Value> void updateRecord(Change& change, const Record<Value>& before, const Value& now);

template <class Value> void deleteRecord(Change& change, const Record<Value>& record);

/// The fault of a value that the schema lets stand once only beside the client's others, and that stands there already.
Fault twiceFault(const Client& value);
Fault twiceFault(const Exploitation& value);
Fault twiceFault(const SupportReason& value);
Fault twiceFault(const RightMet& value);
/// There is no such rule for other kinds of record: std::logic_error.
template <class Value> Fault twiceFault(const Value&) {
    throw std::logic_error("a table without a rule of uniqueness broke one");
}

/// What is needed to change or remove this row: to log casework where the person wrote it, else to change what others wrote.
/// A row that came by an import was written by nobody here.
void requireToRewrite(Change& change, std::string_view table, RecordId id, ClientId client);

/// Every field whose text differs. A blank `Value{}` on either side is no value: pass nullptr.
template <class Value> std::vector<FieldChange> changedFields(const Value* before, const Value* now) {
    std::vector<FieldChange> fields;
    forEachField<Value>([&](const auto& each) {
        auto from = before == nullptr ? std::string() : fieldText(before->*each.member);
        auto to = now == nullptr ? std::string() : fieldText(now->*each.member);
        if (from != to)
            fields.push_back({std::string(each.name), std::move(from), std::move(to)});
    });
    return fields;
}

/// The kind of an entry about a row: `interventions.added`.
std::string entryKind(std::string_view table, std::string_view what);

/// A history entry's client_staff row: who is named on whom.
inline constexpr std::string_view namingTable = "client_staff";
/// Names somebody on a client, or takes the name off; nothing and false where it is so already.
bool putNaming(Change& change, ClientId client, StaffId staff);
bool dropNaming(Change& change, ClientId client, StaffId staff);
bool isRestricted(Database& database, ClientId client);
/// Refused if the client is restricted and nobody who works here could open it (core/vault/Succession.h).
void requireSomebodyNamed(Database& database, ClientId client);

} // namespace fristad
