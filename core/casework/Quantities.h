#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fristad {

/// A decimal of at most two places, kept as hundredths in an integer, never as floating point. Never negative.
template <class Tag> struct Hundredths {
    std::int64_t hundredths = 0;

    /// `1.5`, `1,50`, `3`; nothing for anything else: signs, exponents, a third decimal that is not zero, more than 9 digits
    /// before the point.
    static std::optional<Hundredths> parse(std::string_view text);
    /// Without trailing zeros: `1.5`, `3`.
    [[nodiscard]] std::string canonical() const;
    friend constexpr auto operator<=>(Hundredths, Hundredths) noexcept = default;
};

struct HoursTag;
struct SekTag;
/// Hours of work; a quarter is 25.
using Hours = Hundredths<HoursTag>;
/// Swedish kronor, kept in öre.
using Sek = Hundredths<SekTag>;

/// Whole minutes, rounded to hundredths of an hour and back without loss.
Hours hoursOfMinutes(std::int64_t minutes);
std::int64_t minutesOf(Hours hours);

} // namespace fristad
