#include "core/vocabulary/Vocabulary.h"

#include "core/vocabulary/ResourceTable.h"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>
#include <string>

namespace fristad {

namespace {

using Labels = std::array<std::string, 2>; // by DisplayLanguage

struct List {
    std::vector<std::string_view> codes; // in vocabulary order
    std::map<std::string, Labels, std::less<>> labels;
};

using Lists = std::map<std::string, List, std::less<>>;

constexpr std::string_view socialServicesTypes = "type_social_services";

[[noreturn]] void disagree(std::string_view list) {
    throw std::logic_error("resources/vocabulary.csv and Codes.h disagree about " + std::string(list));
}

/// The list has the enumeration's codes first, in its order; codes that exist only in figures may follow.
template <Coded E> void checkList(const Lists& lists) {
    const auto found = lists.find(CodeList<E>::name);
    const auto& codes = CodeList<E>::codes;
    if (found == lists.end() || found->second.codes.size() < codes.size() ||
        !std::equal(codes.begin(), codes.end(), found->second.codes.begin()))
        disagree(CodeList<E>::name);
}

/// The two lists of intervention types are one enumeration: the first list, then what only the second has.
void checkTypes(const Lists& lists) {
    const auto general = lists.find(CodeList<InterventionType>::name);
    const auto social = lists.find(socialServicesTypes);
    if (general == lists.end() || social == lists.end())
        disagree(CodeList<InterventionType>::name);
    std::vector<std::string_view> both = general->second.codes;
    for (const auto each : social->second.codes)
        if (each != code(InterventionType::other))
            both.push_back(each);
    if (!std::ranges::equal(both, CodeList<InterventionType>::codes))
        disagree(CodeList<InterventionType>::name);
}

template <class... E> void checkLists(const Lists& lists) { (checkList<E>(lists), ...); }

Lists load() {
    Lists lists;
    for (auto& row : readResourceTable("vocabulary.csv")) {
        List& list = lists[row[0]];
        const auto [place, isNew] = list.labels.try_emplace(std::move(row[1]), Labels{row[2], row[3]});
        if (!isNew)
            throw std::logic_error("twice in resources/vocabulary.csv: " + place->first);
        list.codes.emplace_back(place->first);
    }
    checkTypes(lists);
    checkLists<Exposure, Relation, Gender, AgeGroup, RegionOfBirth, ExploitationForm, IdentifiedBy, Provider,
               InterventionStatus, Funding, InterpretationMode, SupportReasonCode, PermitKind, Applicant, Decision,
               Direction, AgencyType, Purpose, ReferralStatus, Reported, Crime, ProcessStatus, Right, YesNo, Role,
               RiskLevel, ProtectedIdentity>(lists);
    return lists;
}

const List& listOf(std::string_view name) {
    static const Lists lists = load();
    const auto found = lists.find(name);
    if (found == lists.end())
        throw std::out_of_range("no list of codes called " + std::string(name));
    return found->second;
}

/// The list that a provider's types stand in.
std::string_view typeListOf(Provider provider) {
    return provider == Provider::social_services ? socialServicesTypes : CodeList<InterventionType>::name;
}

} // namespace

std::string_view label(std::string_view list, std::string_view code, DisplayLanguage language) {
    const List& codes = listOf(list);
    const auto found = codes.labels.find(code);
    if (found == codes.labels.end())
        throw std::out_of_range("no code " + std::string(code) + " in the list " + std::string(list));
    return found->second.at(static_cast<std::size_t>(language));
}

const std::vector<std::string_view>& codesOf(std::string_view list) { return listOf(list).codes; }

bool isOffered(InterventionType type, Provider provider) {
    // The enumeration keeps the general list up to `other`, then what only the social services give; `other` is in both.
    if (provider == Provider::social_services)
        return type >= InterventionType::other;
    return type <= InterventionType::other;
}

std::string_view label(InterventionType type, Provider provider, DisplayLanguage language) {
    return label(typeListOf(provider), code(type), language);
}

std::string_view label(InterventionType type, DisplayLanguage language) {
    const auto provider =
        isOffered(type, Provider::civil_society) ? Provider::civil_society : Provider::social_services;
    return label(type, provider, language);
}

std::vector<InterventionType> typesOf(Provider provider) {
    std::vector<InterventionType> types;
    for (const auto each : codesOf(typeListOf(provider)))
        types.push_back(*parseCode<InterventionType>(each));
    return types;
}

} // namespace fristad
