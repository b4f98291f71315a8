#include "core/statistics/StatisticsRun.h"

#include "core/register/RegisterPass.h"
#include "core/statistics/SmallCounts.h"
#include "core/vault/Recording.h"

#include <algorithm>
#include <string>

namespace fristad {

namespace {

constexpr int firstYear = 1900;
constexpr int lastYear = 9999;

void checkYear(int year) {
    if (year < firstYear || year > lastYear)
        throw Refused({"statistics.year", {{"first", std::to_string(firstYear)}, {"last", std::to_string(lastYear)}}});
}

/// Whether this person may open the people behind any figure, whoever they are.
bool seesPeople(const Session& session) {
    return rightOf(session.who().role, Action::openPeopleBehindFigure) == Reach::yes;
}

} // namespace

Report countStatistics(Session& session, const ReportDefinition& definition, int year, Day asOf,
                       const Progress& progress, std::int64_t hideBelow) {
    session.require(Action::seeStatistics);
    checkYear(year);
    // Who asks questions of their own can ask about one person: that is for those who may, and never without an entry.
    if (!definition.builtIn) {
        session.require(Action::runStatistics);
        requireRecording(session);
    }
    StatisticsCount count(definition, year, asOf);
    passClientByClient(
        session, [&](ClientId, const ClientRows& rows) { count.add(rows); }, progress);
    Report report = count.report();
    hideSmallCounts(report, seesPeople(session) ? hideBelow : std::max(hideBelow, smallestShownCount));
    if (!definition.builtIn)
        recordTakenOut(session, "statistics.own_definition",
                       {{"year", "", std::to_string(year)}, {"tables", "", std::to_string(report.tables.size())}});
    return report;
}

PeopleBehind peopleBehind(Session& session, const ReportDefinition& definition, const FigurePlace& place, int year,
                          Day asOf, const Progress& progress) {
    constexpr auto action = Action::openPeopleBehindFigure;
    // Who may open their own clients only is asked client by client; everybody else once.
    if (rightOf(session.who().role, action) != Reach::ownClients)
        session.require(action);
    checkYear(year);
    requireRecording(session);
    FigureSieve sieve(definition, place, year, asOf);
    PeopleBehind people;
    passClientByClient(
        session,
        [&](ClientId id, const ClientRows& rows) {
            if (!sieve.isBehind(rows))
                return;
            if (session.allows(action, id) && session.sightOf(id) != Sight::nothing)
                people.clients.push_back(id);
            else
                ++people.hidden;
        },
        progress);
    // How many others there are would tell the count that hideSmallCounts keeps from them.
    if (!seesPeople(session) && people.hidden > 0) {
        people.hidden = 0;
        people.others = true;
    }
    recordTakenOut(session, "list.looked_at", {{"statistics", "", std::to_string(people.clients.size())}});
    return people;
}

} // namespace fristad
