#include "core/calendar/Clock.h"

#include <unicode/timezone.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace fristad {

namespace {

constexpr std::int64_t perMinute = 60'000;
constexpr std::int64_t perDay = 24 * 60 * perMinute;

class SystemClock : public Clock {
public:
    [[nodiscard]] Moment now() const override {
        const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
        return {std::chrono::duration_cast<std::chrono::milliseconds>(sinceEpoch).count()};
    }
};

// Total: what is shown may come from a file that somebody bent, and whoever shows it is in the middle of something else.
std::int64_t inCalendar(std::int64_t milliseconds) {
    return std::clamp(milliseconds, Day::earliest().number() * perDay, (Day::latest().number() + 1) * perDay - 1);
}

/// What Stockholm's clocks are ahead of UTC at a moment, in milliseconds, by ICU's own time zone rules: neither the
/// computer's zone nor its locale matters.
std::int64_t offsetAt(Moment moment) {
    static const std::unique_ptr<const icu::TimeZone> stockholm(
        icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8("Europe/Stockholm")));
    std::int32_t raw = 0;
    std::int32_t summer = 0;
    UErrorCode status = U_ZERO_ERROR;
    stockholm->getOffset(static_cast<UDate>(inCalendar(moment.milliseconds)), false, raw, summer, status);
    if (U_FAILURE(status) || *stockholm == icu::TimeZone::getUnknown())
        throw std::runtime_error("ICU has no rules for Europe/Stockholm");
    return raw + summer;
}

std::int64_t localMilliseconds(Moment moment, std::int64_t offset) {
    return inCalendar(inCalendar(moment.milliseconds) + offset);
}

std::int64_t localMilliseconds(Moment moment) { return localMilliseconds(moment, offsetAt(moment)); }

std::int64_t floorDivide(std::int64_t value, std::int64_t by) { return value / by - (value % by < 0 ? 1 : 0); }

/// Milliseconds since local midnight.
std::int64_t timeOfDay(std::int64_t local) { return local - floorDivide(local, perDay) * perDay; }

Day dayOf(std::int64_t local) { return Day::fromNumber(floorDivide(local, perDay)); }

} // namespace

Day Clock::today() const { return localDay(now()); }

const Clock& Clock::system() {
    static const SystemClock clock;
    return clock;
}

Day localDay(Moment moment) { return dayOf(localMilliseconds(moment)); }

int localMinuteOfDay(Moment moment) { return static_cast<int>(timeOfDay(localMilliseconds(moment)) / perMinute); }

std::string isoTime(Moment moment) {
    const std::int64_t offset = offsetAt(moment);
    const std::int64_t local = localMilliseconds(moment, offset);
    const int seconds = static_cast<int>(timeOfDay(local) / 1000);
    const int offsetMinutes = static_cast<int>(std::abs(offset) / perMinute);
    std::array<char, 32> time{};
    std::snprintf(time.data(), time.size(), "T%02d:%02d:%02d%c%02d:%02d", seconds / 3600, seconds / 60 % 60,
                  seconds % 60, offset < 0 ? '-' : '+', offsetMinutes / 60, offsetMinutes % 60);
    return dayOf(local).iso() + time.data();
}

} // namespace fristad
