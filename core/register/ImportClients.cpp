#include "core/register/ImportClients.h"

#include "core/register/Writing.h"
#include "core/vault/RowBinding.h"

namespace fristad {

namespace {

constexpr auto table = Fields<Client>::table;

auto faultsOf(ImportRun& import) {
    return [&import](Fault fault) { import.addFault(table, std::move(fault)); };
}

void ignoreFault(const Fault&) {} // in a second reading, everything was said in the first

} // namespace

void ImportClients::read() {
    if (!import_->has(table))
        return;
    CsvRows<Client, decltype(faultsOf(*import_))> rows(faultsOf(*import_));
    Client client;
    auto sink = import_->sinkFor(table);
    sink.header = [&](const CsvRow& header) { rows.readHeader(header); };
    sink.row = [&](const CsvRow& row) {
        if (!rows.usable())
            return;
        ++rows_;
        const bool right = rows.readRow(row, client);
        if (client.relativeOf && !import_->codes.find(client.relativeOf->text()))
            relativesToCheck_ = true;
        const auto known = import_->codes.find(rows.code());
        if (known && (!import_->isOld(*known) || import_->listed.has(known->number)))
            rows.fault(clientCodeColumn, rows.code(), {"fault.client_twice", {}});
        else if (known && !import_->options.update)
            rows.fault(clientCodeColumn, rows.code(), {"fault.client_exists_update", {}});
        else if (known && import_->isOld(*known) && !import_->mayRewrite(*known))
            rows.fault(clientCodeColumn, rows.code(), {"fault.client_not_open", {}});
        if (known && import_->isOld(*known)) {
            import_->listed.add(known->number);
            import_->named.add(known->number);
        } else if (!known) {
            takeClient(rows.code(), client, right);
        }
    };
    import_->read(table, sink);
    hashInserted();
    if (relativesToCheck_)
        checkRelatives();
}

void ImportClients::takeClient(std::string_view code, Client& client, bool right) {
    if (right) {
        insertNew(client);
        return;
    }
    const auto codeAlone = ClientCode::parse(code);
    if (!codeAlone)
        return;
    Client placeholder;
    placeholder.code = *codeAlone;
    insertNew(placeholder);
}

void ImportClients::insertNew(const Client& client) {
    auto insert = import_->database.statement(insertSql<Client>());
    bindRecord(insert, std::nullopt, {}, client);
    insert.run();
    const ClientId id{import_->database.lastInsertedRow()};
    import_->codes.add(client.code.text(), id);
    ++added_;
    inserted_.push_back({.client = id, .value = client});
    if (inserted_.size() == NewRows::rowsAtOnce)
        hashInserted();
}

void ImportClients::hashInserted() {
    if (inserted_.empty())
        return;
    const RecordId first{inserted_.front().client.number};
    import_->newRows.take(first, std::exchange(inserted_, {}));
}

// A relative may stand further down in the file: what was not known then is looked for once more when all are in.
void ImportClients::checkRelatives() {
    CsvRows<Client, void (*)(const Fault&)> rows(ignoreFault);
    Client client;
    auto sink = import_->sinkFor(table);
    sink.fault = ignoreFault;
    sink.header = [&](const CsvRow& header) { rows.readHeader(header); };
    sink.row = [&](const CsvRow& row) {
        if (!rows.usable())
            return;
        static_cast<void>(rows.readRow(row, client)); // a row may be wrong in more than this
        if (!client.relativeOf || import_->codes.find(client.relativeOf->text()))
            return;
        auto fault = faultIn("relative_of", client.relativeOf->text(), {"fault.relative_unknown", {}});
        fault.line = row.line;
        import_->addFault(table, std::move(fault));
    };
    import_->read(table, sink);
}

void ImportClients::update(const RemoveWhatGoes& removeWhatGoes) {
    if (import_->has(table)) {
        CsvRows<Client, void (*)(const Fault&)> rows(ignoreFault);
        Client client;
        RowSet done;
        auto sink = import_->sinkFor(table);
        sink.fault = ignoreFault;
        sink.header = [&](const CsvRow& header) { rows.readHeader(header); };
        sink.row = [&](const CsvRow& row) {
            if (!rows.usable() || !rows.readRow(row, client))
                return;
            const auto id = import_->codes.find(rows.code());
            if (!id || !import_->isOld(*id) || done.has(id->number))
                return;
            done.add(id->number);
            const auto before = findRow<Client>(import_->database, {id->number});
            std::vector<FieldChange> fields;
            if (before->value != client) {
                fields = changedFields(&before->value, &client);
                updateRow(import_->database, {id->number}, client);
            }
            removeWhatGoes(*id, fields);
            recordUpdate(*id, std::move(fields));
        };
        import_->read(table, sink);
    }
    for (std::int64_t number = 1; number < import_->named.end(); ++number)
        if (import_->named.has(number) && !import_->listed.has(number)) {
            std::vector<FieldChange> fields;
            removeWhatGoes({number}, fields);
            recordUpdate({number}, std::move(fields));
        }
}

void ImportClients::recordUpdate(ClientId client, std::vector<FieldChange> fields) {
    if (fields.empty() && !import_->gaining.has(client.number))
        return;
    updated_.push_back({client, std::move(fields)});
}

// Once every row is in: an entry says what the client's rows are from then on.
void ImportClients::record() {
    for (auto& [client, fields] : updated_)
        import_->change.record({.kind = "import.updated",
                                .table = std::string(table),
                                .record = client.number,
                                .client = client,
                                .fields = std::move(fields),
                                .rowsOfClient = hashOfClient(import_->database, client)});
    import_->newRows.forEachClient([&](ClientId client, const ChainHash& rows) {
        import_->change.record({.kind = "import.added",
                                .table = std::string(table),
                                .record = client.number,
                                .client = client,
                                .fields = {},
                                .rowsOfClient = rows});
    });
}

void ImportClients::summarise() {
    if (import_->has(table))
        import_->summary.tables.push_back({.file = fileName(table), .rows = rows_, .added = added_, .removed = 0});
}

} // namespace fristad
