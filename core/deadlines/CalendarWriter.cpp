#include "core/deadlines/CalendarWriter.h"

#include "core/calendar/WorkingDays.h"
#include "core/casework/Fields.h"
#include "core/deadlines/DeadlineWriters.h"
#include "core/vault/Hex.h"
#include "core/vault/Settings.h"
#include "core/vocabulary/Vocabulary.h"

#include <libical/ical.h>
#include <sodium.h>

#include <array>
#include <ctime>
#include <memory>
#include <new>

namespace fristad {

namespace {

struct Free {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
    void operator()(char* text) const { icalmemory_free_buffer(text); }
};
using Component = std::unique_ptr<icalcomponent, Free>;

Component component(icalcomponent_kind kind) {
    Component made(icalcomponent_new(kind));
    if (!made)
        throw std::bad_alloc();
    return made;
}

void add(const Component& to, icalproperty* property) {
    if (property == nullptr)
        throw std::bad_alloc();
    icalcomponent_add_property(to.get(), property); // which now owns it
}

icaltimetype wholeDay(Day day) {
    icaltimetype time = icaltime_null_date();
    time.year = day.year();
    time.month = day.month();
    time.day = day.dayOfMonth();
    return time;
}

icaltimetype momentOf(Moment moment) {
    return icaltime_from_timet_with_zone(static_cast<time_t>(moment.milliseconds / 1000), 0,
                                         icaltimezone_get_utc_timezone());
}

std::string_view tableOf(DeadlineKind kind) {
    switch (kind) {
    case DeadlineKind::housing_end: return Fields<Intervention>::table;
    case DeadlineKind::referral_follow_up: return Fields<Referral>::table;
    case DeadlineKind::permit_expiry:
    case DeadlineKind::reflection_expiry: break;
    }
    return Fields<Permit>::table;
}

/// Whose row it is, made unreadable: the vault's number keeps two houses' calendars apart.
std::string uidOf(const Deadline& deadline, std::string_view vault) {
    const std::string named = std::string(tableOf(deadline.kind)) + ' ' + std::to_string(deadline.origin.number);
    std::array<unsigned char, 16> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(named.data()), named.size(),
                       reinterpret_cast<const unsigned char*>(vault.data()), vault.size());
    return hexOf(hash) + "@fristad";
}

/// Nine o'clock on a day, from the midnight that the event begins with.
void addReminder(const Component& event, Day on, const Deadline& deadline, const std::string& summary) {
    constexpr int secondsInDay = 24 * 60 * 60;
    constexpr int nine = 9 * 60 * 60;
    auto alarm = component(ICAL_VALARM_COMPONENT);
    add(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
    add(alarm, icalproperty_new_trigger(icaltriggertype_from_int((on - deadline.dueOn) * secondsInDay + nine)));
    add(alarm, icalproperty_new_description(summary.c_str()));
    icalcomponent_add_component(event.get(), alarm.release());
}

void addReminders(const Component& event, const Deadline& deadline, const std::string& summary) {
    constexpr int twoWeeks = 14;
    constexpr int threeDays = 3;
    if (deadline.kind == DeadlineKind::referral_follow_up) {
        addReminder(event, deadline.actBy, deadline, summary);
        return;
    }
    for (const int before : {twoWeeks, threeDays})
        if (deadline.dueOn - Day::earliest() > before)
            addReminder(event, lastWorkingDayOnOrBefore(deadline.dueOn - before), deadline, summary);
}

Component eventOf(const Deadline& deadline, std::string_view vault, Moment now, DisplayLanguage language) {
    const std::string summary = deadline.client.text() + ": " + std::string(label(deadline.kind, language));
    std::string description = actByText(deadline, language);
    if (deadline.renewal)
        description.append(description.empty() ? "" : "\n").append(label(*deadline.renewal, language));
    auto event = component(ICAL_VEVENT_COMPONENT);
    add(event, icalproperty_new_uid(uidOf(deadline, vault).c_str()));
    add(event, icalproperty_new_dtstamp(momentOf(now)));
    add(event, icalproperty_new_dtstart(wholeDay(deadline.dueOn)));
    add(event, icalproperty_new_summary(summary.c_str()));
    if (!description.empty())
        add(event, icalproperty_new_description(description.c_str()));
    add(event, icalproperty_new_class(ICAL_CLASS_PRIVATE));
    add(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT)); // nobody is busy because of it
    addReminders(event, deadline, summary);
    return event;
}

} // namespace

std::string deadlinesAsCalendar(Session& session, std::span<const Deadline> list, DisplayLanguage language) {
    const auto vault = setting(session, "vault_id").value_or(std::string());
    const Moment now = session.clock().now();
    auto calendar = component(ICAL_VCALENDAR_COMPONENT);
    add(calendar, icalproperty_new_version("2.0"));
    add(calendar, icalproperty_new_prodid("-//Fristad//Fristad//SV"));
    add(calendar, icalproperty_new_method(ICAL_METHOD_PUBLISH));
    for (const Deadline& each : list)
        icalcomponent_add_component(calendar.get(), eventOf(each, vault, now, language).release());
    const std::unique_ptr<char, Free> text(icalcomponent_as_ical_string_r(calendar.get()));
    if (!text)
        throw std::bad_alloc();
    return text.get();
}

} // namespace fristad
