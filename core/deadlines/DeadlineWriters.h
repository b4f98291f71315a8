#pragma once

#include "core/deadlines/Deadlines.h"
#include "core/vocabulary/Language.h"

#include <span>
#include <string>

// The list of deadlines as files and as text. Clients by their codes only.

namespace fristad {

/// What the list was asked for.
struct DeadlineHorizon {
    Day on;
    int days;
};

/// For a person at a terminal: labels, no codes but the client's; no line longer than 40 characters.
std::string deadlinesAsText(std::span<const Deadline> list, const DeadlineHorizon& horizon, DisplayLanguage language);

/// The contract of deadlines.md: `due_on,days_left,kind,client_code,act_by,status,renewal`, LF.
std::string deadlinesAsCsv(std::span<const Deadline> list);

/// The same columns as members, null where the CSV is blank: `{"on": ..., "days": ..., "deadlines": [...]}`.
std::string deadlinesAsJson(std::span<const Deadline> list, const DeadlineHorizon& horizon);

/// What a deadline says besides its kind: "Agera senast fre 2026-03-27", where that is another day than the one it is due on; blank
/// otherwise.
std::string actByText(const Deadline& deadline, DisplayLanguage language);

} // namespace fristad
