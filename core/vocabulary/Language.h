#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fristad {

/// The language in which the program speaks to its reader.
enum class DisplayLanguage : std::uint8_t { swedish, english };

/// `sv` or `en`.
std::string_view languageTag(DisplayLanguage language);

/// A spoken language by its ISO 639-1 or 639-3 code, kept as it was written (`ti` stays `ti`).
class SpokenLanguage {
public:
    /// Nothing for text that is no assigned code.
    static std::optional<SpokenLanguage> parse(std::string_view code);
    /// By code; a language with codes of both lengths stands here with the short one only.
    static const std::vector<SpokenLanguage>& all();
    [[nodiscard]] const std::string& code() const noexcept { return code_; }
    [[nodiscard]] std::string name(DisplayLanguage in) const;
    friend auto operator<=>(const SpokenLanguage&, const SpokenLanguage&) = default;

private:
    explicit SpokenLanguage(std::string_view code) : code_(code) {}
    std::string code_;
};

} // namespace fristad
