#pragma once

#include "core/statistics/Dimensions.h"
#include "core/statistics/Facts.h"
#include "core/statistics/Rounding.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace fristad {

/// One condition on what is counted; all of a table's must hold.
struct Condition {
    enum class Test : std::uint8_t {
        oneOfBits,     ///< one of its answers is among these codes of a list
        oneOfKeys,     ///< one of its answers is among these of an open dimension
        known,         ///< it has an answer
        atLeastBits,   ///< it has so many different answers from a list
        atLeastKeys,   ///< the same for an open dimension
        atLeastAmount, ///< the amount is so big
    };
    Dimension dimension = Dimension::exposure;
    Test test = Test::known;
    Bits bits = 0;
    std::vector<AnswerKey> keys;
    std::uint64_t least = 0;

    // Asked many times for every row of the register, so the two most frequent tests are decided here.
    [[nodiscard]] bool holds(const Facts& facts) const {
        const Bits answers = facts.bits(dimension);
        return test == Test::oneOfBits ? (answers & bits) != 0
               : test == Test::known   ? answers != 0
                                       : holdsOtherwise(facts);
    }

private:
    [[nodiscard]] bool holdsOtherwise(const Facts& facts) const;
};

inline bool allHold(const std::vector<Condition>& conditions, const Facts& facts) {
    return std::ranges::all_of(conditions, [&](const Condition& each) { return each.holds(facts); });
}

/// What is done with the things that meet the conditions.
struct Measure {
    enum class Kind : std::uint8_t {
        count,
        sum,       ///< of a quantity
        median,    ///< of a quantity, of those that have it, in tenths; left out where there is none
        different, ///< how many different answers to a dimension there are
    };
    Kind kind = Kind::count;
    Quantity quantity = Quantity::hours;
    Dimension dimension = Dimension::exposure;
};

/// What a table's percentages are of. `known`: the things with an answer (in a cross table with this row and a known column).
/// `answers`: all answers given, for things that may give several. `none`: no percentages.
FRISTAD_CODES(Base, "base", known, answers, none)

/// Rows in the list's order, or by falling count and then by code. An open dimension has only the second.
FRISTAD_CODES(RowOrder, "row_order", vocabulary, count)

/// One figure with a row of its own: minors_direct and the key figures are made of these.
struct FigureDefinition {
    std::string id;
    LocalText label;
    Subject counts = Subject::clients;
    std::vector<Condition> where; ///< the table's conditions are among them
    Measure measure;
    Unit unit = Unit::individuals;
    std::optional<std::vector<Condition>> base; ///< the table's conditions are among them
};

/// A table counts by a dimension (and another in its columns), or is a list of figures.
struct TableDefinition {
    std::string id;
    std::string topic;
    LocalText title;
    LocalText rule;     ///< the counting rule in a sentence
    LocalText baseText; ///< who or what the base is, as the beginning of "...: 75 persons."
    Subject counts = Subject::clients;
    std::vector<Condition> where;
    std::optional<Dimension> rows;
    std::optional<Dimension> columns;
    bool unknownRow = false; ///< a last row for those without an answer, who then belong to the base
    RowOrder order = RowOrder::vocabulary;
    Base base = Base::known;
    Rounding rounding = Rounding::sum_to_100;
    Measure measure;
    Unit unit = Unit::individuals;
    std::vector<FigureDefinition> figures;
};

struct TopicDefinition {
    std::string id;
    LocalText title;
};

/// The tables of a year's statistics, as data (statistics.md).
struct ReportDefinition {
    int year = 0;
    bool builtIn = false; ///< one of resources/reports, not a coordinator's own file
    LocalText title;
    std::vector<TopicDefinition> topics;
    std::vector<TableDefinition> tables;
};

} // namespace fristad
