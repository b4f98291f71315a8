#include "core/register/HistoryExport.h"

#include "core/register/CsvFile.h"
#include "core/register/CsvText.h"
#include "core/register/Steps.h"
#include "core/vault/AtomicFile.h"
#include "core/vault/Database.h"
#include "core/vault/Hex.h"
#include "core/vault/Recording.h"

namespace fristad {

namespace {

// What stands in the file is what is hashed, in the order in which it is hashed but for the texts: nothing that the chain doesn't cover.
constexpr std::string_view header = "number,change,at,staff,kind,record_table,record,client,commitment,chain";

void appendEntry(std::string& line, const Statement& row) {
    for (const int column : {0, 1, 2, 3})
        line.append(std::to_string(row.integer(column))).append(",");
    for (const int column : {4, 5}) {
        appendCell(line, row.text(column));
        line += ',';
    }
    for (const int column : {6, 7})
        line.append(std::to_string(row.integer(column))).append(",");
    line.append(hexOf(row.blob(8))).append(",").append(hexOf(row.blob(9)));
}

void writeChain(Database& database, const Checkpoint& end, FileHandle& into, const Progress& progress) {
    CsvFile file(into);
    file.line().append("Fristad history 1,").append(textOf(end));
    file.endLine();
    file.line().append(header);
    file.endLine();
    Steps steps(static_cast<std::uint64_t>(end.number.number), progress);
    auto rows =
        database.statement("SELECT number, change, at, staff, kind, record_table, record, client, commitment, chain"
                           " FROM history_entries WHERE number <= ?1 ORDER BY number");
    rows.bindAll(end.number.number);
    while (rows.step()) {
        steps.step();
        appendEntry(file.line(), rows);
        file.endLine();
    }
    file.close();
}

} // namespace

Checkpoint exportHistory(Session& session, const std::filesystem::path& file, bool replace, const Progress& progress) {
    session.require(Action::seeWholeHistory);
    requireRecording(session);
    AtomicFile made(file, replace);
    Checkpoint end;
    // Whole and synced before the entry counts, named after it: a full disk leaves no entry, and a power cut no file that ends at an
    // entry which the vault never had, as if its history had been rewritten.
    session.change([&](Change& change) {
        change.record({.kind = "history.exported",
                       .table = {},
                       .record = 0,
                       .client = {},
                       .fields = {{"file", "", std::filesystem::absolute(file).string()}}});
        end = checkpointOf(session);
        writeChain(change.database(), end, made.file(), progress);
    });
    made.commit();
    return end;
}

} // namespace fristad
