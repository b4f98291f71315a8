#include "core/register/DemoShelter.h"

#include "core/register/DemoTexts.h"

#include <algorithm>
#include <cstdio>

namespace fristad {

namespace {

constexpr int openFor = 728; ///< days that the shelter has kept its register: two years, but for a day or two

/// Spreads seed and place over all of the numbers (splitmix64's finaliser), so that neighbours have nothing in common.
std::uint64_t mixed(std::uint64_t value) {
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31U);
}

/// Answers that nobody has asked for yet stay blank.
bool answered(DemoCase& about) { return !about.dice.percent(about.brief ? 45 : 10); }

IdentifiedBy finderOf(Dice& dice) {
    using enum IdentifiedBy;
    return dice.oneOf({member_organisation, member_organisation, member_organisation, regional_coordinator,
                       regional_coordinator, social_services, social_services, police, police, other_organisation,
                       migration_agency, health_care, self, other});
}

void makeUpBirth(DemoCase& about, bool minor) {
    auto& client = about.client();
    Dice& dice = about.dice;
    const bool child = client.relation == Relation::child;
    const int age = child ? dice.between(0, 14) : minor ? dice.between(15, 17) : dice.between(19, 47);
    if (!answered(about)) {
        client.ageGroup = minor || child ? AgeGroup::minor : AgeGroup::adult;
        return;
    }
    const Day born = std::min(client.firstContact - age * 365 - dice.between(5, 350), client.firstContact);
    client.birthDate = dice.percent(30) && !child ? BirthDate::ofYear(born.year()) : BirthDate(born);
}

void makeUpExploitation(DemoCase& about) {
    const auto& client = about.client();
    auto& rows = about.made.rows.exploitations;
    Dice& dice = about.dice;
    if (client.exposure == Exposure::indirect || (about.brief && !answered(about)))
        return;
    using enum ExploitationForm;
    const auto form = client.gender == Gender::man
                          ? dice.oneOf({labour, labour, labour, labour, forced_criminality, forced_begging, sexual})
                          : dice.oneOf({sexual, sexual, sexual, sexual, sexual, labour, labour, domestic_servitude,
                                        forced_marriage, forced_criminality, forced_begging});
    const auto country = [&]() -> std::optional<Country> {
        if (dice.percent(8))
            return std::nullopt;
        return Country::parse(dice.percent(82) ? "SE" : dice.oneOf({"IT", "DK", "DE", "NO", "ES", "PL", "LY", "FI"}));
    };
    rows.push_back({form, country()});
    if (dice.percent(14))
        rows.push_back({form, Country::parse(dice.oneOf({"IT", "LY", "DE", "GR"}))});
    if (dice.percent(12))
        rows.push_back({form == labour ? forced_criminality : other, Country::parse("SE")});
    std::ranges::sort(rows, {}, [](const auto& row) { return std::pair(row.form, row.country); });
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
}

Crime crimeOf(Dice& dice, ExploitationForm form) {
    using enum Crime;
    switch (form) {
    case ExploitationForm::sexual:
        return dice.oneOf({human_trafficking, human_trafficking, procuring, rape, purchase_of_sexual_service});
    case ExploitationForm::labour:
        return dice.oneOf({human_exploitation, human_exploitation, human_trafficking, fraud});
    default: return dice.oneOf({human_trafficking, human_exploitation, unlawful_threat, assault, other});
    }
}

void makeUpProcess(DemoCase& about) {
    const auto& client = about.client();
    auto& rows = about.made.rows;
    Dice& dice = about.dice;
    if (client.exposure == Exposure::indirect || rows.exploitations.empty() || !answered(about))
        return;
    PoliceReport report{.reported =
                            dice.oneOf({Reported::yes, Reported::yes, Reported::no, Reported::no, Reported::unknown}),
                        .reportedOn = {},
                        .crime = {},
                        .status = {}};
    // Nobody gets a reflection period whom the police do not know of.
    if (!rows.permits.empty())
        report.reported = Reported::yes;
    if (report.reported == Reported::yes) {
        const Day known = rows.permits.empty() ? about.lastDay : rows.permits.front().appliedOn;
        report.reportedOn = std::min(known, about.dayAfter(client.firstContact, 12));
        report.crime = crimeOf(dice, rows.exploitations.front().form);
        using enum ProcessStatus;
        report.status =
            about.lastDay - client.firstContact > 300
                ? dice.oneOf({investigation_closed, investigation_closed, charged, convicted, acquitted,
                              investigation_ongoing})
                : dice.oneOf({investigation_ongoing, investigation_ongoing, investigation_not_started, unknown});
    }
    rows.policeReports.push_back(report);
}

void makeUpRights(DemoCase& about) {
    auto& rows = about.made.rows;
    Dice& dice = about.dice;
    if (about.client().exposure == Exposure::indirect || about.brief || !dice.percent(65))
        return;
    const bool reported = !rows.policeReports.empty() && rows.policeReports.front().reported == Reported::yes;
    const auto granted = [&](PermitKind kind) {
        return std::ranges::any_of(
            rows.permits, [&](const Permit& each) { return each.kind == kind && each.decision == Decision::granted; });
    };
    const auto row = [&](Right right, bool met) { rows.rights.push_back({right, met ? YesNo::yes : YesNo::no}); };
    row(Right::regional_coordinator_contact, dice.percent(70));
    if (reported)
        row(Right::injured_party_counsel, dice.percent(75));
    row(Right::temporary_permit, granted(PermitKind::evidence_permit));
    row(Right::reflection_period, granted(PermitKind::reflection));
}

void makeUpReasons(DemoCase& about) {
    auto& rows = about.made.rows.supportReasons;
    Dice& dice = about.dice;
    if (about.brief || !dice.percent(70))
        return;
    using enum SupportReasonCode;
    const auto first = dice.oneOf(
        {no_public_support, no_public_support, insufficient_public_support, not_eligible, awaiting_decision});
    rows.push_back({first});
    if (dice.percent(25))
        rows.push_back({first == not_eligible ? declined_authority_contact : not_eligible});
}

void makeUpDetails(DemoCase& about, const DemoOrigin& origin) {
    auto& details = about.made.details;
    const auto& client = about.client();
    Dice& dice = about.dice;
    const auto& given = dice.oneOf(client.gender == Gender::man ? origin.men : origin.women);
    const auto& family = dice.oneOf(origin.families);
    const auto latin = [](const DemoName& name) { return name.latin.empty() ? name.written : name.latin; };
    if (!about.brief || dice.percent(60)) {
        details.name = given.written + ' ' + family.written;
        if (!given.latin.empty())
            details.aliases = latin(given) + ' ' + latin(family);
    }
    details.languages = origin.languages;
    details.risk =
        about.brief
            ? std::nullopt
            : std::optional(dice.oneOf({RiskLevel::low, RiskLevel::medium, RiskLevel::medium, RiskLevel::high}));
    if (client.exposure == Exposure::indirect)
        return;
    // The numbers that the Swedish authority keeps for made-up people: 070-174 06 05 to 06 99.
    char phone[16];
    std::snprintf(phone, sizeof phone, "070-174 06 %02d", dice.between(5, 99));
    if (dice.percent(75))
        details.phone = phone;
    if (dice.percent(70))
        details.safeContact = demoText(dice, "safe_contact");
    if (details.risk == RiskLevel::high) {
        details.codeWord = demoText(dice, "code_word");
        details.neverTell = demoText(dice, "never_tell");
        if (dice.percent(40))
            details.protectedIdentity = ProtectedIdentity::confidentiality_marking;
    }
    // Somebody whom only those who are named may open, where there are enough others.
    if (about.placeFromEnd == 23)
        details.restricted = YesNo::yes;
}

void makeUpNsp(DemoCase& about) {
    auto& client = about.client();
    Dice& dice = about.dice;
    if (about.brief || client.exposure == Exposure::indirect || !dice.percent(30))
        return;
    client.nspFrom = about.dayAfter(client.firstContact, 14);
    const Day to = *client.nspFrom + dice.oneOf({29, 29, 89, 119});
    if (to < about.lastDay || dice.percent(60))
        client.nspTo = to;
}

/// Some time after everything that holds them has run out.
void makeUpClosing(DemoCase& about) {
    auto& client = about.client();
    Day earliest = client.firstContact + (about.brief ? 2 : 45);
    for (const Permit& each : about.made.rows.permits)
        earliest = std::max(earliest, each.validTo.value_or(each.appliedOn));
    const int room = about.lastDay - earliest;
    // A chain that ran out lately is mostly the end of the case, and rarely something that was missed.
    const int chance = about.brief ? 70 : room < 31 ? 80 : 35;
    if (room >= 0 && about.placeFromEnd > lastPlanted && about.lastDay - client.firstContact > 60 &&
        about.dice.percent(chance))
        client.closedOn = earliest + about.dice.between(0, room);
}

} // namespace

int DemoShelter::placeFromEnd(std::uint64_t place) const {
    return static_cast<int>(std::min<std::uint64_t>(clients_ - 1 - place, 1'000'000));
}

bool DemoShelter::isRelative(std::uint64_t place) const {
    const auto fromEnd = clients_ - 1 - place;
    return place > 0 && (fromEnd % 15 == 4 || fromEnd % 15 == 11);
}

ClientCode DemoShelter::codeOf(std::uint64_t place) const {
    std::string digits = std::to_string(place + 1);
    digits.insert(0, digits.size() < 4 ? 4 - digits.size() : 0, '0');
    return ClientCode::parse((isRelative(place) ? "B" : "N") + digits).value();
}

Day DemoShelter::firstContactOf(std::uint64_t place) const {
    if (isRelative(place))
        return std::min(lastDay_, firstContactOf(place - 1) + static_cast<int>(mixed(seed_ ^ place) % 10));
    if (const auto planted = plantedFirstContact(placeFromEnd(place), today_))
        return *planted;
    const auto spread = clients_ > 1 ? place * (openFor - 4) / (clients_ - 1) : openFor - 60;
    return today_ - openFor + static_cast<int>(spread);
}

// Relatives come from where the one comes whose relatives they are, and who has a permit here from outside the union.
const DemoOrigin& DemoShelter::originOf(std::uint64_t place) const {
    if (isRelative(place))
        return originOf(place - 1);
    Dice dice(mixed(seed_ + 0x9e3779b97f4a7c15U * (place + 1)) + 1);
    const bool hasPermit = plantedFirstContact(placeFromEnd(place), today_).has_value();
    for (;;) {
        const auto& origin = demoOrigin(dice);
        if (!hasPermit || origin.country.region() == RegionOfBirth::non_eu)
            return origin;
    }
}

DemoClient DemoShelter::client(std::uint64_t place) const {
    Dice dice(mixed(seed_ + 0x9e3779b97f4a7c15U * (place + 1)));
    DemoClient made;
    const bool relative = isRelative(place);
    const int fromEnd = placeFromEnd(place);
    const bool brief = !relative && fromEnd > lastPlanted && dice.percent(26);
    DemoCase about{
        .dice = dice, .today = today_, .lastDay = lastDay_, .placeFromEnd = fromEnd, .brief = brief, .made = made};
    Client& client = about.client();
    const auto& origin = originOf(place);
    client.code = codeOf(place);
    client.firstContact = firstContactOf(place);
    client.gender = dice.percent(relative ? 50 : 78) ? Gender::woman : dice.percent(92) ? Gender::man : Gender::other;
    if (relative) {
        client.exposure = Exposure::indirect;
        client.relativeOf = codeOf(place - 1);
        client.relation = dice.percent(85) ? Relation::child : Relation::other_relative;
    } else if (answered(about)) {
        client.briefContact = brief ? YesNo::yes : YesNo::no;
    }
    makeUpBirth(about, dice.percent(7));
    if (answered(about))
        client.countryOfBirth = origin.country;
    else if (dice.percent(50))
        client.regionOfBirth = origin.country.region();
    if (answered(about))
        client.identifiedBy = finderOf(dice);
    makeUpExploitation(about);
    makeUpNsp(about);
    makeUpDetails(about, origin);
    makeUpPermits(about);
    makeUpClosing(about);
    makeUpProcess(about);
    makeUpRights(about);
    makeUpReasons(about);
    makeUpReferrals(about);
    makeUpWork(about);
    return made;
}

} // namespace fristad
