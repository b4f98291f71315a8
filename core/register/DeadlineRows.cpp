#include "core/register/DeadlineRows.h"

#include "core/register/RowSql.h"
#include "core/register/Sights.h"

namespace fristad {

namespace {

/// Rows of client, code, record and day, of those that may be known of.
std::vector<DueRow> readDueRows(Session& session, Statement query) {
    const Sights sights(session);
    std::vector<DueRow> rows;
    DueRow row{.client = {}, .code = *ClientCode::parse("0"), .record = {}, .dueOn = Day::fromNumber(0)};
    while (query.step()) {
        row.client = {query.integer(0)};
        if (sights.of(row.client) == Sight::nothing)
            continue;
        readColumn(query, 1, row.code);
        row.record = {query.integer(2)};
        readColumn(query, 3, row.dueOn);
        rows.push_back(row);
    }
    return rows;
}

// Each condition is written as the partial index in 0002-register.sql has it, or SQLite would not see that it fits. CROSS JOIN keeps
// the order: from the few rows that are due to their clients, of whom the short index has all that is asked.
constexpr std::string_view followUps = "SELECT r.client_id, c.client_code, r.id, r.follow_up_on FROM referrals r"
                                       " CROSS JOIN clients c INDEXED BY clients_in_short ON c.id = r.client_id"
                                       " WHERE (r.status = 'sent' OR r.status = 'waiting') AND r.follow_up_on <= ?2"
                                       " AND (c.closed_on IS NULL OR c.closed_on > ?1)";
constexpr std::string_view housingEnds =
    "SELECT i.client_id, c.client_code, i.id, i.ended_on FROM interventions i"
    " CROSS JOIN clients c INDEXED BY clients_in_short ON c.id = i.client_id"
    " WHERE i.type = 'housing' AND i.provider = 'civil_society' AND (i.status = 'granted' OR i.status = 'ongoing')"
    " AND i.ended_on BETWEEN ?2 AND ?3 AND (c.closed_on IS NULL OR c.closed_on > ?1)";

std::string permitsOfThoseEnding() {
    return "SELECT c.client_code, p.id, p.client_id, " + columnList<Permit>() +
           " FROM reflection_periods p CROSS JOIN clients c INDEXED BY clients_in_short ON c.id = p.client_id"
           " WHERE p.client_id IN (SELECT client_id FROM reflection_periods WHERE valid_to BETWEEN ?2 AND ?3)"
           " AND (c.closed_on IS NULL OR c.closed_on > ?1) ORDER BY p.client_id, p.id";
}

} // namespace

std::vector<DueRow> followUpsDue(Session& session, Day on, Day until) {
    auto query = session.database().statement(followUps);
    query.bindAll(on.number(), until.number());
    return readDueRows(session, std::move(query));
}

std::vector<DueRow> housingEnding(Session& session, Day on, const Span& ends) {
    auto query = session.database().statement(housingEnds);
    query.bindAll(on.number(), ends.first.number(), ends.last.number());
    return readDueRows(session, std::move(query));
}

void visitPermits(Session& session, Day on, const Span& ends, const std::function<void(const ClientPermits&)>& visit) {
    static const std::string sql = permitsOfThoseEnding();
    const Sights sights(session);
    auto query = session.database().statement(sql);
    query.bindAll(on.number(), ends.first.number(), ends.last.number());
    ClientPermits client{.client = {}, .code = *ClientCode::parse("0"), .records = {}, .permits = {}};
    const auto visitAndClear = [&] {
        if (!client.permits.empty())
            visit(client);
        client.records.clear();
        client.permits.clear();
    };
    while (query.step()) {
        const ClientId next{query.integer(2)};
        if (next != client.client) {
            visitAndClear();
            client.client = next;
            readColumn(query, 0, client.code);
        }
        if (sights.of(next) == Sight::nothing)
            continue;
        client.records.push_back({query.integer(1)});
        readFields(query, 3, client.permits.emplace_back());
    }
    visitAndClear();
}

} // namespace fristad
