#pragma once

#include "core/calendar/Day.h"

namespace fristad {

/// Easter Sunday of a Gregorian year (the computus).
Day easterSunday(int year);

/// Whether Swedish authorities work on this day. Not on Saturdays, Sundays, the public holidays of Act 1989:253, nor on
/// Midsummer Eve, Christmas Eve and New Year's Eve, which Act 1930:173 puts on a par with Sundays. As from 2005, when
/// 6 June became a holiday; earlier years are reckoned by the same rule.
bool isWorkingDay(Day day);

/// The last working day on or before `day`: when something must be done to be in time (the calendar's own first day
/// where there is none).
Day lastWorkingDayOnOrBefore(Day day);

/// The first working day on or after `day`: when an office can first be reached (the calendar's own last day where there is none).
Day firstWorkingDayOnOrAfter(Day day);

} // namespace fristad
