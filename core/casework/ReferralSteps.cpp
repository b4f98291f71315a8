#include "core/casework/ReferralSteps.h"

#include <algorithm>

namespace fristad {

namespace {

Fault stepFault(ReferralStatus to) { return faultIn("status", code(to), {"fault.referral_step", {}}); }

} // namespace

std::vector<ReferralStatus> nextSteps(ReferralStatus from) {
    using enum ReferralStatus;
    switch (from) {
    case sent: return {waiting, accepted, declined, no_reply, withdrawn};
    case waiting: return {accepted, declined, no_reply, withdrawn};
    case no_reply: return {accepted, declined, withdrawn};
    case accepted: return {completed, withdrawn};
    case declined: return {withdrawn};
    case completed:
    case withdrawn: break;
    }
    return {};
}

Referral stepped(const Referral& referral, ReferralStatus to, Day on) {
    const auto steps = nextSteps(referral.status);
    if (std::ranges::find(steps, to) == steps.end())
        throw Refused({stepFault(to)});
    Referral next = referral;
    next.status = to;
    if (to == ReferralStatus::accepted || to == ReferralStatus::declined)
        next.answeredOn = on;
    return next;
}

std::vector<Fault> checkCorrection(const Referral& before, const Referral& now) {
    if (before.status == ReferralStatus::completed && now.status == ReferralStatus::withdrawn)
        return {stepFault(now.status)};
    return {};
}

} // namespace fristad
