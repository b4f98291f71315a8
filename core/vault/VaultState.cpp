#include "core/vault/VaultState.h"

#include "core/vault/HashedBytes.h"

namespace fristad {

namespace {

std::optional<ChainHash> hashOrNone(const Statement& row, int column) {
    if (row.blob(column).empty())
        return std::nullopt;
    const auto hash = hashIn(row.blob(column));
    if (!hash)
        throw Damaged({"verify.state", {}});
    return hash;
}

std::span<const unsigned char> bytes(const ChainHash& hash) { return hash; }

} // namespace

VaultState stateOf(Database& database) {
    auto row = database.statement("SELECT entry, chain, drafts, slots, next_slots, rekeying_due FROM vault_state");
    if (!row.step())
        throw Damaged({"verify.state", {}});
    return {.end = {{row.integer(0)}, hashOrNone(row, 1).value_or(ChainHash{})},
            .drafts = hashOrNone(row, 2),
            .slots = hashOrNone(row, 3),
            .nextSlots = hashOrNone(row, 4),
            .rekeyingDue = row.integer(5) != 0};
}

void putHistoryEnd(Database& database, const Checkpoint& end) {
    database.statement("UPDATE vault_state SET entry = ?1, chain = ?2")
        .bindAll(end.number.number, bytes(end.chain))
        .run();
}

void putSlots(Database& database, const ChainHash& slots) {
    database.statement("UPDATE vault_state SET slots = ?1").bindAll(bytes(slots)).run();
}

void putNextSlots(Database& database, const ChainHash& slots) {
    database.statement("UPDATE vault_state SET next_slots = ?1").bindAll(bytes(slots)).run();
}

void putRekeyingDue(Database& database) { database.statement("UPDATE vault_state SET rekeying_due = 1").run(); }

void settleSlots(Database& database) {
    database.statement("UPDATE vault_state SET slots = next_slots, next_slots = x'', rekeying_due = 0").run();
}

ChainHash hashOfDrafts(Database& database) {
    HashedBytes all("fristad drafts 1");
    auto rows = database.statement("SELECT staff, name, content, at FROM drafts ORDER BY staff, name");
    while (rows.step()) {
        all.number(rows.integer(0));
        all.text(rows.text(1));
        all.text(rows.text(2));
        all.number(rows.integer(3));
    }
    return all.hash();
}

void bindDrafts(Database& database) {
    const auto drafts = hashOfDrafts(database);
    database.statement("UPDATE vault_state SET drafts = ?1").bindAll(bytes(drafts)).run();
}

void requireHistoryEnd(const VaultState& state, const Checkpoint& end) {
    if (state.end != end)
        throw Damaged({"verify.history_end", {}});
}

} // namespace fristad
