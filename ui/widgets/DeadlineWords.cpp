#include "ui/widgets/DeadlineWords.h"

#include "ui/widgets/DateText.h"
#include "ui/widgets/Language.h"

#include <QCoreApplication>

namespace fristad::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DeadlineWords)
};

QString otherSide(const Referral& referral) {
    return referral.agencyName ? text(*referral.agencyName) : word(referral.agencyType);
}

QString lowered(QString words) {
    if (!words.isEmpty())
        words[0] = words[0].toLower();
    return words;
}

} // namespace

QString deadlineTitle(const DeadlineLine& line) {
    const Deadline& deadline = line.deadline;
    if (line.referral)
        return line.referral->direction == Direction::out
                   ? Words::tr("Follow up referral to %1").arg(otherSide(*line.referral))
                   : Words::tr("Follow up referral from %1").arg(otherSide(*line.referral));
    if (deadline.daysLeft < 0) {
        switch (deadline.kind) {
        case DeadlineKind::reflection_expiry: return Words::tr("Reflection period ran out");
        case DeadlineKind::permit_expiry: return Words::tr("Permit ran out");
        case DeadlineKind::housing_end: return Words::tr("Housing ended");
        case DeadlineKind::referral_follow_up: break;
        }
    }
    return word(deadline.kind);
}

QString deadlineNearness(const Deadline& deadline) {
    const bool isLastDay = deadline.kind != DeadlineKind::referral_follow_up;
    return deadline.daysLeft == 0 && !isLastDay ? Words::tr("today") : daysLeftText(deadline.daysLeft);
}

QString actByWords(const Deadline& deadline) {
    const Day today = deadline.dueOn - deadline.daysLeft;
    if (deadline.actBy == deadline.dueOn || deadline.actBy < today)
        return {};
    return deadline.actBy > deadline.dueOn ? Words::tr("open from %1").arg(weekdayText(deadline.actBy))
                                           : Words::tr("act by %1").arg(weekdayText(deadline.actBy));
}

QString deadlineReason(const DeadlineLine& line, Day today) {
    if (line.deadline.renewal)
        return lowered(word(*line.deadline.renewal));
    if (!line.referral)
        return {};
    QStringList parts{Words::tr("sent %1").arg(distanceText(line.referral->sentOn, today))};
    if (line.referral->purpose)
        parts << lowered(word(*line.referral->purpose));
    return parts.join(QStringLiteral(" · "));
}

QString clientPartOf(const Deadline& deadline) {
    switch (deadline.kind) {
    case DeadlineKind::referral_follow_up: return QStringLiteral("referrals");
    case DeadlineKind::housing_end: return QStringLiteral("support");
    case DeadlineKind::reflection_expiry:
    case DeadlineKind::permit_expiry: break;
    }
    return QStringLiteral("protection");
}

qint64 keyOf(const Deadline& deadline) {
    constexpr qint64 kinds = 4;
    return deadline.record.number * kinds + static_cast<qint64>(deadline.kind);
}

bool isOurs(const DeadlineLine& line) { return line.referral || line.housing; }

} // namespace fristad::ui
