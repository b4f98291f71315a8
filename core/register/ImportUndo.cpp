#include "core/register/ImportUndo.h"

#include "core/register/CsvRows.h"
#include "core/register/EntryFields.h"
#include "core/register/RowSql.h"
#include "core/vault/RowBinding.h"

#include <algorithm>
#include <charconv>

namespace fristad {

namespace {

constexpr std::string_view runKind = "import.run";
constexpr std::string_view addedKind = "import.added";
constexpr std::string_view updatedKind = "import.updated";
constexpr std::string_view lastRowField = "last_row.";

std::int64_t numberIn(std::string_view text) {
    std::int64_t number = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || rest != text.data() + text.size())
        throwUnreadable();
    return number;
}

std::int64_t lastRowBefore(const HistoryEntry& run, std::string_view table) {
    const auto field = std::string(lastRowField).append(table);
    const auto found = std::ranges::find(*run.fields, field, &FieldChange::field);
    if (found == run.fields->end())
        throw Refused(Message{"refused.undo_not_possible", {}});
    return numberIn(found->from);
}

bool isAboutClient(const HistoryEntry& entry) { return entry.kind == addedKind || entry.kind == updatedKind; }

/// What the import's entry says that the rows of its client were from then on.
ChainHash rowsAfter(Database& database, EntryNumber entry) {
    auto query = database.statement("SELECT row_after FROM history_payloads WHERE entry = ?1");
    query.bindAll(entry.number);
    ChainHash hash{};
    if (!query.step() || query.blob(0).size() != hash.size())
        throw Refused(Message{"refused.undo_not_possible", {}}); // thinned
    std::ranges::copy(query.blob(0), hash.begin());
    return hash;
}

class ImportTakenBack {
public:
    ImportTakenBack(Change& change, const std::vector<HistoryEntry>& import, const Progress& progress)
        : change_(change), database_(change.database()), import_(import), progress_(progress) {
        findAdded();
    }

    void run() {
        change_.require(Action::importRegister);
        change_.require(Action::changeOthersEntries);
        requireAsItWas();
        for (const HistoryEntry& each : import_)
            if (each.kind == updatedKind)
                putBack(each);
        requireNoRelatives();
        forEachRecordType([&]<class Value>() { removeAdded<Value>(); });
        removeAdded<Client>();
        record();
    }

private:
    /// New clients have numbers that follow each other, and nobody else has one between them: 0 to -1 where there are none.
    void findAdded() {
        for (const HistoryEntry& each : import_)
            if (each.kind == addedKind) {
                firstAdded_ = firstAdded_ == 0 ? each.client.number : std::min(firstAdded_, each.client.number);
                lastAdded_ = std::max(lastAdded_, each.client.number);
            }
    }

    /// Every client of the import must be as the import left them, or be gone.
    void requireAsItWas() {
        std::vector<ChainHash> now(firstAdded_ == 0 ? 0 : static_cast<std::size_t>(lastAdded_ - firstAdded_ + 1));
        if (!now.empty())
            forEachClientAfter(database_, {firstAdded_ - 1}, [&](ClientId client, const ChainHash& rows) {
                if (client.number <= lastAdded_)
                    now[static_cast<std::size_t>(client.number - firstAdded_)] = rows;
            });
        std::vector<Fault> faults;
        for (const HistoryEntry& each : import_) {
            if (!isAboutClient(each))
                continue;
            step();
            const bool isNew = each.kind == addedKind;
            if (!isNew)
                change_.require(Action::changeOthersEntries, each.client);
            const auto rows = isNew ? now[static_cast<std::size_t>(each.client.number - firstAdded_)]
                                    : hashOfClient(database_, each.client);
            if (rows != rowsAfter(database_, each.number) && !(isNew && rows == ChainHash{}))
                faults.push_back(faultIn(clientCodeColumn, codeOf(each.client), {"fault.changed_since_import", {}}));
        }
        if (!faults.empty())
            throw Refused(std::move(faults));
    }

    std::string codeOf(ClientId client) {
        const auto row = findRow<Client>(database_, {client.number});
        return row ? row->value.code.text() : std::string();
    }

    /// Nobody who stays may be the relative of somebody who goes.
    void requireNoRelatives() {
        auto query = database_.statement(
            "SELECT r.client_code, c.client_code FROM clients c JOIN clients r ON r.relative_of = c.client_code"
            " WHERE c.id BETWEEN ?1 AND ?2 AND r.id NOT BETWEEN ?1 AND ?2 ORDER BY r.id");
        query.bindAll(firstAdded_, lastAdded_);
        std::vector<Fault> faults;
        while (query.step())
            faults.push_back(faultIn(clientCodeColumn, query.text(1),
                                     {"fault.has_relatives", {{"codes", std::string(query.text(0))}}}));
        if (!faults.empty())
            throw Refused(std::move(faults));
    }

    /// The rows that the import removed from a client who was there, and what it wrote over.
    void putBack(const HistoryEntry& entry) {
        step();
        forEachRecordType([&]<class Value>() {
            auto added = database_.statement(
                std::string("DELETE FROM ").append(Fields<Value>::table).append(" WHERE client_id = ?1 AND id > ?2"));
            added.bindAll(entry.client.number, lastRowBefore(import_.back(), Fields<Value>::table)).run();
            insertRemoved<Value>(entry);
        });
        auto row = findRow<Client>(database_, {entry.client.number});
        const auto before = row->value;
        setFields(row->value, *entry.fields, Side::from);
        if (row->value != before)
            updateRow(database_, row->id, row->value);
    }

    template <class Value> void insertRemoved(const HistoryEntry& entry) {
        const auto table = std::string(Fields<Value>::table).append(".");
        std::string_view row;
        for (const FieldChange& each : *entry.fields) {
            const std::string_view field = each.field;
            const auto end = field.starts_with(table) ? field.find('.', table.size()) : std::string_view::npos;
            if (end == std::string_view::npos || field.substr(0, end + 1) == row)
                continue;
            row = field.substr(0, end + 1); // the fields of one row stand together
            Value value;
            setFields(value, *entry.fields, Side::from, row);
            auto insert = database_.statement(insertSql<Value>());
            bindRecord(insert, RecordId{numberIn(row.substr(table.size(), row.size() - table.size() - 1))},
                       entry.client, value);
            insert.run();
        }
    }

    template <class Value> void removeAdded() {
        auto remove = database_.statement(std::string("DELETE FROM ")
                                              .append(Fields<Value>::table)
                                              .append(" WHERE ")
                                              .append(RowKey<Value>::client)
                                              .append(" BETWEEN ?1 AND ?2"));
        remove.bindAll(firstAdded_, lastAdded_).run();
        report(progress_, steps_, import_.size() * 2);
    }

    void record() {
        for (const HistoryEntry& each : import_) {
            if (!isAboutClient(each))
                continue;
            step();
            const bool was = each.kind == updatedKind;
            change_.record({.kind = was ? "import.put_back" : "import.removed",
                            .table = std::string(Fields<Client>::table),
                            .record = each.client.number,
                            .client = each.client,
                            .fields = {},
                            .rowsOfClient = was ? hashOfClient(database_, each.client) : ChainHash{}});
        }
        const auto number = std::to_string(import_.back().number.number);
        change_.record({.kind = std::string(importTakenBack),
                        .table = {},
                        .record = 0,
                        .client = {},
                        .fields = {{"import", number, ""}}});
    }

    void step() {
        constexpr std::uint64_t askEvery = 256;
        if (++steps_ % askEvery == 0)
            report(progress_, steps_, import_.size() * 2);
    }

    Change& change_;
    Database& database_;
    const std::vector<HistoryEntry>& import_;
    const Progress& progress_;
    std::int64_t firstAdded_ = 0;
    std::int64_t lastAdded_ = -1;
    std::uint64_t steps_ = 0;
};

} // namespace

std::vector<FieldChange> lastRowsBeforeImport(Database& database) {
    std::vector<FieldChange> fields;
    forEachRecordType([&]<class Value>() {
        const auto last = database.integer(std::string("SELECT ifnull(max(id), 0) FROM ").append(Fields<Value>::table));
        fields.push_back({std::string(lastRowField).append(Fields<Value>::table), std::to_string(last), ""});
    });
    return fields;
}

bool isImport(const std::vector<HistoryEntry>& change) { return !change.empty() && change.back().kind == runKind; }

void takeBackImport(Change& change, const std::vector<HistoryEntry>& import, const Progress& progress) {
    ImportTakenBack(change, import, progress).run();
}

} // namespace fristad
