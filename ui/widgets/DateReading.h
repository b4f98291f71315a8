#pragma once

#include "core/calendar/Day.h"

#include <QString>

#include <optional>

namespace fristad::ui {

/// Reads a date as people type it: `2024-10-14`, `20241014`, `241014`, `14/10` (of the year that brings it nearest to today),
/// `14/10 2024`, `14/10-24`, `+30` and `-3` (days from today), idag, igår, imorgon, today, yesterday, tomorrow. Nothing for
/// any other text and for days that don't exist.
std::optional<Day> readDate(const QString& text, Day today);

} // namespace fristad::ui
