#pragma once

#include "core/casework/Ids.h"
#include "core/statistics/StatisticsCount.h"
#include "core/vault/Session.h"
#include "core/vocabulary/Progress.h"

#include <vector>

namespace fristad {

/// Counts a year's statistics in one pass over the register. NotAllowed without the right to see statistics; Refused for a
/// year outside 1900 to 9999; Cancelled when `progress` says so.
Report countStatistics(Session& session, const ReportDefinition& definition, int year, Day asOf,
                       const Progress& progress);

/// The people behind a figure.
struct PeopleBehind {
    std::vector<ClientId> clients; ///< those this person may see, in the order they were entered
    std::int64_t hidden = 0;       ///< how many more there are
};

/// Who stands behind a figure, by a second pass. NotAllowed without the right; where the right reaches to own clients only,
/// or a client can't be seen, the others are counted but not named. One list in the history.
PeopleBehind peopleBehind(Session& session, const ReportDefinition& definition, const FigurePlace& place, int year,
                          Day asOf, const Progress& progress);

} // namespace fristad
