#pragma once

#include "core/vault/Database.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

// What a register that fills an empty vault puts off, for it costs far less once, when the rows are in, than at every row. Rules of
// uniqueness and CHECKs hold at every row all the same.

namespace fristad {

/// Whether there is no register in the vault yet: no client, and so no row that would hang on one.
bool holdsNoRegister(Database& database);

/// The indexes that serve speed alone and have every row of a table (few rows cost little), taken away while it is filled. In a
/// transaction: what undoes it brings them back.
class LaterIndexes {
public:
    explicit LaterIndexes(Database& database) : database_(&database) {}

    void putOff(std::string_view table);
    /// Makes the table's indexes as they were, from all of its rows. SQLite sorts in memory, some 50 bytes a row.
    void make(std::string_view table);
    void makeAll();

private:
    Database* database_;
    std::map<std::string, std::vector<std::string>, std::less<>> sql_; ///< by table, in the order they were made
};

/// Looks up whatever a row of any table points to, each thing once and in order; ConstraintBroken if it is not there. For the end of a
/// transaction inside Database::withReferencesUnchecked.
void requireReferences(Database& database);

} // namespace fristad
