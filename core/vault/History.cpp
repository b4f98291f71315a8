#include "core/vault/History.h"

#include "core/vault/Hex.h"
#include "core/vault/HistoryChain.h"
#include "core/vault/Recording.h"
#include "core/vault/VaultSession.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace fristad {

namespace {

constexpr std::string_view columns =
    "SELECT e.number, e.change, e.at, e.staff, e.kind, e.record_table, e.record, e.client, p.content"
    " FROM history_entries e LEFT JOIN history_payloads p ON p.entry = e.number ";

HistoryEntry entryFrom(const Statement& row, bool withPayload) {
    HistoryEntry entry{.number = {row.integer(0)},
                       .change = {row.integer(1)},
                       .at = {row.integer(2)},
                       .who = {row.integer(3)},
                       .kind = std::string(row.text(4)),
                       .table = std::string(row.text(5)),
                       .record = row.integer(6),
                       .client = {row.integer(7)},
                       .fields = std::nullopt};
    if (withPayload && !row.isNull(8))
        entry.fields = fieldsOf(row.text(8));
    return entry;
}

std::vector<HistoryEntry> entriesOf(Statement query, bool withPayloads) {
    std::vector<HistoryEntry> entries;
    while (query.step())
        entries.push_back(entryFrom(query, withPayloads));
    return entries;
}

std::int64_t limitOf(std::size_t limit) {
    return static_cast<std::int64_t>(std::min<std::size_t>(limit, std::numeric_limits<std::int64_t>::max()));
}

std::int64_t endBefore(std::optional<EntryNumber> before) {
    return before ? before->number : std::numeric_limits<std::int64_t>::max();
}

bool seesPayloads(const Session& session, Action action) {
    return rightOf(session.who().role, action) != Reach::withoutPayloads;
}

} // namespace

std::string textOf(const Checkpoint& checkpoint) {
    return std::to_string(checkpoint.number.number) + '-' + hexOf(checkpoint.chain);
}

std::optional<Checkpoint> parseCheckpoint(std::string_view text) {
    Checkpoint checkpoint;
    const auto* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, checkpoint.number.number);
    if (error != std::errc() || rest == end || *rest != '-' || checkpoint.number.number <= 0)
        return std::nullopt;
    const auto chain = bytesOfHex<ChainHash{}.size()>({rest + 1, end});
    if (!chain)
        return std::nullopt;
    checkpoint.chain = *chain;
    return checkpoint;
}

Checkpoint checkpointOf(Session& session) { return innerOf(session).historyEnd(); }

void noteCheckpoint(Change& change, const Checkpoint& checkpoint, CheckpointOn on, std::string_view place) {
    constexpr std::array<std::string_view, 3> names{"backup", "recovery_sheet", "submission"};
    change.database()
        .statement("INSERT INTO checkpoints (number, chain, at, purpose, place) VALUES (?1, ?2, ?3, ?4, ?5)")
        .bindAll(checkpoint.number.number, std::span<const unsigned char>(checkpoint.chain),
                 change.session().clock().now().milliseconds, names.at(static_cast<std::size_t>(on)), place)
        .run();
}

Checkpoint giveOutCheckpoint(Session& session, CheckpointOn on, std::string_view place) {
    const auto checkpoint = checkpointOf(session);
    session.change([&](Change& change) {
        noteCheckpoint(change, checkpoint, on, place);
        change.record({.kind = "checkpoint.given_out",
                       .table = {},
                       .record = 0,
                       .client = {},
                       .fields = {{"checkpoint", "", textOf(checkpoint)}, {"place", "", std::string(place)}}});
    });
    return checkpoint;
}

std::vector<HistoryEntry> historyOf(Session& session, ClientId client, std::size_t limit,
                                    std::optional<EntryNumber> before) {
    session.require(Action::seeRecordHistory, client);
    auto query = session.database().statement(
        std::string(columns) +
        "WHERE e.client = ?1 AND e.client <> 0 AND e.number < ?2 ORDER BY e.number DESC LIMIT ?3");
    query.bindAll(client.number, endBefore(before), limitOf(limit));
    // In the emergency view (Recording.h) contents are as hidden here as on the client's page.
    return entriesOf(std::move(query), seesPayloads(session, Action::seeRecordHistory) && !isEmergencyView(session));
}

std::vector<HistoryEntry> wholeHistory(Session& session, std::size_t limit, std::optional<EntryNumber> before) {
    session.require(Action::seeWholeHistory);
    auto query =
        session.database().statement(std::string(columns) + "WHERE e.number < ?1 ORDER BY e.number DESC LIMIT ?2");
    query.bindAll(endBefore(before), limitOf(limit));
    auto entries = entriesOf(std::move(query), seesPayloads(session, Action::seeWholeHistory));
    // Who did what to whom is for whoever may see the whole history; what it said, of clients they may open.
    for (HistoryEntry& each : entries)
        if (each.fields && each.client != ClientId{} && session.sightOf(each.client) != Sight::inFull)
            each.fields.reset();
    return entries;
}

std::vector<HistoryEntry> changeOf(Database& database, EntryNumber entry) {
    auto query = database.statement(std::string(columns) +
                                    "WHERE e.change = (SELECT change FROM history_entries WHERE number = ?1)"
                                    " AND e.number >= (SELECT change FROM history_entries WHERE number = ?1)"
                                    " AND e.number < coalesce((SELECT min(number) FROM history_entries"
                                    " WHERE number > ?1 AND change = number), ?2) ORDER BY e.number");
    query.bindAll(entry.number, std::numeric_limits<std::int64_t>::max());
    return entriesOf(std::move(query), true);
}

} // namespace fristad
