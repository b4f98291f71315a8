#include "ui/widgets/HoursText.h"

#include "ui/widgets/Language.h"

#include <QRegularExpression>

namespace fristad::ui {

namespace {

constexpr int minutesPerHour = 60;

std::optional<Hours> ofMinutes(const QString& digits) {
    constexpr qsizetype mostDigits = 9;
    return digits.size() <= mostDigits ? std::optional(hoursOfMinutes(digits.toLongLong())) : std::nullopt;
}

} // namespace

std::optional<Hours> readHours(const QString& typed) {
    static const QRegularExpression clock(QStringLiteral("^(\\d{1,5}):([0-5]\\d)$"));
    static const QRegularExpression amount(QStringLiteral("^(\\d+(?:[.,]\\d+)?)\\s*([a-zåäö]*)\\.?$"),
                                           QRegularExpression::CaseInsensitiveOption);
    const QString text = typed.trimmed();
    if (const auto found = clock.match(text); found.hasMatch())
        return hoursOfMinutes(found.captured(1).toLongLong() * minutesPerHour + found.captured(2).toLongLong());
    const auto found = amount.match(text);
    if (!found.hasMatch())
        return std::nullopt;
    const QString number = found.captured(1);
    const QString unit = found.captured(2).toLower();
    const bool whole = !number.contains(u'.') && !number.contains(u',');
    if (whole &&
        (unit.isEmpty() || QStringLiteral("minuter").startsWith(unit) || QStringLiteral("minutes").startsWith(unit)))
        return ofMinutes(number);
    if (unit.isEmpty() || unit == u"h" || QStringLiteral("timmar").startsWith(unit) || unit == u"timme" ||
        QStringLiteral("hours").startsWith(unit))
        return Hours::parse(number.toStdString());
    return std::nullopt;
}

QString hoursText(Hours hours) {
    const auto minutes = minutesOf(hours);
    if (hoursOfMinutes(minutes) == hours)
        return QStringLiteral("%1:%2")
            .arg(minutes / minutesPerHour)
            .arg(minutes % minutesPerHour, 2, 10, QLatin1Char('0'));
    return QStringLiteral("%1 h").arg(text(hours.canonical()).replace(u'.', displayLocale().decimalPoint()));
}

} // namespace fristad::ui
