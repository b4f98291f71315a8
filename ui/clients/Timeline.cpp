#include "ui/clients/Timeline.h"

#include "ui/widgets/DateText.h"
#include "ui/widgets/Language.h"
#include "ui/widgets/Pill.h"

#include <QCoreApplication>

#include <algorithm>

namespace fristad::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

struct Event {
    std::optional<Day> day;
    Cell what;
    QString who = {};
    std::optional<Hours> time = {};
    QString part = {};
};

constexpr auto support = "support";
constexpr auto protection = "protection";
constexpr auto referrals = "referrals";
constexpr auto about = "about";

Cell plain(const QString& text) { return {.text = text}; }
Cell marked(const QString& pill, Meaning meaning, const QString& text) {
    return {.text = text, .pill = pill, .meaning = meaning};
}

QString joined(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString firstLine(const std::optional<std::string>& note) {
    return note ? text(*note).section(u'\n', 0, 0).trimmed() : QString();
}

Event eventOf(const Intervention& each) {
    QStringList parts{text(label(each.type, each.provider, displayLanguage()))};
    if (each.language)
        parts << text(each.language->name(displayLanguage()));
    parts << word(each.mode).toLower();
    const bool saysItself = each.provider == Provider::health_care && each.type == InterventionType::medical;
    if (each.provider != Provider::civil_society && !saysItself)
        parts << word(each.provider);
    if (each.endedOn && *each.endedOn != each.startedOn)
        parts << Words::tr("until %1").arg(dateText(*each.endedOn));
    QString line = joined(parts);
    if (const QString note = firstLine(each.note); !note.isEmpty())
        line += QStringLiteral(" – ") + note;
    Cell what = plain(line);
    if (each.status == InterventionStatus::ongoing)
        what = marked(word(each.status), Meaning::soon, line);
    else if (each.status == InterventionStatus::granted)
        what = marked(word(each.status), Meaning::done, line);
    else if (each.status != InterventionStatus::completed && each.status != InterventionStatus::unknown)
        what = marked(word(each.status), Meaning::neutral, line);
    return {each.startedOn, what, text(each.doneBy.value_or("")), each.hours, QLatin1String(support)};
}

void addPermit(std::vector<Event>& events, const Permit& each) {
    const QString kind = word(each.kind);
    const QString applied = Words::tr("%1: application by %2").arg(kind, word(each.appliedBy).toLower());
    events.push_back({.day = each.appliedOn,
                      .what = each.decision == Decision::pending ? marked(word(each.decision), Meaning::soon, applied)
                                                                 : plain(applied),
                      .part = QLatin1String(protection)});
    if (each.decision == Decision::pending)
        return;
    QString line = kind;
    if (each.validFrom && each.validTo)
        line = Words::tr("%1, %2 to %3").arg(kind, dateText(*each.validFrom), dateText(*each.validTo));
    const auto day = each.decidedOn ? each.decidedOn : each.validFrom;
    const Meaning meaning = each.decision == Decision::granted ? Meaning::done : Meaning::neutral;
    events.push_back({.day = day ? day : each.appliedOn,
                      .what = marked(word(each.decision), meaning, line),
                      .part = QLatin1String(protection)});
}

void addReferral(std::vector<Event>& events, const Referral& each) {
    const QString whom =
        joined({word(each.agencyType), text(each.agencyName.value_or("")), word(each.purpose).toLower()});
    const bool waits = each.status == ReferralStatus::sent || each.status == ReferralStatus::waiting;
    const QString line = each.direction == Direction::out ? Words::tr("Referral to %1").arg(whom)
                                                          : Words::tr("Referral from %1").arg(whom);
    events.push_back(
        {.day = each.sentOn,
         .what = marked(word(each.status),
                        waits ? Meaning::soon
                              : (each.status == ReferralStatus::completed ? Meaning::done : Meaning::neutral),
                        line),
         .part = QLatin1String(referrals)});
    if (each.answeredOn)
        events.push_back({.day = each.answeredOn,
                          .what = plain(Words::tr("Answer to the referral: %1").arg(whom)),
                          .part = QLatin1String(referrals)});
}

Event eventOf(const PoliceReport& each) {
    if (each.reported != Reported::yes)
        return {.day = each.reportedOn,
                .what = plain(Words::tr("Police report made: %1").arg(word(each.reported).toLower())),
                .part = QLatin1String(protection)};
    const QString line =
        each.crime ? Words::tr("Police report: %1").arg(word(*each.crime).toLower()) : Words::tr("Police report");
    return {.day = each.reportedOn,
            .what = each.status ? marked(word(*each.status), Meaning::neutral, line) : plain(line),
            .part = QLatin1String(protection)};
}

void addCase(std::vector<Event>& events, const Client& client) {
    const auto add = [&](std::optional<Day> day, const QString& what) {
        if (day)
            events.push_back({.day = day, .what = plain(what), .part = QLatin1String(about)});
    };
    add(client.firstContact,
        client.identifiedBy ? Words::tr("First contact, identified by %1").arg(word(*client.identifiedBy).toLower())
                            : Words::tr("First contact"));
    add(client.nspFrom, Words::tr("NSP support begins"));
    add(client.nspTo, Words::tr("NSP support ends"));
    add(client.closedOn, Words::tr("Case closed"));
}

QString timeText(std::optional<Hours> hours) {
    if (!hours)
        return {};
    constexpr int minutesInAnHour = 60;
    const auto minutes = minutesOf(*hours);
    return QStringLiteral("%1:%2")
        .arg(minutes / minutesInAnHour)
        .arg(minutes % minutesInAnHour, 2, 10, QLatin1Char('0'));
}

QString partOf(DeadlineKind kind) {
    switch (kind) {
    case DeadlineKind::housing_end: return QLatin1String(support);
    case DeadlineKind::referral_follow_up: return QLatin1String(referrals);
    case DeadlineKind::permit_expiry:
    case DeadlineKind::reflection_expiry: return QLatin1String(protection);
    }
    return {};
}

} // namespace

Timeline timelineOf(const ClientView& view, Day today) {
    std::vector<Event> events;
    for (const Deadline& each : view.due)
        events.push_back({.day = each.dueOn,
                          .what = marked(word(each.urgency), meaningOf(each.urgency), word(each.kind)),
                          .part = partOf(each.kind)});
    for (const auto& each : view.interventions)
        events.push_back(eventOf(each.value));
    for (const auto& each : view.permits)
        addPermit(events, each.value);
    for (const auto& each : view.referrals)
        addReferral(events, each.value);
    for (const auto& each : view.policeReports)
        events.push_back(eventOf(each.value));
    addCase(events, view.client);
    std::ranges::stable_sort(events, std::ranges::greater{},
                             [](const Event& each) { return each.day.value_or(Day::earliest()); });
    Timeline timeline;
    for (Event& each : events) {
        timeline.parts.push_back(each.part);
        const QString when = each.day ? shortDayText(*each.day, today) : Words::tr("date not known");
        timeline.rows.push_back(
            {static_cast<qint64>(timeline.parts.size()),
             {{.text = when, .order = each.day.value_or(Day::earliest()).number(), .quiet = !each.day},
              std::move(each.what),
              {.text = each.who},
              {.text = timeText(each.time), .order = static_cast<qlonglong>(each.time ? each.time->hundredths : 0)}}});
    }
    return timeline;
}

} // namespace fristad::ui
