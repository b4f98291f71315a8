#pragma once

#include "core/vault/Session.h"

#include <chrono>
#include <string>
#include <vector>

// Breaking the glass (roles.md): whoever may know that clients exist may open any one client, for an hour of this session and with a
// reason. It is an entry at once, and stands on Today of coordinators and administrators until one of them has acknowledged it.

namespace fristad {

/// An hour by two clocks: the wall clock, which a person can turn, and the time since the computer started (sleep included), which
/// nobody can. It ends as soon as either says so; a wall clock set to before it began ends it too.
class EmergencyHour {
public:
    EmergencyHour(Moment from, std::chrono::nanoseconds sinceBoot) : from_(from), sinceBoot_(sinceBoot) {}
    [[nodiscard]] bool holds(Moment now, std::chrono::nanoseconds sinceBoot) const {
        constexpr std::chrono::milliseconds hour = std::chrono::hours(1);
        return now >= from_ && now.milliseconds - from_.milliseconds < hour.count() && sinceBoot - sinceBoot_ < hour;
    }

private:
    Moment from_;
    std::chrono::nanoseconds sinceBoot_;
};

/// CLOCK_BOOTTIME.
std::chrono::nanoseconds timeSinceBoot();

/// From now on this session sees the client in full, for an hour; what the client's restriction kept from somebody whose role has the
/// right otherwise (a coordinator naming somebody on the client) is open as well. NotAllowed without Action::breakTheGlass; Refused for
/// a blank reason; SystemFailure where it can't be recorded. Does nothing where the client is seen in full already.
void breakTheGlass(Session& session, ClientId client, const std::string& reason);

/// Whom this session sees in full for that reason now.
std::vector<ClientId> openInEmergency(Session& session);

/// A client that was opened in an emergency.
struct EmergencyOpening {
    EntryNumber number; ///< its entry in the history
    Moment at;
    StaffId staff;
    std::string who; ///< the name the person signs in with
    ClientId client;
    std::string code; ///< blank: the client is gone
    std::string reason;
};

/// Those that no coordinator or administrator has acknowledged, newest first; empty for everybody else.
std::vector<EmergencyOpening> unacknowledgedEmergencies(Session& session);

/// Acknowledges one, as an entry. NotAllowed for others than coordinators and administrators, and for whoever opened the client
/// as long as there is another who can; Refused if there is no such one (any longer).
void acknowledgeEmergency(Change& change, EntryNumber number);

} // namespace fristad
