#include "core/casework/Casework.h"

#include "core/casework/Rules.h"
#include "core/vocabulary/Vocabulary.h"

namespace fristad {

namespace {

void checkTypeOfProvider(Faults& faults, const Intervention& value) {
    if (isOffered(value.type, value.provider))
        return;
    std::string codes;
    for (const auto each : typesOf(value.provider))
        codes.append(codes.empty() ? "" : ", ").append(code(each));
    faults.push_back(faultIn("type", code(value.type),
                             {"fault.type_of_provider", {{"provider", fieldText(value.provider)}, {"codes", codes}}}));
}

template <class Tag>
void checkNotNegative(Faults& faults, std::string_view field, const std::optional<Hundredths<Tag>>& value) {
    if (value && value->hundredths < 0)
        faults.push_back(faultIn(field, std::to_string(value->hundredths) + "/100", {"fault.decimal", {}}));
}

/// A day that the decision must have given.
void checkGiven(Faults& faults, std::string_view field, std::optional<Day> day) {
    if (!day)
        faults.push_back(faultIn(field, "", {"fault.permit_without_days", {}}));
}

template <class T> void checkOnlyReported(Faults& faults, std::string_view field, const std::optional<T>& value) {
    if (value)
        faults.push_back(faultIn(field, fieldText(*value), {"fault.only_when_reported", {}}));
}

} // namespace

std::vector<Fault> check(const Exploitation&) {
    return {}; // any form with any country
}

std::vector<Fault> check(const Intervention& value) {
    Faults faults;
    checkOrder(faults, "ended_on", value.startedOn, value.endedOn, "fault.end_before_start");
    checkTypeOfProvider(faults, value);
    checkNotNegative(faults, "hours", value.hours);
    checkNotNegative(faults, "cost_sek", value.cost);
    checkText(faults, "done_by", value.doneBy, longestText);
    checkText(faults, "note", value.note, longestNote);
    return faults;
}

std::vector<Fault> check(const SupportReason&) {
    return {}; // any reason
}

std::vector<Fault> check(const Permit& value) {
    Faults faults;
    checkOrder(faults, "decided_on", value.appliedOn, value.decidedOn, "fault.decided_before_applied");
    if (value.decision == Decision::granted || value.decision == Decision::revoked) {
        checkGiven(faults, "valid_from", value.validFrom);
        checkGiven(faults, "valid_to", value.validTo);
    }
    checkOrder(faults, "valid_to", value.validFrom, value.validTo, "fault.end_before_start");
    return faults;
}

std::vector<Fault> check(const Referral& value) {
    Faults faults;
    checkText(faults, "agency_name", value.agencyName, longestText);
    checkOrder(faults, "answered_on", value.sentOn, value.answeredOn, "fault.before_sent");
    checkOrder(faults, "follow_up_on", value.sentOn, value.followUpOn, "fault.before_sent");
    return faults;
}

std::vector<Fault> check(const PoliceReport& value) {
    Faults faults;
    if (value.reported != Reported::yes) {
        checkOnlyReported(faults, "reported_on", value.reportedOn);
        checkOnlyReported(faults, "crime", value.crime);
        checkOnlyReported(faults, "status", value.status);
    }
    return faults;
}

std::vector<Fault> check(const RightMet&) {
    return {}; // any right, met or not
}

std::optional<Funding> payerOn(const Client& client, Day day) {
    const auto support = nspSupport(client);
    return support && support->contains(day) ? std::optional(Funding::nsp) : std::nullopt;
}

} // namespace fristad
