#include "core/statistics/Dimensions.h"

#include "core/vocabulary/Country.h"
#include "core/vocabulary/Vocabulary.h"

#include <algorithm>
#include <array>

namespace fristad {

namespace {

using Form = DimensionInfo::Form;
constexpr auto one = DimensionInfo::Answers::one;
constexpr auto several = DimensionInfo::Answers::several;
constexpr auto number = DimensionInfo::Answers::number;
constexpr auto clients = Subject::clients;
constexpr auto interventions = Subject::interventions;

/// In the order of the enumeration.
constexpr std::array<DimensionInfo, dimensionCount> infos{{
    {clients, one, Form::list, "exposure", 2},
    {clients, one, Form::list, "follow_up", 2},
    {clients, one, Form::list, "gender", 3},
    {clients, one, Form::list, "age_group", 2},
    {clients, one, Form::country},
    {clients, one, Form::list, "region_of_birth", 3},
    {clients, one, Form::list, "form", 8}, // with `multiple`
    {clients, several, Form::list, "form", 7},
    {clients, several, Form::list, "form", 7},
    {clients, one, Form::combination},
    {clients, several, Form::country},
    {clients, one, Form::list, "identified_by", 9},
    {clients, one, Form::list, "social_services_outcome", 3},
    {clients, several, Form::list, "type_social_services", 7},
    {clients, number, Form::amount},
    {clients, several, Form::list, "reason", 6},
    {clients, one, Form::list, "reported", 3},
    {clients, one, Form::list, "crime", 12}, // with `several`
    {clients, one, Form::list, "process_status", 7},
    {clients, several, Form::list, "right", 4},
    {clients, one, Form::list, "yes_no", 2},
    {interventions, one, Form::list, "provider", 3},
    {interventions, one, Form::list, "intervention_status", 6},
    {interventions, one, Form::list, "yes_no", 2},
    {interventions, one, Form::list, "type", 13},
    {interventions, one, Form::list, "type_social_services", 7},
    {interventions, one, Form::list, "funding", 4},
    {interventions, one, Form::language},
    {interventions, one, Form::list, "mode", 3},
    {interventions, one, Form::list, "month", 12},
    {interventions, one, Form::list, "yes_no", 2},
    {Subject::permits, one, Form::list, "permit_kind", 3},
    {Subject::permits, one, Form::list, "applied_by", 2},
    {Subject::permits, one, Form::list, "decision", 5},
    {Subject::referrals, one, Form::list, "direction", 2},
    {Subject::referrals, one, Form::list, "referral_status", 7},
    {Subject::referrals, one, Form::list, "agency_type", 9},
    {Subject::referrals, one, Form::list, "purpose", 7},
}};

std::string unpacked(AnswerKey key) {
    std::string code;
    for (const int shift : {16, 8, 0})
        if (const auto letter = static_cast<char>(key >> shift & 0xFFU); letter != 0)
            code += letter;
    return code;
}

/// A combination's key has a bit for each form.
std::vector<ExploitationForm> formsOf(AnswerKey key) {
    std::vector<ExploitationForm> forms;
    for (const auto form : everyCode<ExploitationForm>())
        if ((key >> static_cast<unsigned>(form) & 1U) != 0)
            forms.push_back(form);
    return forms;
}

template <class TextOf> std::string joined(AnswerKey key, std::string_view between, TextOf&& textOf) {
    std::string text;
    for (const auto form : formsOf(key)) {
        if (!text.empty())
            text += between;
        text += textOf(form);
    }
    return text;
}

std::optional<AnswerKey> combinationKey(std::string_view text) {
    AnswerKey key = 0;
    for (;;) {
        const auto plus = text.find('+');
        const auto form = parseCode<ExploitationForm>(text.substr(0, plus));
        // In vocabulary order, each once: one combination has one code.
        if (!form || key >> static_cast<unsigned>(*form) != 0)
            return std::nullopt;
        key |= AnswerKey{1} << static_cast<unsigned>(*form);
        if (plus == std::string_view::npos)
            return key;
        text.remove_prefix(plus + 1);
    }
}

LocalText combinationLabel(AnswerKey key) {
    const auto in = [key](DisplayLanguage language) {
        return joined(key, " + ", [language](ExploitationForm form) { return label(form, language); });
    };
    return {in(DisplayLanguage::swedish), in(DisplayLanguage::english)};
}

} // namespace

const DimensionInfo& infoOf(Dimension dimension) { return infos.at(static_cast<std::size_t>(dimension)); }

Subject subjectOf(Quantity quantity) {
    switch (quantity) {
    case Quantity::housing_nights: return Subject::clients;
    case Quantity::answer_days: return Subject::referrals;
    default: return Subject::interventions;
    }
}

int decimalsOf(Quantity quantity) { return quantity == Quantity::hours || quantity == Quantity::cost ? 2 : 0; }

bool canBeAsked(Subject subject, Dimension dimension) {
    return infoOf(dimension).of == subject || infoOf(dimension).of == Subject::clients;
}

std::optional<AnswerKey> keyOf(Dimension dimension, std::string_view code) {
    const DimensionInfo& info = infoOf(dimension);
    switch (info.form) {
    case Form::country: return Country::parse(code) ? std::optional(packed(code)) : std::nullopt;
    case Form::language: return SpokenLanguage::parse(code) ? std::optional(packed(code)) : std::nullopt;
    case Form::combination: return combinationKey(code);
    case Form::amount: return std::nullopt;
    case Form::list: break;
    }
    const auto& codes = codesOf(info.list);
    const auto end = codes.begin() + static_cast<std::ptrdiff_t>(info.size);
    const auto found = std::find(codes.begin(), end, code);
    return found == end ? std::nullopt : std::optional(static_cast<AnswerKey>(found - codes.begin()));
}

std::string codeOf(Dimension dimension, AnswerKey key) {
    const DimensionInfo& info = infoOf(dimension);
    if (info.form == Form::combination)
        return joined(key, "+", [](ExploitationForm form) { return code(form); });
    return info.isOpen() ? unpacked(key) : std::string(codesOf(info.list).at(key));
}

LocalText labelOf(Dimension dimension, AnswerKey key) {
    const DimensionInfo& info = infoOf(dimension);
    const auto named = [](const auto& place) {
        return LocalText{place->name(DisplayLanguage::swedish), place->name(DisplayLanguage::english)};
    };
    switch (info.form) {
    case Form::country: return named(Country::parse(unpacked(key)));
    case Form::language: return named(SpokenLanguage::parse(unpacked(key)));
    case Form::combination: return combinationLabel(key);
    default: return labelIn(info.list, codesOf(info.list).at(key));
    }
}

LocalText labelIn(std::string_view list, std::string_view code) {
    return {std::string(label(list, code, DisplayLanguage::swedish)),
            std::string(label(list, code, DisplayLanguage::english))};
}

} // namespace fristad
