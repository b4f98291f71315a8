#include "ui/widgets/DateReading.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace fristad::ui {

namespace {

std::optional<Day> dayOf(int year, int month, int day) {
    return Day::parse(QStringLiteral("%1-%2-%3")
                          .arg(year, 4, 10, QLatin1Char('0'))
                          .arg(month, 2, 10, QLatin1Char('0'))
                          .arg(day, 2, 10, QLatin1Char('0'))
                          .toStdString());
}

/// Two digits are a year of this century.
int fullYear(const QString& digits) { return digits.size() == 2 ? 2000 + digits.toInt() : digits.toInt(); }

std::optional<Day> nearest(int month, int day, Day today) {
    std::optional<Day> best;
    for (const int year : {today.year(), today.year() - 1, today.year() + 1}) {
        const auto candidate = dayOf(year, month, day);
        if (candidate && (!best || std::abs(*candidate - today) < std::abs(*best - today)))
            best = candidate;
    }
    return best;
}

std::optional<Day> byWord(const QString& word, Day today) {
    struct Word {
        const char* word;
        int days;
    };
    static constexpr std::array words{Word{"idag", 0},       Word{"i dag", 0},    Word{"today", 0},
                                      Word{"igår", -1},      Word{"i går", -1},   Word{"yesterday", -1},
                                      Word{"imorgon", 1},    Word{"i morgon", 1}, Word{"tomorrow", 1},
                                      Word{"i förrgår", -2}, Word{"förrgår", -2}};
    for (const Word& each : words)
        if (word == QString::fromUtf8(each.word))
            return today + each.days;
    return std::nullopt;
}

} // namespace

std::optional<Day> readDate(const QString& text, Day today) {
    const QString typed = text.simplified().toLower();
    if (const auto day = byWord(typed, today))
        return day;
    static const QRegularExpression relative(QStringLiteral("^([+-])\\s?(\\d{1,4})$"));
    if (const auto match = relative.match(typed); match.hasMatch()) {
        const int days = match.captured(2).toInt();
        return match.captured(1) == u"+" ? today + days : today - days;
    }
    static const QRegularExpression yearFirst(QStringLiteral("^(\\d{4}|\\d{2})(-?)(\\d{2})\\2(\\d{2})$"));
    if (const auto match = yearFirst.match(typed); match.hasMatch())
        return dayOf(fullYear(match.captured(1)), match.captured(3).toInt(), match.captured(4).toInt());
    static const QRegularExpression dayFirst(QStringLiteral("^(\\d{1,2})/(\\d{1,2})(?:[ /-](\\d{4}|\\d{2}))?$"));
    if (const auto match = dayFirst.match(typed); match.hasMatch()) {
        const int day = match.captured(1).toInt();
        const int month = match.captured(2).toInt();
        return match.hasCaptured(3) && !match.captured(3).isEmpty() ? dayOf(fullYear(match.captured(3)), month, day)
                                                                    : nearest(month, day, today);
    }
    return std::nullopt;
}

} // namespace fristad::ui
