#include "core/vault/RowReplay.h"

#include "core/vault/Settings.h"

#include <algorithm>

namespace fristad {

namespace {

// A promise to older programs, written by migrations, which run before anybody has signed in.
bool isWrittenByMigrations(const BoundTable& table, const Statement& row) {
    return table.name == "settings" && row.text(1) == "needs_version";
}

} // namespace

std::size_t RowReplay::KeyHash::operator()(const Key& key) const noexcept {
    constexpr std::uint64_t spread = 0x9e3779b97f4a7c15U;
    auto mixed = static_cast<std::uint64_t>(key.record) * spread;
    mixed = (mixed ^ static_cast<std::uint64_t>(key.client)) * spread;
    return static_cast<std::size_t>((mixed ^ key.table) * spread >> 16U);
}

RowReplay::RowReplay(Database& database, Damage damage)
    : database_(database),
      damage_(std::move(damage)),
      tables_(boundTables(database).all()),
      lastRecord_(tables_.size()) {}

RowReplay::Import* RowReplay::importOf(std::int64_t client) {
    return client > 0 && static_cast<std::size_t>(client) < imports_.size()
               ? &imports_[static_cast<std::size_t>(client)]
               : nullptr;
}

bool RowReplay::isCovered(std::int64_t client, std::int64_t entry) const {
    return client > 0 && static_cast<std::size_t>(client) < imports_.size() &&
           imports_[static_cast<std::size_t>(client)].entry > entry;
}

void RowReplay::take(const ChainedEntry& entry, bool hasPayload, const RowHashes& row) {
    if (!hasPayload || entry.record == 0)
        return;
    const auto table = std::ranges::find(tables_, entry.table, &BoundTable::name);
    if (table == tables_.end())
        return;
    auto& last = lastRecord_[static_cast<std::size_t>(table - tables_.begin())];
    last = std::max(last, entry.record);
    if (entry.kind.starts_with("import.") || entry.kind == "demo.added") {
        const auto place = static_cast<std::size_t>(std::max<std::int64_t>(entry.client, 0));
        constexpr std::size_t mostClients = 100'000'000;
        if (!row.after || place == 0 || place > mostClients)
            return damage_({"verify.payload", {{"number", std::to_string(entry.number)}}});
        if (place >= imports_.size())
            imports_.resize(std::max(place + 1, imports_.size() * 3 / 2));
        imports_[place] = {.entry = entry.number, .said = *row.after, .found = {}};
        return;
    }
    const Key key{.table = static_cast<std::uint32_t>(table - tables_.begin()),
                  .client = table->keyIsClientAndRecord ? entry.client : 0,
                  .record = entry.record};
    auto [at, isNew] = touched_.try_emplace(key);
    auto& touched = at->second;
    if (isNew || isCovered(touched.client, touched.last))
        touched = {.client = table->clientColumn < 0 ? 0 : entry.client, .last = 0, .before = row.before, .after = {}};
    else if (row.before && row.before != touched.after)
        say("verify.row", *table, entry.record); // it was another one between the two entries
    touched.last = entry.number;
    touched.after = row.after;
}

void RowReplay::compare(const Progress& progress) {
    for (std::uint32_t place = 0; place < tables_.size(); ++place)
        compareTable(place, progress);
    for (std::size_t client = 0; client < imports_.size(); ++client)
        if (imports_[client].entry != 0 && imports_[client].found != imports_[client].said)
            damage_({"verify.rows_of_client", {{"record", std::to_string(client)}}});
}

// The rows and what the history says of them, side by side in the order of the key.
void RowReplay::compareTable(std::uint32_t place, const Progress& progress) {
    const BoundTable& table = tables_[place];
    std::vector<std::pair<Key, const Touched*>> expected;
    for (const auto& [key, touched] : touched_)
        if (key.table == place)
            expected.emplace_back(key, &touched);
    std::ranges::sort(expected, {}, &std::pair<Key, const Touched*>::first);
    auto next = expected.begin();
    auto rows = database_.statement(table.selectAll);
    constexpr std::uint64_t askEvery = 4096;
    while (rows.step()) {
        if (++rows_ % askEvery == 0)
            report(progress, 0, 0);
        const auto client = table.clientColumn < 0 ? 0 : rows.integer(table.clientColumn);
        const Key key{.table = place,
                      .client = table.keyIsClientAndRecord ? client : 0,
                      .record = rows.integer(table.recordColumn)};
        lastRecord_[place] = std::max(lastRecord_[place], key.record);
        for (; next != expected.end() && next->first < key; ++next)
            missing(table, next->first, *next->second);
        const auto* const touched = next != expected.end() && next->first == key ? (next++)->second : nullptr;
        if (touched == nullptr && isWrittenByMigrations(table, rows))
            continue;
        compareRow(table, key, client, hashOfRow(table, rows), touched);
    }
    for (; next != expected.end(); ++next)
        missing(table, next->first, *next->second);
    compareSequence(table, place);
}

// SQLite's own note of the greatest number, or a number would be used again and the history mix the two up.
void RowReplay::compareSequence(const BoundTable& table, std::uint32_t place) {
    auto query = database_.statement("SELECT ifnull((SELECT seq FROM sqlite_sequence WHERE name = ?1), 0)"
                                     " FROM sqlite_schema WHERE name = ?1 AND sql LIKE '%AUTOINCREMENT%'");
    query.bindAll(table.name);
    if (query.step() && query.integer(0) < lastRecord_[place])
        say("verify.sequence", table, lastRecord_[place]);
}

void RowReplay::compareRow(const BoundTable& table, const Key& key, std::int64_t client, const ChainHash& row,
                           const Touched* touched) {
    if (touched != nullptr && isCovered(touched->client, touched->last))
        touched = nullptr;
    auto* const import = importOf(client);
    const bool imported = import != nullptr && import->entry != 0;
    if (touched == nullptr) {
        if (imported)
            addRowOfClient(import->found, row);
        else
            say("verify.row_unknown", table, key.record);
        return;
    }
    if (touched->after != row)
        say("verify.row", table, key.record);
    if (imported && touched->before)
        addRowOfClient(import->found, *touched->before);
}

void RowReplay::missing(const BoundTable& table, const Key& key, const Touched& touched) {
    if (isCovered(touched.client, touched.last))
        return;
    if (touched.after)
        say("verify.row_missing", table, key.record);
    if (auto* const import = importOf(touched.client); import != nullptr && import->entry != 0 && touched.before)
        addRowOfClient(import->found, *touched.before);
}

void RowReplay::say(const char* key, const BoundTable& table, std::int64_t record) {
    damage_({key, {{"table", table.name}, {"record", std::to_string(record)}}});
}

} // namespace fristad
