#include "ui/deadlines/DeadlineRows.h"

#include "ui/widgets/DateText.h"
#include "ui/widgets/DeadlineWords.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/Pill.h"

#include <QCoreApplication>

namespace fristad::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DeadlineRows)
};

Day mondayOf(Day day) { return day - static_cast<int>(day.weekday()); }

/// What covers whom: `Förlängd betänketid 2024-09-12–2024-11-10`.
QString coverWords(const Deadline& deadline) {
    if (!deadline.covered || !deadline.permit)
        return {};
    return QStringLiteral("%1 %2–%3")
        .arg(word(*deadline.permit), dateText(deadline.covered->first), dateText(deadline.covered->last));
}

QString joined(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString whyWords(const DeadlineLine& line, Day today) {
    return joined({deadlineReason(line, today), coverWords(line.deadline)});
}

} // namespace

std::vector<Column> deadlineColumns() {
    using enum Column::Kind;
    return {{QStringLiteral("due"), Words::tr("Due"), 172, dates},
            {QStringLiteral("left"), Words::tr("Left"), 180, words},
            {QStringLiteral("client"), Words::tr("Client"), 76, words},
            {QStringLiteral("what"), Words::tr("What"), 300, words}};
}

QString deadlineGroup(const Deadline& deadline) {
    if (deadline.daysLeft < 0)
        return Words::tr("Overdue");
    const Day monday = mondayOf(deadline.dueOn);
    return Words::tr("Week %1, %2 to %3").arg(monday.isoWeek()).arg(weekdayText(monday), weekdayText(monday + 6));
}

QString deadlineDetails(const DeadlineLine& line, Day today) {
    return joined({actByWords(line.deadline), whyWords(line, today)});
}

std::vector<ListRow> deadlineRows(const std::vector<DeadlineLine>& lines, Day today) {
    std::vector<ListRow> rows;
    rows.reserve(lines.size());
    for (const DeadlineLine& line : lines) {
        const Deadline& deadline = line.deadline;
        rows.push_back(
            {keyOf(deadline),
             {{.text = weekdayText(deadline.dueOn), .order = deadline.dueOn.number(), .below = actByWords(deadline)},
              {.text = {},
               .order = deadline.daysLeft,
               .pill = deadlineNearness(deadline),
               .meaning = meaningOf(deadline.urgency)},
              {.text = text(deadline.client.text()), .strong = true},
              {.text = deadlineTitle(line), .below = whyWords(line, today)}},
             deadlineGroup(deadline)});
    }
    return rows;
}

} // namespace fristad::ui
