#pragma once

#include "core/casework/Fields.h"
#include "core/casework/Ids.h"
#include "core/vault/Session.h"
#include "core/vocabulary/Progress.h"

#include <optional>
#include <vector>

// Casework values in and out of the vault, the same way for every kind of record that hangs on a client: Exploitation,
// Intervention, SupportReason, Permit, Referral, PoliceReport, RightMet (ClientStore.h has the client itself).

namespace fristad {

/// Adds a row. Throws NotAllowed, or Refused with every fault of the value and of its place among the client's other rows.
template <class Value> RecordId add(Change& change, ClientId client, const Value& value);

/// Replaces a row's value; the same value again writes nothing and no entry. Refused if the row is gone.
template <class Value> void amend(Change& change, RecordId id, const Value& value);

template <class Value> void remove(Change& change, RecordId id);

/// A client's rows in the order they were entered. NotAllowed where the person may not see the client in full.
template <class Value> std::vector<Record<Value>> rowsOf(Session& session, ClientId client);

template <class Value> std::optional<Record<Value>> find(Session& session, RecordId id);

/// Takes back everything that the change which ended with `entry` did, as a change of its own. Refused, naming what, when
/// something of it was changed since. The person needs the rights that the opposite change needs. An import goes back whole, and comes
/// again only by importing the files again; it is the only one that takes long enough for `progress`.
EntryNumber undo(Session& session, EntryNumber entry, const Progress& progress = {});

} // namespace fristad
