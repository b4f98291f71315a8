#include "core/statistics/SmallCounts.h"

#include <algorithm>

namespace fristad {

namespace {

bool isCount(Unit unit) {
    switch (unit) {
    case Unit::individuals:
    case Unit::interventions:
    case Unit::applications:
    case Unit::referrals:
    case Unit::answers: return true;
    default: return false;
    }
}

bool isSmall(std::int64_t count, std::int64_t limit) { return count > 0 && count < limit; }

/// A count of a group, with what a reader knows of it once it is hidden: from `least` to `most`.
struct Member {
    ReportCell* cell;
    std::int64_t count;
    bool hidden = false;
    std::int64_t least = 0;
    std::int64_t most = 0;
};

void hide(ReportCell& cell) {
    cell.amount.value = 0;
    cell.percent.reset();
}

void hideAsSmall(ReportCell& cell, std::int64_t limit) {
    hide(cell);
    cell.under = limit;
}

void withhold(ReportCell& cell) {
    hide(cell);
    cell.withheld = true;
}

/// Whether the sum of the hidden counts, which base and shown counts give away, leaves one of them no second value.
bool canBeWorkedOut(const std::vector<Member>& group) {
    std::int64_t sum = 0;
    std::int64_t least = 0;
    std::int64_t most = 0;
    for (const Member& each : group)
        if (each.hidden) {
            sum += each.count;
            least += each.least;
            most += each.most;
        }
    return std::ranges::any_of(group, [&](const Member& each) {
        return each.hidden &&
               std::max(each.least, sum - (most - each.most)) == std::min(each.most, sum - (least - each.least));
    });
}

/// Hides the small ones among cells that a base is the sum of. False: the base must go too.
bool hideInGroup(const std::vector<ReportCell*>& cells, std::int64_t limit) {
    std::vector<Member> group;
    std::int64_t all = 0;
    for (ReportCell* const cell : cells)
        if (cell->amount.value > 0) {
            group.push_back({.cell = cell, .count = cell->amount.value});
            all += cell->amount.value;
        }
    std::ranges::stable_sort(group, {}, &Member::count);
    auto next = group.begin();
    for (; next != group.end() && next->count < limit; ++next) {
        hideAsSmall(*next->cell, limit);
        next->hidden = true;
        next->least = 1;
        next->most = limit - 1;
    }
    for (; canBeWorkedOut(group); ++next) {
        if (next == group.end())
            return false;
        withhold(*next->cell);
        next->hidden = true;
        next->least = limit;
        next->most = all;
    }
    return true;
}

/// Where the group's base may not stand. `small`: it is below the limit itself.
void hideBase(std::vector<ReportCell*>& cells, bool small, std::int64_t limit) {
    for (ReportCell* const cell : cells) {
        if (!cell->base)
            continue;
        cell->base.reset();
        cell->baseUnder = small ? std::optional(limit) : std::nullopt;
        cell->baseWithheld = !small;
    }
}

void hideTableBase(ReportTable& table, bool small, std::int64_t limit) {
    if (table.total)
        small ? hideAsSmall(*table.total, limit) : withhold(*table.total);
    if (!table.base)
        return;
    table.base.reset();
    table.baseUnder = small ? std::optional(limit) : std::nullopt;
    table.baseWithheld = !small;
}

/// True if the base of these cells is hidden now.
bool hideInCells(std::vector<ReportCell*> cells, std::int64_t limit) {
    const bool smallBase = !cells.empty() && cells.front()->base && isSmall(*cells.front()->base, limit);
    if (hideInGroup(cells, limit) && !smallBase)
        return false;
    hideBase(cells, smallBase, limit);
    return true;
}

void hideInTable(ReportTable& table, std::int64_t limit) {
    std::vector<ReportCell*> column;
    bool hidden = false;
    for (ReportRow& row : table.rows) {
        if (table.columns.empty()) {
            column.push_back(&row.cells.front());
            continue;
        }
        std::vector<ReportCell*> cells;
        for (ReportCell& each : row.cells)
            cells.push_back(&each);
        hidden = hideInCells(std::move(cells), limit) || hidden;
    }
    if (table.columns.empty())
        hidden = hideInCells(std::move(column), limit);
    const bool small = table.base && isSmall(*table.base, limit);
    if (hidden || small)
        hideTableBase(table, small, limit);
}

void hideInFigure(ReportRow& row, std::int64_t limit) {
    ReportCell& cell = row.cells.front();
    const bool smallBase = cell.base && isSmall(*cell.base, limit);
    const std::int64_t rest = cell.base ? *cell.base - cell.amount.value : 0;
    if (isCount(row.unit) && isSmall(cell.amount.value, limit))
        hideAsSmall(cell, limit);
    else if ((isCount(row.unit) && isSmall(rest, limit) && cell.amount.value > 0) || (!isCount(row.unit) && smallBase))
        withhold(cell); // all but a few; or a median of a few
    if (smallBase) {
        cell.base.reset();
        cell.baseUnder = limit;
    }
}

} // namespace

void hideSmallCounts(Report& report, std::int64_t limit) {
    if (limit < 2)
        return;
    report.hiddenBelow = limit;
    for (ReportTable& table : report.tables) {
        if (table.ofFigures)
            for (ReportRow& row : table.rows)
                hideInFigure(row, limit);
        else if (isCount(table.unit))
            hideInTable(table, limit);
        if (isSmall(table.blanks, limit)) {
            table.blanks = 0;
            table.blanksUnder = limit;
        }
    }
}

} // namespace fristad
