#include "core/register/Store.h"

#include "core/casework/ReferralSteps.h"
#include "core/register/Writing.h"

namespace fristad {

namespace {

/// A row that is to be changed; Refused if somebody removed it.
template <class Value> Record<Value> rowToRewrite(Change& change, RecordId id) {
    auto row = findRow<Value>(change.database(), id);
    if (!row)
        throw Refused(Message{"refused.row_gone", {}});
    requireToRewrite(change, Fields<Value>::table, id, row->client);
    return std::move(*row);
}

} // namespace

template <class Value> RecordId add(Change& change, ClientId client, const Value& value) {
    change.require(Action::logCasework, client);
    return insertRecord(change, Record<Value>{{}, client, value});
}

template <class Value> void amend(Change& change, RecordId id, const Value& value) {
    const auto row = rowToRewrite<Value>(change, id);
    if constexpr (std::is_same_v<Value, Referral>)
        if (auto faults = checkCorrection(row.value, value); !faults.empty())
            throw Refused(std::move(faults));
    updateRecord(change, row, value);
}

template <class Value> void remove(Change& change, RecordId id) {
    deleteRecord(change, rowToRewrite<Value>(change, id));
}

template <class Value> std::vector<Record<Value>> rowsOf(Session& session, ClientId client) {
    session.require(Action::seeClientInFull, client);
    return findRows<Value>(session.database(), client);
}

template <class Value> std::optional<Record<Value>> find(Session& session, RecordId id) {
    auto row = findRow<Value>(session.database(), id);
    if (row)
        session.require(Action::seeClientInFull, row->client);
    return row;
}

// NOLINTBEGIN(bugprone-macro-parentheses): a type takes none
#define FRISTAD_STORE(Value)                                                                                           \
    template RecordId add(Change&, ClientId, const Value&);                                                            \
    template void amend(Change&, RecordId, const Value&);                                                              \
    template void remove<Value>(Change&, RecordId);                                                                    \
    template std::vector<Record<Value>> rowsOf(Session&, ClientId);                                                    \
    template std::optional<Record<Value>> find(Session&, RecordId);
// NOLINTEND(bugprone-macro-parentheses)
FRISTAD_STORE(Exploitation)
FRISTAD_STORE(Intervention)
FRISTAD_STORE(SupportReason)
FRISTAD_STORE(Permit)
FRISTAD_STORE(Referral)
FRISTAD_STORE(PoliceReport)
FRISTAD_STORE(RightMet)
#undef FRISTAD_STORE

} // namespace fristad
