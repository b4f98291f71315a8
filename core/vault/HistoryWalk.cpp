#include "core/vault/HistoryWalk.h"

#include "core/vault/HashedBytes.h"
#include "core/vault/VaultState.h"

#include <algorithm>

namespace fristad {

HistoryWalk::HistoryWalk(Database& database, Verification& found, const std::vector<FoundCheckpoint>& checkpoints)
    : database_(database), found_(found), rows_(database, [this](Message message) { damaged(std::move(message)); }) {
    for (const auto& each : checkpoints)
        checkpoints_.emplace(each.checkpoint.number.number, &each);
}

void HistoryWalk::run(const Progress& progress) {
    const auto total = static_cast<std::uint64_t>(database_.integer("SELECT count(*) FROM history_entries"));
    findCertificates();
    auto rows = database_.statement(
        "SELECT e.number, e.change, e.at, e.staff, e.kind, e.record_table, e.record, e.client, e.commitment, e.chain,"
        " p.salt, p.content, t.certificate, c.at, p.row_before, p.row_after FROM history_entries e"
        " LEFT JOIN history_payloads p ON p.entry = e.number LEFT JOIN thinned_payloads t ON t.entry = e.number"
        " LEFT JOIN thinning_certificates c ON c.number = t.certificate ORDER BY e.number");
    while (rows.step()) {
        visit(rows);
        if (found_.entries % 1024 == 0)
            report(progress, found_.entries, total);
    }
    if (stateOf(database_).end != Checkpoint{{last_}, chain_})
        damaged({"verify.history_end", {}});
    rows_.compare(progress);
    if (damaged_ > mostOfAKind)
        found_.damage.push_back({"verify.more", {{"count", std::to_string(damaged_ - mostOfAKind)}}});
    for (const auto& [number, checkpoint] : checkpoints_)
        if (number > last_)
            contradicts(*checkpoint);
    for (const auto& [certificate, thinned] : thinned_)
        found_.notes.push_back({"verify.thinned",
                                {{"count", std::to_string(thinned.count)},
                                 {"day", localDay(thinned.at).iso()},
                                 {"certificate", std::to_string(certificate)}}});
}

void HistoryWalk::visit(const Statement& row) {
    const ChainedEntry entry{.number = row.integer(0),
                             .change = row.integer(1),
                             .at = row.integer(2),
                             .staff = row.integer(3),
                             .kind = row.text(4),
                             .table = row.text(5),
                             .record = row.integer(6),
                             .client = row.integer(7),
                             .commitment = row.blob(8)};
    ++found_.entries;
    const auto expected = chainedAfter(chain_, entry);
    if (entry.number != last_ + 1 || !std::ranges::equal(row.blob(9), expected))
        damagedAt(entry.number, "verify.chain");
    last_ = entry.number;
    chain_ = hashIn(row.blob(9)).value_or(expected);
    if (entry.kind == "clock.went_back")
        ++found_.timesBack;
    verifyPayload(row, entry);
    const auto [first, end] = checkpoints_.equal_range(entry.number);
    for (auto each = first; each != end; ++each) {
        if (each->second->checkpoint.chain == chain_)
            ++found_.checkpointsMet;
        else
            contradicts(*each->second);
    }
}

void HistoryWalk::verifyPayload(const Statement& row, const ChainedEntry& entry) {
    const bool hasPayload = !row.isNull(11);
    if (hasPayload) {
        if (entry.commitment.empty() ||
            !std::ranges::equal(commitmentTo(row.blob(10), row.blob(14), row.blob(15), row.text(11)), entry.commitment))
            damagedAt(entry.number, "verify.payload");
    } else if (!entry.commitment.empty()) {
        if (row.isNull(12) || !certificates_.contains(row.integer(12))) {
            damagedAt(entry.number, "verify.payload_missing");
        } else {
            auto& thinned = thinned_[row.integer(12)];
            ++thinned.count;
            thinned.at = {row.integer(13)};
        }
    }
    rows_.take(entry, hasPayload, {.before = hashIn(row.blob(14)), .after = hashIn(row.blob(15))});
}

// A certificate counts by an entry of the chain that commits to what it thinned, and only so: a row alone anybody with the key can add.
void HistoryWalk::findCertificates() {
    auto rows = database_.statement("SELECT c.number, e.kind, p.row_after FROM thinning_certificates c"
                                    " LEFT JOIN history_entries e ON e.number = c.entry"
                                    " LEFT JOIN history_payloads p ON p.entry = c.entry");
    while (rows.step()) {
        const auto number = rows.integer(0);
        if (rows.text(1) == "thinned" && hashIn(rows.blob(2)) == hashOfThinning(database_, number))
            certificates_.insert(number);
        else
            damaged({"verify.certificate", {{"certificate", std::to_string(number)}}});
    }
}

void HistoryWalk::damagedAt(std::int64_t number, const char* key) {
    damaged({key, {{"number", std::to_string(number)}}});
}

void HistoryWalk::damaged(Message message) {
    if (++damaged_ <= mostOfAKind)
        found_.damage.push_back(std::move(message));
}

void HistoryWalk::contradicts(const FoundCheckpoint& checkpoint) {
    if (checkpoint.isGenuine && !checkpoint.isGenuine()) {
        found_.notes.push_back({"verify.unknown_backup", {{"file", checkpoint.place}}});
        return;
    }
    found_.damage.push_back(
        {"verify.checkpoint",
         {{"number", std::to_string(checkpoint.checkpoint.number.number)}, {"place", checkpoint.place}}});
}

ChainHash hashOfThinning(Database& database, std::int64_t certificate) {
    HashedBytes bytes("fristad thinning 1");
    bytes.number(certificate);
    auto rows = database.statement("SELECT entry FROM thinned_payloads WHERE certificate = ?1 ORDER BY entry");
    rows.bindAll(certificate);
    while (rows.step())
        bytes.number(rows.integer(0));
    return bytes.hash();
}

} // namespace fristad
