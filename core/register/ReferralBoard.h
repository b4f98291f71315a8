#pragma once

#include "core/casework/Casework.h"
#include "core/casework/Ids.h"
#include "core/vault/Session.h"

#include <array>
#include <vector>

namespace fristad {

/// Where a referral stands on the board: sent or waiting; accepted, declined or without a reply, so that somebody must act;
/// completed or withdrawn.
enum class BoardColumn : std::uint8_t { waiting, answered, done };

BoardColumn columnOf(ReferralStatus status);

struct ReferralLine {
    RecordId id;
    ClientId client;
    ClientCode code = *ClientCode::parse("0");
    Referral referral;
    int daysWaited = 0; ///< from sending to the answer, or to `on` while there is none
};

struct ReferralBoard {
    struct Column {
        std::vector<ReferralLine> lines; ///< oldest first; of those that are done the newest first
        std::size_t total = 0;           ///< all of them, more perhaps than there are lines
    };
    std::array<Column, 3> columns;

    [[nodiscard]] const Column& operator[](BoardColumn column) const {
        return columns.at(static_cast<std::size_t>(column));
    }
};

/// The referrals of a direction of the clients that this person may see in full, at most `limit` a column.
ReferralBoard referralBoard(Session& session, Direction direction, Day on, std::size_t limit);

/// Takes a step of core/casework/ReferralSteps.h today. Refused where the referral is gone or may not take it.
void takeStep(Change& change, RecordId referral, ReferralStatus to);
/// On which day it is followed up; blank takes the follow-up away.
void setFollowUp(Change& change, RecordId referral, std::optional<Day> day);

} // namespace fristad
