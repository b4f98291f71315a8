#pragma once

#include "core/statistics/Report.h"
#include "core/statistics/StatisticsCount.h"

#include <QString>

#include <optional>
#include <vector>

namespace fristad::ui {

/// One line of a table as people read it, on the screen and on paper alike.
struct ReportLine {
    enum class Kind : std::uint8_t {
        row,
        group, ///< of a cross table: the row; a line for each of its columns follows
        part,  ///< of the group above
        total,
    };

    Kind kind = Kind::row;
    QString label;
    QString count;
    QString percent;
    QString base;
    /// The bar's length as a share of the table's longest, 0 to 1; nothing: no bar. For drawing only.
    std::optional<double> bar;
    QString barLabel;
    /// Whom one may ask about; nothing where nobody is behind the number.
    std::optional<FigurePlace> counted;
    std::optional<FigurePlace> behindBase;
};

/// A table as lines, its words and numbers in one language. A cross table is read as groups: every row with its columns under it,
/// so that all tables have the same few columns and fit a narrow page.
struct ReportLines {
    QString rowHeading;
    QString countHeading;
    QString percentHeading; ///< blank for a table without percentages
    QString baseHeading;    ///< blank for a table whose rows have one base, which its base sentence tells
    std::vector<ReportLine> lines;

    [[nodiscard]] bool hasPercent() const { return !percentHeading.isEmpty(); }
    [[nodiscard]] bool hasBase() const { return !baseHeading.isEmpty(); }
};

ReportLines linesOf(const ReportTable& table, DisplayLanguage language);

/// The base and the counting rule: what stands under a table's title.
QString explanationOf(const ReportTable& table, DisplayLanguage language);

} // namespace fristad::ui
