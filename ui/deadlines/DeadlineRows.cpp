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

/// `v. 41`, with the year where it is another than today's.
Cell weekCell(Day day, Day today) {
    const Day thursday = mondayOf(day) + 3; // decides which year a week belongs to
    const auto number = Words::tr("w. %1").arg(day.isoWeek());
    const bool otherYear = thursday.year() != (mondayOf(today) + 3).year();
    const bool now = mondayOf(day) == mondayOf(today);
    return {.text = otherYear ? QStringLiteral("%1 %2").arg(number).arg(thursday.year()) : number,
            .order = mondayOf(day).number(),
            .strong = now,
            .quiet = !now};
}

/// What covers whom: `Förlängd betänketid 2024-09-12–2024-11-10`.
QString coverWords(const Deadline& deadline) {
    if (!deadline.covered || !deadline.permit)
        return {};
    return QStringLiteral("%1 %2–%3")
        .arg(word(*deadline.permit), dateText(deadline.covered->first), dateText(deadline.covered->last));
}

} // namespace

std::vector<Column> deadlineColumns() {
    using enum Column::Kind;
    return {{QStringLiteral("week"), Words::tr("Week"), 72, words},
            {QStringLiteral("due"), Words::tr("Due"), 144, dates},
            {QStringLiteral("left"), Words::tr("Left"), 168, words},
            {QStringLiteral("client"), Words::tr("Client"), 76, words},
            {QStringLiteral("what"), Words::tr("What"), 190, words},
            {QStringLiteral("details"), Words::tr("Details"), 220, words}};
}

qint64 keyOf(const Deadline& deadline) {
    constexpr qint64 kinds = 4;
    return deadline.record.number * kinds + static_cast<qint64>(deadline.kind);
}

QString deadlineDetails(const DeadlineLine& line, Day today) {
    QStringList details{actByWords(line.deadline), deadlineReason(line, today), coverWords(line.deadline)};
    details.removeAll(QString());
    return details.join(QStringLiteral(" · "));
}

std::vector<ListRow> deadlineRows(const std::vector<DeadlineLine>& lines, Day today) {
    std::vector<ListRow> rows;
    rows.reserve(lines.size());
    for (const DeadlineLine& line : lines) {
        const Deadline& deadline = line.deadline;
        rows.push_back({keyOf(deadline),
                        {weekCell(deadline.dueOn, today),
                         {.text = weekdayText(deadline.dueOn), .order = deadline.dueOn.number()},
                         {.text = {},
                          .order = deadline.daysLeft,
                          .pill = deadlineNearness(deadline),
                          .meaning = meaningOf(deadline.urgency)},
                         {.text = text(deadline.client.text()), .strong = true},
                         {.text = deadlineTitle(line)},
                         {.text = deadlineDetails(line, today), .quiet = true}}});
    }
    return rows;
}

} // namespace fristad::ui
