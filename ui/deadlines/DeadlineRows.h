#pragma once

#include "core/deadlines/Deadlines.h"
#include "ui/widgets/ListModel.h"

namespace fristad::ui {

/// The columns of the page's list and which of them takes the room that is left.
std::vector<Column> deadlineColumns();
inline constexpr int stretchedDeadlineColumn = 3;

/// `Försenat`, or the week that a deadline is due in: `Vecka 41, mån 2024-10-07 till sön 2024-10-13`.
QString deadlineGroup(const Deadline& deadline);

/// By when to act, why, and what covers whom: `agera senast fre ... · ingen ansökan om förlängning · Betänketid 2024-09-12–2024-10-11`.
QString deadlineDetails(const DeadlineLine& line, Day today);

std::vector<ListRow> deadlineRows(const std::vector<DeadlineLine>& lines, Day today);

} // namespace fristad::ui
