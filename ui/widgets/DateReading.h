#pragma once

#include "core/calendar/Day.h"

#include <QString>

#include <optional>

namespace fristad::ui {

/// Reads a date as people type it: `2024-10-14`, `2024/10/4`, `20241014`, `241014`, `14/10` and `14 okt` (of the year that brings
/// it nearest to today), `14/10 2024`, `14/10-24`, `14.10.2024`, `14 oktober 2024`, `Oct 14`, `+30` and `-3` (days from today),
/// idag, igår, imorgon, today, yesterday, tomorrow. Months by their Swedish or English names or at least three letters of them.
/// Nothing for any other text and for days that don't exist.
std::optional<Day> readDate(const QString& text, Day today);

/// The same of a day of birth: the year must stand there, and one of two digits is the latest that doesn't lie ahead.
std::optional<Day> readBirthDay(const QString& text, Day today);

} // namespace fristad::ui
