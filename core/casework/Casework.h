#pragma once

#include "core/calendar/Day.h"
#include "core/casework/Client.h"
#include "core/casework/Quantities.h"
#include "core/vocabulary/Codes.h"
#include "core/vocabulary/Errors.h"
#include "core/vocabulary/Language.h"

#include <optional>
#include <string>
#include <vector>

// What is kept about a client, one value a row of register-format.md, without the client's code: whose it is stands beside
// the value. Members that the register format does not have (note, doneBy) are the vault's own and are never exported.

namespace fristad {

struct Exploitation {
    ExploitationForm form = ExploitationForm::sexual;
    std::optional<Country> country;
    friend bool operator==(const Exploitation&, const Exploitation&) = default;
};

struct Intervention {
    Day startedOn = Day::fromNumber(0);
    std::optional<Day> endedOn; ///< last day; a planned one while the status is ongoing
    Provider provider = Provider::civil_society;
    InterventionType type = InterventionType::other;
    InterventionStatus status = InterventionStatus::completed;
    std::optional<Funding> funding;
    std::optional<Hours> hours;
    std::optional<Sek> cost;
    std::optional<SpokenLanguage> language;
    std::optional<InterpretationMode> mode;
    std::optional<std::string> doneBy; ///< the name a member of staff signs in with
    std::optional<std::string> note;
    friend bool operator==(const Intervention&, const Intervention&) = default;
};

struct SupportReason {
    SupportReasonCode reason = SupportReasonCode::other;
    friend bool operator==(const SupportReason&, const SupportReason&) = default;
};

/// An application for a reflection period, its extension or a permit for the investigation, and what came of it.
/// Aliens Act (2005:716) ch. 5 § 15. `validFrom` and `validTo` are only ever copied from the decision.
struct Permit {
    PermitKind kind = PermitKind::reflection;
    Day appliedOn = Day::fromNumber(0);
    Applicant appliedBy = Applicant::investigation_leader;
    std::optional<Day> decidedOn;
    Decision decision = Decision::pending;
    std::optional<Day> validFrom;
    std::optional<Day> validTo; ///< last day, of a revoked permit too
    friend bool operator==(const Permit&, const Permit&) = default;
};

struct Referral {
    Direction direction = Direction::out;
    AgencyType agencyType = AgencyType::other;
    std::optional<std::string> agencyName;
    std::optional<Purpose> purpose;
    Day sentOn = Day::fromNumber(0);
    ReferralStatus status = ReferralStatus::sent;
    std::optional<Day> answeredOn;
    std::optional<Day> followUpOn;
    friend bool operator==(const Referral&, const Referral&) = default;
};

struct PoliceReport {
    Reported reported = Reported::unknown;
    std::optional<Day> reportedOn;
    std::optional<Crime> crime;
    std::optional<ProcessStatus> status;
    friend bool operator==(const PoliceReport&, const PoliceReport&) = default;
};

struct RightMet {
    Right right = Right::regional_coordinator_contact;
    YesNo met = YesNo::no;
    friend bool operator==(const RightMet&, const RightMet&) = default;
};

// The rules of one row by itself (register-format.md): what is wrong, with the field and how to mend it; empty when all is
// right. What is merely unlikely is no fault.
std::vector<Fault> check(const Exploitation& value);
std::vector<Fault> check(const Intervention& value);
std::vector<Fault> check(const SupportReason& value);
std::vector<Fault> check(const Permit& value);
std::vector<Fault> check(const Referral& value);
std::vector<Fault> check(const PoliceReport& value);
std::vector<Fault> check(const RightMet& value);

/// Granted, ongoing or completed: what counts as given (statistics.md).
constexpr bool isGiven(InterventionStatus status) {
    return status == InterventionStatus::granted || status == InterventionStatus::ongoing ||
           status == InterventionStatus::completed;
}

/// Who pays for what is done on a day, unless something else is known: the National Support Programme on the days of its support
/// (nspSupport); nothing outside them.
std::optional<Funding> payerOn(const Client& client, Day day);

/// One client with all of their rows, each list in the order the rows were entered.
struct ClientRows {
    Client client;
    std::vector<Exploitation> exploitations;
    std::vector<Intervention> interventions;
    std::vector<SupportReason> supportReasons;
    std::vector<Permit> permits;
    std::vector<Referral> referrals;
    std::vector<PoliceReport> policeReports;
    std::vector<RightMet> rights;
};

} // namespace fristad
