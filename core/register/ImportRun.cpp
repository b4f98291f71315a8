#include "core/register/ImportRun.h"

#include "core/register/ImportUndo.h"
#include "core/register/RowSql.h"
#include "core/vault/DurableFile.h"

#include <sodium.h>

#include <algorithm>
#include <cerrno>

namespace fristad {

namespace {

constexpr std::size_t mostFaults = 200'000; ///< kept, so that a file of nothing but faults does not fill the memory

/// The tables in the order of the register format.
std::vector<std::string_view> tables() {
    std::vector<std::string_view> names{Fields<Client>::table};
    forEachRecordType([&]<class Value>() { names.push_back(Fields<Value>::table); });
    return names;
}

std::string hexOf(const CsvHash& hash) {
    std::string hex(hash.size() * 2 + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    hex.pop_back();
    return hex;
}

std::uintmax_t sizeOf(const std::filesystem::path& file) {
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (error.value() == ELOOP || (exists(status) && !is_regular_file(status))) // links in a circle, a folder, a pipe
        throw SystemFailure({"register.not_a_file", {{"file", file.string()}}});
    const auto size = std::filesystem::file_size(file, error);
    if (error)
        throw systemFailure(error.value(), file);
    return size;
}

} // namespace

std::string fileName(std::string_view table) { return std::string(table).append(".csv"); }

ImportRun::ImportRun(Change& importing, const std::filesystem::path& from, const ImportOptions& how,
                     const Progress& progress)
    : change(importing),
      database(importing.database()),
      options(how),
      codes(importing.database()),
      lastOldClient(importing.database().integer("SELECT ifnull(max(id), 0) FROM clients")),
      lastOldRows(lastRowsBeforeImport(importing.database())),
      laterIndexes(importing.database()),
      newRows(importing.database(), lastOldClient),
      folder_(from),
      progress_(progress) {
    std::error_code error;
    const auto status = std::filesystem::status(folder_, error);
    if (!exists(status))
        throw systemFailure(error ? error.value() : ENOENT, folder_);
    if (!is_directory(status))
        throw SystemFailure({"register.not_a_folder", {{"folder", folder_.string()}}});
    const std::uint64_t passes = options.update ? 2 : 1;
    bool any = false;
    for (const auto table : tables())
        if (has(table)) {
            any = true;
            bytes_ += sizeOf(fileOf(table)) * passes;
        }
    if (!any)
        throw Refused(Message{"refused.no_register", {{"folder", folder_.string()}}});
    if (lastOldClient == 0)
        std::ranges::for_each(tables(), [&](std::string_view table) { laterIndexes.putOff(table); });
}

std::filesystem::path ImportRun::fileOf(std::string_view table) const { return folder_ / fileName(table); }

bool ImportRun::has(std::string_view table) const {
    std::error_code error;
    const auto status =
        std::filesystem::symlink_status(fileOf(table), error); // a link to nothing is there, and can't be read
    if (status.type() == std::filesystem::file_type::none)
        throw systemFailure(error.value(), fileOf(table));
    return status.type() != std::filesystem::file_type::not_found;
}

CsvSink ImportRun::sinkFor(std::string_view table) {
    return {.header = [](const CsvRow&) {},
            .row = [](const CsvRow&) {},
            .fault = [this, table](Fault fault) { addFault(table, std::move(fault)); },
            .passed =
                [this](std::uint64_t bytes) {
                    passed_ = std::min(passed_ + bytes, bytes_);
                    if (progress_ && !progress_(passed_, bytes_))
                        throw Cancelled();
                }};
}

void ImportRun::read(std::string_view table, const CsvSink& sink) {
    const auto hash = readCsv(fileOf(table), sink);
    const auto [known, isNew] = hashes_.emplace(fileName(table), hash);
    if (!isNew && known->second != hash)
        throw SystemFailure({"register.file_changed", {{"file", fileName(table)}}});
}

void ImportRun::addFault(std::string_view table, Fault fault) {
    if (faults_.size() == mostFaults) {
        ++faultsNotKept_;
        return;
    }
    fault.file = fileName(table);
    faults_.push_back(std::move(fault));
}

void ImportRun::refuseFaults() {
    if (faults_.empty())
        return;
    const auto names = tables();
    const auto place = [&](const Fault& fault) {
        return std::ranges::find(names, fault.file, fileName) - names.begin();
    };
    std::ranges::stable_sort(faults_, [&](const Fault& a, const Fault& b) {
        return a.file == b.file ? a.line < b.line : place(a) < place(b);
    });
    if (faultsNotKept_ > 0)
        faults_.push_back({.file = {},
                           .line = 0,
                           .field = {},
                           .value = {},
                           .what = {"fault.and_more", {{"count", std::to_string(faultsNotKept_)}}}});
    throw Refused(std::move(faults_));
}

std::optional<ClientId> ImportRun::clientOf(std::string_view code) {
    const auto client = codes.find(code);
    if (client && isOld(*client)) {
        if (!options.update && !listed.has(client->number))
            return std::nullopt;
        if (!mayRewrite(*client))
            return std::nullopt;
        named.add(client->number);
    }
    return client;
}

Message ImportRun::whyNot(std::string_view code) {
    if (const auto client = codes.find(code); client && refused_.has(client->number))
        return {"fault.client_not_open", {}};
    return {options.update ? "fault.client_unknown" : "fault.client_not_in_import", {}};
}

bool ImportRun::mayRewrite(ClientId client) {
    if (allowed_.has(client.number))
        return true;
    if (refused_.has(client.number) || !change.session().allows(Action::changeOthersEntries, client)) {
        refused_.add(client.number);
        return false;
    }
    allowed_.add(client.number);
    return true;
}

std::vector<FieldChange> ImportRun::fieldsOfRun() const {
    std::vector<FieldChange> fields;
    for (const auto& [file, hash] : hashes_)
        fields.push_back({file, "", hexOf(hash)});
    std::ranges::copy(lastOldRows, std::back_inserter(fields));
    return fields;
}

} // namespace fristad
