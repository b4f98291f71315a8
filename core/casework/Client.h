#pragma once

#include "core/calendar/Day.h"
#include "core/vocabulary/Codes.h"
#include "core/vocabulary/Country.h"
#include "core/vocabulary/Errors.h"

#include <string>
#include <vector>

namespace fristad {

/// The pseudonym that a client goes by everywhere: 1 to 20 of A-Z, 0-9 and -.
class ClientCode {
public:
    static std::optional<ClientCode> parse(std::string_view text);
    [[nodiscard]] const std::string& text() const noexcept { return text_; }
    friend auto operator<=>(const ClientCode&, const ClientCode&) = default;

private:
    explicit ClientCode(std::string_view text) : text_(text) {}
    std::string text_;
};

/// When somebody was born: a day, or only a year.
class BirthDate {
public:
    explicit BirthDate(Day day) : year_(day.year()), day_(day) {}
    /// Years 1400 to 9999; throws std::out_of_range for others.
    static BirthDate ofYear(int year);
    /// `2009-02-24` or `1993`.
    static std::optional<BirthDate> parse(std::string_view text);

    [[nodiscard]] int year() const noexcept { return year_; }
    [[nodiscard]] std::optional<Day> day() const noexcept { return day_; }
    /// The day to reckon age from: a year alone counts as 31 December of it, for when age is uncertain the person is
    /// presumed a child (Council of Europe convention against trafficking, art. 10(3)).
    [[nodiscard]] Day reckonedDay() const { return day_ ? *day_ : Day::lastOfYear(year_); }
    [[nodiscard]] std::string iso() const;
    friend auto operator<=>(const BirthDate&, const BirthDate&) = default;

private:
    explicit BirthDate(int year) : year_(year) {}
    int year_;
    std::optional<Day> day_;
};

/// What the register knows of a person (register-format.md, clients.csv). It carries no name and no free text.
struct Client {
    ClientCode code = *ClientCode::parse("0");
    Exposure exposure = Exposure::direct;
    std::optional<ClientCode> relativeOf;
    std::optional<Relation> relation;
    std::optional<Gender> gender;
    std::optional<BirthDate> birthDate;
    std::optional<AgeGroup> ageGroup;
    std::optional<Country> countryOfBirth;
    std::optional<RegionOfBirth> regionOfBirth;
    Day firstContact = Day::fromNumber(0);
    std::optional<Day> closedOn;
    std::optional<IdentifiedBy> identifiedBy;
    std::optional<Day> nspFrom; ///< first day of granted NSP support
    std::optional<Day> nspTo;   ///< its last day
    std::optional<YesNo> briefContact;

    friend bool operator==(const Client&, const Client&) = default;
};

/// What only those may see who work with the person. One a client, all of it may be blank.
struct ClientDetails {
    std::optional<std::string> name;
    std::optional<std::string> aliases;
    std::optional<std::string> phone;
    std::optional<std::string> languages; ///< ISO 639 codes, space-separated, best first
    std::optional<std::string> dialect;
    std::optional<std::string> safeContact; ///< when and by which channel ("sms 9-11, never letters")
    std::optional<std::string> codeWord;
    std::optional<std::string> neverTell; ///< who must never learn where the person is
    std::optional<RiskLevel> risk;
    std::optional<ProtectedIdentity> protectedIdentity;
    std::optional<YesNo> restricted; ///< yes: only the staff named on the client may open it

    friend bool operator==(const ClientDetails&, const ClientDetails&) = default;
};

std::vector<Fault> check(const Client& client);
std::vector<Fault> check(const ClientDetails& details);

/// Adult or minor on a day: from the birth date where there is one (an adult from the 18th birthday, which for 29 February
/// is 1 March in a year without that day), else from the age group; nothing where neither is known.
std::optional<AgeGroup> ageOn(const Client& client, Day day);

/// Region of birth from the country where it is known, else as recorded.
std::optional<RegionOfBirth> regionOf(const Client& client);

/// Whether the case is open on a day: not closed, or closed later (deadlines.md, The list).
bool isOpenOn(std::optional<Day> closedOn, Day day);

/// The days of granted NSP support (statistics.md, nsp_individuals): to the end of the calendar while no last day is set, nothing
/// without a first one.
std::optional<Span> nspSupport(std::optional<Day> from, std::optional<Day> to);
inline std::optional<Span> nspSupport(const Client& client) { return nspSupport(client.nspFrom, client.nspTo); }

} // namespace fristad
