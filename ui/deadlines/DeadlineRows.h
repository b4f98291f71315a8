#pragma once

#include "core/deadlines/Deadlines.h"
#include "ui/widgets/ListModel.h"

namespace fristad::ui {

/// The columns of the page's list and which of them takes the room that is left.
std::vector<Column> deadlineColumns();
inline constexpr int stretchedDeadlineColumn = 5;

/// Stays the same while the row that the deadline comes from is there.
qint64 keyOf(const Deadline& deadline);

/// By when to act, why, and what covers whom: `agera senast fre ... · ingen ansökan om förlängning · Betänketid 2024-09-12–2024-10-11`.
QString deadlineDetails(const DeadlineLine& line, Day today);

std::vector<ListRow> deadlineRows(const std::vector<DeadlineLine>& lines, Day today);

} // namespace fristad::ui
