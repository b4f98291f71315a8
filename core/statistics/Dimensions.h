#pragma once

#include "core/statistics/LocalText.h"
#include "core/vocabulary/Codes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What a report definition may speak of. The engine knows these words and what they mean; which of them make a table is data.

namespace fristad {

/// What a table or a figure counts, each in its own year (statistics.md, Population): the year's clients, interventions whose
/// span overlaps it, permits by applied_on, referrals by sent_on.
FRISTAD_CODES(Subject, "subject", clients, interventions, permits, referrals)

/// What a counted thing is asked; those of a client first, then those of each kind of row. A row may be asked what its client
/// is asked.
FRISTAD_CODES(Dimension, "dimension", exposure, follow_up, gender, age_group, country_of_birth, region_of_birth,
              exploitation_form, exploitation_forms, exploitation_forms_in_sweden, exploitation_combination,
              country_of_exploitation, identified_by, social_services_outcome, social_services_types,
              civil_society_interventions, support_reason, police_report, crime, legal_status, rights_met, nsp_support,
              provider, intervention_status, given, type, social_services_type, funding, interpretation_language, mode,
              month, started_in_year, permit_kind, applied_by, decision, direction, referral_status, agency_type,
              purpose)

/// What can be added up: hours and cost of an intervention (in hundredths), a client's different nights in housing, the
/// days that a referral waited for its answer.
FRISTAD_CODES(Quantity, "quantity", hours, cost, housing_nights, answer_days)

FRISTAD_CODES(Unit, "unit", individuals, interventions, applications, referrals, answers, countries, nights, days,
              hours, sek)

inline constexpr std::size_t dimensionCount = CodeList<Dimension>::codes.size();
inline constexpr std::size_t quantityCount = CodeList<Quantity>::codes.size();

/// One answer as a number: the place in the dimension's list, or for an open dimension the packed code.
using AnswerKey = std::uint32_t;

/// What kind of answers a dimension has.
struct DimensionInfo {
    enum class Answers : std::uint8_t { one, several, number };
    enum class Form : std::uint8_t {
        list,    ///< codes of a list of the vocabulary; they all appear as rows
        country, ///< only those observed appear as rows, as in the two below
        language,
        combination, ///< forms of exploitation joined by +
        amount,      ///< a number, asked only for `at_least`
    };
    Subject of;
    Answers answers;
    Form form = Form::list;
    std::string_view list = {};
    std::size_t size = 0; ///< how many codes of the list are answers (gender's `unknown` is none)

    [[nodiscard]] bool isOpen() const noexcept {
        return form == Form::country || form == Form::language || form == Form::combination;
    }
};

const DimensionInfo& infoOf(Dimension dimension);
Subject subjectOf(Quantity quantity);
/// The digits after the point in which a sum of it is kept: 2 for hundredths, else 0.
int decimalsOf(Quantity quantity);

/// Whether what is counted can be asked this: its own dimensions, and those of its client.
bool canBeAsked(Subject subject, Dimension dimension);

std::optional<AnswerKey> keyOf(Dimension dimension, std::string_view code);
std::string codeOf(Dimension dimension, AnswerKey key);
LocalText labelOf(Dimension dimension, AnswerKey key);
/// A list's label in both languages.
LocalText labelIn(std::string_view list, std::string_view code);

/// Packs a code of at most three letters (a country, a language), keeping the order of the texts.
constexpr AnswerKey packed(std::string_view code) {
    AnswerKey key = 0;
    for (std::size_t i = 0; i < 3; ++i)
        key = key << 8 | (i < code.size() ? static_cast<unsigned char>(code[i]) : 0U);
    return key;
}

} // namespace fristad
