#pragma once

#include "core/casework/Quantities.h"

#include <QString>

#include <optional>

namespace fristad::ui {

/// Reads time worked as people type it: whole numbers are minutes (`45`), `1:30`, `1,5` and `1.5` hours; a unit may follow
/// (`45 min`, `2 h`, `2 tim`), and then it counts. Nothing for any other text.
std::optional<Hours> readHours(const QString& typed);

/// `1:30`; where that would not be the same amount (hundredths of an hour that are no whole minutes) `0,34 h`.
QString hoursText(Hours hours);

} // namespace fristad::ui
