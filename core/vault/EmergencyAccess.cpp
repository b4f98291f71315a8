#include "core/vault/EmergencyAccess.h"

#include "core/vault/HistoryChain.h"
#include "core/vault/Recording.h"
#include "core/vault/VaultSession.h"

#include <algorithm>
#include <ctime>

namespace fristad {

namespace {

// Two entries: one of the client's, and one of nobody's under this name that the index of records finds at once. Acknowledging is a
// third, with the same record number: that of the first.
constexpr std::string_view openedKind = "client.opened_in_emergency";
constexpr std::string_view reportTable = "emergencies";
constexpr std::string_view reportedKind = "emergencies.reported";
constexpr std::string_view acknowledgedKind = "emergencies.acknowledged";

bool isReportedTo(const StaffMember& who) {
    return who.active && (who.role == Role::administrator || who.role == Role::coordinator);
}

bool isBlank(const std::string& text) { return text.find_first_not_of(" \t\r\n\u00A0") == std::string::npos; }

EntryDraft entryInReport(std::string_view kind, EntryNumber number) {
    return {.kind = std::string(kind),
            .table = std::string(reportTable),
            .record = number.number,
            .client = {},
            .fields = {}};
}

std::vector<EntryNumber> unacknowledged(Database& database) {
    auto query = database.statement("SELECT record FROM history_entries WHERE record_table = ?1 AND client = 0 AND"
                                    " record <> 0 GROUP BY record HAVING sum(kind = ?2) = 0 ORDER BY record DESC");
    query.bindAll(reportTable, acknowledgedKind);
    std::vector<EntryNumber> numbers;
    while (query.step())
        numbers.push_back({query.integer(0)});
    return numbers;
}

EmergencyOpening openingOf(Database& database, EntryNumber number) {
    auto query =
        database.statement("SELECT e.at, e.staff, s.name, e.client, c.client_code, p.content FROM history_entries e"
                           " JOIN staff s ON s.id = e.staff LEFT JOIN clients c ON c.id = e.client"
                           " LEFT JOIN history_payloads p ON p.entry = e.number WHERE e.number = ?1");
    query.bindAll(number.number);
    if (!query.step())
        throw Refused(Message{"refused.row_gone", {}});
    EmergencyOpening opening{.number = number,
                             .at = {query.integer(0)},
                             .staff = {query.integer(1)},
                             .who = std::string(query.text(2)),
                             .client = {query.integer(3)},
                             .code = std::string(query.text(4)),
                             .reason = {}};
    if (!query.isNull(5))
        for (const FieldChange& each : fieldsOf(query.text(5)))
            if (each.field == "reason")
                opening.reason = each.to;
    return opening;
}

} // namespace

std::chrono::nanoseconds timeSinceBoot() {
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

void breakTheGlass(Session& session, ClientId client, const std::string& reason) {
    session.require(Action::breakTheGlass, client);
    requireRecording(session);
    if (session.sightOf(client) == Sight::inFull)
        return;
    if (isBlank(reason))
        throw Refused(Message{"refused.emergency_without_reason", {}});
    session.change([&](Change& change) {
        change.require(Action::breakTheGlass, client);
        const auto opened = change.record({.kind = std::string(openedKind),
                                           .table = {},
                                           .record = 0,
                                           .client = client,
                                           .fields = {{"reason", "", reason}}});
        change.record(entryInReport(reportedKind, opened));
    });
    innerOf(session).openInEmergency(client);
}

std::vector<ClientId> openInEmergency(Session& session) { return innerOf(session).openInEmergency(); }

std::vector<EmergencyOpening> unacknowledgedEmergencies(Session& session) {
    std::vector<EmergencyOpening> openings;
    if (isReportedTo(session.who()))
        for (const EntryNumber each : unacknowledged(session.database()))
            openings.push_back(openingOf(session.database(), each));
    return openings;
}

void acknowledgeEmergency(Change& change, EntryNumber number) {
    const StaffMember& who = change.session().who();
    if (!isReportedTo(who))
        throw NotAllowed({"not_allowed.acknowledge_emergency", {}});
    if (std::ranges::count(unacknowledged(change.database()), number) == 0)
        throw Refused(Message{"refused.row_gone", {}});
    if (openingOf(change.database(), number).staff == who.id) {
        auto others = change.database().statement(
            "SELECT 1 FROM staff WHERE id <> ?1 AND state = 'active' AND role IN ('administrator', 'coordinator')");
        others.bindAll(who.id.number);
        if (others.step())
            throw NotAllowed({"not_allowed.acknowledge_own_emergency", {}});
    }
    change.record(entryInReport(acknowledgedKind, number));
}

} // namespace fristad
