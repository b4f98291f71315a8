#pragma once

#include "core/calendar/Clock.h"
#include "core/vault/Session.h"

// Some of a day's work in the made-up shelter, written as anybody writes it, change by change, with the clock moved on in between.

namespace fristad {

/// A clock that stands still until it is moved.
class MovableClock final : public Clock {
public:
    explicit MovableClock(Moment at) : at_(at) {}
    [[nodiscard]] Moment now() const override { return at_; }
    void forward(std::int64_t milliseconds) noexcept { at_.milliseconds += milliseconds; }

private:
    Moment at_;
};

/// Two hours in the afternoon.
void workAsDemo(Session& session, MovableClock& clock);
/// An evening, a night and a morning: fifteen hours.
void workAsColleague(Session& session, MovableClock& clock);

} // namespace fristad
