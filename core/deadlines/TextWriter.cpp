#include "core/deadlines/DeadlineWriters.h"
#include "core/vocabulary/Text.h"
#include "core/vocabulary/Vocabulary.h"

#include <array>

namespace fristad {

namespace {

constexpr std::size_t width = 40;

std::string dayText(Day day, DisplayLanguage language) {
    constexpr std::array<std::string_view, 7> codes{"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};
    return std::string(label("weekday", codes.at(static_cast<std::size_t>(day.weekday())), language)) + ' ' + day.iso();
}

Message daysLeft(int days) {
    switch (days) {
    case -1: return {"deadlines.one_day_over", {}};
    case 0: return {"deadlines.today", {}};
    case 1: return {"deadlines.one_day_left", {}};
    default: break;
    }
    return {days < 0 ? "deadlines.days_over" : "deadlines.days_left", {{"days", std::to_string(std::abs(days))}}};
}

/// Adds words as lines of at most `width`, the first with `indent`, those that follow with two more.
void addWrapped(std::string& text, std::size_t indent, std::string_view words) {
    std::string line(indent, ' ');
    std::size_t used = indent;
    bool blank = true;
    while (!words.empty()) {
        const auto end = std::min(words.find(' '), words.size());
        const auto word = words.substr(0, end);
        const auto characters = charactersIn(word);
        if (!blank && used + 1 + characters > width) {
            text.append(line).append(1, '\n');
            line.assign(indent + 2, ' ');
            used = line.size();
            blank = true;
        }
        line.append(blank ? "" : " ").append(word);
        used += characters + (blank ? 0 : 1);
        blank = false;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    text.append(line).append(1, '\n');
}

void addDeadline(std::string& text, const Deadline& each, DisplayLanguage language) {
    addWrapped(text, 2, each.client.text() + "  " + std::string(label(each.kind, language)));
    addWrapped(text, 4, dayText(each.dueOn, language) + ", " + render(daysLeft(each.daysLeft), language));
    if (const auto actBy = actByText(each, language); !actBy.empty())
        addWrapped(text, 4, actBy);
    if (each.renewal)
        addWrapped(text, 4, label(*each.renewal, language));
}

} // namespace

std::string actByText(const Deadline& deadline, DisplayLanguage language) {
    if (deadline.actBy == deadline.dueOn)
        return {};
    const bool later = deadline.actBy > deadline.dueOn;
    return render({later ? "deadlines.reachable" : "deadlines.act_by", {{"day", dayText(deadline.actBy, language)}}},
                  language);
}

std::string deadlinesAsText(std::span<const Deadline> list, const DeadlineHorizon& horizon, DisplayLanguage language) {
    std::string text;
    addWrapped(
        text, 0,
        render({"deadlines.heading", {{"day", dayText(horizon.on, language)}, {"days", std::to_string(horizon.days)}}},
               language));
    if (list.empty())
        addWrapped(text.append(1, '\n'), 0, render(Message{"deadlines.none", {}}, language));
    std::optional<Urgency> group;
    for (const Deadline& each : list) {
        if (each.urgency != group) {
            group = each.urgency;
            text.append(1, '\n').append(label(each.urgency, language)).append(1, '\n');
        }
        addDeadline(text, each, language);
    }
    return text;
}

} // namespace fristad
