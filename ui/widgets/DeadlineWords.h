#pragma once

#include "core/deadlines/Deadlines.h"

#include <QString>

// A deadline in the words of the window, the same on every page.

namespace fristad::ui {

/// What: `Betänketiden löper ut`, or `löpte ut` once it has; `Följ upp hänvisning till Socialtjänsten`.
QString deadlineTitle(const DeadlineLine& line);

/// How near, for a pill: `3 dagar kvar`, `idag`, `2 dagar försenad`.
QString deadlineNearness(const Deadline& deadline);

/// By when to act where that is another day than the one it is due and not past: `agera senast fre 2026-03-27`, `nås först mån 2025-06-09`; else blank.
QString actByWords(const Deadline& deadline);

/// Why: whether a renewal was applied for; when the referral was sent and what for.
QString deadlineReason(const DeadlineLine& line, Day today);

/// Which part of the client's page it stands on: `protection`, `referrals`, `support`.
QString clientPartOf(const Deadline& deadline);

/// Stays the same while the row that the deadline comes from is there.
qint64 keyOf(const Deadline& deadline);

/// Whether it can be moved or done: what a house decided itself, in a row this person sees.
bool isOurs(const DeadlineLine& line);

} // namespace fristad::ui
