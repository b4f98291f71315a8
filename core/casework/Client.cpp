#include "core/casework/Client.h"

#include "core/casework/Rules.h"

#include <stdexcept>

namespace fristad {

namespace {

constexpr std::size_t longestCode = 20;
constexpr int comingOfAge = 18;

bool mayStandInCode(char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'; }

/// Language codes separated by single spaces.
void checkLanguages(Faults& faults, const std::optional<std::string>& languages) {
    checkText(faults, "languages", languages, longestText);
    if (!languages || languages->empty())
        return;
    for (std::string_view rest = *languages; true;) {
        const auto space = rest.find(' ');
        const auto code = rest.substr(0, space);
        if (!SpokenLanguage::parse(code))
            faults.push_back(faultIn("languages", code, {"fault.language", {}}));
        if (space == std::string_view::npos)
            return;
        rest.remove_prefix(space + 1);
    }
}

} // namespace

std::optional<ClientCode> ClientCode::parse(std::string_view text) {
    if (text.empty() || text.size() > longestCode)
        return std::nullopt;
    for (const char c : text)
        if (!mayStandInCode(c))
            return std::nullopt;
    return ClientCode(text);
}

BirthDate BirthDate::ofYear(int year) {
    if (year < Day::earliest().year() || year > Day::latest().year())
        throw std::out_of_range("a year outside the calendar");
    return BirthDate(year);
}

std::optional<BirthDate> BirthDate::parse(std::string_view text) {
    constexpr std::size_t yearDigits = 4;
    if (text.size() == yearDigits) {
        const auto lastDay = Day::parse(std::string(text) + "-12-31");
        return lastDay ? std::optional(ofYear(lastDay->year())) : std::nullopt;
    }
    const auto day = Day::parse(text);
    return day ? std::optional(BirthDate(*day)) : std::nullopt;
}

std::string BirthDate::iso() const { return day_ ? day_->iso() : std::to_string(year_); }

std::vector<Fault> check(const Client& client) {
    Faults faults;
    if (client.relativeOf == client.code)
        faults.push_back(faultIn("relative_of", client.code.text(), {"fault.own_relative", {}}));
    checkOrder(faults, "closed_on", client.firstContact, client.closedOn, "fault.end_before_start");
    checkOrder(faults, "nsp_to", client.nspFrom, client.nspTo, "fault.end_before_start");
    return faults;
}

std::vector<Fault> check(const ClientDetails& details) {
    Faults faults;
    checkText(faults, "name", details.name, longestText);
    checkText(faults, "aliases", details.aliases, longestText);
    checkText(faults, "phone", details.phone, longestText);
    checkLanguages(faults, details.languages);
    checkText(faults, "dialect", details.dialect, longestText);
    checkText(faults, "safe_contact", details.safeContact, longestNote);
    checkText(faults, "code_word", details.codeWord, longestText);
    checkText(faults, "never_tell", details.neverTell, longestNote);
    return faults;
}

std::optional<AgeGroup> ageOn(const Client& client, Day day) {
    if (!client.birthDate)
        return client.ageGroup;
    const Day born = client.birthDate->reckonedDay();
    if (born.year() + comingOfAge > Day::latest().year())
        return AgeGroup::minor;
    return day < anniversary(born, comingOfAge) ? AgeGroup::minor : AgeGroup::adult;
}

std::optional<RegionOfBirth> regionOf(const Client& client) {
    return client.countryOfBirth ? client.countryOfBirth->region() : client.regionOfBirth;
}

bool isOpenOn(std::optional<Day> closedOn, Day day) { return !closedOn || *closedOn > day; }

std::optional<Span> nspSupport(std::optional<Day> from, std::optional<Day> to) {
    return from ? std::optional(Span{*from, to.value_or(Day::latest())}) : std::nullopt;
}

} // namespace fristad
