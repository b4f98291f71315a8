#include "core/statistics/Facts.h"

#include <algorithm>
#include <bit>

namespace fristad {

namespace {

template <Coded E> constexpr Bits bitOf(E value) { return Bits{1} << static_cast<unsigned>(value); }

/// The two lists of intervention types are one enumeration: `other` ends the general list, and the social services' too.
constexpr auto generalTypes = static_cast<unsigned>(InterventionType::other) + 1;

Bits socialServicesBit(InterventionType type) {
    const auto value = static_cast<unsigned>(type);
    return type == InterventionType::other ? Bits{1} << (CodeList<InterventionType>::codes.size() - generalTypes)
                                           : Bits{1} << (value - generalTypes);
}

/// In the order of resources/vocabulary.csv: granted, declined, undecided.
enum class Outcome : std::uint8_t { granted, declined, undecided };

/// From least to furthest (statistics.md: convicted, acquitted, charged, ongoing, closed, not started, unknown).
int progressOf(ProcessStatus status) {
    switch (status) {
    case ProcessStatus::unknown: return 0;
    case ProcessStatus::investigation_not_started: return 1;
    case ProcessStatus::investigation_closed: return 2;
    case ProcessStatus::investigation_ongoing: return 3;
    case ProcessStatus::charged: return 4;
    case ProcessStatus::acquitted: return 5;
    case ProcessStatus::convicted: return 6;
    }
    return 0;
}

std::size_t placeOfKeys(Dimension dimension) {
    switch (dimension) {
    case Dimension::country_of_birth: return 0;
    case Dimension::exploitation_combination: return 1;
    case Dimension::country_of_exploitation: return 2;
    default: return 3; // interpretation_language
    }
}

} // namespace

std::span<const AnswerKey> Facts::keys(Dimension dimension) const { return keys_[placeOfKeys(dimension)]; }

std::vector<AnswerKey>& Facts::open(Dimension dimension) { return keys_[placeOfKeys(dimension)]; }

void Facts::setKey(Dimension dimension, std::optional<AnswerKey> key) {
    open(dimension).clear();
    if (key)
        open(dimension).push_back(*key);
    set(dimension, Bits{key.has_value()});
}

void Facts::add(Dimension dimension, AnswerKey key) {
    auto& keys = open(dimension);
    if (std::ranges::find(keys, key) == keys.end())
        keys.push_back(key);
    set(dimension, Bits{1});
}

Span spanOf(const Intervention& intervention, Day asOf) {
    if (intervention.endedOn)
        return {intervention.startedOn, *intervention.endedOn};
    if (intervention.status == InterventionStatus::ongoing)
        return {intervention.startedOn, std::max(intervention.startedOn, asOf)};
    return {intervention.startedOn, intervention.startedOn};
}

YearOfFacts::YearOfFacts(int year, Day asOf) : year_{Day::firstOfYear(year), Day::lastOfYear(year)}, asOf_(asOf) {}

bool YearOfFacts::isOfYear(const ClientRows& rows) const {
    return year_.contains(rows.client.firstContact) ||
           std::ranges::any_of(rows.interventions, [this](const Intervention& each) { return overlaps(each); });
}

bool YearOfFacts::hasRowsOfYear(const ClientRows& rows) const {
    return std::ranges::any_of(rows.permits, [this](const Permit& each) { return year_.contains(each.appliedOn); }) ||
           std::ranges::any_of(rows.referrals, [this](const Referral& each) { return year_.contains(each.sentOn); });
}

void YearOfFacts::readClient(const ClientRows& rows) {
    readPerson(rows.client);
    readExploitations(rows.exploitations);
    readSupport(rows.interventions);
    readProcess(rows);
    Bits reasons = 0;
    for (const SupportReason& each : rows.supportReasons)
        reasons |= bitOf(each.reason);
    facts_.set(Dimension::support_reason, reasons);
    Bits rights = rows.rights.empty() ? Bits{0} : noneOfThem;
    for (const RightMet& each : rows.rights)
        if (each.met == YesNo::yes)
            rights |= bitOf(each.right);
    facts_.set(Dimension::rights_met, rights);
}

void YearOfFacts::readPerson(const Client& client) {
    facts_.set(Dimension::exposure, client.exposure);
    // `followed` is no brief contact, and stands first.
    facts_.set(Dimension::follow_up, !client.briefContact                ? Bits{0}
                                     : *client.briefContact == YesNo::no ? Bits{1}
                                                                         : Bits{2});
    facts_.set(Dimension::gender, client.gender == Gender::unknown ? std::nullopt : client.gender);
    facts_.set(Dimension::age_group, ageOn(client, std::max(client.firstContact, year_.first)));
    facts_.setKey(Dimension::country_of_birth,
                  client.countryOfBirth ? std::optional(packed(client.countryOfBirth->code())) : std::nullopt);
    facts_.set(Dimension::region_of_birth, regionOf(client));
    facts_.set(Dimension::identified_by, client.identifiedBy);
    const auto nsp = nspSupport(client);
    facts_.set(Dimension::nsp_support, nsp && nsp->overlaps(year_));
}

void YearOfFacts::readExploitations(const std::vector<Exploitation>& exploitations) {
    Bits forms = 0;
    Bits inSweden = 0;
    facts_.setKey(Dimension::country_of_exploitation, std::nullopt);
    for (const Exploitation& each : exploitations) {
        forms |= bitOf(each.form);
        if (!each.country)
            continue;
        facts_.add(Dimension::country_of_exploitation, packed(each.country->code()));
        if (each.country->isSweden())
            inSweden |= bitOf(each.form);
    }
    const bool several = std::popcount(forms) > 1;
    facts_.set(Dimension::exploitation_forms, forms);
    facts_.set(Dimension::exploitation_forms_in_sweden, inSweden);
    // `multiple` follows the forms themselves.
    facts_.set(Dimension::exploitation_form, several ? Bits{1} << CodeList<ExploitationForm>::codes.size() : forms);
    facts_.setKey(Dimension::exploitation_combination,
                  several ? std::optional(static_cast<AnswerKey>(forms)) : std::nullopt);
}

void YearOfFacts::readSupport(const std::vector<Intervention>& interventions) {
    Bits socialTypes = 0;
    Bits socialStatuses = 0;
    Bits civil = 0;
    nights_.clear();
    for (const Intervention& each : interventions) {
        if (!overlaps(each))
            continue;
        if (each.provider == Provider::social_services) {
            socialStatuses |= bitOf(each.status);
            if (isGiven(each.status))
                socialTypes |= socialServicesBit(each.type);
        } else if (each.provider == Provider::civil_society && isGiven(each.status)) {
            ++civil;
            if (each.type == InterventionType::housing)
                gatherNights(each);
        }
    }
    constexpr Bits given = [] {
        Bits bits = 0;
        for (const auto each : everyCode<InterventionStatus>())
            if (isGiven(each))
                bits |= bitOf(each);
        return bits;
    }();
    constexpr Bits open = bitOf(InterventionStatus::requested) | bitOf(InterventionStatus::unknown);
    const auto outcome = (socialStatuses & given) != 0  ? Outcome::granted
                         : (socialStatuses & open) != 0 ? Outcome::undecided
                                                        : Outcome::declined;
    facts_.set(Dimension::social_services_outcome,
               socialStatuses == 0 ? Bits{0} : Bits{1} << static_cast<unsigned>(outcome));
    facts_.set(Dimension::social_services_types, socialTypes);
    facts_.set(Dimension::civil_society_interventions, civil);
    facts_.set(Quantity::housing_nights, differentNights());
}

void YearOfFacts::readProcess(const ClientRows& rows) {
    std::optional<Reported> reported; // the first of yes, no, unknown that any row has
    Bits crimes = 0;
    std::optional<ProcessStatus> furthest;
    for (const PoliceReport& each : rows.policeReports) {
        reported = reported ? std::min(*reported, each.reported) : each.reported;
        if (each.crime)
            crimes |= bitOf(*each.crime);
        if (each.status && (!furthest || progressOf(*each.status) > progressOf(*furthest)))
            furthest = each.status;
    }
    facts_.set(Dimension::police_report, reported);
    // `several` follows the crimes themselves.
    facts_.set(Dimension::crime, std::popcount(crimes) > 1 ? Bits{1} << CodeList<Crime>::codes.size() : crimes);
    facts_.set(Dimension::legal_status, furthest);
}

void YearOfFacts::gatherNights(const Intervention& housing) {
    const Span span = spanOf(housing, asOf_);
    const auto from = std::max(span.first, year_.first).number();
    const auto upTo = std::min({span.last.number(), asOf_.number(), year_.last.number() + 1});
    if (from < upTo)
        nights_.emplace_back(from, upTo);
}

std::int64_t YearOfFacts::differentNights() {
    std::ranges::sort(nights_);
    std::int64_t nights = 0;
    auto counted = year_.first.number(); // up to but not with
    for (const auto& [from, upTo] : nights_) {
        nights += std::max(0, upTo - std::max(from, counted));
        counted = std::max(counted, upTo);
    }
    return nights;
}

void YearOfFacts::read(const Intervention& intervention) {
    const bool social = intervention.provider == Provider::social_services;
    const bool started = year_.contains(intervention.startedOn);
    facts_.set(Dimension::provider, intervention.provider);
    facts_.set(Dimension::intervention_status, intervention.status);
    facts_.set(Dimension::given, isGiven(intervention.status));
    facts_.set(Dimension::type, social ? Bits{0} : bitOf(intervention.type));
    facts_.set(Dimension::social_services_type, social ? socialServicesBit(intervention.type) : Bits{0});
    facts_.set(Dimension::funding, intervention.funding);
    facts_.setKey(Dimension::interpretation_language,
                  intervention.language ? std::optional(packed(intervention.language->code())) : std::nullopt);
    facts_.set(Dimension::mode, intervention.mode);
    facts_.set(Dimension::month,
               started ? Bits{1} << static_cast<unsigned>(intervention.startedOn.month() - 1) : Bits{0});
    facts_.set(Dimension::started_in_year, started);
    facts_.set(Quantity::hours, intervention.hours ? std::optional(intervention.hours->hundredths) : std::nullopt);
    facts_.set(Quantity::cost, intervention.cost ? std::optional(intervention.cost->hundredths) : std::nullopt);
}

void YearOfFacts::read(const Permit& permit) {
    facts_.set(Dimension::permit_kind, permit.kind);
    facts_.set(Dimension::applied_by, permit.appliedBy);
    facts_.set(Dimension::decision, permit.decision);
}

void YearOfFacts::read(const Referral& referral) {
    facts_.set(Dimension::direction, referral.direction);
    facts_.set(Dimension::referral_status, referral.status);
    facts_.set(Dimension::agency_type, referral.agencyType);
    facts_.set(Dimension::purpose, referral.purpose);
    facts_.set(Quantity::answer_days, referral.answeredOn
                                          ? std::optional<std::int64_t>(*referral.answeredOn - referral.sentOn)
                                          : std::nullopt);
}

} // namespace fristad
