#include "core/statistics/StatisticsRun.h"

#include "core/register/RegisterPass.h"

#include <string>

namespace fristad {

namespace {

constexpr int firstYear = 1900;
constexpr int lastYear = 9999;

void checkYear(int year) {
    if (year < firstYear || year > lastYear)
        throw Refused({"statistics.year", {{"first", std::to_string(firstYear)}, {"last", std::to_string(lastYear)}}});
}

} // namespace

Report countStatistics(Session& session, const ReportDefinition& definition, int year, Day asOf,
                       const Progress& progress) {
    session.require(Action::seeStatistics);
    checkYear(year);
    StatisticsCount count(definition, year, asOf);
    passClientByClient(
        session, [&](ClientId, const ClientRows& rows) { count.add(rows); }, progress);
    return count.report();
}

PeopleBehind peopleBehind(Session& session, const ReportDefinition& definition, const FigurePlace& place, int year,
                          Day asOf, const Progress& progress) {
    constexpr auto action = Action::openPeopleBehindFigure;
    // Who may open their own clients only is asked client by client; everybody else once.
    if (rightOf(session.who().role, action) != Reach::ownClients)
        session.require(action);
    checkYear(year);
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
    session.recordList("statistics", people.clients.size());
    return people;
}

} // namespace fristad
