#include "core/statistics/Report.h"

#include <algorithm>

namespace fristad {

namespace {

/// The digits of a number around a point, thousands in groups.
std::string written(const Amount& amount, std::string_view group, std::string_view point) {
    std::string digits = std::to_string(amount.value);
    const auto decimals = static_cast<std::size_t>(amount.decimals);
    if (digits.size() <= decimals)
        digits.insert(0, decimals + 1 - digits.size(), '0');
    std::string text;
    const std::size_t whole = digits.size() - decimals;
    for (std::size_t i = 0; i < whole; ++i) {
        if (i > 0 && (whole - i) % 3 == 0)
            text += group;
        text += digits[i];
    }
    return decimals == 0 ? text : text.append(point).append(digits, whole);
}

/// A number of four digits is written without a gap in Swedish (Svenska skrivregler).
std::string_view groupOf(const Amount& amount, DisplayLanguage language) {
    constexpr std::int64_t fiveDigits = 10'000;
    std::int64_t scale = 1;
    for (int i = 0; i < amount.decimals; ++i)
        scale *= 10;
    if (language == DisplayLanguage::english)
        return ",";
    return amount.value / scale < fiveDigits ? "" : "\u00A0";
}

} // namespace

std::string Amount::text() const { return written(*this, "", "."); }

std::string numberText(const Amount& amount, DisplayLanguage language) {
    return written(amount, groupOf(amount, language), language == DisplayLanguage::swedish ? "," : ".");
}

namespace {

std::string hiddenText(std::optional<std::int64_t> under, DisplayLanguage language) {
    return under ? render({"statistics.under", {{"limit", std::to_string(*under)}}}, language)
                 : render(Message{"statistics.withheld", {}}, language);
}

/// The same with what is counted: `färre än 5 personer`.
std::string hiddenQuantity(std::optional<std::int64_t> under, Unit unit, DisplayLanguage language) {
    const std::string hidden = hiddenText(under, language);
    return under ? hidden + " " + labelIn("unit", code(unit)).in(language) : hidden;
}

} // namespace

std::string amountText(const ReportCell& cell, DisplayLanguage language) {
    return cell.isExact() ? numberText(cell.amount, language) : hiddenText(cell.under, language);
}

std::string baseText(const ReportCell& cell, DisplayLanguage language) {
    if (cell.baseUnder || cell.baseWithheld)
        return hiddenText(cell.baseUnder, language);
    return cell.base ? numberText({*cell.base, 0}, language) : std::string();
}

std::string hiddenCode(std::optional<std::int64_t> under) {
    return under ? "under " + std::to_string(*under) : "withheld";
}

std::string percentText(Tenths percent, DisplayLanguage language) {
    return percent ? numberText({*percent, 1}, language) : std::string();
}

std::string quantityText(const Amount& amount, Unit unit, DisplayLanguage language) {
    const bool one = amount.decimals == 0 && amount.value == 1;
    return numberText(amount, language) + " " + labelIn(one ? "unit_one" : "unit", code(unit)).in(language);
}

LocalText unitLabel(Unit unit) { return labelIn("unit", code(unit)); }

std::string ReportTable::baseSentence(DisplayLanguage language) const {
    const bool hidden = baseUnder || baseWithheld;
    if (!base && !hidden)
        return {};
    const std::string quantity =
        hidden ? hiddenQuantity(baseUnder, unit, language) : quantityText({*base, 0}, unit, language);
    return baseText.empty()
               ? render({"statistics.base", {{"quantity", quantity}}}, language)
               : render({"statistics.base_of", {{"what", baseText.in(language)}, {"quantity", quantity}}}, language);
}

std::string ReportTable::blanksSentence(DisplayLanguage language) const {
    if (blanks == 0 && !blanksUnder)
        return {};
    const Unit blank = unit == Unit::answers ? Unit::individuals : unit; // somebody without an answer is a person
    const std::string quantity =
        blanksUnder ? hiddenQuantity(blanksUnder, blank, language) : quantityText({blanks, 0}, blank, language);
    return render({"statistics.blanks", {{"quantity", quantity}}}, language);
}

const ReportTable* Report::table(std::string_view id) const {
    const auto found = std::ranges::find(tables, id, &ReportTable::id);
    return found == tables.end() ? nullptr : &*found;
}

std::string Report::heading(DisplayLanguage language) const { return title.in(language) + " " + std::to_string(year); }

std::string Report::basis(DisplayLanguage language, const std::string& day) const {
    const char* const key = ownDefinition            ? "statistics.basis_own"
                            : definitionYear == year ? "statistics.basis"
                            : definitionYear < year  ? "statistics.basis_older"
                                                     : "statistics.basis_oldest";
    std::string basis =
        render({key, {{"day", day}, {"year", std::to_string(year)}, {"definition", std::to_string(definitionYear)}}},
               language);
    if (hiddenBelow > 0)
        basis += " " + render({"statistics.small_hidden", {{"limit", std::to_string(hiddenBelow)}}}, language);
    return basis;
}

} // namespace fristad
