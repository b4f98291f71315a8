#pragma once

#include "core/register/CsvRows.h"
#include "core/register/ImportRun.h"
#include "core/register/RowSql.h"

namespace fristad {

/// One of the other files of a register: the rows of one kind of record.
template <class Value> class ImportTable {
public:
    explicit ImportTable(ImportRun& import);

    /// Without update: puts every row in. With it: finds for every row of a client who was there the equal one that stays.
    void read();
    /// Removes the client's rows that no row of the file equals; each is added to `fields`. A row with a note can't go: a fault.
    void removeWhatGoes(ClientId client, std::vector<FieldChange>& fields);
    /// Puts in the rows that have no equal, in the order of the file.
    void insertWhatIsNew();

    void summarise();

private:
    enum class Pass : std::uint8_t { insertAll, findEqual, insertNew };

    void readFile(Pass pass);
    void takeRow(Pass pass, std::uint64_t number, ClientId client, const Value& value, const CsvRow& row);
    /// Puts in what waits: all of it at once, or row by row where one of them breaks a rule of uniqueness.
    void insertWaiting();
    void insertOne(NewRow<Value> row);
    bool keepEqual(ClientId client, const Value& value);

    static constexpr auto table = Fields<Value>::table;

    ImportRun* import_;
    bool present_;
    /// Rows that go in by one statement: opening the table and its indexes costs as much as putting a row in.
    static constexpr std::size_t mostWaiting = NewRows::rowsAtOnce;

    Statement insert_;
    Statement insertAll_; ///< of mostWaiting rows
    std::vector<NewRow<Value>> waiting_;
    RowSet kept_;    ///< rows of the vault that stay
    RowSet matched_; ///< rows of the file, counted from 1, that are there already
    std::uint64_t rows_ = 0;
    std::uint64_t added_ = 0;
    std::uint64_t removed_ = 0;
};

} // namespace fristad
