#pragma once

#include "core/vocabulary/Errors.h"

#include <vector>

class QWidget;

namespace fristad::ui {

/// Opens a list of everything that was wrong, with file, line and column where they are known.
void showFaultList(const std::vector<Fault>& faults, QWidget* parent);

} // namespace fristad::ui
