#include "ui/widgets/DateReading.h"

#include "ui/widgets/DateText.h"

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

/// A date as its writer put it down; the year may be missing.
struct Written {
    QString year;
    int month = 0;
    int day = 0;
};

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

std::optional<Written> inDigits(const QString& typed) {
    static const QRegularExpression yearFirst(QStringLiteral("^(\\d{4}|\\d{2})(-?)(\\d{2})\\2(\\d{2})$"));
    static const QRegularExpression yearFirstApart(QStringLiteral("^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})$"));
    for (const auto& each : {yearFirst, yearFirstApart})
        if (const auto match = each.match(typed); match.hasMatch())
            return Written{match.captured(1), match.captured(3).toInt(), match.captured(4).toInt()};
    static const QRegularExpression dayFirst(QStringLiteral("^(\\d{1,2})/(\\d{1,2})(?:[ /-](\\d{4}|\\d{2}))?$"));
    static const QRegularExpression dayFirstApart(QStringLiteral("^(\\d{1,2})[.-](\\d{1,2})[.-](\\d{4})$"));
    for (const auto& each : {dayFirst, dayFirstApart})
        if (const auto match = each.match(typed); match.hasMatch())
            return Written{match.captured(3), match.captured(2).toInt(), match.captured(1).toInt()};
    return std::nullopt;
}

std::optional<Written> withMonthsName(const QString& typed) {
    static const QRegularExpression dayFirst(
        QStringLiteral("^(?:den )?(\\d{1,2})(?::?[ae]|st|nd|rd|th)?\\.? ?(\\p{L}{3,})\\.?,?[ -]*(\\d{4}|\\d{2})?$"));
    static const QRegularExpression monthFirst(
        QStringLiteral("^(\\p{L}{3,})\\.? ?(\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?$"));
    const auto first = dayFirst.match(typed);
    const auto second = monthFirst.match(typed);
    if (!first.hasMatch() && !second.hasMatch())
        return std::nullopt;
    const auto month = monthNamed(first.hasMatch() ? first.captured(2) : second.captured(1));
    const auto& found = first.hasMatch() ? first : second;
    if (!month)
        return std::nullopt;
    return Written{found.captured(3), *month, found.captured(first.hasMatch() ? 1 : 2).toInt()};
}

std::optional<Written> readWritten(const QString& typed) {
    const auto digits = inDigits(typed);
    return digits ? digits : withMonthsName(typed);
}

QString tidied(const QString& text) { return text.simplified().toLower(); }

} // namespace

std::optional<Day> readDate(const QString& text, Day today) {
    const QString typed = tidied(text);
    if (const auto day = byWord(typed, today))
        return day;
    static const QRegularExpression relative(QStringLiteral("^([+-])\\s?(\\d{1,4})$"));
    if (const auto match = relative.match(typed); match.hasMatch()) {
        const int days = match.captured(2).toInt();
        return match.captured(1) == u"+" ? today + days : today - days;
    }
    const auto written = readWritten(typed);
    if (!written)
        return std::nullopt;
    return written->year.isEmpty() ? nearest(written->month, written->day, today)
                                   : dayOf(fullYear(written->year), written->month, written->day);
}

std::optional<Day> readBirthDay(const QString& text, Day today) {
    const auto written = readWritten(tidied(text));
    if (!written || written->year.isEmpty())
        return std::nullopt;
    const auto day = dayOf(fullYear(written->year), written->month, written->day);
    constexpr int century = 100;
    if (written->year.size() > 2 || (day && *day <= today))
        return day;
    return dayOf(fullYear(written->year) - century, written->month, written->day);
}

} // namespace fristad::ui
