#pragma once

#include "core/calendar/Day.h"
#include "core/statistics/Counting.h"
#include "core/statistics/LocalText.h"
#include "core/statistics/Rounding.h"
#include "core/vocabulary/Message.h"

#include <optional>
#include <string>
#include <vector>

namespace fristad {

/// A counted number, exact: `value` in units of 10^-decimals. Counts have none, hours and kronor two, medians one.
struct Amount {
    std::int64_t value = 0;
    int decimals = 0;

    /// `613.75`, with a point whatever the language.
    [[nodiscard]] std::string text() const;
    friend bool operator==(const Amount&, const Amount&) = default;
};

struct ReportCell {
    Amount amount;
    Tenths percent;
    std::optional<std::int64_t> base;
    // What hideSmallCounts has taken out; `amount` and `base` hold nothing then.
    std::optional<std::int64_t> under = std::nullopt;     ///< there is a count from 1 to below this
    bool withheld = false;                                ///< there is an amount that would give away another one
    std::optional<std::int64_t> baseUnder = std::nullopt; ///< the same of the base
    bool baseWithheld = false;

    [[nodiscard]] bool isExact() const { return !under && !withheld; }
};

struct ReportRow {
    std::string code;
    LocalText label;
    Unit unit = Unit::individuals;
    std::vector<ReportCell> cells; ///< one for each column, or one
};

struct ReportColumn {
    std::string code;
    LocalText label;
};

/// A counted and rounded table: all that screen and files show of it.
struct ReportTable {
    std::string id;
    LocalText title;
    LocalText rule;
    LocalText rowHeading;
    LocalText columnHeading;           ///< blank without columns
    std::vector<ReportColumn> columns; ///< none: each row has one cell
    std::vector<ReportRow> rows;
    Unit unit = Unit::individuals;
    bool ofFigures = false;                ///< each row is a figure by itself, with a unit of its own
    bool percentages = true;               ///< false for sums
    std::optional<std::int64_t> base;      ///< of the whole table; none for sums and figures
    LocalText baseText;                    ///< who or what the base is
    std::optional<ReportCell> total;       ///< where the rows are parts of a whole
    std::int64_t blanks = 0;               ///< of what meets the table's conditions, how many have no answer
    std::optional<std::int64_t> baseUnder; ///< as in a cell
    bool baseWithheld = false;
    std::optional<std::int64_t> blanksUnder; ///< there are blanks, fewer than this

    /// `Direkt utsatta med känt kön: 370 personer.`; blank for a table that has no base.
    [[nodiscard]] std::string baseSentence(DisplayLanguage language) const;
    /// `153 personer saknar svar.`; blank when nobody does.
    [[nodiscard]] std::string blanksSentence(DisplayLanguage language) const;
};

struct ReportTopic {
    std::string id;
    LocalText title;
    std::vector<std::size_t> tables; ///< places in Report::tables
};

/// A year's statistics, counted. Screen, files and command line only format it.
struct Report {
    int year = 0;
    Day asOf = Day::fromNumber(0);
    int definitionYear = 0;
    bool ownDefinition = false;   ///< the coordinator's own file, not one of ours
    std::int64_t hiddenBelow = 0; ///< counts below this were hidden (hideSmallCounts); 0: every figure is exact
    LocalText title;
    std::vector<ReportTopic> topics;
    std::vector<ReportTable> tables; ///< in the definition's order, which is the CSV's

    [[nodiscard]] const ReportTable* table(std::string_view id) const;
    /// `Årsstatistik 2024`
    [[nodiscard]] std::string heading(DisplayLanguage language) const;
    /// What the figures rest on: the day they are counted as of, and the definition.
    [[nodiscard]] std::string basis(DisplayLanguage language) const { return basis(language, asOf.iso()); }
    /// The same with the day as whoever shows it writes days.
    [[nodiscard]] std::string basis(DisplayLanguage language, const std::string& day) const;
};

/// Rounds and names what was counted.
Report makeReport(const ReportCount& count, int year, Day asOf);

/// `75 personer`, `1 person`; sums with two decimals. Numbers as the language writes them.
std::string quantityText(const Amount& amount, Unit unit, DisplayLanguage language);
/// A number as the language writes it: `147 453,90` or `147,453.90`.
std::string numberText(const Amount& amount, DisplayLanguage language);
/// An amount as a person reads it: the number, or `färre än 5`, or that it is withheld.
std::string amountText(const ReportCell& cell, DisplayLanguage language);
/// The same of a base; blank where there is none.
std::string baseText(const ReportCell& cell, DisplayLanguage language);
/// What stands in data files instead of a hidden number: `under 5` or `withheld`.
std::string hiddenCode(std::optional<std::int64_t> under);
/// `39,7` or `39.7`; blank where there is none.
std::string percentText(Tenths percent, DisplayLanguage language);
LocalText unitLabel(Unit unit);

} // namespace fristad
