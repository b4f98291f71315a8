#pragma once

#include "core/casework/Casework.h"
#include "core/casework/Client.h"

#include <array>
#include <string_view>

namespace fristad {

/// A rule of `check` that holds a field against another one which every record has: where that one could not be read, the fault says
/// nothing. (Against a field that may be blank no such word is needed: there it is blank, and the rule is silent by itself.)
struct RuleAgainst {
    std::string_view field; ///< that the fault names
    std::string_view fault; ///< the key of its sentence
    std::string_view against;
};

template <class Value> inline constexpr std::array<RuleAgainst, 0> rulesAgainst{};
template <>
inline constexpr std::array rulesAgainst<Client>{
    RuleAgainst{"relative_of", "fault.own_relative", "client_code"},
    RuleAgainst{"closed_on", "fault.end_before_start", "first_contact"},
};
template <>
inline constexpr std::array rulesAgainst<Intervention>{
    RuleAgainst{"ended_on", "fault.end_before_start", "started_on"},
    RuleAgainst{"type", "fault.type_of_provider", "provider"},
};
template <>
inline constexpr std::array rulesAgainst<Permit>{
    RuleAgainst{"decided_on", "fault.decided_before_applied", "applied_on"},
    RuleAgainst{"valid_from", "fault.permit_without_days", "decision"},
    RuleAgainst{"valid_to", "fault.permit_without_days", "decision"},
};
template <>
inline constexpr std::array rulesAgainst<Referral>{
    RuleAgainst{"answered_on", "fault.before_sent", "sent_on"},
    RuleAgainst{"follow_up_on", "fault.before_sent", "sent_on"},
};
template <>
inline constexpr std::array rulesAgainst<PoliceReport>{
    RuleAgainst{"reported_on", "fault.only_when_reported", "reported"},
    RuleAgainst{"crime", "fault.only_when_reported", "reported"},
    RuleAgainst{"status", "fault.only_when_reported", "reported"},
};

} // namespace fristad
