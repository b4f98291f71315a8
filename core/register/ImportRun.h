#pragma once

#include "core/register/ClientCodes.h"
#include "core/register/CsvReader.h"
#include "core/register/FirstImport.h"
#include "core/register/NewRows.h"
#include "core/register/RegisterCsv.h"

#include <map>

// What the parts of one import share (RegisterImport.cpp has the order of things).

namespace fristad {

/// A set of row numbers, one bit each.
class RowSet {
public:
    void add(std::int64_t number) {
        const auto at = static_cast<std::size_t>(number);
        if (at >= bits_.size())
            bits_.resize(at + at / 2 + 1);
        bits_[at] = true;
    }
    [[nodiscard]] bool has(std::int64_t number) const {
        const auto at = static_cast<std::size_t>(number);
        return at < bits_.size() && bits_[at];
    }
    [[nodiscard]] std::int64_t end() const noexcept { return static_cast<std::int64_t>(bits_.size()); }

private:
    std::vector<bool> bits_;
};

class ImportRun {
public:
    ImportRun(Change& importing, const std::filesystem::path& from, const ImportOptions& options,
              const Progress& progress);

    [[nodiscard]] std::filesystem::path fileOf(std::string_view table) const;
    [[nodiscard]] bool has(std::string_view table) const;

    /// Reads a file of the register once, counting its bytes as progress.
    void read(std::string_view table, const CsvSink& sink);
    /// A sink that sends faults of the file's form to this run.
    CsvSink sinkFor(std::string_view table);

    void addFault(std::string_view table, Fault fault);
    /// Throws Refused with every fault, in the order of files and lines, if there was any.
    void refuseFaults();

    /// Whether this person may do to a client who is there what editing by hand would ask for (roles.md): asked once a client.
    bool mayRewrite(ClientId client);
    /// Whether the code names a client whose rows this import may bring.
    std::optional<ClientId> clientOf(std::string_view code);
    /// Why clientOf gave none.
    Message whyNot(std::string_view code);
    [[nodiscard]] bool isOld(ClientId client) const noexcept { return client.number <= lastOldClient; }

    /// The names of the files read, and the hashes of their bytes; and what taking the import back needs.
    [[nodiscard]] std::vector<FieldChange> fieldsOfRun() const;

    Change& change;
    Database& database;
    const ImportOptions options;
    ClientCodes codes;
    const std::int64_t lastOldClient;           ///< clients up to this number were there before
    const std::vector<FieldChange> lastOldRows; ///< of every table, for taking the import back
    RowSet listed;                              ///< clients of clients.csv
    RowSet named;                               ///< clients, old ones, of any file
    RowSet gaining;                             ///< old clients who get a row that they don't have
    LaterIndexes laterIndexes;                  ///< of the register's tables, where nothing is in them yet
    NewRows newRows;
    ImportSummary summary;

private:
    std::filesystem::path folder_;
    const Progress& progress_;
    std::uint64_t bytes_ = 0;
    std::uint64_t passed_ = 0;
    std::vector<Fault> faults_;
    std::uint64_t faultsNotKept_ = 0;
    RowSet allowed_;
    RowSet refused_;
    std::map<std::string, CsvHash, std::less<>> hashes_; ///< by file name
};

/// The file of a table: `clients.csv`.
std::string fileName(std::string_view table);

} // namespace fristad
