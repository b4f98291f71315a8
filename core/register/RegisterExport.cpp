#include "core/register/ClientStore.h"
#include "core/register/CsvFile.h"
#include "core/register/CsvText.h"
#include "core/register/ImportRun.h"
#include "core/register/RegisterCsv.h"
#include "core/register/RowSql.h"
#include "core/register/Sights.h"
#include "core/register/Steps.h"
#include "core/vault/AtomicFolder.h"
#include "core/vault/Recording.h"
#include "core/vault/VaultFiles.h"

#include <algorithm>
#include <cerrno>
#include <utility>

namespace fristad {

namespace {

template <class Value> std::uint64_t rowCount(Database& database) {
    return static_cast<std::uint64_t>(
        database.integer(std::string("SELECT count(*) FROM ").append(Fields<Value>::table)));
}

std::uint64_t rowsToWrite(Database& database) {
    std::uint64_t rows = rowCount<Client>(database);
    forEachRecordType([&]<class Value>() { rows += rowCount<Value>(database); });
    return rows;
}

/// Client, the client's code where it is no column of the register's own, and the register's columns, in the order in which the rows
/// were entered.
template <class Value> std::string selectForExport() {
    std::string sql = "SELECT ";
    sql.append(RowKey<Value>::client).append(", ");
    if constexpr (hasOwnNumber<Value>)
        sql += "(SELECT c.client_code FROM clients c WHERE c.id = client_id), ";
    return sql.append(columnList<Value>(Known::inRegister))
        .append(" FROM ")
        .append(Fields<Value>::table)
        .append(" ORDER BY id");
}

/// What stands in the file for a client of whom the person may know only that they exist: others' rows may name them, and no row may
/// lack its exposure.
Client masked(const Client& client) {
    Client shown = existenceOf(client);
    shown.exposure = client.exposure;
    return shown;
}

template <class Value> void appendHeader(std::string& line) {
    std::string_view between;
    if constexpr (hasOwnNumber<Value>) {
        line += "client_code";
        between = ",";
    }
    forEachField<Value>([&](const auto& each) {
        if (each.known == Known::inRegister)
            line.append(std::exchange(between, ",")).append(each.name);
    });
}

/// Writes the rows of one kind; how many were masked or left out because the person may not see their client.
template <class Value>
std::uint64_t writeTable(Database& database, AtomicFolder& folder, const Sights& sights, Steps& steps) {
    CsvFile file(folder.add(fileName(Fields<Value>::table)));
    appendHeader<Value>(file.line());
    file.endLine();
    auto rows = database.statement(selectForExport<Value>());
    Value value;
    std::uint64_t hidden = 0;
    while (rows.step()) {
        steps.step();
        const bool seen = sights.of({rows.integer(0)}) == Sight::inFull;
        hidden += seen ? 0 : 1;
        readFields(rows, hasOwnNumber<Value> ? 2 : 1, value, Known::inRegister);
        if constexpr (hasOwnNumber<Value>) {
            if (!seen)
                continue;
            file.line().append(rows.text(1)).append(",");
        } else if (!seen) {
            value = masked(value);
        }
        file.line() += csvRecord(value);
        file.endLine();
    }
    file.close();
    return hidden;
}

/// What may be replaced is a register and nothing else: a folder of something else would be gone with it.
void requireReplaceable(const std::filesystem::path& folder) {
    if (!std::filesystem::is_directory(folder))
        throw systemFailure(ENOTDIR, folder);
    std::vector<std::string> names{fileName(Fields<Client>::table)};
    forEachRecordType([&]<class Value>() { names.push_back(fileName(Fields<Value>::table)); });
    for (const auto& each : std::filesystem::directory_iterator(folder))
        if (!each.is_regular_file() || std::ranges::find(names, each.path().filename().string()) == names.end())
            throw SystemFailure({"register.folder_has_others", {{"folder", folder.string()}}});
}

} // namespace

std::uint64_t exportRegister(Session& session, const std::filesystem::path& folder, bool replace,
                             const Progress& progress) {
    session.require(Action::exportRegister);
    requireRecording(session);
    // A name that ends in a slash has no last part of its own.
    auto target = std::filesystem::absolute(folder).lexically_normal();
    if (!target.has_filename())
        target = target.parent_path();
    requireOutsideVault(target);
    const bool exists = std::filesystem::exists(std::filesystem::symlink_status(target));
    if (exists && !replace)
        throw systemFailure(EEXIST, target);
    if (exists)
        requireReplaceable(target);
    auto& database = session.database();
    AtomicFolder made(target);
    Steps steps(rowsToWrite(database), progress);
    const Sights sights(session);
    const auto clientsMasked = writeTable<Client>(database, made, sights, steps);
    forEachRecordType([&]<class Value>() { writeTable<Value>(database, made, sights, steps); });
    // The folder gets its name as the last step of the change that says so; if that fails it is taken back.
    session.change([&](Change& change) {
        change.record({.kind = "export.run",
                       .table = {},
                       .record = 0,
                       .client = {},
                       .fields = {{"clients_masked", "", std::to_string(clientsMasked)}}});
        if (exists) // nobody has put anything else there since
            requireReplaceable(target);
        made.publish(exists);
    });
    made.commit();
    return clientsMasked;
}

} // namespace fristad
