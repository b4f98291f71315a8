#include "core/calendar/Clock.h"
#include "core/casework/FieldText.h"
#include "core/casework/Fields.h"
#include "core/statistics/Dimensions.h"
#include "tests/fuzz/Fuzzing.h"

#include <algorithm>
#include <chrono>
#include <cstring>

// Single values as people and files write them: days, times, hours and sums, codes, countries, languages. What is taken reads the same
// once it is written; days are held against the C++ library's calendar.

using namespace fristad;
using namespace fristad::fuzz;

namespace {

template <class Value> void fuzzFields(std::string_view text) {
    forEachField<Value>([&](const auto& each) {
        Value value;
        auto& member = value.*each.member;
        if (readField(text, member))
            return;
        const auto written = fieldText(member);
        Value again;
        require(!readField(written, again.*each.member) && again.*each.member == member,
                "a value that is written is read as it was");
        require(fieldText(again.*each.member) == written, "a value is written in one form");
    });
}

void fuzzDay(std::string_view text) {
    using namespace std::chrono;
    const auto day = Day::parse(text);
    if (!day)
        return;
    const year_month_day expected(sys_days(days(day->number())));
    require(expected.ok() && int(expected.year()) == day->year() &&
                unsigned(expected.month()) == unsigned(day->month()) &&
                unsigned(expected.day()) == unsigned(day->dayOfMonth()),
            "a day has the number of its date");
    require(weekday(sys_days(expected)).iso_encoding() == static_cast<unsigned>(day->weekday()) + 1, "and its weekday");
    require(day->iso() == text, "a day is written as it is read");
    require(day->isoWeek() >= 1 && day->isoWeek() <= 53, "a day is in a week");
}

void fuzzHundredths(std::string_view text) {
    const auto hours = Hours::parse(text);
    if (!hours)
        return;
    constexpr std::int64_t tooMany = 100'000'000'000; // nine digits before the point
    require(hours->hundredths >= 0 && hours->hundredths < tooMany, "a number of hours is within bounds");
    require(text.find_first_not_of("0123456789.,") == std::string_view::npos, "a number is digits and a point");
    require(Hours::parse(hours->canonical()) == hours, "a number that is written is read as it was");
    require(minutesOf(hoursOfMinutes(minutesOf(*hours))) == minutesOf(*hours), "minutes are kept");
}

void fuzzMoment(std::string_view text) {
    Moment moment;
    if (text.size() != sizeof moment.milliseconds)
        return;
    std::memcpy(&moment.milliseconds, text.data(), text.size());
    const auto iso = isoTime(moment);
    constexpr std::size_t dayLength = 10;
    require(Day::parse(iso.substr(0, dayLength)) == localDay(moment), "a moment is on its day");
    require(localMinuteOfDay(moment) >= 0 && localMinuteOfDay(moment) < 24 * 60, "and within it");
}

void fuzzText(std::string_view text) {
    const auto line = shown(text, text.size());
    require(isPlainText(line) && shown(line, line.size()) == line, "what is shown is fit to be shown");
    require(std::ranges::none_of(line, [](char each) { return static_cast<unsigned char>(each) < 0x20U; }),
            "no control character is shown");
    require(charactersIn(text) <= text.size(), "a character has a byte");
    require(!isPlainText(text) || text.find('\0') == std::string_view::npos, "plain text has no NUL");
}

void fuzzAnswers(std::string_view text) {
    for (const Dimension each : everyCode<Dimension>())
        if (const auto key = keyOf(each, text)) {
            const auto written = codeOf(each, *key);
            require(keyOf(each, written) == key, "an answer that is written is read as it was");
            require(!labelOf(each, *key).swedish.empty(), "an answer has a label");
        }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const auto text = textIn(data, size);
    fuzzDay(text);
    fuzzHundredths(text);
    fuzzMoment(text);
    fuzzText(text);
    fuzzAnswers(text);
    fuzzFields<Client>(text);
    fuzzFields<Exploitation>(text);
    fuzzFields<Intervention>(text);
    fuzzFields<SupportReason>(text);
    fuzzFields<Permit>(text);
    fuzzFields<Referral>(text);
    fuzzFields<PoliceReport>(text);
    fuzzFields<RightMet>(text);
    ClientDetails details;
    details.languages = text;
    for (const Fault& each : check(details))
        requireSayable(Refused(std::vector{each}));
    return 0;
}
