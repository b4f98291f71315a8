#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fristad {

enum class Weekday : std::uint8_t { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

/// One local calendar day (Europe/Stockholm), Gregorian, from 1400-01-01 to 9999-12-31. Never a moment, never a string.
/// Always valid once it exists. Arithmetic is in whole days; months and half years are not offered on purpose: they snap
/// at month ends (Boost gives 2025-08-31 for six months after 2025-02-28), and no rule of ours needs them.
class Day {
public:
    /// ISO 8601 `YYYY-MM-DD` exactly; nothing for any other text and for a day that does not exist (2024-02-30).
    static std::optional<Day> parse(std::string_view iso);
    /// The day of this date; throws std::out_of_range if there is none.
    static Day of(int year, int month, int day);
    /// The day `number` days after 1970-01-01 (the form kept in the vault); throws std::out_of_range outside the calendar.
    static Day fromNumber(std::int64_t number);

    /// The calendar's own ends, 1400-01-01 and 9999-12-31.
    static constexpr Day earliest() noexcept { return Day(-208188); }
    static constexpr Day latest() noexcept { return Day(2932896); }

    [[nodiscard]] constexpr std::int32_t number() const noexcept { return number_; }
    [[nodiscard]] int year() const;
    [[nodiscard]] int month() const; ///< 1 to 12
    [[nodiscard]] int dayOfMonth() const;
    [[nodiscard]] Weekday weekday() const noexcept;
    /// The ISO 8601 week (1 to 53), as Swedish calendars print it.
    [[nodiscard]] int isoWeek() const;
    [[nodiscard]] std::string iso() const;

    friend constexpr auto operator<=>(Day, Day) noexcept = default;
    /// std::out_of_range outside the calendar.
    friend Day operator+(Day day, int days) { return fromNumber(std::int64_t{day.number_} + days); }
    friend Day operator-(Day day, int days) { return fromNumber(std::int64_t{day.number_} - days); }
    /// Whole days from `b` to `a`.
    friend constexpr int operator-(Day a, Day b) noexcept { return a.number_ - b.number_; }

    static Day firstOfYear(int year) { return of(year, 1, 1); }
    static Day lastOfYear(int year) { return of(year, 12, 31); }

private:
    explicit constexpr Day(std::int32_t number) noexcept : number_(number) {}
    std::int32_t number_;
};

/// The same calendar date `years` later; 29 February becomes 1 March in a year without that day (the rule for coming of age).
/// std::out_of_range outside the calendar.
Day anniversary(Day day, int years);

/// First and last day, both included; `last` is never before `first`.
struct Span {
    Day first;
    Day last;

    [[nodiscard]] constexpr bool contains(Day day) const noexcept { return first <= day && day <= last; }
    [[nodiscard]] constexpr bool overlaps(const Span& other) const noexcept {
        return first <= other.last && other.first <= last;
    }
    [[nodiscard]] constexpr int days() const noexcept { return last - first + 1; }
    friend constexpr auto operator<=>(const Span&, const Span&) noexcept = default;
};

} // namespace fristad
