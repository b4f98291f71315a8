#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace fristad {

/// What a vocabulary's enumeration is called in resources/vocabulary.csv, and its codes in order.
template <class E> struct CodeList;

template <class E>
concept Coded = requires {
    CodeList<E>::codes;
};

namespace detail {

constexpr std::size_t countNames(std::string_view text) {
    std::size_t count = 1;
    for (const char c : text)
        count += c == ',' ? 1 : 0;
    return count;
}

template <std::size_t N> constexpr std::array<std::string_view, N> splitNames(std::string_view text) {
    std::array<std::string_view, N> names{};
    for (auto& name : names) {
        const auto comma = text.find(',');
        name = text.substr(0, comma);
        text = comma == std::string_view::npos ? std::string_view{} : text.substr(text.find_first_not_of(", ", comma));
    }
    return names;
}

} // namespace detail

// The enumerators are the codes themselves, so that a code stands in one place; Vocabulary::load() checks that
// resources/vocabulary.csv has the same ones in the same order.
#define FRISTAD_CODES(Type, listName, ...)                                                                             \
    enum class Type : std::uint8_t { __VA_ARGS__ };                                                                    \
    template <> struct CodeList<Type> {                                                                                \
        static constexpr std::string_view name = listName;                                                             \
        static constexpr auto codes = detail::splitNames<detail::countNames(#__VA_ARGS__)>(#__VA_ARGS__);              \
    };

// clang-format off
FRISTAD_CODES(Exposure, "exposure", direct, indirect)
FRISTAD_CODES(Relation, "relation", child, other_relative)
FRISTAD_CODES(Gender, "gender", woman, man, other, unknown)
FRISTAD_CODES(AgeGroup, "age_group", adult, minor)
FRISTAD_CODES(RegionOfBirth, "region_of_birth", sweden, eu, non_eu)
FRISTAD_CODES(ExploitationForm, "form", sexual, labour, forced_criminality, forced_begging, forced_marriage,
              domestic_servitude, other)
FRISTAD_CODES(IdentifiedBy, "identified_by", regional_coordinator, member_organisation, other_organisation, police,
              social_services, migration_agency, health_care, self, other)
FRISTAD_CODES(Provider, "provider", civil_society, social_services, health_care)
// The vocabulary keeps two lists, `type` (up to and with `other`) and `type_social_services` (`other` and what follows).
FRISTAD_CODES(InterventionType, "type", legal, psychological, material, housing, accompaniment, interpretation, medical,
              information, education, financial, children_support, return_assistance, other, emergency_aid,
              emergency_accommodation, protected_housing, financial_assistance, counselling, child_placement)
FRISTAD_CODES(InterventionStatus, "intervention_status", requested, granted, declined, ongoing, completed, unknown)
FRISTAD_CODES(Funding, "funding", nsp, own_funds, municipality, other)
FRISTAD_CODES(InterpretationMode, "mode", on_site, phone, video)
FRISTAD_CODES(SupportReasonCode, "reason", no_public_support, insufficient_public_support, not_eligible,
              declined_authority_contact, awaiting_decision, other)
FRISTAD_CODES(PermitKind, "permit_kind", reflection, reflection_extension, evidence_permit)
FRISTAD_CODES(Applicant, "applied_by", investigation_leader, social_welfare_board)
FRISTAD_CODES(Decision, "decision", granted, refused, pending, withdrawn, revoked)
FRISTAD_CODES(Direction, "direction", in, out)
FRISTAD_CODES(AgencyType, "agency_type", regional_coordinator, police, prosecutor, social_services, migration_agency,
              health_care, legal_counsel, civil_society, other)
FRISTAD_CODES(Purpose, "purpose", housing, psychological, legal, interpretation, medical, financial, return_assistance)
FRISTAD_CODES(ReferralStatus, "referral_status", sent, accepted, declined, waiting, completed, no_reply, withdrawn)
FRISTAD_CODES(Reported, "reported", yes, no, unknown)
FRISTAD_CODES(Crime, "crime", human_exploitation, human_trafficking, rape, assault, gross_violation_of_integrity,
              unlawful_threat, fraud, purchase_of_sexual_service, child_peace_violation, procuring, other)
FRISTAD_CODES(ProcessStatus, "process_status", unknown, investigation_closed, investigation_ongoing,
              investigation_not_started, convicted, charged, acquitted)
FRISTAD_CODES(Right, "right", regional_coordinator_contact, injured_party_counsel, temporary_permit, reflection_period)
FRISTAD_CODES(YesNo, "yes_no", yes, no)
// Known to the vault only (not in the register format).
FRISTAD_CODES(Role, "role", administrator, coordinator, caseworker, night_staff, auditor)
FRISTAD_CODES(RiskLevel, "risk_level", low, medium, high)
FRISTAD_CODES(ProtectedIdentity, "protected_identity", confidentiality_marking, protected_registration, assumed_identity)
// clang-format on

/// The stable text of a code, as the register format writes it.
template <Coded E> constexpr std::string_view code(E value) {
    return CodeList<E>::codes[static_cast<std::size_t>(value)];
}

/// The value of a code's text; nothing for any other text.
template <Coded E> constexpr std::optional<E> parseCode(std::string_view text) {
    const auto& codes = CodeList<E>::codes;
    for (std::size_t i = 0; i < codes.size(); ++i)
        if (codes[i] == text)
            return static_cast<E>(i);
    return std::nullopt;
}

/// Every value of a vocabulary, in its order.
template <Coded E> constexpr auto everyCode() {
    std::array<E, CodeList<E>::codes.size()> all{};
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = static_cast<E>(i);
    return all;
}

} // namespace fristad
