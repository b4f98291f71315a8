#pragma once

#include "core/vocabulary/Codes.h"
#include "core/vocabulary/Language.h"

#include <array>
#include <vector>

namespace fristad {

/// A country by its ISO 3166-1 alpha-2 code, or XK (Kosovo).
class Country {
public:
    /// Nothing for text that is no assigned code.
    static std::optional<Country> parse(std::string_view code);
    static const std::vector<Country>& all(); ///< by code

    [[nodiscard]] std::string_view code() const noexcept { return {letters_.data(), letters_.size()}; }
    [[nodiscard]] std::string name(DisplayLanguage in) const;
    /// The region of birth as the statistics count it: SE is sweden, today's other 26 member states are eu whatever the
    /// year, everything else is non_eu (statistics.md, People's attributes).
    [[nodiscard]] RegionOfBirth region() const noexcept;
    [[nodiscard]] bool isSweden() const noexcept { return letters_ == std::array<char, 2>{'S', 'E'}; }
    friend auto operator<=>(const Country&, const Country&) = default;

private:
    explicit Country(std::string_view code) : letters_{code[0], code[1]} {}
    std::array<char, 2> letters_;
};

} // namespace fristad
