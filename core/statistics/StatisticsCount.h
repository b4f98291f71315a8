#pragma once

#include "core/casework/Casework.h"
#include "core/statistics/Counting.h"
#include "core/statistics/Facts.h"
#include "core/statistics/Report.h"

#include <string>

namespace fristad {

/// Counts a year's statistics from the rows of one client after another. The definition must outlive it.
class StatisticsCount {
public:
    /// `asOf` is day A: to it run the interventions that are still open (statistics.md, Population).
    StatisticsCount(const ReportDefinition& definition, int year, Day asOf)
        : count_(definition), facts_(year, asOf), year_(year), asOf_(asOf) {}

    void add(const ClientRows& rows) {
        facts_.visitEach(rows, [this](Subject subject, const Facts& facts) { count_.add(subject, facts); });
    }
    [[nodiscard]] Report report() const { return makeReport(count_, year_, asOf_); }

private:
    ReportCount count_;
    YearOfFacts facts_;
    int year_;
    Day asOf_;
};

/// A number of a report that somebody asks about.
struct FigurePlace {
    enum class Part : std::uint8_t {
        counted, ///< those counted in the cell
        base,    ///< those its percentage is of
        blank,   ///< those whose answer the table misses
    };
    std::string table;
    std::string row;    ///< blank for the base of the whole table and for the blanks
    std::string column; ///< blank where the table has no columns
    Part part = Part::counted;
};

/// Tells whether a client is among those behind a figure, by the same counting that made the figure. Throws
/// std::out_of_range for a place that the definition doesn't have (a row that nobody is in is a place all the same).
class FigureSieve {
public:
    FigureSieve(const ReportDefinition& definition, const FigurePlace& place, int year, Day asOf);

    [[nodiscard]] bool isBehind(const ClientRows& rows);

private:
    [[nodiscard]] std::int64_t things(const ReportCount& count) const;

    ReportDefinition only_; ///< the one table or figure
    FigurePlace place_;
    YearOfFacts facts_;
};

} // namespace fristad
