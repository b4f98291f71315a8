#include "core/vault/HistoryChain.h"

#include <nlohmann/json.hpp>
#include <sodium.h>

#include <algorithm>

namespace fristad {

namespace {

void addNumber(std::string& bytes, std::int64_t number) {
    auto rest = static_cast<std::uint64_t>(number);
    for (int i = 0; i < 8; ++i, rest >>= 8U)
        bytes.push_back(static_cast<char>(rest & 0xffU));
}

void addText(std::string& bytes, std::string_view text) {
    addNumber(bytes, static_cast<std::int64_t>(text.size()));
    bytes += text;
}

std::string_view asText(std::span<const unsigned char> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

ChainHash hashOf(std::string_view bytes) {
    ChainHash hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                       nullptr, 0);
    return hash;
}

} // namespace

ChainHash chainedAfter(const ChainHash& before, const ChainedEntry& entry) {
    std::string bytes = "fristad entry 1";
    bytes.reserve(256);
    bytes += asText(before);
    for (const auto number : {entry.number, entry.change, entry.at, entry.staff, entry.record, entry.client})
        addNumber(bytes, number);
    addText(bytes, entry.kind);
    addText(bytes, entry.table);
    addText(bytes, asText(entry.commitment));
    return hashOf(bytes);
}

ChainHash commitmentTo(std::span<const unsigned char> salt, std::string_view payload) {
    std::string bytes = "fristad payload 1";
    bytes.reserve(bytes.size() + salt.size() + payload.size());
    bytes += asText(salt);
    bytes += payload;
    return hashOf(bytes);
}

std::string payloadOf(const std::vector<FieldChange>& fields) {
    auto list = nlohmann::json::array();
    for (const FieldChange& each : fields)
        list.push_back({each.field, each.from, each.to});
    return list.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::vector<FieldChange> fieldsOf(std::string_view payload) {
    std::vector<FieldChange> fields;
    try {
        for (const auto& each : nlohmann::json::parse(payload))
            fields.push_back(
                {each.at(0).get<std::string>(), each.at(1).get<std::string>(), each.at(2).get<std::string>()});
    } catch (const nlohmann::json::exception&) {
        throw Damaged({"register.unreadable", {}});
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

HistoryChain::HistoryChain(Database& database) : database_(&database) {
    auto last = database.statement("SELECT number, chain FROM history_entries ORDER BY number DESC LIMIT 1");
    if (!last.step())
        return;
    const auto chain = hashIn(last.blob(1));
    if (!chain)
        throw Damaged({"verify.chain", {{"number", std::to_string(last.integer(0))}}});
    end_ = {{last.integer(0)}, *chain};
}

EntryNumber HistoryChain::append(const EntryDraft& entry, StaffId who, Moment at) {
    ChainHash commitment{};
    std::array<unsigned char, 32> salt{};
    std::string payload;
    const bool hasPayload = !entry.fields.empty();
    if (hasPayload) {
        randombytes_buf(salt.data(), salt.size());
        payload = payloadOf(entry.fields);
        commitment = commitmentTo(salt, payload);
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
        database_->statement("INSERT INTO history_payloads VALUES (?1, ?2, ?3)")
            .bindAll(chained.number, std::span<const unsigned char>(salt), payload)
            .run();
    end_ = {{chained.number}, chain};
    return end_.number;
}

} // namespace fristad
