#include "ui/clients/StayBars.h"

#include "core/deadlines/Coverage.h"
#include "ui/widgets/DateText.h"
#include "ui/widgets/Language.h"

#include <QCoreApplication>

#include <algorithm>

namespace fristad::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StayBars)
};

constexpr int daysAround = 6;     ///< of the calendar before the first bar
constexpr int daysAfter = 20;     ///< and after the last
constexpr int shortestAxis = 100; ///< days
constexpr int gapAhead = 30;      ///< how much is drawn of days that nothing covers yet

/// Short, for there is little room on a bar.
QString shortKind(PermitKind kind) {
    switch (kind) {
    case PermitKind::reflection: return Words::tr("Reflection period");
    case PermitKind::reflection_extension: return Words::tr("Extension");
    case PermitKind::evidence_permit: return Words::tr("Permit for the investigation");
    }
    return {};
}

class BarMaker {
public:
    BarMaker(std::span<const Permit> permits, const RightToStay& stay, std::optional<Day> closedOn, Day today)
        : stay_(stay), chains_(coverageChains(permits)), closedOn_(closedOn), today_(today) {
        for (const Permit& each : permits)
            addPermit(each);
        addGaps();
    }

    StayBars made() && {
        StayBars all{.bars = {}, .axis = {today_, today_}};
        if (bars_.empty())
            return all;
        std::ranges::stable_sort(bars_, {},
                                 [](const StayBar& each) { return std::pair(waits(each.kind), each.span.first); });
        for (StayBar& each : bars_)
            place(all, std::move(each));
        std::ranges::stable_sort(all.bars, {},
                                 [](const StayBar& each) { return std::pair(each.lane, each.span.first); });
        all.todayShown = isOpenOn(closedOn_, today_);
        all.axis = axisOf(all);
        all.todayShown = all.todayShown || all.axis.contains(today_);
        return all;
    }

private:
    static bool waits(StayBar::Kind kind) {
        return kind == StayBar::Kind::appliedFor || kind == StayBar::Kind::declined;
    }

    void addPermit(const Permit& each) {
        const QString kind = word(each.kind);
        switch (each.decision) {
        case Decision::granted:
        case Decision::revoked:
            if (each.validFrom && each.validTo)
                addGranted(each, {*each.validFrom, *each.validTo});
            return;
        case Decision::pending: addPending(each); return;
        case Decision::refused:
        case Decision::withdrawn: {
            const Day end = each.decidedOn.value_or(each.appliedOn);
            const QString came = word(each.decision).toLower();
            bars_.push_back({.kind = StayBar::Kind::declined,
                             .span = {each.appliedOn, end},
                             .words = Words::tr("%1: %2 %3").arg(shortKind(each.kind), came, dayMonthText(end, today_)),
                             .sentence = Words::tr("%1: applied for on %2, %3 on %4.")
                                             .arg(kind, dateText(each.appliedOn), came, dateText(end))});
        }
        }
    }

    void addGranted(const Permit& each, Span span) {
        const bool revoked = each.decision == Decision::revoked;
        const QString days =
            QStringLiteral("%1–%2").arg(dayMonthText(span.first, today_), dayMonthText(span.last, today_));
        const QString sentence =
            revoked ? Words::tr("%1 from %2 to %3, then revoked.") : Words::tr("%1 from %2 to %3.");
        bars_.push_back({.kind = revoked ? StayBar::Kind::revoked : StayBar::Kind::granted,
                         .span = span,
                         .words = revoked ? Words::tr("%1 %2, revoked").arg(shortKind(each.kind), days)
                                          : QStringLiteral("%1 %2").arg(shortKind(each.kind), days),
                         .sentence = sentence.arg(word(each.kind), dateText(span.first), dateText(span.last))});
    }

    /// Where it would be if it were granted: after what covers already. How long is not known; it is drawn as 30 days.
    void addPending(const Permit& each) {
        Day from = each.appliedOn;
        for (const CoverageChain& chain : chains_)
            if (chain.covered.first <= from && chain.covered.last >= from)
                from = chain.covered.last + 1;
        const QString applied = dayMonthText(each.appliedOn, today_);
        bars_.push_back(
            {.kind = StayBar::Kind::appliedFor,
             .span = reckonedReflectionPeriod(from),
             .words = Words::tr("%1: applied for %2").arg(shortKind(each.kind), applied),
             .sentence =
                 Words::tr("%1: applied for on %2, no decision yet.").arg(word(each.kind), dateText(each.appliedOn))});
    }

    void addGaps() {
        for (const Span& gap : stay_.gaps)
            addGap(gap, Words::tr("Gap, %n day(s)", nullptr, gap.days()),
                   Words::tr("Gap: nothing covers %1 to %2.").arg(dateText(gap.first), dateText(gap.last)));
        if (chains_.empty() || (closedOn_ && *closedOn_ <= chains_.back().covered.last))
            return;
        const Day from = chains_.back().covered.last + 1;
        const Day until = closedOn_ ? std::min(*closedOn_, today_) : today_;
        if (stay_.state == StayState::ended && from <= until)
            addGap({from, until}, Words::tr("Gap since %1").arg(dayMonthText(from, today_)),
                   Words::tr("Gap: nothing has covered the days since %1.").arg(dateText(from)));
        else if (stay_.state == StayState::covered && stay_.urgency != Urgency::upcoming)
            addGap({from, from + gapAhead},
                   Words::tr("Gap from %1 if nothing is granted").arg(dayMonthText(from, today_)),
                   Words::tr("Gap from %1 if nothing is granted.").arg(dateText(from)));
    }

    void addGap(Span span, const QString& words, const QString& sentence) {
        bars_.push_back({.kind = StayBar::Kind::gap, .span = span, .words = words, .sentence = sentence});
    }

    /// The first lane in which nothing is in the way; what is only applied for stands below what is granted.
    static void place(StayBars& all, StayBar bar) {
        const bool anythingGranted =
            std::ranges::any_of(all.bars, [](const StayBar& each) { return !waits(each.kind); });
        bar.lane = waits(bar.kind) && anythingGranted ? 1 : 0;
        while (std::ranges::any_of(
            all.bars, [&](const StayBar& each) { return each.lane == bar.lane && each.span.overlaps(bar.span); }))
            ++bar.lane;
        all.lanes = std::max(all.lanes, bar.lane + 1);
        all.bars.push_back(std::move(bar));
    }

    [[nodiscard]] Span axisOf(const StayBars& all) const {
        Day first = all.bars.front().span.first;
        Day last = all.bars.front().span.last;
        for (const StayBar& each : all.bars) {
            first = std::min(first, each.span.first);
            last = std::max(last, each.span.last);
        }
        if (all.todayShown) {
            first = std::min(first, today_);
            last = std::max(last, today_);
        }
        first = first - daysAround;
        return {first, std::max(last + daysAfter, first + shortestAxis)};
    }

    const RightToStay& stay_;
    std::vector<CoverageChain> chains_;
    std::optional<Day> closedOn_;
    Day today_;
    std::vector<StayBar> bars_;
};

} // namespace

StayBars stayBars(std::span<const Permit> permits, const RightToStay& stay, std::optional<Day> closedOn, Day today) {
    return BarMaker(permits, stay, closedOn, today).made();
}

} // namespace fristad::ui
