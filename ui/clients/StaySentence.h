#pragma once

#include "core/deadlines/RightToStay.h"

#include <QString>

namespace fristad::ui {

/// The sentence that matters most on a client's page: "Betänketid till fre 2024-10-11 (3 dagar kvar), ingen ansökan om
/// förlängning."
QString staySentence(const RightToStay& stay, Day today);

} // namespace fristad::ui
