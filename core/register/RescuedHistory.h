#pragma once

#include "core/register/RescuedRows.h"
#include "core/vault/History.h"

#include <set>

namespace fristad {

/// How much of the history came.
struct RescuedHistory {
    Checkpoint end;
    std::int64_t last = 0; ///< the number of the damaged vault's last entry, as far as can be told
    bool whole = false;
};

/// Cuts the history where it no longer hangs together: an entry is missing or was changed, or what it held is. Whatever says something
/// of later entries goes with them. `all`: it goes whole.
RescuedHistory cutHistory(DamagedTables& from, Database& to, const RescuedRows& rows, bool all);

/// Puts back a member of staff or a setting whose row is missing, or isn't the one that the history says: the entries about it have all
/// that it holds, and the hash in the last one proves it. Only of a whole history. Returns those whose row was another one: table, number.
std::vector<std::pair<std::string, std::int64_t>> restoreFromHistory(Database& database);

/// Where the rows contradict a history that is whole.
struct Contradictions {
    using Row = std::pair<std::string, std::int64_t>; ///< table, number
    std::set<Row> missing;
    std::set<Row> differing;        ///< not what it says, or it knows nothing of them
    std::set<std::int64_t> clients; ///< the rows of this client are not those that were imported
};
Contradictions contradictionsIn(Database& database, const Progress& progress);

/// Binds every row to the history anew, as part of the change: an entry for each client as an import makes one, and one for each other
/// row. What the history says of rows that are gone is ended so too.
void bindRows(class Change& change);

} // namespace fristad
