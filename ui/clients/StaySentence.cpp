#include "ui/clients/StaySentence.h"

#include "ui/widgets/DateText.h"
#include "ui/widgets/Language.h"

#include <QCoreApplication>

namespace fristad::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StaySentence)
};

/// What is known of the days to come, as the sentence's second half.
QString renewal(const RightToStay& stay) {
    if (stay.pendingSince)
        return Words::tr("renewal applied for on %1, no decision yet").arg(dateText(*stay.pendingSince));
    return Words::tr("no renewal applied for");
}

QString fromChain(const RightToStay& stay, Day today) {
    const QString kind = word(stay.kind);
    const Day last = stay.chain->last;
    const QString ending = weekdayText(last);
    if (stay.state == StayState::covered && stay.revoked)
        return Words::tr("%1 revoked, in force until %2 (%3).").arg(kind, ending, daysLeftText(stay.daysLeft));
    if (stay.state == StayState::covered)
        return Words::tr("%1 until %2 (%3), %4.").arg(kind, ending, daysLeftText(stay.daysLeft), renewal(stay));
    if (stay.revoked)
        return Words::tr("%1 revoked, its last day was %2 (%3).").arg(kind, ending, distanceText(last, today));
    return Words::tr("%1 ran out on %2 (%3), %4.").arg(kind, ending, distanceText(last, today), renewal(stay));
}

} // namespace

QString staySentence(const RightToStay& stay, Day today) {
    const QString kind = word(stay.kind);
    switch (stay.state) {
    case StayState::noApplication: return Words::tr("No reflection period and no other permit in the register.");
    case StayState::awaitingFirst:
        return Words::tr("%1: applied for on %2 (%3), no decision yet.")
            .arg(kind, dateText(*stay.pendingSince), distanceText(*stay.pendingSince, today));
    case StayState::refused:
        return stay.decidedOn ? Words::tr("%1: refused on %2.").arg(kind, dateText(*stay.decidedOn))
                              : Words::tr("%1: refused.").arg(kind);
    case StayState::withdrawn: return Words::tr("%1: the application was withdrawn.").arg(kind);
    case StayState::beginsLater:
        return Words::tr("%1 begins on %2 (%3).")
            .arg(kind, weekdayText(stay.chain->first), distanceText(stay.chain->first, today));
    case StayState::covered:
    case StayState::ended: return fromChain(stay, today);
    }
    return {};
}

} // namespace fristad::ui
