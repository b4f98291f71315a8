#include "core/register/ClientDirectory.h"

#include "core/register/RowSql.h"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <unordered_set>

namespace fristad {

namespace {

constexpr std::size_t mostReadOneByOne = 500;

/// An answer that the annual statistics ask of this client's own row is blank.
bool lacksAnswers(const Client& client) {
    const bool common = !client.gender || client.gender == Gender::unknown || !regionOf(client) ||
                        !client.identifiedBy || !ageOn(client, client.firstContact);
    return common || (client.exposure == Exposure::direct && !client.briefContact);
}

ClientDirectory::Entry entryOf(ClientId id, const Client& client) {
    return {.id = id,
            .code = client.code.text(),
            .country = client.countryOfBirth,
            .firstContact = client.firstContact,
            .closedOn = client.closedOn,
            .nspFrom = client.nspFrom,
            .nspTo = client.nspTo,
            .missingAnswers = lacksAnswers(client)};
}

// The two answers that direct clients give in rows of their own: a form of exploitation, and whether a report was made.
constexpr std::string_view withoutAnswerRows = "SELECT id FROM clients c WHERE exposure = 'direct'"
                                               " AND (NOT EXISTS (SELECT 1 FROM exploitations WHERE client_id = c.id)"
                                               " OR NOT EXISTS (SELECT 1 FROM police_reports WHERE client_id = c.id))";

} // namespace

ClientDirectory& ClientDirectory::of(Database& database) {
    auto& directory = database.kept<ClientDirectory>([&] { return std::make_shared<ClientDirectory>(database); });
    directory.refresh();
    return directory;
}

std::optional<std::uint32_t> ClientDirectory::placeOf(ClientId client) const {
    if (entries_.empty() || client < entries_.front().id || client > entries_.back().id)
        return std::nullopt;
    // As many clients are before this one as there are numbers, less those that are gone: few places are left to look at.
    const auto size = static_cast<std::int64_t>(entries_.size());
    const auto before = client.number - entries_.front().id.number;
    const auto gone = entries_.back().id.number - entries_.front().id.number + 1 - size;
    const auto places = std::span(entries_).subspan(static_cast<std::size_t>(std::max<std::int64_t>(before - gone, 0)));
    const auto few = places.first(std::min(places.size(), static_cast<std::size_t>(gone) + 1));
    const auto found = std::ranges::lower_bound(few, client, {}, &Entry::id);
    if (found == few.end() || found->id != client)
        return std::nullopt;
    return static_cast<std::uint32_t>(&*found - entries_.data());
}

void ClientDirectory::refresh() {
    const auto end = database_->integer("SELECT ifnull(max(number), 0) FROM history_entries");
    if (end == historySeen_)
        return;
    std::vector<ClientId> changed;
    if (historySeen_ >= 0) {
        auto query = database_->statement(
            "SELECT DISTINCT client FROM history_entries NOT INDEXED WHERE number > ?1 AND client <> 0"
            " AND record_table <> '' ORDER BY client LIMIT ?2"); // few are new: by their numbers, not client by client
        query.bindAll(historySeen_, mostReadOneByOne + 1);
        while (query.step())
            changed.push_back({query.integer(0)});
    }
    if (historySeen_ < 0 || changed.size() > mostReadOneByOne)
        readAll();
    else if (!changed.empty())
        readSome(changed);
    if (changesKnown_ && !changed.empty())
        readLastChanges(historySeen_);
    historySeen_ = end;
}

void ClientDirectory::readAll() {
    entries_.clear();
    changesKnown_ = childrenAndAnswersKnown_ = false;
    for (auto& each : orders_)
        each.clear();
    auto query = database_->statement("SELECT id, client_code, country_of_birth, first_contact, closed_on, nsp_from,"
                                      " nsp_to FROM clients ORDER BY id");
    while (query.step()) {
        Entry& entry = entries_.emplace_back();
        entry.id = {query.integer(0)};
        entry.code = query.text(1);
        readColumn(query, 2, entry.country);
        readColumn(query, 3, entry.firstContact);
        readColumn(query, 4, entry.closedOn);
        readColumn(query, 5, entry.nspFrom);
        readColumn(query, 6, entry.nspTo);
    }
}

void ClientDirectory::learnChildrenAndAnswers() {
    if (childrenAndAnswersKnown_)
        return;
    static const std::string sql = selectRecords<Client>("ORDER BY id");
    auto query = database_->statement(sql);
    std::unordered_map<std::string, std::int64_t> parents; // by code, of those who may be one
    std::vector<std::pair<std::size_t, std::string>> children;
    Client client;
    for (std::size_t place = 0; place < entries_.size() && query.step(); ++place) {
        readFields(query, 2, client);
        entries_[place].missingAnswers = lacksAnswers(client);
        if (client.relation == Relation::child && client.relativeOf)
            children.emplace_back(place, client.relativeOf->text());
    }
    for (const auto& [place, code] : children)
        parents.emplace(code, 0);
    for (const Entry& each : entries_)
        if (const auto parent = parents.find(each.code); parent != parents.end())
            parent->second = each.id.number;
    for (const auto& [place, code] : children)
        entries_[place].childOf = parents.at(code);
    markChildren();
    auto lacking = database_->statement(withoutAnswerRows);
    while (lacking.step())
        if (const auto place = placeOf({lacking.integer(0)}))
            entries_[*place].missingAnswers = true;
    childrenAndAnswersKnown_ = true;
}

void ClientDirectory::readSome(const std::vector<ClientId>& clients) {
    bool sameOrder = true;
    for (const ClientId id : clients) {
        const auto row = findRow<Client>(*database_, {id.number});
        const auto at = std::ranges::lower_bound(entries_, id, {}, &Entry::id);
        const bool known = at != entries_.end() && at->id == id;
        if (!row) {
            if (known)
                entries_.erase(at);
            sameOrder = false;
            continue;
        }
        Entry entry = entryOf(id, row->value);
        auto rows = database_->statement(
            "SELECT exposure = 'direct' AND (NOT EXISTS (SELECT 1 FROM exploitations WHERE client_id = ?1)"
            " OR NOT EXISTS (SELECT 1 FROM police_reports WHERE client_id = ?1)),"
            " ifnull((SELECT p.id FROM clients p WHERE p.client_code = c.relative_of AND c.relation = 'child'), 0)"
            " FROM clients c WHERE id = ?1");
        rows.bindAll(id.number);
        if (rows.step()) {
            entry.missingAnswers = entry.missingAnswers || rows.integer(0) != 0;
            entry.childOf = rows.integer(1);
        }
        sameOrder = sameOrder && known && at->code == entry.code && at->firstContact == entry.firstContact;
        if (known) {
            entry.lastChange = at->lastChange;
            *at = std::move(entry);
        } else {
            entries_.insert(at, std::move(entry));
        }
    }
    if (childrenAndAnswersKnown_)
        markChildren();
    orders_[static_cast<std::size_t>(ClientOrder::lastChanged)].clear();
    if (!sameOrder)
        for (auto& each : orders_)
            each.clear();
}

void ClientDirectory::markChildren() {
    std::unordered_set<std::int64_t> parents;
    for (const Entry& each : entries_)
        if (each.childOf != 0)
            parents.insert(each.childOf);
    for (Entry& each : entries_)
        each.hasChildren = parents.contains(each.id.number);
}

void ClientDirectory::readLastChanges(std::int64_t after) {
    auto query = database_->statement("SELECT client, number FROM history_entries WHERE number > ?1 AND client <> 0"
                                      " AND record_table <> '' ORDER BY number");
    query.bindAll(after);
    while (query.step())
        if (const auto place = placeOf({query.integer(0)}))
            entries_[*place].lastChange = query.integer(1);
    changesKnown_ = true;
}

const std::vector<std::uint32_t>& ClientDirectory::inOrder(ClientOrder order) {
    if (order == ClientOrder::lastChanged && !changesKnown_)
        readLastChanges(0);
    auto& places = orders_[static_cast<std::size_t>(order)];
    if (places.size() == entries_.size())
        return places;
    // The keys beside the places: sorting places alone would look up their entries all over the memory.
    const auto sortBy = [&](const auto& keyOf) {
        std::vector<std::pair<decltype(keyOf(entries_[0])), std::uint32_t>> keys;
        keys.reserve(entries_.size());
        for (const Entry& each : entries_)
            keys.emplace_back(keyOf(each), static_cast<std::uint32_t>(keys.size()));
        if (!std::ranges::is_sorted(keys))
            std::ranges::sort(keys);
        places.resize(keys.size());
        std::ranges::transform(keys, places.begin(), [](const auto& key) { return key.second; });
    };
    switch (order) {
    case ClientOrder::code: sortBy([](const Entry& each) { return std::string_view(each.code); }); break;
    case ClientOrder::firstContact: sortBy([](const Entry& each) { return each.firstContact; }); break;
    case ClientOrder::lastChanged: sortBy([](const Entry& each) { return each.lastChange; }); break;
    }
    return places;
}

} // namespace fristad
