#pragma once

#include "core/vault/DamagedTables.h"

namespace fristad {

/// What came of the rows of a damaged database, and where others may have been.
struct RescuedRows {
    struct Gap {
        std::string table;
        LostRows rows;
    };
    std::uint64_t rows = 0;
    std::vector<Gap> gaps;
    std::vector<std::string> inPart;                           ///< tables without numbers of which some may be missing
    std::vector<std::pair<std::string, std::int64_t>> refused; ///< rows that the schema does not allow: table, number
};

/// Copies every row that can be read into a database of the newest schema, but for `vault_state`. Belongs to the caller's transaction, in
/// which foreign keys are not looked up. SQLite's notes of the greatest numbers come too, so that none is used again.
RescuedRows copyRows(DamagedTables& from, Database& to, const Progress& progress);

} // namespace fristad
