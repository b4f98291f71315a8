#pragma once

#include "core/statistics/Report.h"

namespace fristad {

/// Counts below this are not shown to those who may not open the people behind a figure (roles.md).
inline constexpr std::int64_t smallestShownCount = 5;

/// Hides every count from 1 to `limit` - 1, and what would give it away by subtraction in the same table (primary and complementary
/// cell suppression, as statistical offices do it):
/// - a hidden count loses its percentage; a base below the limit is hidden too;
/// - where the hidden counts of a group (a table, or a row of a cross table) could be worked out from its base and the counts that are
///   shown, the next smallest count is hidden as well ("withheld"), until they can't; where none is left, the base is;
/// - a cross table with a hidden row base does not show the base of the whole table;
/// - a figure of which all but a few of its base are counted is withheld;
/// - of people without an answer, fewer than the limit are "under" it.
/// Nought stays nought, and sums (kronor, hours, nights) stay: they count no people. Tables are not compared with each other.
/// `limit` 0 or 1 changes nothing.
void hideSmallCounts(Report& report, std::int64_t limit);

} // namespace fristad
