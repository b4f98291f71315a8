#include "core/register/ReferralBoard.h"

#include "core/casework/ReferralSteps.h"
#include "core/register/RowSql.h"
#include "core/register/Sights.h"
#include "core/register/Store.h"

#include <algorithm>

namespace fristad {

namespace {

struct Place {
    RecordId id;
    Day sentOn;
};

/// The first `limit` of an order that is cheap to keep: only what is shown is read in full.
void keepFirst(std::vector<Place>& places, std::size_t limit, bool newestFirst) {
    const auto before = [&](const Place& a, const Place& b) {
        if (a.sentOn != b.sentOn)
            return newestFirst ? a.sentOn > b.sentOn : a.sentOn < b.sentOn;
        return newestFirst ? a.id > b.id : a.id < b.id;
    };
    const auto end = places.begin() + static_cast<std::ptrdiff_t>(std::min(limit, places.size()));
    std::partial_sort(places.begin(), end, places.end(), before);
    places.erase(end, places.end());
}

ReferralLine lineOf(Database& database, RecordId id, Day on) {
    static const std::string sql = selectRecords<Referral>("WHERE id = ?");
    auto query = database.statement(sql);
    query.bindAll(id.number);
    query.step();
    auto record = readRecord<Referral>(query);
    auto code = database.statement("SELECT client_code FROM clients WHERE id = ?1");
    code.bindAll(record.client.number);
    code.step();
    ReferralLine line{.id = id, .client = record.client, .referral = std::move(record.value)};
    readColumn(code, 0, line.code);
    line.daysWaited = line.referral.answeredOn.value_or(on) - line.referral.sentOn;
    return line;
}

} // namespace

BoardColumn columnOf(ReferralStatus status) {
    switch (status) {
    case ReferralStatus::sent:
    case ReferralStatus::waiting: return BoardColumn::waiting;
    case ReferralStatus::accepted:
    case ReferralStatus::declined:
    case ReferralStatus::no_reply: return BoardColumn::answered;
    case ReferralStatus::completed:
    case ReferralStatus::withdrawn: break;
    }
    return BoardColumn::done;
}

ReferralBoard referralBoard(Session& session, Direction direction, Day on, std::size_t limit) {
    auto& database = session.database();
    const Sights sights(session);
    std::array<std::vector<Place>, 3> places;
    auto query =
        database.statement("SELECT id, client_id, sent_on, status FROM referrals WHERE direction = ?1 ORDER BY id");
    query.bindInPlace(1, code(direction));
    while (query.step()) {
        if (sights.of({query.integer(1)}) != Sight::inFull)
            continue;
        ReferralStatus status{};
        Day sentOn = Day::fromNumber(0);
        readColumn(query, 2, sentOn);
        readColumn(query, 3, status);
        places.at(static_cast<std::size_t>(columnOf(status))).push_back({{query.integer(0)}, sentOn});
    }
    ReferralBoard board;
    for (std::size_t i = 0; i < places.size(); ++i) {
        board.columns[i].total = places[i].size();
        keepFirst(places[i], limit, static_cast<BoardColumn>(i) == BoardColumn::done);
        for (const Place& each : places[i])
            board.columns[i].lines.push_back(lineOf(database, each.id, on));
    }
    return board;
}

namespace {

Referral referralToChange(Change& change, RecordId id) {
    auto row = find<Referral>(change.session(), id);
    if (!row)
        throw Refused(Message{"refused.row_gone", {}});
    return std::move(row->value);
}

} // namespace

void takeStep(Change& change, RecordId referral, ReferralStatus to) {
    amend(change, referral, stepped(referralToChange(change, referral), to, change.session().clock().today()));
}

void setFollowUp(Change& change, RecordId referral, std::optional<Day> day) {
    auto value = referralToChange(change, referral);
    value.followUpOn = day;
    amend(change, referral, value);
}

} // namespace fristad
