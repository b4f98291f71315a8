#pragma once

#include "core/casework/Fields.h"
#include "core/vault/History.h"
#include "core/vocabulary/Progress.h"

#include <vector>

// An import's entries name its clients and commit to their rows; they hold what it removed or replaced, and not what it added (vault.md,
// History). What it added is told by its number: the run's entry says how far the numbers of each table had come before.

namespace fristad {

/// The kind of the entry that ends a taking back.
inline constexpr std::string_view importTakenBack = "import.taken_back";

/// The fields of the run's entry that say how far the numbers of each table of records had come before the import.
std::vector<FieldChange> lastRowsBeforeImport(Database& database);
/// Adds the fields that say what a row of a client was that the import removes.
template <class Value>
void addRemovedRow(std::vector<FieldChange>& fields, RecordId row, const std::vector<FieldChange>& was) {
    for (const FieldChange& each : was)
        fields.push_back(
            {std::string(Fields<Value>::table) + '.' + std::to_string(row.number) + '.' + each.field, each.from, ""});
}

/// Whether these entries are a whole import's.
bool isImport(const std::vector<HistoryEntry>& change);

/// Takes a whole import back: who came by it goes with every row, who was updated is as before. Refused, naming every client, where
/// something of a client was changed since; one who was removed since stays removed. Needs Action::importRegister, and to change what
/// others wrote on every client.
void takeBackImport(Change& change, const std::vector<HistoryEntry>& import, const Progress& progress);

} // namespace fristad
