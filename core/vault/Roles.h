#pragma once

#include "core/vocabulary/Codes.h"

namespace fristad {

/// What a person does with the vault, row by row as in roles.md; the table in Roles.cpp is the only place that says who may.
enum class Action : std::uint8_t {
    seeClientExists, ///< code, housing, what is due
    seeClientInFull, ///< names, contact, notes
    openRestrictedClient,
    breakTheGlass,
    logCasework, ///< interventions, referrals, permits, journal
    changeOthersEntries,
    mergeClients,
    decideNspSupport,
    overrideConsent,
    runStatistics, ///< definitions, freeze, submit
    seeStatistics,
    openPeopleBehindFigure,
    exportRegister,
    importRegister,
    takeDocumentsOut,
    manageHouse, ///< staff, roles, house, retention, re-key
    destroy,
    makeBackup,
    verifyVault,
    restoreVault,
    seeRecordHistory,
    seeWholeHistory,
};

/// How far a role's right to an action goes.
enum class Reach : std::uint8_t {
    no,
    ownClients, ///< clients the person is named on
    ifNamed,    ///< the same, whatever the house says
    withoutPayloads,
    withSecondPerson,          ///< only with another member of staff beside (Session::seconded)
    secondPersonIfHouseSaysSo, ///< the setting house.second_person_for_export
    yes,
};

Reach rightOf(Role role, Action action);

/// The key of the sentence that refuses an action: `not_allowed.see_client_in_full`.
std::string_view refusalOf(Action action);

} // namespace fristad
