#pragma once

#include "core/casework/Casework.h"
#include "core/casework/Client.h"

#include <string_view>
#include <tuple>

// The one place that says which members a value has, what they are called and in which order. The register's CSV columns,
// the vault's SQL columns, the fields named in faults and the payloads of the history all come from here.

namespace fristad {

/// Whether a field is part of the register format or known to the vault only.
enum class Known : std::uint8_t { inRegister, inVault };

template <class Value, class Member> struct Field {
    std::string_view name; ///< the stable name: the CSV column, the SQL column, the field of a fault
    Member Value::*member; ///< an std::optional where it may be blank
    Known known = Known::inRegister;
};

template <class Value, class Member>
constexpr Field<Value, Member> field(std::string_view name, Member Value::*member, Known known = Known::inRegister) {
    return {name, member, known};
}

/// `table`: the name of the CSV file (without .csv) and of the SQL table; `fields`: a tuple of Field.
template <class Value> struct Fields;

template <> struct Fields<Client> {
    static constexpr std::string_view table = "clients";
    static constexpr auto fields =
        std::make_tuple(field("client_code", &Client::code), field("exposure", &Client::exposure),
                        field("relative_of", &Client::relativeOf), field("relation", &Client::relation),
                        field("gender", &Client::gender), field("birth_date", &Client::birthDate),
                        field("age_group", &Client::ageGroup), field("country_of_birth", &Client::countryOfBirth),
                        field("region_of_birth", &Client::regionOfBirth), field("first_contact", &Client::firstContact),
                        field("closed_on", &Client::closedOn), field("identified_by", &Client::identifiedBy),
                        field("nsp_from", &Client::nspFrom), field("nsp_to", &Client::nspTo),
                        field("brief_contact", &Client::briefContact));
};

template <> struct Fields<ClientDetails> {
    static constexpr std::string_view table = "client_details";
    static constexpr auto fields = std::make_tuple(
        field("name", &ClientDetails::name, Known::inVault), field("aliases", &ClientDetails::aliases, Known::inVault),
        field("phone", &ClientDetails::phone, Known::inVault),
        field("languages", &ClientDetails::languages, Known::inVault),
        field("dialect", &ClientDetails::dialect, Known::inVault),
        field("safe_contact", &ClientDetails::safeContact, Known::inVault),
        field("code_word", &ClientDetails::codeWord, Known::inVault),
        field("never_tell", &ClientDetails::neverTell, Known::inVault),
        field("risk", &ClientDetails::risk, Known::inVault),
        field("protected_identity", &ClientDetails::protectedIdentity, Known::inVault),
        field("restricted", &ClientDetails::restricted, Known::inVault));
};

template <> struct Fields<Exploitation> {
    static constexpr std::string_view table = "exploitations";
    static constexpr auto fields =
        std::make_tuple(field("form", &Exploitation::form), field("country", &Exploitation::country));
};

template <> struct Fields<Intervention> {
    static constexpr std::string_view table = "interventions";
    static constexpr auto fields = std::make_tuple(
        field("started_on", &Intervention::startedOn), field("ended_on", &Intervention::endedOn),
        field("provider", &Intervention::provider), field("type", &Intervention::type),
        field("status", &Intervention::status), field("funding", &Intervention::funding),
        field("hours", &Intervention::hours), field("cost_sek", &Intervention::cost),
        field("language", &Intervention::language), field("mode", &Intervention::mode),
        field("done_by", &Intervention::doneBy, Known::inVault), field("note", &Intervention::note, Known::inVault));
};

template <> struct Fields<SupportReason> {
    static constexpr std::string_view table = "support_reasons";
    static constexpr auto fields = std::make_tuple(field("reason", &SupportReason::reason));
};

template <> struct Fields<Permit> {
    static constexpr std::string_view table = "reflection_periods";
    static constexpr auto fields = std::make_tuple(
        field("kind", &Permit::kind), field("applied_on", &Permit::appliedOn), field("applied_by", &Permit::appliedBy),
        field("decided_on", &Permit::decidedOn), field("decision", &Permit::decision),
        field("valid_from", &Permit::validFrom), field("valid_to", &Permit::validTo));
};

template <> struct Fields<Referral> {
    static constexpr std::string_view table = "referrals";
    static constexpr auto fields =
        std::make_tuple(field("direction", &Referral::direction), field("agency_type", &Referral::agencyType),
                        field("agency_name", &Referral::agencyName), field("purpose", &Referral::purpose),
                        field("sent_on", &Referral::sentOn), field("status", &Referral::status),
                        field("answered_on", &Referral::answeredOn), field("follow_up_on", &Referral::followUpOn));
};

template <> struct Fields<PoliceReport> {
    static constexpr std::string_view table = "police_reports";
    static constexpr auto fields =
        std::make_tuple(field("reported", &PoliceReport::reported), field("reported_on", &PoliceReport::reportedOn),
                        field("crime", &PoliceReport::crime), field("status", &PoliceReport::status));
};

template <> struct Fields<RightMet> {
    static constexpr std::string_view table = "rights";
    static constexpr auto fields = std::make_tuple(field("right", &RightMet::right), field("met", &RightMet::met));
};

/// Calls `visit(field)` for every field of a value's type, in order.
template <class Value, class Visit> constexpr void forEachField(Visit&& visit) {
    std::apply([&](const auto&... each) { (visit(each), ...); }, Fields<Value>::fields);
}

} // namespace fristad
