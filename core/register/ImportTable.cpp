#include "core/register/ImportTable.h"

#include "core/register/ImportUndo.h"
#include "core/register/Writing.h"

namespace fristad {

namespace {

/// Rows that an index may be made of later: SQLite sorts them in memory.
constexpr std::uint64_t mostWithoutIndexes = 500'000;

/// Whether two values are the same as far as the register's columns go.
template <class Value> bool equalInRegister(const Value& a, const Value& b) {
    bool equal = true;
    forEachField<Value>([&](const auto& each) {
        if (each.known == Known::inRegister)
            equal = equal && a.*each.member == b.*each.member;
    });
    return equal;
}

template <class Value> bool carriesNote(const Value&) { return false; }
bool carriesNote(const Intervention& value) { return value.note.has_value(); }

} // namespace

template <class Value>
ImportTable<Value>::ImportTable(ImportRun& import)
    : import_(&import),
      present_(import.has(table)),
      insert_(import.database.statement(insertSql<Value>())),
      insertAll_(import.database.statement(insertSql<Value>(mostWaiting))) {}

template <class Value> void ImportTable<Value>::read() {
    readFile(import_->options.update ? Pass::findEqual : Pass::insertAll);
}

template <class Value> void ImportTable<Value>::insertWhatIsNew() { readFile(Pass::insertNew); }

template <class Value> void ImportTable<Value>::readFile(Pass pass) {
    if (!present_)
        return;
    const bool first = pass != Pass::insertNew;
    const auto addFault = [&](const Fault& fault) {
        if (first)
            import_->addFault(table, fault);
    };
    CsvRows<Value, decltype(addFault)> rows(addFault);
    Value value;
    std::uint64_t number = 0;
    auto sink = import_->sinkFor(table);
    sink.fault = [&](Fault fault) { addFault(std::move(fault)); };
    sink.header = [&](const CsvRow& header) { rows.readHeader(header); };
    sink.row = [&](const CsvRow& row) {
        if (!rows.usable())
            return;
        ++number;
        const bool right = rows.readRow(row, value);
        const auto client = import_->clientOf(rows.code());
        if (rows.code().empty())
            rows.fault(clientCodeColumn, {}, {"fault.required", {}});
        else if (!client)
            rows.fault(clientCodeColumn, rows.code(), import_->whyNot(rows.code()));
        else if (right)
            takeRow(pass, number, *client, value, row);
    };
    import_->read(table, sink);
    insertWaiting();
    if (pass != Pass::findEqual)
        import_->laterIndexes.make(table); // while the table is at hand in SQLite's cache
    rows_ = number;
}

template <class Value>
void ImportTable<Value>::takeRow(Pass pass, std::uint64_t number, ClientId client, const Value& value,
                                 const CsvRow& row) {
    const auto at = static_cast<std::int64_t>(number);
    if (pass == Pass::insertAll || (pass == Pass::insertNew && !matched_.has(at))) {
        if (waiting_.empty())
            waiting_.reserve(mostWaiting);
        waiting_.push_back({client, value, row.line});
        if (waiting_.size() == mostWaiting)
            insertWaiting();
    }
    if (pass != Pass::findEqual || !import_->isOld(client))
        return;
    if (keepEqual(client, value))
        matched_.add(at);
    else
        import_->gaining.add(client.number);
}

template <class Value> bool ImportTable<Value>::keepEqual(ClientId client, const Value& value) {
    for (const auto& row : findRows<Value>(import_->database, client))
        if (!kept_.has(row.id.number) && equalInRegister(row.value, value)) {
            kept_.add(row.id.number);
            return true;
        }
    return false;
}

template <class Value> void ImportTable<Value>::insertWaiting() {
    auto rows = std::exchange(waiting_, {});
    if (rows.size() == mostWaiting) {
        int bound = 0;
        for (const auto& each : rows)
            bound = bindRecord(insertAll_, std::nullopt, each.client, each.value, bound);
        try {
            insertAll_.run();
            added_ += rows.size();
            if (added_ > mostWithoutIndexes)
                import_->laterIndexes.make(table);
            const auto last = import_->database.lastInsertedRow();
            import_->newRows.take<Value>({last + 1 - static_cast<std::int64_t>(mostWaiting)}, std::move(rows));
            return;
        } catch (const ConstraintBroken& broken) {
            insertAll_.reset(); // none of them is in: one by one it shows which it was
            if (broken.kind() != ConstraintBroken::Kind::unique)
                throw;
        }
    }
    for (auto& each : rows)
        insertOne(std::move(each));
}

template <class Value> void ImportTable<Value>::insertOne(NewRow<Value> row) {
    bindRecord(insert_, std::nullopt, row.client, row.value);
    try {
        insert_.run();
        ++added_;
    } catch (const ConstraintBroken& broken) {
        insert_.reset();
        if (broken.kind() != ConstraintBroken::Kind::unique)
            throw;
        auto fault = twiceFault(row.value);
        fault.line = row.line;
        import_->addFault(table, std::move(fault));
        return;
    }
    import_->newRows.take<Value>({import_->database.lastInsertedRow()}, {std::move(row)});
}

template <class Value> void ImportTable<Value>::removeWhatGoes(ClientId client, std::vector<FieldChange>& fields) {
    if (!present_)
        return;
    for (const auto& row : findRows<Value>(import_->database, client)) {
        if (kept_.has(row.id.number))
            continue;
        if (carriesNote(row.value)) {
            // Which client it is and nothing of what is kept: a message may stand where others read it.
            const auto code = findRow<Client>(import_->database, {client.number})->value.code;
            import_->addFault(table, faultIn(clientCodeColumn, code.text(), {"fault.row_carries_note", {}}));
            continue;
        }
        addRemovedRow<Value>(fields, row.id, changedFields<Value>(&row.value, nullptr));
        deleteRow<Value>(import_->database, row.id);
        ++removed_;
    }
}

template <class Value> void ImportTable<Value>::summarise() {
    if (present_)
        import_->summary.tables.push_back(
            {.file = fileName(table), .rows = rows_, .added = added_, .removed = removed_});
}

template class ImportTable<Exploitation>;
template class ImportTable<Intervention>;
template class ImportTable<SupportReason>;
template class ImportTable<Permit>;
template class ImportTable<Referral>;
template class ImportTable<PoliceReport>;
template class ImportTable<RightMet>;

} // namespace fristad
