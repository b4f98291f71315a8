#include "core/register/DemoShelter.h"
#include "core/register/DemoTexts.h"

#include <algorithm>
#include <array>

// Permits and referrals of made-up clients. The tables below plant what every demo must show: something overdue, urgent, soon and
// upcoming of each kind, with and without an application for renewal.

namespace fristad {

namespace {

constexpr int reflectionDays = 30;
constexpr int evidenceDays = 183; ///< at least six months (Aliens Act ch. 5 § 15)

struct PlantedChain {
    int placeFromEnd;
    PermitKind last; ///< the kind of the permit that ends the chain
    int endsIn;      ///< days from today
    bool pending;    ///< renewal was applied for
    int hole = 0;    ///< uncovered days before it
};
constexpr std::array plantedChains{
    PlantedChain{2, PermitKind::reflection, -1, false},
    PlantedChain{3, PermitKind::reflection, 2, true},
    PlantedChain{5, PermitKind::reflection, 1, false},
    PlantedChain{6, PermitKind::reflection_extension, 6, false},
    PlantedChain{9, PermitKind::reflection, 11, true},
    PlantedChain{10, PermitKind::reflection, 19, false},
    PlantedChain{12, PermitKind::reflection_extension, 26, true},
    PlantedChain{14, PermitKind::reflection_extension, 24, false, 7},
    PlantedChain{20, PermitKind::evidence_permit, 9, true},
    PlantedChain{24, PermitKind::evidence_permit, 27, false},
};

struct PlantedFollowUp {
    int placeFromEnd;
    int dueIn;
    ReferralStatus status;
};
constexpr std::array plantedFollowUps{
    PlantedFollowUp{0, 3, ReferralStatus::sent},      PlantedFollowUp{5, -4, ReferralStatus::sent},
    PlantedFollowUp{8, 1, ReferralStatus::waiting},   PlantedFollowUp{10, 8, ReferralStatus::waiting},
    PlantedFollowUp{15, 16, ReferralStatus::waiting}, PlantedFollowUp{18, -12, ReferralStatus::sent},
};

template <class Table> const auto* plantedIn(const Table& table, int placeFromEnd) {
    const auto found = std::ranges::find(table, placeFromEnd, &Table::value_type::placeFromEnd);
    return found == table.end() ? nullptr : &*found;
}

int daysOf(PermitKind kind) { return kind == PermitKind::evidence_permit ? evidenceDays : reflectionDays; }

Day firstDayOf(const PlantedChain& chain, Day today) {
    Day first = today + chain.endsIn - daysOf(chain.last) + 1;
    if (chain.last != PermitKind::reflection)
        first = first - chain.hole - reflectionDays;
    return first;
}

Applicant applicantOf(Dice& dice) {
    return dice.percent(70) ? Applicant::investigation_leader : Applicant::social_welfare_board;
}

/// A permit from `first` on, decided that day or a little before.
Permit granted(DemoCase& about, PermitKind kind, Day first, int days) {
    Dice& dice = about.dice;
    const Day decided = std::max(about.client().firstContact, first - dice.between(0, 2));
    const Day applied = std::max(about.client().firstContact, decided - dice.between(3, 9));
    return {.kind = kind,
            .appliedOn = applied,
            .appliedBy = applicantOf(dice),
            .decidedOn = decided,
            .decision = Decision::granted,
            .validFrom = first,
            .validTo = first + (days - 1)};
}

Permit appliedFor(DemoCase& about, PermitKind kind, Day on) {
    return {.kind = kind,
            .appliedOn = std::max(about.client().firstContact, on),
            .appliedBy = applicantOf(about.dice),
            .decidedOn = {},
            .decision = Decision::pending,
            .validFrom = {},
            .validTo = {}};
}

PermitKind renewalOf(PermitKind kind) {
    return kind == PermitKind::evidence_permit ? kind : PermitKind::reflection_extension;
}

void makeUpPlanted(DemoCase& about, const PlantedChain& chain) {
    auto& permits = about.made.rows.permits;
    const Day first = firstDayOf(chain, about.today);
    permits.push_back(granted(about, PermitKind::reflection, first, reflectionDays));
    if (chain.last != PermitKind::reflection)
        permits.push_back(granted(about, chain.last, first + reflectionDays + chain.hole, daysOf(chain.last)));
    if (chain.pending)
        permits.push_back(appliedFor(about, renewalOf(chain.last), about.lastDay - about.dice.between(1, 5)));
}

/// What follows a permit that ends: the next one, an application that waits, or nothing.
bool makeUpNext(DemoCase& about) {
    auto& permits = about.made.rows.permits;
    Dice& dice = about.dice;
    const Permit before = permits.back();
    const Day end = before.validTo.value();
    const auto kind = before.kind == PermitKind::reflection && dice.percent(45) ? PermitKind::reflection_extension
                                                                                : PermitKind::evidence_permit;
    if (!dice.percent(60))
        return false;
    if (end < about.lastDay) {
        permits.push_back(granted(about, kind, end + 1, daysOf(kind)));
        return true;
    }
    if (end - about.lastDay < 25)
        permits.push_back(appliedFor(about, kind, about.lastDay - dice.between(0, 6)));
    return false;
}

/// Nobody who is at home in the union needs a permit to stay.
bool needsPermit(const DemoCase& about) {
    const auto& client = about.client();
    return client.exposure == Exposure::direct && !about.brief &&
           regionOf(client).value_or(RegionOfBirth::non_eu) == RegionOfBirth::non_eu;
}

void refuse(Permit& permit, Decision decision) {
    permit.decision = decision;
    permit.validFrom.reset();
    permit.validTo.reset();
}

Referral referral(DemoCase& about, Day sent) {
    Dice& dice = about.dice;
    const auto agency = dice.oneOf({AgencyType::social_services, AgencyType::social_services, AgencyType::health_care,
                                    AgencyType::legal_counsel, AgencyType::civil_society, AgencyType::police,
                                    AgencyType::migration_agency, AgencyType::regional_coordinator});
    Referral made{.direction = Direction::out,
                  .agencyType = agency,
                  .agencyName = {},
                  .purpose = {},
                  .sentOn = sent,
                  .status = ReferralStatus::sent,
                  .answeredOn = {},
                  .followUpOn = {}};
    if (dice.percent(80))
        made.agencyName = demoText(dice, "agency_" + std::string(code(agency)));
    switch (agency) {
    case AgencyType::social_services: made.purpose = dice.oneOf({Purpose::housing, Purpose::financial}); break;
    case AgencyType::health_care: made.purpose = dice.oneOf({Purpose::medical, Purpose::psychological}); break;
    case AgencyType::legal_counsel: made.purpose = Purpose::legal; break;
    case AgencyType::civil_society:
        made.purpose = dice.oneOf({Purpose::housing, Purpose::psychological, Purpose::return_assistance});
        break;
    default: break;
    }
    return made;
}

/// How an old referral ended.
void answer(DemoCase& about, Referral& made) {
    Dice& dice = about.dice;
    using enum ReferralStatus;
    made.status = dice.oneOf({completed, completed, completed, accepted, declined, no_reply, withdrawn});
    if (made.status != no_reply && made.status != withdrawn)
        made.answeredOn = about.dayAfter(made.sentOn + 1, 16);
    if (made.answeredOn && *made.answeredOn < made.sentOn)
        made.answeredOn = made.sentOn;
    made.followUpOn = made.sentOn + 14;
}

} // namespace

std::optional<Day> plantedFirstContact(int placeFromEnd, Day today) {
    constexpr int beforeThePermit = 15;
    const auto* const chain = plantedIn(plantedChains, placeFromEnd);
    return chain == nullptr ? std::nullopt : std::optional(firstDayOf(*chain, today) - beforeThePermit);
}

void makeUpPermits(DemoCase& about) {
    auto& permits = about.made.rows.permits;
    Dice& dice = about.dice;
    if (const auto* const chain = plantedIn(plantedChains, about.placeFromEnd)) {
        makeUpPlanted(about, *chain);
        return;
    }
    if (!needsPermit(about) || !dice.percent(60))
        return;
    const Day first = about.client().firstContact + dice.between(9, 24);
    if (first > about.lastDay) {
        permits.push_back(appliedFor(about, PermitKind::reflection, about.lastDay - dice.between(0, 4)));
        return;
    }
    permits.push_back(granted(about, PermitKind::reflection, first, reflectionDays));
    if (const int outcome = dice.between(1, 100); outcome <= 14) {
        refuse(permits.back(), outcome <= 9 ? Decision::refused : Decision::withdrawn);
        return;
    }
    while (makeUpNext(about)) {
    }
    if (Permit& last = permits.back(); last.kind == PermitKind::evidence_permit && last.validTo && dice.percent(8)) {
        last.decision = Decision::revoked;
        last.validTo = std::max(*last.validFrom, std::min(about.lastDay, *last.validTo));
    }
}

void makeUpReferrals(DemoCase& about) {
    auto& referrals = about.made.rows.referrals;
    const auto& client = about.client();
    Dice& dice = about.dice;
    if (client.exposure == Exposure::direct && dice.percent(30)) {
        Referral in = referral(about, client.firstContact);
        in.direction = Direction::in;
        in.status = about.lastDay > client.firstContact ? ReferralStatus::completed : ReferralStatus::accepted;
        in.answeredOn = about.dayAfter(client.firstContact, 2);
        referrals.push_back(in);
    }
    const Day end = client.closedOn.value_or(about.lastDay);
    for (int i = dice.between(0, about.brief ? 1 : 2); i > 0 && end > client.firstContact; --i) {
        Referral made = referral(about, client.firstContact + dice.between(1, end - client.firstContact));
        if (about.lastDay - made.sentOn > 21)
            answer(about, made);
        else
            made.followUpOn = std::max(about.today + dice.between(2, 12), made.sentOn + 10);
        referrals.push_back(made);
    }
    if (const auto* const planted = plantedIn(plantedFollowUps, about.placeFromEnd)) {
        const Day due = about.today + planted->dueIn;
        Referral made =
            referral(about, std::max(client.firstContact, std::min(about.lastDay, due) - dice.between(7, 12)));
        made.status = planted->status;
        made.followUpOn = std::max(due, made.sentOn);
        referrals.push_back(made);
    }
    std::ranges::stable_sort(referrals, {}, &Referral::sentOn);
}

} // namespace fristad
