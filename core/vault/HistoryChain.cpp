#include "core/vault/HistoryChain.h"

#include "core/vault/HashedBytes.h"
#include "core/vocabulary/BoundedJson.h"

#include <sodium.h>

#include <algorithm>

namespace fristad {

namespace {

constexpr int greatestPayloadDepth = 8; // a list of lists of texts

std::span<const unsigned char> bytesOf(const std::optional<ChainHash>& hash) {
    return hash ? std::span<const unsigned char>(*hash) : std::span<const unsigned char>();
}

} // namespace

ChainHash chainedAfter(const ChainHash& before, const ChainedEntry& entry) {
    HashedBytes bytes("fristad entry 1");
    bytes.raw(before);
    for (const auto number : {entry.number, entry.change, entry.at, entry.staff, entry.record, entry.client})
        bytes.number(number);
    bytes.text(entry.kind);
    bytes.text(entry.table);
    bytes.text(entry.commitment);
    return bytes.hash();
}

ChainHash commitmentTo(std::span<const unsigned char> salt, std::span<const unsigned char> rowBefore,
                       std::span<const unsigned char> rowAfter, std::string_view content) {
    HashedBytes bytes("fristad payload 2");
    bytes.raw(salt);
    bytes.text(rowBefore);
    bytes.text(rowAfter);
    bytes.text(content);
    return bytes.hash();
}

std::string payloadOf(const std::vector<FieldChange>& fields) {
    auto list = nlohmann::json::array();
    for (const FieldChange& each : fields)
        list.push_back({each.field, each.from, each.to});
    return list.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::vector<FieldChange> fieldsOf(std::string_view payload) {
    const Damaged unreadable({"register.unreadable", {}});
    std::vector<FieldChange> fields;
    if (payload.empty()) // of an entry that names no field
        return fields;
    try {
        const auto list = parseBoundedJson(payload, {.bytes = payload.size(), .depth = greatestPayloadDepth});
        if (!list.is_array()) // what is none can be gone through all the same
            throw unreadable;
        for (const auto& each : list) {
            if (each.size() != 3)
                throw unreadable;
            fields.push_back(
                {each.at(0).get<std::string>(), each.at(1).get<std::string>(), each.at(2).get<std::string>()});
        }
    } catch (const nlohmann::json::exception&) {
        throw unreadable;
    } catch (const JsonOutOfBounds&) {
        throw unreadable;
    }
    return fields;
}

std::optional<ChainHash> hashIn(std::span<const unsigned char> column) {
    ChainHash hash{};
    if (column.size() != hash.size())
        return std::nullopt;
    std::ranges::copy(column, hash.begin());
    return hash;
}

PayloadSalts::Salt PayloadSalts::next() {
    if (used_ == drawn_.size()) {
        randombytes_buf(drawn_.data(), sizeof(drawn_));
        used_ = 0;
    }
    return drawn_[used_++];
}

HistoryChain::HistoryChain(Database& database) : database_(&database) {
    auto last = database.statement("SELECT number, chain, at FROM history_entries ORDER BY number DESC LIMIT 1");
    if (!last.step())
        return;
    const auto chain = hashIn(last.blob(1));
    if (!chain)
        throw Damaged({"verify.chain", {{"number", std::to_string(last.integer(0))}}});
    end_ = {{last.integer(0)}, *chain};
    endedAt_ = {last.integer(2)};
}

EntryNumber HistoryChain::append(const EntryDraft& entry, StaffId who, Moment at, const RowHashes& row) {
    ChainHash commitment{};
    PayloadSalts::Salt salt{};
    std::string payload;
    const auto before = bytesOf(row.before);
    const auto after = bytesOf(row.after);
    const bool hasPayload = !entry.fields.empty() || !before.empty() || !after.empty();
    if (hasPayload) {
        salt = salts_.next();
        if (!entry.fields.empty())
            payload = payloadOf(entry.fields);
        commitment = commitmentTo(salt, before, after, payload);
    }
    const ChainedEntry chained{.number = end_.number.number + 1,
                               .change = change_,
                               .at = at.milliseconds,
                               .staff = who.number,
                               .kind = entry.kind,
                               .table = entry.table,
                               .record = entry.record,
                               .client = entry.client.number,
                               .commitment = std::span(commitment).first(hasPayload ? commitment.size() : 0)};
    const auto chain = chainedAfter(end_.chain, chained);
    database_->statement("INSERT INTO history_entries VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
        .bindAll(chained.number, chained.change, chained.at, chained.staff, chained.kind, chained.table, chained.record,
                 chained.client, chained.commitment, std::span<const unsigned char>(chain))
        .run();
    if (hasPayload)
        database_->statement("INSERT INTO history_payloads VALUES (?1, ?2, ?3, ?4, ?5)")
            .bindAll(chained.number, std::span<const unsigned char>(salt), payload, before, after)
            .run();
    end_ = {{chained.number}, chain};
    endedAt_ = at;
    return end_.number;
}

} // namespace fristad
