#include "core/vault/Roles.h"

#include <array>
#include <stdexcept>

namespace fristad {

namespace {

struct Row {
    Action action;
    std::string_view refusal;
    /// administrator, coordinator, caseworker, night staff, auditor: in the order of Role.
    std::array<Reach, CodeList<Role>::codes.size()> rights;
};

constexpr auto no = Reach::no;
constexpr auto own = Reach::ownClients;
constexpr auto named = Reach::ifNamed;
constexpr auto bare = Reach::withoutPayloads;
constexpr auto second = Reach::withSecondPerson;
constexpr auto house = Reach::secondPersonIfHouseSaysSo;
constexpr auto yes = Reach::yes;

// roles.md, row by row; a test reads that table and compares. The enumerators stand in the same order as the rows.
constexpr std::array table{
    Row{Action::seeClientExists, "not_allowed.see_client_exists", {yes, yes, yes, yes, no}},
    Row{Action::seeClientInFull, "not_allowed.see_client_in_full", {yes, yes, own, no, no}},
    Row{Action::openRestrictedClient, "not_allowed.open_restricted_client", {named, named, named, no, no}},
    Row{Action::breakTheGlass, "not_allowed.break_the_glass", {yes, yes, yes, yes, no}},
    Row{Action::logCasework, "not_allowed.log_casework", {yes, yes, yes, yes, no}},
    Row{Action::changeOthersEntries, "not_allowed.change_others_entries", {yes, yes, own, no, no}},
    Row{Action::mergeClients, "not_allowed.merge_clients", {yes, yes, no, no, no}},
    Row{Action::decideNspSupport, "not_allowed.decide_nsp_support", {yes, yes, no, no, no}},
    Row{Action::overrideConsent, "not_allowed.override_consent", {yes, yes, no, no, no}},
    Row{Action::runStatistics, "not_allowed.run_statistics", {yes, yes, no, no, no}},
    Row{Action::seeStatistics, "not_allowed.see_statistics", {yes, yes, yes, no, yes}},
    Row{Action::openPeopleBehindFigure, "not_allowed.open_people_behind_figure", {yes, yes, own, no, no}},
    Row{Action::exportRegister, "not_allowed.export_register", {house, second, no, no, no}},
    Row{Action::importRegister, "not_allowed.import_register", {yes, yes, no, no, no}},
    Row{Action::takeDocumentsOut, "not_allowed.take_documents_out", {yes, yes, own, no, no}},
    Row{Action::manageHouse, "not_allowed.manage_house", {yes, no, no, no, no}},
    Row{Action::destroy, "not_allowed.destroy", {second, no, no, no, no}},
    Row{Action::makeBackup, "not_allowed.make_backup", {yes, yes, yes, no, no}},
    Row{Action::verifyVault, "not_allowed.verify_vault", {yes, yes, yes, no, yes}},
    Row{Action::restoreVault, "not_allowed.restore_vault", {yes, no, no, no, no}},
    Row{Action::seeRecordHistory, "not_allowed.see_record_history", {yes, yes, own, no, bare}},
    Row{Action::seeWholeHistory, "not_allowed.see_whole_history", {yes, no, no, no, bare}},
};

constexpr bool inOrder() {
    for (std::size_t i = 0; i < table.size(); ++i)
        if (static_cast<std::size_t>(table[i].action) != i)
            return false;
    return true;
}
static_assert(inOrder());

const Row& rowOf(Action action) { return table.at(static_cast<std::size_t>(action)); }

} // namespace

Reach rightOf(Role role, Action action) { return rowOf(action).rights.at(static_cast<std::size_t>(role)); }

std::string_view refusalOf(Action action) { return rowOf(action).refusal; }

} // namespace fristad
