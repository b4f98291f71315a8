#pragma once

#include "core/casework/Ids.h"
#include "core/statistics/StatisticsCount.h"
#include "core/vault/Session.h"
#include "core/vocabulary/Progress.h"

#include <vector>

namespace fristad {

/// Counts a year's statistics in one pass over the register. NotAllowed without the right to see statistics, or, for a definition that
/// isn't one of the program's own, to run them (that is an entry of its own, so SystemFailure where none can be written); Refused for a
/// year outside 1900 to 9999; Cancelled when `progress` says so. Counts below `hideBelow` are hidden (hideSmallCounts); those below 5 in
/// any case from whoever may not open the people behind every figure.
Report countStatistics(Session& session, const ReportDefinition& definition, int year, Day asOf,
                       const Progress& progress, std::int64_t hideBelow = 0);

/// The people behind a figure.
struct PeopleBehind {
    std::vector<ClientId> clients; ///< those this person may see, in the order they were entered
    std::int64_t hidden = 0;       ///< how many more there are
    bool others = false;           ///< there are more, and this person may not know how many
};

/// Who stands behind a figure, by a second pass. NotAllowed without the right; where the right reaches to own clients only,
/// or a client can't be seen, the others are not named; they are counted for whoever sees exact figures. One list in the history:
/// SystemFailure where it can't be written.
PeopleBehind peopleBehind(Session& session, const ReportDefinition& definition, const FigurePlace& place, int year,
                          Day asOf, const Progress& progress);

} // namespace fristad
