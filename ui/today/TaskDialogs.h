#pragma once

#include "core/deadlines/Deadlines.h"
#include "ui/shell/Shell.h"

class QWidget;

// What M and D ask for: each is one change that undo takes back. For deadlines that are ours (isOurs).

namespace fristad::ui {

/// Asks for a new day to follow up, or for housing to end.
void askNewDay(Shell& shell, const DeadlineLine& line, QWidget* parent);

/// Asks how a referral was answered, and when.
void askAnswer(Shell& shell, const DeadlineLine& line, QWidget* parent);

/// Housing has ended: on the day that was planned, or today where that is earlier.
void endHousing(Shell& shell, const DeadlineLine& line, QObject* context);

} // namespace fristad::ui
