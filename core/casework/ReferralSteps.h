#pragma once

#include "core/casework/Casework.h"

#include <vector>

// The states of a referral and how it goes from one to another: sent, waiting (they confirmed and are deciding), then accepted,
// declined or without a reply; accepted, then completed; withdrawn from any state but completed.

namespace fristad {

/// Where it may go from here, in the order of the work. After no reply an answer may come all the same.
std::vector<ReferralStatus> nextSteps(ReferralStatus from);

/// The referral once it has taken a step on a day. Accepting and declining are the answer and date it. Refused where nextSteps does
/// not have the step.
Referral stepped(const Referral& referral, ReferralStatus to, Day on);

/// The faults of correcting a referral by hand: whatever was noted wrongly can be set right, but one that is completed is not
/// withdrawn afterwards.
std::vector<Fault> checkCorrection(const Referral& before, const Referral& now);

} // namespace fristad
