#pragma once

#include "core/register/CsvRows.h"
#include "core/register/ImportRun.h"

#include <functional>

namespace fristad {

/// clients.csv: the clients themselves.
class ImportClients {
public:
    explicit ImportClients(ImportRun& import) : import_(&import) {}

    /// Puts in every client who is new, and says what is wrong with the file. A row that is wrong leaves its client behind with nothing
    /// but the code, so that the rows of other files are not called wrong for it.
    void read();

    using RemoveWhatGoes = std::function<void(ClientId, std::vector<FieldChange>&)>;
    /// Replaces the rows of the clients who were there: of their own row here, of the other files by `removeWhatGoes`, which
    /// adds what it removed to the fields of the client's one history entry.
    void update(const RemoveWhatGoes& removeWhatGoes);

    /// The history's entry of each client who was added or updated, once all rows are in.
    void record();

    void summarise();

private:
    void takeClient(std::string_view code, Client& client, bool right);
    void insertNew(const Client& client);
    void hashInserted();
    void checkRelatives();
    void recordUpdate(ClientId client, std::vector<FieldChange> fields);

    ImportRun* import_;
    std::uint64_t rows_ = 0;
    std::uint64_t added_ = 0;
    std::vector<NewRow<Client>> inserted_; ///< one after the other, to be hashed
    struct Updated {
        ClientId client;
        std::vector<FieldChange> fields;
    };
    std::vector<Updated> updated_;
    bool relativesToCheck_ = false; ///< somebody named a relative who was not read yet
};

} // namespace fristad
