#pragma once

#include "core/calendar/Day.h"

#include <functional>

class QWidget;

namespace fristad::ui {

/// Asks up to which day ongoing interventions are counted; `taken` gets the day. Returns at once.
void askAsOf(QWidget* parent, Day shown, Day today, std::function<void(Day)> taken);

} // namespace fristad::ui
