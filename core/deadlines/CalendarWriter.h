#pragma once

#include "core/deadlines/Deadlines.h"
#include "core/vocabulary/Language.h"

#include <span>
#include <string>

namespace fristad {

/// The list as a calendar (RFC 5545) for whatever program the staff have their days in: one whole-day event a deadline, on the day it is
/// due, with client codes only. It reminds at nine: of a follow-up on the working day that the office can be reached, of the others on a
/// working day two weeks before and again three days before. A deadline keeps its UID whenever the vault writes it, through
/// extensions too, so that a calendar that reads the file again moves the event; nothing can be read out of a UID.
std::string deadlinesAsCalendar(Session& session, std::span<const Deadline> list, DisplayLanguage language);

} // namespace fristad
